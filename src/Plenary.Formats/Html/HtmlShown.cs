using System.Collections.Immutable;
using System.Xml;

namespace Plenary.Formats.Html;

/// <summary>What a written page shows, counted on the page alone.</summary>
/// <param name="Sponsors">
/// For every change that the page lists and, where it is still open, has brackets for: the codes that stand at it in
/// the list and, by number, at those brackets. Empty codes on an unattributed page.
/// </param>
/// <param name="Comments">How many comments and answers the page shows.</param>
public sealed record HtmlShown(ImmutableDictionary<string, ImmutableArray<string>> Sponsors, int Comments)
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page, as <see cref="HtmlPage.Write"/> wrote it.</param>
    /// <exception cref="XmlException">It is not well-formed, so that no browser need show what was meant.</exception>
    public static HtmlShown Read(ReadOnlySpan<byte> page)
    {
        ReadOnlySpan<byte> doctype = "<!DOCTYPE html>\n"u8;
        using MemoryStream content = new((page.StartsWith(doctype) ? page[doctype.Length..] : page).ToArray(), false);
        using XmlReader reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        PageScan scan = new();
        while (reader.Read())
        {
            scan.Take(reader);
        }

        return scan.Finish();
    }
}
