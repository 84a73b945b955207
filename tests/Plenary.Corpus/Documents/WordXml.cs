using System.Globalization;
using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Names and escapes of WordprocessingML.</summary>
internal static class WordXml
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    /// <summary>The namespaces Word declares on the root of every story, newer ones marked as ignorable.</summary>
    public const string StoryNamespaces =
        """
        xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" xmlns:w16="http://schemas.microsoft.com/office/word/2018/wordml" mc:Ignorable="w14 w15 w16cid w16 wp14"
        """;

    /// <summary>Page size and margins of every section.</summary>
    public const string PageLayout =
        """
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="360"/>
        """;

    public static StringBuilder AppendText(this StringBuilder xml, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                _ => xml.Append(c),
            };
        }

        return xml;
    }

    public static string Stamp(DateTimeOffset date) =>
        date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Hex(uint value) => value.ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>A relationship id that follows from the address, so that a paragraph can be written without the document.</summary>
    public static string LinkId(Uri target)
    {
        uint hash = 2166136261;
        foreach (char c in target.OriginalString)
        {
            hash = (hash ^ c) * 16777619;
        }

        return "rIdLink" + Hex(hash);
    }

    /// <summary>"Wei Li" is "WL"; Word allows nine characters.</summary>
    public static string Initials(string author) =>
        string.Concat(author.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Take(3).Select(part => part[0]));
}
