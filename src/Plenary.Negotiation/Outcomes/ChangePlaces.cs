using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Where the changes of a text stand, and which of them are adopted or in play.</summary>
internal sealed class ChangePlaces
{
    private readonly NegotiatedText text;
    private List<BlockId>?[]? places;

    public ChangePlaces(NegotiatedText text) => this.text = text;

    /// <summary>The adopted changes that a target of the kind change or proposal names.</summary>
    public int[] AdoptedOf(PositionTarget target)
    {
        IEnumerable<ChangeId> named = target.Change is { } change ? [change]
            : int.TryParse(target.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && text.Proposals.TryGetValue(number, out Proposal? proposal) ? proposal.Changes
            : [];
        return [.. named.Where(text.Weave.Adopted.Contains).Select(text.Weave.IndexOf)];
    }

    /// <summary>The blocks that changes are made to.</summary>
    public IEnumerable<BlockId> BlocksOf(IEnumerable<int> changes)
    {
        places ??= FindPlaces();
        return changes.SelectMany(change => places[change] ?? []);
    }

    /// <summary>The changes in play.</summary>
    public IEnumerable<int> InPlay() => Enumerable.Range(0, text.Weave.Changes.Length).Where(change => text.IsInPlay(text.Weave.Changes[change].Id));

    private List<BlockId>?[] FindPlaces()
    {
        List<BlockId>?[] found = new List<BlockId>?[text.Weave.Changes.Length];
        foreach (WeaveEntry entry in text.Weave.Entries)
        {
            foreach (int change in entry.Touching)
            {
                (found[change] ??= []).Add(entry.Id);
            }

            foreach (int change in entry.Moves)
            {
                (found[change] ??= []).Add(entry.Id);
            }

            if (entry.Ref.Change >= 0)
            {
                (found[entry.Ref.Change] ??= []).Add(entry.Id);
            }
        }

        return found;
    }
}
