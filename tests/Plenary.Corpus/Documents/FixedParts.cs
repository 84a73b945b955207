using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Parts that are the same, or nearly, in every file: styles, numbering, settings, properties.</summary>
internal static class FixedParts
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static string Styles { get; } = WriteStyles();

    public static string Numbering { get; } = WriteNumbering();

    public static string FontTable { get; } =
        WordXml.Declaration + $"<w:fonts {W}><w:font w:name=\"Times New Roman\"><w:panose1 w:val=\"02020603050405020304\"/>"
        + "<w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>";

    /// <summary>A small blue square.</summary>
    public static byte[] Emblem { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOQ96vEihiGlgQAYZI5gdeoGqEAAAAASUVORK5CYII=");

    public static string Settings(bool track, bool footnotes, bool endnotes)
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append($"<w:settings {W}><w:zoom w:percent=\"100\"/>").Append(track ? "<w:trackRevisions/>" : "")
            .Append("<w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>")
            .Append(footnotes ? "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>" : "")
            .Append(endnotes ? "<w:endnotePr><w:endnote w:id=\"-1\"/><w:endnote w:id=\"0\"/></w:endnotePr>" : "")
            .Append("<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:rsids><w:rsidRoot w:val=\"003670E8\"/>");
        foreach (string id in Saving.AllSaveIds)
        {
            _ = xml.Append("<w:rsid w:val=\"").Append(id).Append("\"/>");
        }

        return xml.Append("</w:rsids><w:themeFontLang w:val=\"en-GB\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>")
            .ToString();
    }

    public static string CoreProperties(string lastModifiedBy) =>
        WordXml.Declaration
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>Secretariat</dc:creator><cp:lastModifiedBy>"
        + new StringBuilder().AppendText(lastModifiedBy)
        + "</cp:lastModifiedBy><cp:revision>3</cp:revision><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-02T08:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">2026-04-20T17:00:00Z</dcterms:modified></cp:coreProperties>";

    public static string AppProperties { get; } =
        WordXml.Declaration
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>";

    private static string WriteStyles()
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append($"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>")
            .Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>")
            .Append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>")
            .Append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>")
            .Append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders></w:tblPr></w:style>");
        Paragraph("Title", "Title", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"32\"/>");
        Paragraph("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"26\"/>");
        Paragraph("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:i/>");
        Paragraph("Preambular", "Preambular", "<w:ind w:left=\"567\"/>", "");
        Paragraph("Operative", "Operative", "", "");
        Paragraph("SubParagraph", "Sub-paragraph", "<w:ind w:left=\"1134\"/>", "");
        Paragraph("Caption", "caption", "<w:keepNext/>", "<w:i/>");
        Paragraph("FootnoteText", "footnote text", "", "<w:sz w:val=\"18\"/>");
        Paragraph("EndnoteText", "endnote text", "", "<w:sz w:val=\"18\"/>");
        Paragraph("CommentText", "annotation text", "", "<w:sz w:val=\"20\"/>");
        Paragraph("Header", "header", "", "<w:sz w:val=\"18\"/>");
        Paragraph("Footer", "footer", "", "<w:sz w:val=\"18\"/>");
        Character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        Character("EndnoteReference", "endnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        Character("CommentReference", "annotation reference", "<w:sz w:val=\"16\"/>");
        return xml.Append("</w:styles>").ToString();

        void Paragraph(string id, string name, string paragraph, string run) =>
            xml.Append("<w:style w:type=\"paragraph\" w:styleId=\"").Append(id).Append("\"><w:name w:val=\"").Append(name)
                .Append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>").Append(paragraph).Append("</w:pPr><w:rPr>").Append(run)
                .Append("</w:rPr></w:style>");

        void Character(string id, string name, string run) =>
            xml.Append("<w:style w:type=\"character\" w:styleId=\"").Append(id).Append("\"><w:name w:val=\"").Append(name)
                .Append("\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>").Append(run).Append("</w:rPr></w:style>");
    }

    private static string WriteNumbering()
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append($"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>");
        Level(0, "decimal", "%1.", 567);
        Level(1, "lowerLetter", "(%2)", 1134);
        Level(2, "lowerRoman", "(%3)", 1701);
        _ = xml.Append("</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        Level(0, "bullet", "•", 567);
        return xml.Append("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>")
            .ToString();

        void Level(int level, string format, string text, int indent) =>
            xml.Append("<w:lvl w:ilvl=\"").Append(level).Append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"").Append(format)
                .Append("\"/><w:lvlText w:val=\"").Append(text).Append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
                .Append(indent).Append("\" w:hanging=\"567\"/></w:pPr></w:lvl>");
    }
}
