using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Which changes in play touch which block.</summary>
internal sealed class OpenChanges
{
    private readonly Dictionary<BlockId, ImmutableArray<ChangeId>> touching = [];

    public static OpenChanges Of(NegotiatedText text)
    {
        OpenChanges open = new();
        Weave weave = text.Weave;
        for (int change = 0; change < weave.Changes.Length; change++)
        {
            if (weave.IsInPlay(change))
            {
                foreach (BlockId block in weave.BlocksOf(weave.Changes[change].Id))
                {
                    open.touching[block] = open.touching.GetValueOrDefault(block, []).Add(weave.Changes[change].Id);
                }
            }
        }

        return open;
    }

    public ImmutableArray<ChangeId> In(BlockId block) => touching.GetValueOrDefault(NegotiatedText.WholeOf(block), []);
}
