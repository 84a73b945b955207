using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads the base text.</summary>
internal static class BaseReader
{
    public static TextDocument Read(JsonCursor cursor)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        HashSet<string> ids = new(StringComparer.Ordinal);
        RunReader run = new();
        cursor.RequireArray("the base");
        while (cursor.NextItem())
        {
            long offset = cursor.Offset;
            Block block = ReadBlock(ref cursor, run);
            if (!ids.Add(block.Id.Value))
            {
                throw JsonCursor.FaultAt(offset, $"Two blocks have the identity \"{block.Id}\".");
            }

            blocks.Add(block);
        }

        return new TextDocument(blocks.DrainToImmutable());
    }

    private static Block ReadBlock(ref JsonCursor cursor, RunReader run)
    {
        cursor.RequireObject("a block");
        long offset = cursor.Offset;
        string? id = null;
        string? check = null;
        BlockShape shape = BlockShape.Plain;
        run.Clear();
        while (cursor.NextProperty())
        {
            if (cursor.Take("id"u8))
            {
                id = cursor.Text("the identity of a block");
            }
            else if (cursor.Take("shape"u8))
            {
                shape = ShapeReader.Read(ref cursor);
            }
            else if (cursor.Take("check"u8))
            {
                check = cursor.Text("the check of a block");
            }
            else if (!run.Take(ref cursor))
            {
                cursor.Ignore();
            }
        }

        if (string.IsNullOrEmpty(id) || !run.IsGiven || check is null)
        {
            throw JsonCursor.FaultAt(offset, "A block must have \"id\", \"text\" and \"check\".");
        }

        Block block = new(new BlockId(id), shape, run.Finish());
        return string.Equals(check, WeaveFormat.CheckOf(block.Tokens.AsSpan()), StringComparison.Ordinal)
            ? block
            : throw JsonCursor.FaultAt(offset, $"The words of block \"{id}\" do not fit its check: they were changed by hand, or this Plenary cuts words in another way.");
    }
}
