using System.Buffers;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>
/// Scans a paragraph that holds nothing but formatted words, and gives its form: bytes that are equal where two
/// paragraphs say the same. Which saving wrote a run, and where a run was cut in two, is not in it.
/// </summary>
/// <remarks>
/// The form is the paragraph's properties as they stand, and its characters; where their style changes, a byte 1 and one
/// that is the style, which cannot be among the characters. Anything else in the paragraph, right or wrong, has no form:
/// it is for the full reader.
/// </remarks>
internal sealed class PlainParagraph
{
    // More properties than this no paragraph has; looking further would let a file that is made to do harm take long.
    private const int MostProperties = 1 << 14;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    private byte[] form = new byte[4096];
    private int length;
    private int at;

    /// <summary>The form of the paragraph scanned last.</summary>
    public ReadOnlySpan<byte> Form => form.AsSpan(0, length);

    /// <summary>How many bytes of the part it takes, from behind its start tag to behind its end tag.</summary>
    public int Bytes => at;

    /// <summary>How many nodes of XML those are.</summary>
    public int Nodes { get; private set; }

    /// <summary>How many bytes the start tag of a paragraph takes that holds nothing but the numbers of savings; 0 where there is none such.</summary>
    /// <param name="rest">The part, from the tag on; its prefix <c>w</c> is known to be that of WordprocessingML.</param>
    /// <param name="isNumbered">Whether the prefix <c>w14</c>, which two of the numbers have, is declared.</param>
    public static int StartTag(ReadOnlySpan<byte> rest, bool isNumbered)
    {
        if (!rest.StartsWith("<w:p"u8))
        {
            return 0;
        }

        int next = "<w:p".Length;
        int seen = 0;
        while (next < rest.Length && rest[next] == ' ')
        {
            ReadOnlySpan<byte> attribute = rest[next..];
            (int kind, int value) =
                attribute.StartsWith(" w:rsidR=\""u8) ? (1, 10)
                : attribute.StartsWith(" w:rsidRDefault=\""u8) ? (2, 17)
                : attribute.StartsWith(" w:rsidP=\""u8) ? (4, 10)
                : attribute.StartsWith(" w:rsidRPr=\""u8) ? (8, 12)
                : isNumbered && attribute.StartsWith(" w14:paraId=\""u8) ? (16, 13)
                : isNumbered && attribute.StartsWith(" w14:textId=\""u8) ? (32, 13)
                : default;
            int end = value + Math.Max(attribute[value..].IndexOfAnyExcept(Digits), 0);
            if (kind == 0 || (seen & kind) != 0 || end == attribute.Length || attribute[end] != '"')
            {
                return 0;
            }

            seen |= kind;
            next += end + 1;
        }

        return next < rest.Length && rest[next] == '>' ? next + 1 : 0;
    }

    /// <summary>Scans the paragraph.</summary>
    /// <param name="rest">The part, from behind the paragraph's start tag on; its prefix <c>w</c> is known to be that of WordprocessingML.</param>
    /// <returns>Whether it has a form.</returns>
    public bool Scan(ReadOnlySpan<byte> rest)
    {
        (length, at, Nodes) = (0, 0, 0);
        if (rest.StartsWith("<w:pPr>"u8))
        {
            ReadOnlySpan<byte> properties = Properties(rest);
            if (properties.IsEmpty)
            {
                return false;
            }

            Add(properties);
        }

        TokenStyle style = TokenStyle.None;
        while (!Takes(rest, "</w:p>"u8))
        {
            if (!OpensRun(rest))
            {
                if (!Takes(rest, "<w:proofErr w:type=\"spellStart\"/>"u8) && !Takes(rest, "<w:proofErr w:type=\"spellEnd\"/>"u8)
                    && !Takes(rest, "<w:proofErr w:type=\"gramStart\"/>"u8) && !Takes(rest, "<w:proofErr w:type=\"gramEnd\"/>"u8))
                {
                    return false;
                }
            }
            else if (!ScanRun(rest, ref style))
            {
                return false;
            }
        }

        return true;
    }

    private bool ScanRun(ReadOnlySpan<byte> rest, ref TokenStyle style)
    {
        TokenStyle own = TokenStyle.None;
        if (Takes(rest, "<w:rPr>"u8))
        {
            ReadOnlySpan<byte> behind = rest[at..];
            if (!PlainFormat.Read(ref behind, out own, out int nodes))
            {
                return false;
            }

            at = rest.Length - behind.Length;
            Nodes += nodes;
        }

        while (!Takes(rest, "</w:r>"u8))
        {
            // The style of a run without content shows nowhere.
            if (own != style)
            {
                Add([1, (byte)own]);
                style = own;
            }

            if (!ScanContent(rest))
            {
                return false;
            }
        }

        return true;
    }

    private bool ScanContent(ReadOnlySpan<byte> rest)
    {
        if (Takes(rest, "<w:t xml:space=\"preserve\">"u8))
        {
            return ScanText(rest, true);
        }

        if (Takes(rest, "<w:t>"u8))
        {
            return ScanText(rest, false);
        }

        ReadOnlySpan<byte> sign =
            Takes(rest, "<w:tab/>"u8) ? "\t"u8
            : Takes(rest, "<w:noBreakHyphen/>"u8) ? "\u2011"u8
            : Takes(rest, "<w:br/>"u8) ? "\n"u8
            : Takes(rest, "<w:softHyphen/>"u8) ? "\u00AD"u8
            : default;
        Add(sign);
        return !sign.IsEmpty || Takes(rest, "<w:lastRenderedPageBreak/>"u8);
    }

    private bool ScanText(ReadOnlySpan<byte> rest, bool isPreserved)
    {
        int count = rest[at..].IndexOfAny(PlainMarkup.TextEnds);
        if (count < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> text = rest.Slice(at, count);
        if (count > 0)
        {
            if (!isPreserved && (IsBlank(text[0]) || IsBlank(text[^1])))
            {
                return false;
            }

            Add(text);
            at += count;
            Nodes++;
        }

        return Takes(rest, "</w:t>"u8);
    }

    // "<w:r>", with the numbers of the savings that wrote it, each at most once.
    private bool OpensRun(ReadOnlySpan<byte> rest)
    {
        if (!rest[at..].StartsWith("<w:r"u8))
        {
            return false;
        }

        int next = at + "<w:r".Length;
        int seen = 0;
        while (next < rest.Length && rest[next] == ' ')
        {
            ReadOnlySpan<byte> attribute = rest[next..];
            (int kind, int value) =
                attribute.StartsWith(" w:rsidR=\""u8) ? (1, 10)
                : attribute.StartsWith(" w:rsidRPr=\""u8) ? (2, 12)
                : attribute.StartsWith(" w:rsidDel=\""u8) ? (4, 12)
                : default;
            int end = value + Math.Max(attribute[value..].IndexOfAnyExcept(Digits), 0);
            if (kind == 0 || (seen & kind) != 0 || end == attribute.Length || attribute[end] != '"')
            {
                return false;
            }

            seen |= kind;
            next += end + 1;
        }

        if (next == rest.Length || rest[next] != '>')
        {
            return false;
        }

        at = next + 1;
        Nodes++;
        return true;
    }

    // The properties of the paragraph as they stand, up to the first end tag; nothing where there is none.
    private ReadOnlySpan<byte> Properties(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> near = rest.Slice(at, Math.Min(rest.Length - at, MostProperties));
        int end = near.IndexOf("</w:pPr>"u8);
        if (end < 0)
        {
            return default;
        }

        // A node for every tag, and one for every text between two of them.
        ReadOnlySpan<byte> properties = near[..(end + "</w:pPr>".Length)];
        int tags = properties.Count((byte)'<');
        Nodes += tags + (tags - 1 - properties.Count("><"u8));
        at += properties.Length;
        return properties;
    }

    private bool Takes(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> tag)
    {
        if (!rest[at..].StartsWith(tag))
        {
            return false;
        }

        at += tag.Length;
        Nodes++;
        return true;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (length + bytes.Length > form.Length)
        {
            Array.Resize(ref form, Math.Max(form.Length * 2, length + bytes.Length));
        }

        bytes.CopyTo(form.AsSpan(length));
        length += bytes.Length;
    }

    private static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
