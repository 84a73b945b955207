using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Plenary.Formats.Html;
using Plenary.Text;

namespace Plenary.Formats.Tests.Html;

/// <summary>A page as it was written: its characters, and its tree read by a strict XML parser.</summary>
public sealed class WrittenPage
{
    private const string Doctype = "<!DOCTYPE html>\n";

    public WrittenPage(Weave weave, HtmlOptions? options = null)
    {
        using MemoryStream stream = new();
        HtmlPage.Write(weave, options ?? new HtmlOptions(), stream);
        Bytes = stream.ToArray();
        Source = new UTF8Encoding(false, true).GetString(Bytes);
        Root = XElement.Parse(Source[Doctype.Length..], LoadOptions.PreserveWhitespace);
    }

    public byte[] Bytes { get; }

    public string Source { get; }

    public XElement Root { get; }

    /// <summary>The elements that our own writer makes; whatever else is in the tree came from words.</summary>
    public static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "div", "p", "b", "output", "details", "summary", "fieldset", "legend", "label", "input", "span",
        "select", "option", "button", "main", "h1", "h2", "h3", "h4", "h5", "abbr", "ul", "li", "ol", "ins", "del", "q", "article", "section", "footer", "script", "br",
        "strong", "em", "bdi", "i", "u", "s", "sup", "sub", "table", "tr", "td",
    ];

    public IEnumerable<XElement> All(string attribute) => Root.Descendants().Where(element => element.Attribute(attribute) is not null);

    public static bool IsOf(XElement element, string kind) => ((string?)element.Attribute("class"))?.Split(' ').Contains(kind) == true;

    public JsonElement Island() => JsonDocument.Parse(Root.Descendants("script").Single(script => (string?)script.Attribute("id") == "weave").Value).RootElement;
}
