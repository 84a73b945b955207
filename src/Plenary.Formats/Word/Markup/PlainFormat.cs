using System.Buffers;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads the properties of a run as <see cref="RunPropertiesReader"/> does, where they are a plain list of elements of WordprocessingML.</summary>
internal static class PlainFormat
{
    private const int MostAttributes = 8;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" =/>\"'<&"u8);

    // What ends an attribute's value, or must not be in it.
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(
        [(byte)'"', (byte)'<', (byte)'&', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>Reads the elements between <c>&lt;w:rPr&gt;</c> and its end tag.</summary>
    /// <param name="rest">The bytes, from behind the start tag on; moved on behind the end tag.</param>
    /// <param name="style">The style that they give.</param>
    /// <param name="nodes">How many nodes of XML they are, with the end tag.</param>
    /// <returns>Whether they are plain.</returns>
    public static bool Read(ref ReadOnlySpan<byte> rest, out TokenStyle style, out int nodes)
    {
        style = TokenStyle.None;
        nodes = 1;
        while (!rest.StartsWith("</w:rPr>"u8))
        {
            if (!rest.StartsWith("<w:"u8) || !ReadElement(ref rest, ref style))
            {
                return false;
            }

            nodes++;
        }

        rest = rest["</w:rPr>".Length..];
        return true;
    }

    private static bool ReadElement(ref ReadOnlySpan<byte> rest, ref TokenStyle style)
    {
        rest = rest["<w:".Length..];
        if (!ReadName(ref rest, out ReadOnlySpan<byte> name))
        {
            return false;
        }

        ReadOnlySpan<byte> value = default;
        ReadOnlySpan<byte> all = rest;
        Span<(int Start, int Length)> attributes = stackalloc (int, int)[MostAttributes];
        int count = 0;
        while (!rest.StartsWith("/>"u8))
        {
            if (count == MostAttributes || !rest.StartsWith(" w:"u8))
            {
                return false;
            }

            rest = rest[" w:".Length..];
            int start = all.Length - rest.Length;
            if (!ReadName(ref rest, out ReadOnlySpan<byte> attribute) || !rest.StartsWith("=\""u8))
            {
                return false;
            }

            rest = rest["=\"".Length..];
            int end = rest.IndexOfAny(ValueEnds);
            if (end < 0 || rest[end] != '"')
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (all.Slice(attributes[i].Start, attributes[i].Length).SequenceEqual(attribute))
                {
                    return false;
                }
            }

            attributes[count++] = (start, attribute.Length);
            value = attribute.SequenceEqual("val"u8) ? rest[..end] : value;
            rest = rest[(end + 1)..];
        }

        rest = rest["/>".Length..];
        style |= StyleOf(name, value);
        return !name.SequenceEqual("rPrChange"u8);
    }

    private static bool ReadName(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name)
    {
        int end = rest.IndexOfAny(NameEnds);
        name = end > 0 ? rest[..end] : default;
        rest = end > 0 ? rest[end..] : rest;
        foreach (byte one in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)one))
            {
                return false;
            }
        }

        return end > 0 && char.IsAsciiLetter((char)name[0]);
    }

    private static TokenStyle StyleOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("vertAlign"u8))
        {
            return value.SequenceEqual("superscript"u8) ? TokenStyle.Superscript : value.SequenceEqual("subscript"u8) ? TokenStyle.Subscript : TokenStyle.None;
        }

        TokenStyle style =
            name.SequenceEqual("b"u8) ? TokenStyle.Bold
            : name.SequenceEqual("i"u8) ? TokenStyle.Italic
            : name.SequenceEqual("u"u8) ? TokenStyle.Underline
            : name.SequenceEqual("strike"u8) || name.SequenceEqual("dstrike"u8) ? TokenStyle.Strike
            : TokenStyle.None;
        bool isOff = value.SequenceEqual("0"u8) || value.SequenceEqual("false"u8) || value.SequenceEqual("off"u8) || value.SequenceEqual("none"u8);
        return isOff ? TokenStyle.None : style;
    }
}
