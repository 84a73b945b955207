using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>
/// Takes proposed paragraphs out of automatic numbering, keeping their place on the page: as long as they are not
/// agreed they must not give the paragraphs after them other numbers than the text that was sent out (practice O11).
/// </summary>
internal sealed class Unnumbered
{
    private readonly StyleSheet sheet;
    private readonly XElement? numbering;

    public Unnumbered(WordPackage package, PackageParts parts)
    {
        sheet = StyleSheet.Of(package, parts);
        numbering = parts.Numbering is { } part ? package.Guard(part, () =>
        {
            using XmlReader reader = package.ReadXml(part);
            return XDocument.Load(reader).Root;
        }) : null;
    }

    /// <summary>Takes a paragraph out of its list.</summary>
    public void Take(XElement paragraph)
    {
        XElement? properties = paragraph.Element(W.PPr);
        XElement? own = properties?.Element(W.Ns + "numPr");
        string? style = (string?)properties?.Element(W.Ns + "pStyle")?.Attribute(W.Val);
        string? list = (string?)own?.Element(W.Ns + "numId")?.Attribute(W.Val);
        int? level = int.TryParse((string?)own?.Element(W.Ns + "ilvl")?.Attribute(W.Val), out int given) ? given : null;
        ParagraphNumber number = sheet.NumberOf(style, list, level);
        if (number.List is null || properties is null)
        {
            return;
        }

        ParagraphProperties.Put(properties, new XElement(W.Ns + "numPr", Value("ilvl", "0"), Value("numId", "0")));
        if (properties.Element(W.Ns + "ind") is null && IndentOf(number) is { } indent)
        {
            ParagraphProperties.Put(properties, indent);
        }
    }

    private XElement? IndentOf(ParagraphNumber number)
    {
        string? definition = (string?)numbering?.Elements(W.Ns + "num").FirstOrDefault(one => (string?)one.Attribute(W.Ns + "numId") == number.List)?
            .Element(W.Ns + "abstractNumId")?.Attribute(W.Val);
        XElement? indent = numbering?.Elements(W.Ns + "abstractNum").FirstOrDefault(one => (string?)one.Attribute(W.Ns + "abstractNumId") == definition)?
            .Elements(W.Ns + "lvl").FirstOrDefault(one => (int?)one.Attribute(W.Ns + "ilvl") == number.Level)?
            .Element(W.PPr)?.Element(W.Ns + "ind");
        string? left = (string?)(indent?.Attribute(W.Ns + "left") ?? indent?.Attribute(W.Ns + "start"));
        return left is null ? null : new XElement(W.Ns + "ind", new XAttribute(W.Ns + "left", left), new XAttribute(W.Ns + "firstLine", "0"));
    }

    private static XElement Value(string name, string value) => new(W.Ns + name, new XAttribute(W.Val, value));
}
