using System.Buffers;
using System.Runtime.CompilerServices;

namespace Plenary.Formats.Word;

/// <summary>A start tag of WordprocessingML as Word writes it, read from bytes: sound, its attributes few, in double quotes and without entities.</summary>
internal ref struct PlainElement
{
    private const int MostAttributes = 8;

    /// <summary>What ends an attribute's value in double quotes, or must not be in it.</summary>
    public static readonly SearchValues<byte> ValueEnds = SearchValues.Create(
        [(byte)'"', (byte)'<', (byte)'&', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private ReadOnlySpan<byte> attributes;
    private Places places;
    private int count;

    /// <summary>Its name, without the prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Whether it is an element without content, <c>&lt;w:b/&gt;</c>.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Reads a start tag.</summary>
    /// <param name="cursor">Where it starts; moved on behind it.</param>
    /// <param name="prefixes">Which prefixes its attributes may have besides <c>w</c>, which is known to be that of WordprocessingML.</param>
    /// <returns>Whether it is plain; when not, the cursor is anywhere.</returns>
    public bool Read(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        ReadOnlySpan<byte> tag = cursor.Rest;
        if (!tag.StartsWith("<w:"u8) || NameLength(tag["<w:".Length..]) is not (> 0 and var length))
        {
            return false;
        }

        Name = tag.Slice("<w:".Length, length);
        attributes = tag[("<w:".Length + length)..];
        count = 0;
        int at = 0;
        while (at < attributes.Length && attributes[at] == ' ' && !attributes[at..].StartsWith(" />"u8))
        {
            if (!ReadAttribute(ref at, prefixes))
            {
                return false;
            }
        }

        // Many programs put a space before the end of an element without content.
        at += attributes[at..].StartsWith(" />"u8) ? 1 : 0;
        IsEmpty = at < attributes.Length && attributes[at] == '/';
        at += IsEmpty ? 1 : 0;
        if (at >= attributes.Length || attributes[at] != '>')
        {
            return false;
        }

        cursor.Pass("<w:".Length + length + at + 1, 1);
        return true;
    }

    /// <summary>The value of an attribute.</summary>
    /// <param name="name">Its name, with the prefix.</param>
    /// <param name="value">The value; empty where it has none.</param>
    /// <returns>Whether it is there.</returns>
    public readonly bool Has(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (int i = 0; i < count; i++)
        {
            (int start, int nameLength, int valueLength) = places[i];
            if (attributes.Slice(start, nameLength).SequenceEqual(name))
            {
                value = attributes.Slice(start + nameLength + "=\"".Length, valueLength);
                return true;
            }
        }

        value = default;
        return false;
    }

    private bool ReadAttribute(ref int at, PlainPrefixes prefixes)
    {
        ReadOnlySpan<byte> rest = attributes[(at + 1)..];
        int prefix = rest.StartsWith("w:"u8) ? "w:".Length
            : prefixes.HasR && rest.StartsWith("r:"u8) ? "r:".Length
            : prefixes.HasDates && rest.StartsWith("w16du:"u8) ? "w16du:".Length
            : 0;
        int length = prefix == 0 ? 0 : NameLength(rest[prefix..]);
        if (count == MostAttributes || length == 0 || !rest[(prefix + length)..].StartsWith("=\""u8) || Has(rest[..(prefix + length)], out _))
        {
            return false;
        }

        ReadOnlySpan<byte> value = rest[(prefix + length + "=\"".Length)..];
        int end = value.IndexOfAny(ValueEnds);
        if (end < 0 || value[end] != '"')
        {
            return false;
        }

        places[count++] = (at + 1, prefix + length, end);
        at += 1 + prefix + length + "=\"".Length + end + 1;
        return true;
    }

    // 0 where it is not a plain name. Names are short: to look at each letter once is quickest.
    private static int NameLength(ReadOnlySpan<byte> text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiLetterOrDigit((char)text[end]))
        {
            end++;
        }

        return end > 0 && end < text.Length && char.IsAsciiLetter((char)text[0]) && text[end] is (byte)' ' or (byte)'=' or (byte)'/' or (byte)'>' ? end : 0;
    }

    // Of each attribute where its name starts, how long the name is, and how long the value.
    [InlineArray(MostAttributes)]
    private struct Places
    {
        private (int Start, int Name, int Value) first;
    }
}
