using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Element and attribute names of WordprocessingML as the writer uses them.</summary>
internal static class W
{
    public static readonly XNamespace Ns = WordNames.Transitional;
    public static readonly XNamespace Ns14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Ns15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XName P = Ns + "p";
    public static readonly XName PPr = Ns + "pPr";
    public static readonly XName R = Ns + "r";
    public static readonly XName RPr = Ns + "rPr";
    public static readonly XName RStyle = Ns + "rStyle";
    public static readonly XName T = Ns + "t";
    public static readonly XName DelText = Ns + "delText";
    public static readonly XName InstrText = Ns + "instrText";
    public static readonly XName DelInstrText = Ns + "delInstrText";
    public static readonly XName Ins = Ns + "ins";
    public static readonly XName Del = Ns + "del";
    public static readonly XName MoveFrom = Ns + "moveFrom";
    public static readonly XName MoveTo = Ns + "moveTo";
    public static readonly XName Tbl = Ns + "tbl";
    public static readonly XName Tr = Ns + "tr";
    public static readonly XName TrPr = Ns + "trPr";
    public static readonly XName Tc = Ns + "tc";
    public static readonly XName TcPr = Ns + "tcPr";
    public static readonly XName Id = Ns + "id";
    public static readonly XName Author = Ns + "author";
    public static readonly XName Date = Ns + "date";
    public static readonly XName Val = Ns + "val";
    public static readonly XName SectPr = Ns + "sectPr";
    public static readonly XName FldChar = Ns + "fldChar";
    public static readonly XName FldCharType = Ns + "fldCharType";
    public static readonly XName FootnoteReference = Ns + "footnoteReference";
    public static readonly XName EndnoteReference = Ns + "endnoteReference";
    public static readonly XName Space = XNamespace.Xml + "space";
    public static readonly XName Fallback = XNamespace.Get("http://schemas.openxmlformats.org/markup-compatibility/2006") + "Fallback";
}
