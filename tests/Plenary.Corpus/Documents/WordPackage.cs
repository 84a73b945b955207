using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>
/// Writes a <see cref="WordDocument"/> as a .docx file, with the XML that Word writes. The same document gives the same
/// bytes. Paragraph styles there are: Title, Heading1, Heading2, Preambular, Operative, SubParagraph, Caption,
/// FootnoteText, EndnoteText, CommentText, Header, Footer.
/// </summary>
public static class WordPackage
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of the file.</summary>
    public static ImmutableArray<byte> Write(WordDocument document) => Write(document, written: null);

    /// <summary>Writes the file to a stream.</summary>
    public static void Write(WordDocument document, Stream output) => output.Write(Write(document).AsSpan());

    /// <summary>The blocks as they stand in the document part, for callers that write the same block many times.</summary>
    internal static string WriteBlock(Block block, int saving)
    {
        StringBuilder xml = new();
        new StoryWriter(xml, new Saving(saving), new RevisionIds(int.MaxValue)).Write([block]);
        return xml.ToString();
    }

    internal static ImmutableArray<byte> Write(WordDocument document, ConcurrentDictionary<Block, string>? written)
    {
        Saving saving = new(document.Saving);
        StringBuilder body = new(WordXml.Declaration);
        _ = body.Append("<w:document ").Append(WordXml.StoryNamespaces).Append("><w:body>");
        string margins = (document.Header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>")
            + (document.Footer is null ? "" : "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>");
        new StoryWriter(body, saving, new RevisionIds(100), written) { SectionMargins = margins }.Write(document.Body);
        _ = body.Append("<w:sectPr w:rsidR=\"003670E8\">").Append(margins)
            .Append(WordXml.PageLayout).Append("</w:sectPr></w:body></w:document>");

        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            PartList parts = new(document);
            Add("[Content_Types].xml", parts.ContentTypes());
            Add("_rels/.rels", PartList.PackageRelationships);
            Add("word/document.xml", body);
            Add("word/_rels/document.xml.rels", parts.DocumentRelationships());
            Add("word/styles.xml", FixedParts.Styles);
            Add("word/numbering.xml", FixedParts.Numbering);
            Add("word/settings.xml", FixedParts.Settings(document.TrackRevisions, parts.HasFootnotes, parts.HasEndnotes));
            Add("word/fontTable.xml", FixedParts.FontTable);
            if (parts.HasFootnotes)
            {
                Add("word/footnotes.xml", Notes(document, NoteKind.Footnote, saving));
            }

            if (parts.HasEndnotes)
            {
                Add("word/endnotes.xml", Notes(document, NoteKind.Endnote, saving));
            }

            if (parts.HasComments)
            {
                Add("word/comments.xml", CommentParts.Comments(document.Comments));
                Add("word/commentsExtended.xml", CommentParts.Threads(document.Comments));
                Add("word/people.xml", CommentParts.People(document.Comments));
            }

            if (document.Header is { } header)
            {
                Add("word/header1.xml", Margin("hdr", header, ""));
            }

            if (document.Footer is { } footer)
            {
                Add("word/footer1.xml", Margin("ftr", footer, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
            }

            AddBytes("word/media/image1.png", FixedParts.Emblem);
            Add("docProps/core.xml", FixedParts.CoreProperties(document.LastModifiedBy));
            Add("docProps/app.xml", FixedParts.AppProperties);

            void Add(string name, object text) =>
                AddBytes(name, Utf8.GetBytes(document.OwnParts.GetValueOrDefault(name) ?? text.ToString() ?? ""));

            void AddBytes(string name, byte[] content)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Stamp;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return [.. bytes.GetBuffer().AsSpan(0, (int)bytes.Length)];
    }

    private static StringBuilder Notes(WordDocument document, NoteKind kind, Saving saving)
    {
        string name = kind == NoteKind.Footnote ? "footnote" : "endnote";
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<w:").Append(name).Append("s ").Append(WordXml.StoryNamespaces).Append('>')
            .Append("<w:").Append(name).Append(" w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:").Append(name)
            .Append("><w:").Append(name).Append(" w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:")
            .Append(name).Append('>');
        // Word counts the ids of tracked changes on from the body; another range keeps them apart in the whole file.
        StoryWriter writer = new(xml, saving, new RevisionIds(kind == NoteKind.Footnote ? 100_000 : 200_000));
        foreach (Note note in document.Notes.Where(note => note.Kind == kind))
        {
            _ = xml.Append("<w:").Append(name).Append(" w:id=\"").Append(note.Id).Append("\">");
            writer.Write(note.Blocks, kind);
            _ = xml.Append("</w:").Append(name).Append('>');
        }

        return xml.Append("</w:").Append(name).Append("s>");
    }

    private static StringBuilder Margin(string name, string text, string after) =>
        new StringBuilder(WordXml.Declaration).Append("<w:").Append(name).Append(' ').Append(WordXml.StoryNamespaces)
            .Append("><w:p w:rsidR=\"003670E8\" w:rsidRDefault=\"003670E8\"><w:pPr><w:pStyle w:val=\"")
            .Append(name == "hdr" ? "Header" : "Footer").Append("\"/></w:pPr><w:r><w:t xml:space=\"preserve\">").AppendText(text)
            .Append("</w:t></w:r>").Append(after).Append("</w:p></w:").Append(name).Append('>');
}
