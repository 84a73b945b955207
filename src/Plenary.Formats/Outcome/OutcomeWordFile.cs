using System.IO.Compression;
using System.Security;
using System.Text;
using Plenary.Formats.Word;

namespace Plenary.Formats.Outcome;

/// <summary>Packs an outcome document. The same document gives the same bytes.</summary>
internal static class OutcomeWordFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string PackageNs = "http://schemas.openxmlformats.org/package/2006";

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Save(OutcomeWord document, Stream output)
    {
        using ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "[Content_Types].xml", $"""
            <Types xmlns="{PackageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{WordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WordType}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="{WordType}.footer+xml"/><Override PartName="/word/footnotes.xml" ContentType="{WordType}.footnotes+xml"/><Override PartName="/word/settings.xml" ContentType="{WordType}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        Add(archive, "_rels/.rels", $"""
            <Relationships xmlns="{PackageNs}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{PackageNs}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        Add(archive, "docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="{PackageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(document.Title)}</dc:title><dc:language>{SecurityElement.Escape(document.Language)}</dc:language></cp:coreProperties>
            """);
        Add(archive, "word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{PackageNs}/relationships"><Relationship Id="rId1" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="{OutcomeWord.FooterRelation}" Type="{Office}/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="{Office}/settings" Target="settings.xml"/><Relationship Id="rId4" Type="{Office}/footnotes" Target="footnotes.xml"/></Relationships>
            """);
        Add(archive, "word/document.xml", WordOutput.Bytes(document.Main));
        Add(archive, "word/footnotes.xml", WordOutput.Bytes(document.Footnotes));
        Add(archive, "word/styles.xml", WordOutput.Bytes(OutcomeWordStyles.Part(document.Language == "en" ? "en-GB" : document.Language)));
        Add(archive, "word/footer1.xml", $"""
            <w:ftr xmlns:w="{W.Ns.NamespaceName}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> / </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """);
        Add(archive, "word/settings.xml", $"""
            <w:settings xmlns:w="{W.Ns.NamespaceName}"><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """);
    }

    private static void Add(ZipArchive archive, string name, string content) =>
        Add(archive, name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
