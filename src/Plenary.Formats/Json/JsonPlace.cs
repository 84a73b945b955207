using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plenary.Formats.Json;

/// <summary>Finds where a byte of a JSON file is, for an error: reading again is cheaper than keeping count of what goes well.</summary>
internal static class JsonPlace
{
    private const int LongestName = 40;

    /// <summary>The path of the value that holds the byte, as far as the file is JSON, and the byte's line, starting at 1.</summary>
    public static (string Path, int Line) Of(ReadOnlySpan<byte> utf8, long offset)
    {
        int at = (int)Math.Clamp(offset, 0, utf8.Length);
        return (PathOf(utf8, at), utf8[..at].Count((byte)'\n') + 1);
    }

    private static string PathOf(ReadOnlySpan<byte> utf8, int offset)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth });
        List<(string? Name, int Index)> open = [];
        try
        {
            while (reader.Read() && Step(ref reader, open) && reader.TokenStartIndex < offset)
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    open.Add((null, -1));
                }
            }
        }
        catch (JsonException)
        {
            // The place looked for is where the JSON breaks off; what was open there is the answer.
        }

        StringBuilder path = new("$");
        foreach ((string? name, int index) in open)
        {
            if (name is not null)
            {
                path.Append('.').Append(name);
            }
            else if (index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        return path.ToString();
    }

    private static bool Step(ref Utf8JsonReader reader, List<(string? Name, int Index)> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                open.RemoveAt(open.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                string name = Encoding.UTF8.GetString(reader.ValueSpan);
                open[^1] = (name.Length > LongestName ? name[..LongestName] + "…" : name, -1);
                break;
            default:
                if (open.Count > 0 && open[^1].Name is null)
                {
                    open[^1] = (null, open[^1].Index + 1);
                }

                break;
        }

        return true;
    }
}
