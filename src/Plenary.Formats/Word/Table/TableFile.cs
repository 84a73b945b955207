using System.Xml.Linq;

namespace Plenary.Formats.Word.Table;

/// <summary>Packs a document of our own: nothing of the base package is in it.</summary>
internal static class TableFile
{
    /// <summary>The id by which the document refers to its footer.</summary>
    public const string FooterRelation = "rId2";

    public static void Save(XDocument document, Stream output)
    {
        using OwnPackage package = new(output);
        package.Add("[Content_Types].xml", $"""
            <Types xmlns="{OwnPackage.Namespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{OwnPackage.WordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{OwnPackage.WordType}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="{OwnPackage.WordType}.footer+xml"/><Override PartName="/word/settings.xml" ContentType="{OwnPackage.WordType}.settings+xml"/></Types>
            """);
        package.Add("_rels/.rels", $"""
            <Relationships xmlns="{OwnPackage.Namespace}/relationships"><Relationship Id="rId1" Type="{OwnPackage.Office}/officeDocument" Target="word/document.xml"/></Relationships>
            """);
        package.Add("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{OwnPackage.Namespace}/relationships"><Relationship Id="rId1" Type="{OwnPackage.Office}/styles" Target="styles.xml"/><Relationship Id="{FooterRelation}" Type="{OwnPackage.Office}/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="{OwnPackage.Office}/settings" Target="settings.xml"/></Relationships>
            """);
        package.Add("word/document.xml", WordOutput.Markup(document));
        package.Add("word/styles.xml", WordOutput.Markup(TableStyles.Part()));
        package.Add("word/footer1.xml", $"""
            <w:ftr xmlns:w="{W.Ns.NamespaceName}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """);
        package.Add("word/settings.xml", $"""
            <w:settings xmlns:w="{W.Ns.NamespaceName}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """);
    }
}
