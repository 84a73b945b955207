using System.Text.Json;

namespace Plenary.Formats.Json;

/// <summary>
/// Where the parts of a file are. Finding them first shows that the whole file is JSON before anything is made of it,
/// and lets its properties stand in any order.
/// </summary>
internal sealed class WeaveSections
{
    private static readonly string[] Known =
        ["format", "version", "members", "recordings", "base", "changes", "adopted", "rejected", "withdrawals", "remarks"];

    private readonly (int Start, int End)[] places = new (int, int)[Known.Length];

    private WeaveSections()
    {
    }

    /// <summary>Finds the parts, and that the file is a weave of a version we read.</summary>
    public static WeaveSections Of(ReadOnlySpan<byte> utf8)
    {
        WeaveSections sections = new();
        sections.Find(utf8);
        sections.RequireOurs(utf8);
        return sections;
    }

    /// <summary>A cursor on a part that must be there.</summary>
    public JsonCursor Open(ReadOnlySpan<byte> utf8, string name) => TryOpen(utf8, name, out JsonCursor cursor)
        ? cursor
        : throw JsonCursor.FaultAt(0, $"The file has no \"{name}\".");

    /// <summary>A cursor on a part, if it is there.</summary>
    public bool TryOpen(ReadOnlySpan<byte> utf8, string name, out JsonCursor cursor)
    {
        (int start, int end) = places[Array.IndexOf(Known, name)];
        cursor = end == 0 ? default : new JsonCursor(utf8[start..end], start);
        return end != 0;
    }

    private void Find(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw NoWeave(0);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                long nameAt = reader.TokenStartIndex;
                int part = NumberOf(ref reader);
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (part >= 0)
                {
                    places[part] = places[part].End == 0
                        ? (start, (int)reader.BytesConsumed)
                        : throw JsonCursor.FaultAt(nameAt, $"\"{Known[part]}\" is given twice.");
                }
            }

            // Whatever follows the object is an error that only reading on shows.
            reader.Read();
        }
        catch (JsonException broken)
        {
            throw Broken(utf8, broken, reader.CurrentDepth);
        }
    }

    private void RequireOurs(ReadOnlySpan<byte> utf8)
    {
        if (!TryOpen(utf8, "format", out JsonCursor format) || format.Text("the format") != WeaveFormat.Name)
        {
            throw NoWeave(places[0].Start);
        }

        JsonCursor version = Open(utf8, "version");
        int number = version.Number("the version", 1, int.MaxValue);
        if (number > WeaveFormat.Version)
        {
            throw new WeaveFault(
                version.Offset,
                $"The file is of version {number} of the format; this Plenary reads up to version {WeaveFormat.Version}.",
                WeaveFault.Update);
        }
    }

    private static int NumberOf(ref Utf8JsonReader reader)
    {
        // A known name spelled with escapes is as good as an unknown one: nobody writes it so.
        for (int i = 0; i < Known.Length && !reader.ValueIsEscaped; i++)
        {
            if (reader.ValueTextEquals(Known[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static WeaveFault NoWeave(long offset) =>
        new(offset, $"The file is not a weave: it is no JSON object with \"format\": \"{WeaveFormat.Name}\".", "Choose a file that Plenary wrote as JSON.");

    private static WeaveFault Broken(ReadOnlySpan<byte> utf8, JsonException broken, int depth)
    {
        long line = broken.LineNumber ?? 0;
        int start = 0;
        for (; line > 0 && utf8[start..].IndexOf((byte)'\n') is var next and >= 0; line--)
        {
            start += next + 1;
        }

        bool isCutOff = IsBeginning(utf8);
        long offset = isCutOff ? utf8.Length : Math.Min(start + (broken.BytePositionInLine ?? 0), utf8.Length);
        string what = depth >= JsonCursor.MaxDepth - 1 ? $"The file is nested more than {JsonCursor.MaxDepth} deep."
            : isCutOff ? "The file breaks off here: it is not complete JSON."
            : "The file is not JSON from here on.";
        return new WeaveFault(offset, what, WeaveFault.AskAgain);
    }

    // Whether more bytes could make it JSON.
    private static bool IsBeginning(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth }));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
