using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Which parts the package has, as content types and relationships.</summary>
internal sealed class PartList(WordDocument document)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static string PackageRelationships { get; } =
        WordXml.Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{Office}extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

    public bool HasFootnotes { get; } = document.Notes.Any(note => note.Kind == NoteKind.Footnote);

    public bool HasEndnotes { get; } = document.Notes.Any(note => note.Kind == NoteKind.Endnote);

    public bool HasComments { get; } = document.Comments.Length > 0;

    public string ContentTypes()
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>");
        Part("document", Word + "document.main+xml");
        foreach ((string _, string name, string type, string _) in Present())
        {
            Part(name, type);
        }

        return xml.Append("</Types>").ToString();

        void Part(string name, string type) =>
            xml.Append("<Override PartName=\"/word/").Append(name).Append(".xml\" ContentType=\"").Append(type).Append("\"/>");
    }

    public string DocumentRelationships()
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach ((string id, string name, string _, string relationship) in Present())
        {
            _ = xml.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(relationship).Append("\" Target=\"").Append(name)
                .Append(".xml\"/>");
        }

        _ = xml.Append($"<Relationship Id=\"rIdEmblem\" Type=\"{Office}image\" Target=\"media/image1.png\"/>");
        foreach (Uri link in Links(document.Body).Distinct())
        {
            _ = xml.Append("<Relationship Id=\"").Append(WordXml.LinkId(link)).Append($"\" Type=\"{Office}hyperlink\" Target=\"")
                .AppendText(link.OriginalString).Append("\" TargetMode=\"External\"/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    private static IEnumerable<Uri> Links(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => Links(paragraph.Content),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Links(cell.Blocks)),
        ContentControlBlock control => Links(control.Blocks),
        _ => [],
    });

    private static IEnumerable<Uri> Links(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        Hyperlink link => [link.Target],
        Tracked tracked => Links(tracked.Content),
        ContentControl control => Links(control.Content),
        _ => Enumerable.Empty<Uri>(),
    });

    private IEnumerable<(string Id, string Name, string Type, string Relationship)> Present()
    {
        yield return ("rIdStyles", "styles", Word + "styles+xml", Office + "styles");
        yield return ("rIdNumbering", "numbering", Word + "numbering+xml", Office + "numbering");
        yield return ("rIdSettings", "settings", Word + "settings+xml", Office + "settings");
        yield return ("rIdFonts", "fontTable", Word + "fontTable+xml", Office + "fontTable");
        if (HasFootnotes)
        {
            yield return ("rIdFootnotes", "footnotes", Word + "footnotes+xml", Office + "footnotes");
        }

        if (HasEndnotes)
        {
            yield return ("rIdEndnotes", "endnotes", Word + "endnotes+xml", Office + "endnotes");
        }

        if (HasComments)
        {
            yield return ("rIdComments", "comments", Word + "comments+xml", Office + "comments");
            yield return ("rIdThreads", "commentsExtended", Word + "commentsExtended+xml", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended");
            yield return ("rIdPeople", "people", Word + "people+xml", "http://schemas.microsoft.com/office/2011/relationships/people");
        }

        if (document.Header is not null)
        {
            yield return ("rIdHeader", "header1", Word + "header+xml", Office + "header");
        }

        if (document.Footer is not null)
        {
            yield return ("rIdFooter", "footer1", Word + "footer+xml", Office + "footer");
        }
    }
}
