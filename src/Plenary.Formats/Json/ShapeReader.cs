using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads the shape of a block.</summary>
internal static class ShapeReader
{
    public static BlockShape Read(ref JsonCursor cursor)
    {
        cursor.RequireObject("a block's shape");
        BlockKind kind = BlockKind.Paragraph;
        int level = 0;
        string? label = null;
        string? style = null;
        string story = BlockPlace.Body.Story;
        string? cell = null;
        while (cursor.NextProperty())
        {
            if (cursor.Take("kind"u8))
            {
                kind = (BlockKind)cursor.OneOf("the kind of a block", WeaveFormat.BlockKinds);
            }
            else if (cursor.Take("level"u8))
            {
                level = cursor.Number("the level of a block", 0, WeaveFormat.MaxLevel);
            }
            else if (cursor.Take("label"u8))
            {
                label = cursor.TextOrNull("the label of a block");
            }
            else if (cursor.Take("style"u8))
            {
                style = cursor.TextOrNull("the style of a block");
            }
            else if (cursor.Take("story"u8))
            {
                story = cursor.Text("the story of a block");
            }
            else if (cursor.Take("cell"u8))
            {
                cell = cursor.TextOrNull("the cell of a block");
                if (cell is not null && !WeaveFormat.IsCell(cell))
                {
                    throw cursor.Fault("The cell of a block must be a path such as t1/r2/c3.");
                }
            }
            else
            {
                cursor.Ignore();
            }
        }

        BlockPlace place = cell is null && story == BlockPlace.Body.Story ? BlockPlace.Body : new BlockPlace(story, cell);
        BlockShape shape = new(kind, level, label, style, place);
        return shape == BlockShape.Plain ? BlockShape.Plain : shape;
    }
}
