using System.Xml.Linq;

namespace Plenary.Corpus;

/// <summary>Names from ECMA-376 (transitional) and Microsoft's published extensions.</summary>
internal static class WordNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static readonly XName Id = W + "id";
    public static readonly XName Author = W + "author";
    public static readonly XName Date = W + "date";

    /// <summary>The local name when the element is one of Word's own, else the empty string.</summary>
    public static string Local(XElement element) => element.Name.Namespace == W ? element.Name.LocalName : "";

    /// <summary>Content that is there only if the change is accepted.</summary>
    public static bool Adds(string local) => local is "ins" or "moveTo" or "cellIns";

    /// <summary>Content that is there only if the change is rejected.</summary>
    public static bool Removes(string local) => local is "del" or "moveFrom" or "cellDel";

    /// <summary>Content controls and their like have their blocks, rows, cells or runs inside; to text they are glass.</summary>
    public static IEnumerable<XElement> SeenThrough(XElement parent)
    {
        foreach (XElement child in parent.Elements())
        {
            IEnumerable<XElement>? inside = Local(child) switch
            {
                "sdt" => child.Elements(W + "sdtContent").SelectMany(SeenThrough),
                "customXml" or "smartTag" => SeenThrough(child),
                _ => child.Name == Compatibility + "AlternateContent" ? Alternative(child) : null,
            };
            foreach (XElement element in inside ?? [child])
            {
                yield return element;
            }
        }
    }

    /// <summary>Of the alternatives an application may choose from, the first.</summary>
    private static IEnumerable<XElement> Alternative(XElement content) =>
        content.Elements().FirstOrDefault() is { } first ? SeenThrough(first) : [];
}
