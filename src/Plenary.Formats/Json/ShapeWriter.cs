using System.Text.Json;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes the shape of a block; what is as in a plain paragraph of the body is left out.</summary>
internal static class ShapeWriter
{
    public static void Write(Utf8JsonWriter json, BlockShape shape)
    {
        if (shape.Level is < 0 or > WeaveFormat.MaxLevel || (shape.Place.Cell is { } path && !WeaveFormat.IsCell(path)))
        {
            throw new ArgumentException($"A block of level {shape.Level} in cell \"{shape.Place.Cell}\" cannot be written.", nameof(shape));
        }

        json.WriteStartObject();
        if (shape.Kind != BlockKind.Paragraph)
        {
            json.WriteString("kind"u8, WeaveFormat.BlockKinds[(int)shape.Kind]);
        }

        if (shape.Level != 0)
        {
            json.WriteNumber("level"u8, shape.Level);
        }

        if (shape.Label is { } label)
        {
            json.WriteString("label"u8, RunWriter.WellFormed(label));
        }

        if (shape.Style is { } style)
        {
            json.WriteString("style"u8, RunWriter.WellFormed(style));
        }

        if (shape.Place.Story != BlockPlace.Body.Story)
        {
            json.WriteString("story"u8, RunWriter.WellFormed(shape.Place.Story));
        }

        if (shape.Place.Cell is { } cell)
        {
            json.WriteString("cell"u8, RunWriter.WellFormed(cell));
        }

        json.WriteEndObject();
    }
}
