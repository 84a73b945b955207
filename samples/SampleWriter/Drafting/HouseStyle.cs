using System.Collections.Immutable;
using System.Text;

namespace Plenary.Samples.Drafting;

/// <summary>Styles and numbering of the samples: an official document with one text face and room around it.</summary>
internal static class HouseStyle
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Navy = "<w:color w:val=\"1F3A5F\"/>";

    /// <summary>The parts that stand in place of the builder's own.</summary>
    public static ImmutableDictionary<string, string> Parts { get; } = ImmutableDictionary<string, string>.Empty
        .Add("word/styles.xml", Styles())
        .Add("word/numbering.xml", Numbering());

    private static string Styles()
    {
        StringBuilder xml = new(Declaration);
        _ = xml.Append($"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"274\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>")
            .Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>")
            .Append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>")
            .Append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        AddTable(xml);
        Add("Title", "Title", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "<w:b/><w:bCs/>" + Navy + "<w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>");
        Add("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>");
        Add("Status", "Status of text", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"10\" w:color=\"1F3A5F\"/></w:pBdr><w:spacing w:after=\"360\"/><w:jc w:val=\"center\"/>", "<w:i/><w:iCs/><w:color w:val=\"595959\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
        Add("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:bCs/>" + Navy + "<w:sz w:val=\"25\"/><w:szCs w:val=\"28\"/>");
        Add("Organ", "Organ", "<w:jc w:val=\"both\"/>", "");
        Add("Preambular", "Preambular", "<w:ind w:left=\"567\"/><w:jc w:val=\"both\"/>", "");
        Add("Operative", "Operative", "<w:jc w:val=\"both\"/>", "");
        Add("SubParagraph", "Sub-paragraph", "<w:jc w:val=\"both\"/>", "");
        Add("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\"/>", "<w:b/><w:bCs/>" + Navy + "<w:sz w:val=\"21\"/>");
        Add("TableHead", "Table head", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:bCs/><w:sz w:val=\"20\"/>");
        Add("TableText", "Table text", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"20\"/>");
        Add("Closing", "Closing", "<w:spacing w:before=\"360\"/><w:jc w:val=\"center\"/>", "<w:i/><w:iCs/>");
        Add("ArabicHeading", "Arabic heading", "<w:keepNext/><w:bidi/><w:spacing w:before=\"320\" w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:bCs/>" + Navy + "<w:sz w:val=\"28\"/><w:szCs w:val=\"32\"/><w:rtl/>");
        Add("ArabicText", "Arabic text", "<w:bidi/>", "<w:rtl/><w:lang w:bidi=\"ar-EG\"/>");
        Add("ChineseText", "Chinese text", "", "<w:lang w:eastAsia=\"zh-CN\"/>");
        Add("RussianText", "Russian text", "<w:jc w:val=\"both\"/>", "<w:lang w:val=\"ru-RU\"/>");
        Add("FrenchText", "French text", "<w:jc w:val=\"both\"/>", "<w:lang w:val=\"fr-FR\"/>");
        Add("SpanishText", "Spanish text", "<w:jc w:val=\"both\"/>", "<w:lang w:val=\"es-ES\"/>");
        Add("FootnoteText", "footnote text", "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>");
        Add("CommentText", "annotation text", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"20\"/>");
        Add("Header", "header", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"A6A6A6\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9026\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>");
        Add("Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9026\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>");
        AddCharacter("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        AddCharacter("CommentReference", "annotation reference", "<w:sz w:val=\"16\"/>");
        return xml.Append("</w:styles>").ToString();

        void Add(string id, string name, string paragraph, string run) =>
            xml.Append("<w:style w:type=\"paragraph\" w:styleId=\"").Append(id).Append("\"><w:name w:val=\"").Append(name)
                .Append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>").Append(paragraph).Append("</w:pPr><w:rPr>").Append(run)
                .Append("</w:rPr></w:style>");

        void AddCharacter(string id, string name, string run) =>
            xml.Append("<w:style w:type=\"character\" w:styleId=\"").Append(id).Append("\"><w:name w:val=\"").Append(name)
                .Append("\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>").Append(run).Append("</w:rPr></w:style>");
    }

    // A rule above and below, hairlines between the rows, a tint under the head: no grid.
    private static void AddTable(StringBuilder xml) =>
        xml.Append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F3A5F\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F3A5F\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/></w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1F3A5F\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E9EEF5\"/></w:tcPr></w:tblStylePr></w:style>");

    private static string Numbering()
    {
        StringBuilder xml = new(Declaration);
        _ = xml.Append($"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>");
        Level(0, "decimal", "%1.", 567);
        Level(1, "lowerLetter", "(%2)", 1134);
        Level(2, "lowerRoman", "(%3)", 1701);
        return xml.Append("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>").ToString();

        void Level(int level, string format, string text, int indent) =>
            xml.Append("<w:lvl w:ilvl=\"").Append(level).Append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"").Append(format)
                .Append("\"/><w:lvlText w:val=\"").Append(text).Append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
                .Append(indent).Append("\" w:hanging=\"567\"/></w:pPr></w:lvl>");
    }
}
