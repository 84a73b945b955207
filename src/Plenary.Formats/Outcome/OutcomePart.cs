using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Outcome;

/// <summary>The blocks of a document with the cells of each table gathered into rows.</summary>
/// <param name="Block">The block, or <see langword="null"/> for a table.</param>
/// <param name="Table">The rows of the table, each of cells, each of blocks; empty for a block.</param>
internal readonly record struct OutcomePart(OutcomeBlock? Block, ImmutableArray<ImmutableArray<ImmutableArray<OutcomeBlock>>> Table)
{
    /// <summary>Reads the blocks in order. What stands in a table within a cell stands in that cell.</summary>
    public static IEnumerable<OutcomePart> Of(ImmutableArray<OutcomeBlock> blocks)
    {
        for (int from = 0; from < blocks.Length;)
        {
            if (blocks[from].Cell is not { } cell)
            {
                yield return new OutcomePart(blocks[from++], []);
                continue;
            }

            int to = from;
            while (to < blocks.Length && blocks[to].Cell is { } other && Step(other, 1) == Step(cell, 1))
            {
                to++;
            }

            yield return new OutcomePart(null,
                [.. blocks[from..to].GroupBy(block => Step(block.Cell!, 2), StringComparer.Ordinal).Select(row =>
                    row.GroupBy(block => Step(block.Cell!, 3), StringComparer.Ordinal).Select(one => one.ToImmutableArray()).ToImmutableArray())]);
            from = to;
        }
    }

    private static string Step(string cell, int steps) => string.Join('/', cell.Split('/').Take(steps));
}
