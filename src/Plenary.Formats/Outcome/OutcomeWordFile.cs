using System.Security;
using Plenary.Formats.Word;

namespace Plenary.Formats.Outcome;

/// <summary>Packs an outcome document. The same document gives the same bytes.</summary>
internal static class OutcomeWordFile
{
    public static void Save(OutcomeWord document, Stream output)
    {
        using OwnPackage package = new(output);
        package.Add("[Content_Types].xml", $"""
            <Types xmlns="{OwnPackage.Namespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{OwnPackage.WordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{OwnPackage.WordType}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="{OwnPackage.WordType}.footer+xml"/><Override PartName="/word/footnotes.xml" ContentType="{OwnPackage.WordType}.footnotes+xml"/><Override PartName="/word/settings.xml" ContentType="{OwnPackage.WordType}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        package.Add("_rels/.rels", $"""
            <Relationships xmlns="{OwnPackage.Namespace}/relationships"><Relationship Id="rId1" Type="{OwnPackage.Office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{OwnPackage.Namespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        package.Add("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="{OwnPackage.Namespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(document.Title)}</dc:title><dc:language>{SecurityElement.Escape(document.Language)}</dc:language></cp:coreProperties>
            """);
        package.Add("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{OwnPackage.Namespace}/relationships"><Relationship Id="rId1" Type="{OwnPackage.Office}/styles" Target="styles.xml"/><Relationship Id="{OutcomeWord.FooterRelation}" Type="{OwnPackage.Office}/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="{OwnPackage.Office}/settings" Target="settings.xml"/><Relationship Id="rId4" Type="{OwnPackage.Office}/footnotes" Target="footnotes.xml"/></Relationships>
            """);
        package.Add("word/document.xml", WordOutput.Markup(document.Main));
        package.Add("word/footnotes.xml", WordOutput.Markup(document.Footnotes));
        package.Add("word/styles.xml", WordOutput.Markup(OutcomeWordStyles.Part(document.Language == "en" ? "en-GB" : document.Language)));
        package.Add("word/footer1.xml", $"""
            <w:ftr xmlns:w="{W.Ns.NamespaceName}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> / </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """);
        package.Add("word/settings.xml", $"""
            <w:settings xmlns:w="{W.Ns.NamespaceName}"><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """);
    }
}
