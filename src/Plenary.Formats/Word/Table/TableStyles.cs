using System.Xml.Linq;

namespace Plenary.Formats.Word.Table;

/// <summary>The styles part of a compilation table.</summary>
internal static class TableStyles
{
    public const string Table = "PlenaryTable";
    public const string Head = "PlenaryTableHead";
    public const string Cell = "PlenaryTableCell";
    public const string Reason = "PlenaryReason";
    public const string Answer = "PlenaryAnswer";
    public const string Legend = "PlenaryLegend";
    public const string Deletion = "PlenaryDeletion";
    public const string Context = "PlenaryContext";

    /// <summary>The whole part, as XML text with the styles that brackets share put in.</summary>
    public static XDocument Part()
    {
        XDocument part = XDocument.Parse($"""
            <w:styles xmlns:w="{W.Ns.NamespaceName}">
              <w:docDefaults>
                <w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault>
              </w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
              <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
              <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
              <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="60"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="34"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="20"/></w:pPr><w:rPr><w:color w:val="6B6861"/><w:sz w:val="22"/><w:szCs w:val="24"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="6B6861"/><w:sz w:val="17"/><w:szCs w:val="19"/></w:rPr></w:style>
              <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Plenary Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B1B1F"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1B1F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D5CB"/></w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1B1F"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F3F0E8"/></w:tcPr></w:tblStylePr></w:style>
              <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Legend}"><w:name w:val="Plenary Legend"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="80" w:after="160"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="20"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Head}"><w:name w:val="Plenary Table Head"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
              <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Cell}"><w:name w:val="Plenary Table Cell"/><w:basedOn w:val="Normal"/></w:style>
              <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Reason}"><w:name w:val="Plenary Reason"/><w:basedOn w:val="{Cell}"/><w:rPr><w:sz w:val="18"/><w:szCs w:val="20"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Answer}"><w:name w:val="Plenary Answer"/><w:basedOn w:val="{Reason}"/><w:pPr><w:ind w:left="227"/></w:pPr></w:style>
              <w:style w:type="character" w:customStyle="1" w:styleId="{Deletion}"><w:name w:val="Plenary Deletion"/><w:uiPriority w:val="99"/><w:qFormat/><w:rPr><w:strike/><w:color w:val="9B1C1C"/></w:rPr></w:style>
              <w:style w:type="character" w:customStyle="1" w:styleId="{Context}"><w:name w:val="Plenary Context"/><w:uiPriority w:val="99"/><w:qFormat/><w:rPr><w:color w:val="6B6861"/></w:rPr></w:style>
            </w:styles>
            """);
        StatusStyles.AddTo(part);
        return part;
    }
}
