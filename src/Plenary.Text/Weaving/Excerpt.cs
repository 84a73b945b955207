using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>The part of a reading that some changes are about: the blocks they touch and no others.</summary>
internal static class Excerpt
{
    /// <summary>The entries that changes touch, as positions in <see cref="Weave.Entries"/>, ascending.</summary>
    public static SortedSet<int> Places(Weave weave, IEnumerable<int> changes)
    {
        SortedSet<int> places = [];
        foreach (int change in changes)
        {
            for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
            {
                switch (weave.Changes[change].Edits[e])
                {
                    case SpanEdit span:
                        int last = weave.PositionOf(weave.EntryOf(span.After));
                        places.Add(last);
                        foreach (TokenRef deleted in span.Deleted)
                        {
                            places.Add(weave.PositionOf(weave.EntryOf(deleted)));
                        }

                        if (weave.Changes[change].Kind is ChangeKind.Merge && Next(weave, last) is { } next)
                        {
                            places.Add(next);
                        }

                        break;
                    case BlockEdit:
                        places.Add(weave.PositionOf(new EntryRef(change, e)));
                        break;
                    case MoveEdit move:
                        places.Add(weave.PositionOf(move.Block));
                        break;
                    default:
                        break;
                }
            }
        }

        return places;
    }

    /// <summary>The words of the blocks at <paramref name="places"/> when exactly <paramref name="taken"/> is taken, blocks parted by line feeds.</summary>
    public static string Text(Weave weave, ChangeSet taken, IEnumerable<int> places)
    {
        ImmutableArray<Block> blocks = Reading.Of(weave, taken, places).Blocks;
        return blocks.Length == 1 ? blocks[0].Text : string.Join('\n', blocks.Select(block => block.Text));
    }

    /// <summary>The identities of the blocks at <paramref name="places"/>.</summary>
    public static ImmutableArray<BlockId> Blocks(Weave weave, IEnumerable<int> places) => [.. places.Select(place => weave.Entries[place].Id)];

    // What a merge joins to the block: the next block of the same place.
    private static int? Next(Weave weave, int place)
    {
        for (int next = place + 1; next < weave.Entries.Length; next++)
        {
            if (!weave.Entries[next].IsSlot && weave.Entries[next].Ref.IsBase)
            {
                return next;
            }
        }

        return null;
    }
}
