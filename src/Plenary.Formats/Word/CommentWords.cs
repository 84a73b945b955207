using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Takes in the paragraphs of comments that are nothing but words in runs, as most are, without stepping through them.</summary>
internal static class CommentWords
{
    private const int Usual = 512;

    /// <summary>Adds the words of the paragraph whose start tag the reader is at and goes on to its end, or does nothing.</summary>
    public static void Take(XmlReader reader, StringBuilder text)
    {
        if (reader is not PartXmlReader markup || reader.NamespaceURI is not (WordNames.Transitional or WordNames.Strict) || !markup.Scan()
            || !markup.Scanned.HasWordsOnly || !IsPlainStyle(markup.Scanned.Properties))
        {
            return;
        }

        // Of the codes only that of a style is among the words.
        ReadOnlySpan<byte> rest = markup.Scanned.Content;
        while (rest.IndexOf(ParagraphForm.Style) is var code and >= 0)
        {
            Add(rest[..code], text);
            rest = rest[(code + 2)..];
        }

        Add(rest, text);
        markup.GoPast();
    }

    // What properties hold besides has to be read to know whether it is sound.
    private static bool IsPlainStyle(ReadOnlySpan<byte> properties)
    {
        ReadOnlySpan<byte> start = "<w:pPr><w:pStyle w:val=\""u8;
        ReadOnlySpan<byte> end = "\"/></w:pPr>"u8;
        if (!properties.StartsWith(start) || properties.Length < start.Length + end.Length || !properties.EndsWith(end))
        {
            return properties.IsEmpty;
        }

        foreach (byte one in properties[start.Length..^end.Length])
        {
            if (!char.IsAsciiLetterOrDigit((char)one))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ReadOnlySpan<byte> words, StringBuilder text)
    {
        Span<char> chars = words.Length <= Usual ? stackalloc char[Usual] : new char[words.Length];
        text.Append(chars[..MarkupText.Expand(words, chars)]);
    }
}
