using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Puts properties of a paragraph where the schema wants them.</summary>
internal static class ParagraphProperties
{
    private static readonly string[] Order =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    /// <summary>Puts a property in, in place of one of the same name.</summary>
    public static void Put(XElement properties, XElement property)
    {
        properties.Elements(property.Name).Remove();
        int rank = Rank(property);
        XElement? before = properties.Elements().LastOrDefault(one => Rank(one) < rank);
        if (before is null)
        {
            properties.AddFirst(property);
        }
        else
        {
            before.AddAfterSelf(property);
        }
    }

    private static int Rank(XElement property) => Array.IndexOf(Order, property.Name.LocalName);
}
