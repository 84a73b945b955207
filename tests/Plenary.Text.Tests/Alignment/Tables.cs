using System.Collections.Immutable;

namespace Plenary.Text.Tests.Alignment;

/// <summary>Makes texts with a table between two paragraphs.</summary>
internal static class Tables
{
    /// <summary>A text whose table has the given rows of cells; a line feed in a cell parts its paragraphs.</summary>
    public static TextDocument Text(string before, string[][] rows, string after)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        Add(before, BlockShape.Plain);
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < rows[r].Length; c++)
            {
                foreach (string paragraph in rows[r][c].Split('\n'))
                {
                    Add(paragraph, new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", $"t1/r{r + 1}/c{c + 1}")));
                }
            }
        }

        Add(after, BlockShape.Plain);
        return new TextDocument(blocks.DrainToImmutable());

        void Add(string words, BlockShape shape) => blocks.Add(new Block(new BlockId($"b{blocks.Count}"), shape, Tokenizer.Tokenize(words)));
    }
}
