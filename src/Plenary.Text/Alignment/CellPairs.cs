using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>
/// Pairs table cells that share no words but stand in the same place of the same row: a cell that was written anew is
/// an edit of that cell, not one cell put in and another taken out.
/// </summary>
/// <remarks>
/// Which row of the draft is which row of the base is known from the cells that are paired already, since a draft that
/// adds a row counts all later rows differently; where a row has none, from its place in a table that has as many rows
/// on both sides. Only where none of a cell's differing paragraphs has a pair, never across a pair beside them, and in
/// the body alone: the tables of different notes are counted alike.
/// </remarks>
internal sealed class CellPairs(BaseIndex index, OriginalBlocks originals, BlockPairs pairs)
{
    /// <summary>Pairs such cells in the stretches that differ.</summary>
    public void Pair(List<Gap> gaps)
    {
        List<Gap> open = gaps.FindAll(gap => LoneCells(gap.OtherFrom, gap.OtherTo, Draft, pairs.BlocksOf) && LoneCells(gap.From, gap.To, Base, pairs.DraftsOf));
        if (open.Count == 0)
        {
            return;
        }

        Dictionary<string, string> rows = KnownRows();
        HashSet<string> taken = [.. rows.Values];
        Dictionary<string, int> length = Lengths(index.Text.Blocks.Length, Base);
        Dictionary<string, int> draftLength = Lengths(originals.Count, Draft);
        foreach (Gap gap in open)
        {
            Dictionary<string, List<int>> cells = Cells(gap.From, gap.To, Base);
            foreach ((string cell, List<int> drafts) in Cells(gap.OtherFrom, gap.OtherTo, Draft))
            {
                string row = Parent(cell);
                if (!rows.TryGetValue(row, out string? known)
                    && !taken.Contains(row) && length.TryGetValue(Parent(row), out int count) && count == draftLength[Parent(row)])
                {
                    known = row;
                }

                if (known is not null && cells.TryGetValue(known + cell[row.Length..], out List<int>? blocks)
                    && blocks.TrueForAll(block => pairs.DraftsOf[block] is null) && drafts.TrueForAll(draft => pairs.BlocksOf[draft] is null)
                    && StandsBetween(gap, blocks, drafts))
                {
                    for (int i = 0; i < Math.Min(blocks.Count, drafts.Count); i++)
                    {
                        pairs.Link(blocks[i], drafts[i]);
                    }
                }
            }
        }
    }

    private string? Base(int block) => CellOf(index.Text.Blocks[block].Shape.Place);

    private string? Draft(int draft) => CellOf(originals.ShapeOf(draft).Place);

    private static string? CellOf(BlockPlace place) => place.Story == BlockPlace.Body.Story ? place.Cell : null;

    private static string Parent(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static bool LoneCells(int from, int to, Func<int, string?> cellOf, int[]?[] paired)
    {
        for (int i = from; i < to; i++)
        {
            if (paired[i] is null && cellOf(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, List<int>> Cells(int from, int to, Func<int, string?> cellOf)
    {
        Dictionary<string, List<int>> cells = new(StringComparer.Ordinal);
        for (int i = from; i < to; i++)
        {
            if (cellOf(i) is { } cell)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _) ??= []).Add(i);
            }
        }

        return cells;
    }

    // How many rows each table has.
    private static Dictionary<string, int> Lengths(int count, Func<int, string?> cellOf)
    {
        HashSet<string> rows = new(StringComparer.Ordinal);
        Dictionary<string, int> lengths = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            if (cellOf(i) is { } cell && rows.Add(Parent(cell)))
            {
                string table = Parent(Parent(cell));
                lengths[table] = lengths.GetValueOrDefault(table) + 1;
            }
        }

        return lengths;
    }

    // The row of the base that most of a row's cells are paired with.
    private Dictionary<string, string> KnownRows()
    {
        Dictionary<string, Dictionary<string, int>> votes = new(StringComparer.Ordinal);
        for (int draft = 0; draft < originals.Count; draft++)
        {
            if (Draft(draft) is { } cell && pairs.BlocksOf[draft] is { } blocks)
            {
                foreach (string known in blocks.Select(Base).OfType<string>())
                {
                    Dictionary<string, int> counts = CollectionsMarshal.GetValueRefOrAddDefault(votes, Parent(cell), out _) ??= new Dictionary<string, int>(StringComparer.Ordinal);
                    counts[Parent(known)] = counts.GetValueOrDefault(Parent(known)) + 1;
                }
            }
        }

        return votes.ToDictionary(
            vote => vote.Key,
            vote => vote.Value.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);
    }

    // Whether every pair of the stretch before one of the two cells is before the other, too.
    private bool StandsBetween(Gap gap, List<int> blocks, List<int> drafts)
    {
        for (int draft = gap.OtherFrom; draft < gap.OtherTo; draft++)
        {
            if (pairs.BlocksOf[draft] is { } held
                && !Array.TrueForAll(held, block => draft < drafts[0] ? block < blocks[0] : block > blocks[^1]))
            {
                return false;
            }
        }

        return true;
    }
}
