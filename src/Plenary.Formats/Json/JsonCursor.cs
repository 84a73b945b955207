using System.Text.Json;

namespace Plenary.Formats.Json;

/// <summary>Steps through one value of a file that is known to be well-formed JSON; what is not as expected is a <see cref="WeaveFault"/>.</summary>
internal ref struct JsonCursor
{
    /// <summary>Deeper than any weave; a deeper file is refused, whatever it holds.</summary>
    public const int MaxDepth = 64;

    private readonly long origin;
    private Utf8JsonReader reader;

    /// <summary>Stands on the first token of a value.</summary>
    /// <param name="utf8">The value's bytes.</param>
    /// <param name="origin">Where they start in the file.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, long origin)
    {
        this.origin = origin;
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
    }

    /// <summary>Where in the file the current token starts.</summary>
    public readonly long Offset => origin + reader.TokenStartIndex;

    public readonly bool IsArray => reader.TokenType == JsonTokenType.StartArray;

    public readonly bool IsNull => reader.TokenType == JsonTokenType.Null;

    /// <summary>Steps to the next item of the array that is open, or over its end.</summary>
    public bool NextItem()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Steps to the next property's name, or over the end of the object that is open.</summary>
    public bool NextProperty()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        if (reader.ValueIsEscaped)
        {
            // An escaped name may spell no text; once it is known to, it can be compared.
            Text("a property's name");
        }

        return true;
    }

    /// <summary>Whether the property is the one named; then the cursor steps to its value.</summary>
    public bool Take(ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
        {
            return false;
        }

        reader.Read();
        return true;
    }

    /// <summary>Steps over the value of a property that means nothing to us.</summary>
    public void Ignore() => reader.Skip();

    public readonly void RequireObject(string what) => Require(JsonTokenType.StartObject, what, "an object");

    public readonly void RequireArray(string what) => Require(JsonTokenType.StartArray, what, "an array");

    public readonly string Text(string what)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw Expected(what, "a text");
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault($"{Capital(what)} is not valid Unicode text.");
        }
    }

    public readonly string? TextOrNull(string what) => IsNull ? null : Text(what);

    public readonly int Number(string what, int min, int max)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Expected(what, "a number");
        }

        return reader.TryGetInt32(out int value) && value >= min && value <= max
            ? value
            : throw Fault(max < min ? $"{Capital(what)} refers to something that the weave has none of." : $"{Capital(what)} must be a whole number from {min} to {max}.");
    }

    /// <summary>Steps to the next item, which must be there, and reads it as a number.</summary>
    public int NextNumber(string what, int min, int max)
    {
        if (!NextItem())
        {
            throw Fault($"{Capital(what)} is missing: the array is too short.");
        }

        return Number(what, min, max);
    }

    /// <summary>Steps over the end of the array that is open.</summary>
    public void End(string what)
    {
        if (NextItem())
        {
            throw Fault($"{Capital(what)} has an item too many.");
        }
    }

    /// <summary>A time with its distance from UTC: without it, it would mean another instant on every machine.</summary>
    public readonly DateTimeOffset Time(string what)
    {
        string text = Text(what);
        bool isPlaced = text.Length > 19 && (text[^1] == 'Z' || text[^6] is '+' or '-');
        return isPlaced && reader.TryGetDateTimeOffset(out DateTimeOffset time)
            ? time
            : throw Fault($"{Capital(what)} must be a time such as 2023-03-01T09:00:00+00:00.");
    }

    /// <summary>The position of the text among <paramref name="names"/>.</summary>
    public readonly int OneOf(string what, string[] names)
    {
        string text = Text(what);
        return Array.IndexOf(names, text) is var at and >= 0
            ? at
            : throw Fault($"{Capital(what)} must be one of {string.Join(", ", names)}.");
    }

    public readonly WeaveFault Fault(string what) => FaultAt(Offset, what);

    public static WeaveFault FaultAt(long offset, string what) => new(offset, what, WeaveFault.ExportAgain);

    private readonly void Require(JsonTokenType type, string what, string name)
    {
        if (reader.TokenType != type)
        {
            throw Expected(what, name);
        }
    }

    private readonly WeaveFault Expected(string what, string name) => Fault($"{Capital(what)} must be {name}.");

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
