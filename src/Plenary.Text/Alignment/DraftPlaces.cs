using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Where a draft's characters are in the weave: what ties a comment in a file to the words it is about.</summary>
public sealed class DraftPlaces
{
    private readonly PlaceScribe places;

    internal DraftPlaces(PlaceScribe places) => this.places = places;

    /// <summary>Finds what stands between two positions.</summary>
    /// <param name="fromBlock">The ordinal of the draft paragraph where the stretch starts.</param>
    /// <param name="from">The position there, in UTF-16 units.</param>
    /// <param name="toBlock">The ordinal of the draft paragraph where it ends.</param>
    /// <param name="to">The position there.</param>
    /// <returns>The entry, the first and last token, and the ordinals of the changes that touch the stretch.</returns>
    public (EntryRef On, TokenRef? From, TokenRef? To, ImmutableArray<int> Changes) Find(int fromBlock, int from, int toBlock, int to)
    {
        EntryRef on = EntryOf(fromBlock);
        FoundStretch found = default;
        for (int raw = fromBlock; raw <= toBlock; raw++)
        {
            (found.Start, found.End) = (raw == fromBlock ? from : 0, raw == toBlock ? to : int.MaxValue);
            places.Find(raw, ref found);
        }

        return (on, found.First, found.Last, found.Changes);
    }

    private EntryRef EntryOf(int raw)
    {
        for (; raw >= 0; raw--)
        {
            if (places.EntryOf(raw) is { } entry)
            {
                return entry;
            }
        }

        return EntryRef.Base(0);
    }
}
