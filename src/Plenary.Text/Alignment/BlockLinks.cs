using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>Base blocks and the draft's blocks that hold their words: one and one (edited or moved), one and several (split), several and one (merged).</summary>
/// <param name="Blocks">The base blocks, ascending and without holes.</param>
/// <param name="Finals">The draft's blocks, ascending and without holes.</param>
/// <param name="IsMoved">Whether the block stands elsewhere in the draft than in the base.</param>
internal readonly record struct BlockLink(int[] Blocks, int[] Finals, bool IsMoved = false);

/// <summary>Groups a draft's blocks with the base blocks whose words they hold.</summary>
internal static class BlockLinks
{
    public static List<BlockLink> Of(BaseIndex index, List<FinalBlock> finals)
    {
        int[]?[] finalsOf = LinkByWords(index, finals);
        LinkByMarks(finals, finalsOf);
        PairedPlaces cells = new();
        PairedPlaces notes = new();
        List<BlockLink> sound = new(finals.Count);
        bool isOrdered = true;
        for (int f = 0; f < finals.Count; f++)
        {
            if (LinkOf(finals, finalsOf, f) is { } link
                && StaysInSetting(index, finals, link)
                && index.Text.Blocks[link.Blocks[0]].Shape.Place is var known && finals[link.Finals[0]].Shape.Place is var own
                && notes.Agree(NoteOf(known), NoteOf(own)) && cells.Agree(known.Cell, own.Cell))
            {
                isOrdered &= sound.Count == 0 || link.Blocks[0] > sound[^1].Blocks[^1];
                sound.Add(link);
            }
        }

        if (!isOrdered)
        {
            FindMoves(index, sound);
        }

        return sound;
    }

    private static string? NoteOf(BlockPlace place) => place.Story == BlockPlace.Body.Story ? null : place.Story;

    // The base blocks and the draft's that go with one, where that is the first of them.
    private static BlockLink? LinkOf(List<FinalBlock> finals, int[]?[] finalsOf, int f)
    {
        int[] blocks = finals[f].Blocks;
        return blocks is [int only] && finalsOf[only] is { Length: 1 } own ? new BlockLink(blocks, own)
            : blocks.Length > 0 && IsFirst(finals, finalsOf, f) ? Fill(Group(finals, finalsOf, f), finals, finalsOf)
            : null;
    }

    private static void FindMoves(BaseIndex index, List<BlockLink> links)
    {
        // Where a note stands follows from where its reference stands: notes, which come last, are never moved for themselves,
        // nor are paragraphs in them.
        for (int from = 0; from < links.Count;)
        {
            int to = from + 1;
            while (to < links.Count && StoryOf(links[to]) == StoryOf(links[from]))
            {
                to++;
            }

            MarkMoves(index, CollectionsMarshal.AsSpan(links)[from..to]);
            from = to;
        }

        links.RemoveAll(link => link.IsMoved && (link.Blocks.Length > 1 || link.Finals.Length > 1 || !index.CanMove(link.Blocks[0])
            || index.Text.Blocks[link.Blocks[0]].Shape.Place.Cell is not null || StoryOf(link) != BlockPlace.Body.Story));

        string StoryOf(BlockLink link) => index.Text.Blocks[link.Blocks[0]].Shape.Place.Story;
    }

    // What was moved into a table, or out of one, was taken out here and put in there; so are blocks that a cell's
    // text was moved between: a block carries the place that it stands in.
    private static bool StaysInSetting(BaseIndex index, List<FinalBlock> finals, BlockLink link)
    {
        BlockPlace known = index.Text.Blocks[link.Blocks[0]].Shape.Place;
        if (link.Blocks.Length == 1 && link.Finals.Length == 1)
        {
            BlockPlace own = finals[link.Finals[0]].Shape.Place;
            return ReferenceEquals(own, known) || PlaceNames.SettingOf(own) == PlaceNames.SettingOf(known);
        }

        return AreAllIn(PlaceNames.SettingOf(known), index, finals, link);
    }

    private static bool AreAllIn(int setting, BaseIndex index, List<FinalBlock> finals, BlockLink link) =>
        Array.TrueForAll(link.Blocks, block => PlaceNames.SettingOf(index.Text.Blocks[block].Shape.Place) == setting)
            && Array.TrueForAll(link.Finals, final => PlaceNames.SettingOf(finals[final].Shape.Place) == setting);

    private static int[]?[] LinkByWords(BaseIndex index, List<FinalBlock> finals)
    {
        int[]?[] finalsOf = new int[]?[index.Text.Blocks.Length];
        for (int f = 0; f < finals.Count; f++)
        {
            if (finals[f].Whole < 0)
            {
                finals[f].Blocks = BlocksOf(index, finals[f]);
            }

            foreach (int block in finals[f].Blocks)
            {
                finalsOf[block] = Ordinals.With(finalsOf[block], f);
            }
        }

        return finalsOf;
    }

    // The base blocks that a block holds words of, ascending.
    private static int[] BlocksOf(BaseIndex index, FinalBlock final)
    {
        int only = final.Window.Block;
        SortedSet<int>? several = null;
        foreach (DraftToken token in final.Tokens)
        {
            if (token.Base is { } place && token.Token.Kind != TokenKind.Space && place.Part != only)
            {
                if (only >= 0)
                {
                    (several ??= [only]).Add(place.Part);
                }

                only = only < 0 ? place.Part : only;
            }
        }

        return several is not null ? [.. several] : only >= 0 ? Ordinals.Of(only) : [];
    }

    // A block all of whose words were replaced is still that block when its mark was kept.
    private static void LinkByMarks(List<FinalBlock> finals, int[]?[] finalsOf)
    {
        for (int f = 0; f < finals.Count; f++)
        {
            if (finals[f].Blocks.Length == 0 && finals[f].Mark?.Base is { } mark && finalsOf[mark.Part] is null)
            {
                finals[f].Blocks = Ordinals.Of(mark.Part);
                finalsOf[mark.Part] = Ordinals.Of(f);
            }
        }
    }

    private static bool IsFirst(List<FinalBlock> finals, int[]?[] finalsOf, int f)
    {
        foreach (int block in finals[f].Blocks)
        {
            if (finalsOf[block]![0] < f)
            {
                return false;
            }
        }

        return true;
    }

    private static BlockLink Group(List<FinalBlock> finals, int[]?[] finalsOf, int f)
    {
        SortedSet<int> blocks = [];
        SortedSet<int> drafts = [f];
        Queue<int> open = new([f]);
        while (open.TryDequeue(out int next))
        {
            foreach (int block in finals[next].Blocks)
            {
                if (blocks.Add(block))
                {
                    foreach (int other in finalsOf[block]!)
                    {
                        if (drafts.Add(other))
                        {
                            open.Enqueue(other);
                        }
                    }
                }
            }
        }

        return new BlockLink([.. blocks], [.. drafts]);
    }

    // Blocks between the parts that nobody else holds went with them; where a hole is held elsewhere the group is
    // not one place in the text, and only its first pair stays together.
    private static BlockLink Fill(BlockLink link, List<FinalBlock> finals, int[]?[] finalsOf)
    {
        if (link.Blocks.Length == 1 && link.Finals.Length == 1)
        {
            return link;
        }

        bool sound = true;
        for (int block = link.Blocks[0]; block < link.Blocks[^1]; block++)
        {
            sound &= link.Blocks.Contains(block) || finalsOf[block] is null;
        }

        for (int f = link.Finals[0]; f < link.Finals[^1]; f++)
        {
            sound &= link.Finals.Contains(f) || finals[f].Blocks.Length == 0;
        }

        if (sound)
        {
            return new BlockLink(
                [.. Enumerable.Range(link.Blocks[0], link.Blocks[^1] - link.Blocks[0] + 1)],
                [.. Enumerable.Range(link.Finals[0], link.Finals[^1] - link.Finals[0] + 1)]);
        }

        int first = finals[link.Finals[0]].Blocks[0];
        return new BlockLink(Ordinals.Of(first), Ordinals.Of(link.Finals[0]));
    }

    // The heaviest run of links that stand in the same order on both sides stays where it is; the others moved.
    private static void MarkMoves(BaseIndex index, Span<BlockLink> links)
    {
        bool ordered = true;
        for (int i = 1; i < links.Length && ordered; i++)
        {
            ordered = links[i].Blocks[0] > links[i - 1].Blocks[^1];
        }

        if (ordered)
        {
            return;
        }

        // A Fenwick tree of the best weight among links whose last block is at most k.
        int size = index.Text.Blocks.Length;
        (long Weight, int Link)[] tree = new (long, int)[size + 1];
        Array.Fill(tree, (0L, -1));
        int[] previous = new int[links.Length];
        (long Weight, int Link) best = (0, -1);
        for (int i = 0; i < links.Length; i++)
        {
            (long Weight, int Link) before = (0, -1);
            for (int k = links[i].Blocks[0]; k > 0; k -= k & -k)
            {
                before = tree[k].Weight > before.Weight ? tree[k] : before;
            }

            long weight = before.Weight + 1;
            foreach (int block in links[i].Blocks)
            {
                weight += index.NumbersOf(block).Length + 1;
            }

            previous[i] = before.Link;
            for (int k = links[i].Blocks[^1] + 1; k <= size; k += k & -k)
            {
                tree[k] = weight > tree[k].Weight ? (weight, i) : tree[k];
            }

            best = weight > best.Weight ? (weight, i) : best;
        }

        foreach (ref BlockLink link in links)
        {
            link = link with { IsMoved = true };
        }

        for (int i = best.Link; i >= 0; i = previous[i])
        {
            links[i] = links[i] with { IsMoved = false };
        }
    }
}
