using System.Collections;
using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Which changes in play touch which block. Immutable.</summary>
internal sealed class OpenChanges
{
    private readonly Dictionary<BlockId, ImmutableArray<ChangeId>> touching;
    private readonly BitArray inPlay;

    private OpenChanges(Dictionary<BlockId, ImmutableArray<ChangeId>> touching, BitArray inPlay) => (this.touching, this.inPlay) = (touching, inPlay);

    /// <summary>Those of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">Those of an earlier state of it, from which only what is in play no longer, or only now, is found anew.</param>
    public static OpenChanges Of(NegotiatedText text, OpenChanges? before)
    {
        Weave weave = text.Weave;
        Dictionary<BlockId, ImmutableArray<ChangeId>> touching = before is null ? [] : new(before.touching);
        BitArray inPlay = new(weave.Changes.Length);
        int known = before?.inPlay.Length ?? 0;
        for (int change = 0; change < weave.Changes.Length; change++)
        {
            bool isInPlay = weave.IsInPlay(change);
            inPlay[change] = isInPlay;
            if (isInPlay != (change < known && before!.inPlay[change]))
            {
                Set(touching, weave, change, isInPlay);
            }
        }

        return new OpenChanges(touching, inPlay);
    }

    public ImmutableArray<ChangeId> In(BlockId block) => touching.GetValueOrDefault(NegotiatedText.WholeOf(block), []);

    private static void Set(Dictionary<BlockId, ImmutableArray<ChangeId>> touching, Weave weave, int change, bool isInPlay)
    {
        ChangeId id = weave.Changes[change].Id;
        foreach (BlockId block in weave.BlocksOf(id))
        {
            ImmutableArray<ChangeId> others = touching.GetValueOrDefault(block, []);
            if (!isInPlay)
            {
                touching[block] = others.Remove(id);
                continue;
            }

            int at = others.Length;
            while (at > 0 && weave.IndexOf(others[at - 1]) > change)
            {
                at--;
            }

            touching[block] = others.Insert(at, id);
        }
    }
}
