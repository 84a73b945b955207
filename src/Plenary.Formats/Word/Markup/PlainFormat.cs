using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads the properties of a run as <see cref="RunPropertiesReader"/> does, where they are a plain list of elements of WordprocessingML. Most runs have those of another, which are met again at a glance.</summary>
internal sealed class PlainFormat
{
    private const int Slots = 64;

    // Longer ones are rare, and not kept.
    private const int Longest = 256;

    // So many bytes tell one format of a run from another; the shortest have as many up to the words of the run.
    private const int Telling = 18;

    private readonly (byte[] Bytes, int Nodes, TokenStyle Style)[] met = new (byte[], int, TokenStyle)[Slots];

    /// <summary>Reads the elements between <c>&lt;w:rPr&gt;</c> and its end tag.</summary>
    /// <param name="cursor">A place behind the start tag; moved on behind the end tag.</param>
    /// <param name="style">The style that they give.</param>
    /// <returns>Whether they are plain.</returns>
    public bool Read(ref PlainCursor cursor, out TokenStyle style)
    {
        ReadOnlySpan<byte> rest = cursor.Rest;
        ref (byte[] Bytes, int Nodes, TokenStyle Style) slot = ref met[(ByteHash.Of(rest[..Math.Min(rest.Length, Telling)]) >> 40) & (Slots - 1)];
        if (slot.Bytes is { } same && rest.StartsWith(same))
        {
            cursor.Pass(same.Length, slot.Nodes);
            style = slot.Style;
            return true;
        }

        (int at, int nodes) = (cursor.At, cursor.Nodes);
        if (!ReadAnew(ref cursor, out style))
        {
            return false;
        }

        int length = cursor.At - at;
        if (length <= Longest)
        {
            slot = (rest[..length].ToArray(), cursor.Nodes - nodes, style);
        }

        return true;
    }

    private static bool ReadAnew(ref PlainCursor cursor, out TokenStyle style)
    {
        style = TokenStyle.None;
        PlainElement element = default;
        while (!cursor.Takes("</w:rPr>"u8))
        {
            if (!element.Read(ref cursor, default) || !element.IsEmpty || element.Name.SequenceEqual("rPrChange"u8))
            {
                return false;
            }

            style |= StyleOf(element);
        }

        return true;
    }

    private static TokenStyle StyleOf(in PlainElement element)
    {
        ReadOnlySpan<byte> name = element.Name;
        bool isVertical = name.SequenceEqual("vertAlign"u8);
        TokenStyle style =
            name.SequenceEqual("b"u8) ? TokenStyle.Bold
            : name.SequenceEqual("i"u8) ? TokenStyle.Italic
            : name.SequenceEqual("u"u8) ? TokenStyle.Underline
            : name.SequenceEqual("strike"u8) || name.SequenceEqual("dstrike"u8) ? TokenStyle.Strike
            : TokenStyle.None;
        if ((style == TokenStyle.None && !isVertical) || !element.Has("w:val"u8, out ReadOnlySpan<byte> value))
        {
            return style;
        }

        if (isVertical)
        {
            return value.SequenceEqual("superscript"u8) ? TokenStyle.Superscript : value.SequenceEqual("subscript"u8) ? TokenStyle.Subscript : TokenStyle.None;
        }

        bool isOff = value.SequenceEqual("0"u8) || value.SequenceEqual("false"u8) || value.SequenceEqual("off"u8) || value.SequenceEqual("none"u8);
        return isOff ? TokenStyle.None : style;
    }
}
