using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Our own Word styles: who edits the file can restyle or find everything of one kind at once.</summary>
internal static class StatusStyles
{
    public const string Bracket = "PlenaryBracket";
    public const string Proposal = "PlenaryProposal";
    public const string Holder = "PlenaryHolder";
    public const string Note = "PlenaryNote";
    public const string Open = "PlenaryOpen";

    /// <summary>The colour of what is open, as on the pages.</summary>
    public const string OpenColour = "8A5A00";
    private const string HolderColour = "6B6861";

    /// <summary>Adds the styles that the text does not have yet.</summary>
    public static void AddTo(XDocument styles)
    {
        HashSet<string> known = [.. styles.Root!.Elements(W.Ns + "style").Select(style => (string?)style.Attribute(W.Ns + "styleId") ?? "")];
        foreach (XElement style in All())
        {
            if (!known.Contains((string)style.Attribute(W.Ns + "styleId")!))
            {
                styles.Root.Add(style);
            }
        }
    }

    /// <summary>An empty part for styles.</summary>
    public static XDocument EmptyPart() => new(new XElement(W.Ns + "styles", new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName)));

    /// <summary>All character styles.</summary>
    public static IEnumerable<XElement> All()
    {
        yield return Character(Bracket, "Plenary Bracket", On("b"), On("bCs"), Value("color", OpenColour));
        yield return Character(Proposal, "Plenary Proposal", new XElement(W.Ns + "u", new XAttribute(W.Val, "single"), new XAttribute(W.Ns + "color", OpenColour)));
        yield return Character(Holder, "Plenary Holder", On("smallCaps"), Value("color", HolderColour), Value("spacing", "6"));
        yield return Character(Note, "Plenary Note", Value("color", OpenColour));
        yield return Character(Open, "Plenary Open", On("b"), On("bCs"), Value("color", OpenColour));
    }

    /// <summary>Marks a paragraph as open: its number is heavier and coloured, and a bar stands in the margin.</summary>
    public static void MarkOpen(XElement paragraph, bool withBar)
    {
        XElement? properties = paragraph.Element(W.PPr);
        if (properties is null)
        {
            paragraph.AddFirst(properties = new XElement(W.PPr));
        }

        XElement? mark = properties.Element(W.RPr);
        if (mark is null)
        {
            mark = new XElement(W.RPr);
            ParagraphProperties.Put(properties, mark);
        }

        mark.Elements(W.RStyle).Remove();
        mark.Add(new XElement(W.RStyle, new XAttribute(W.Val, Open)));
        RunFormatter.Sort(mark);
        if (withBar && properties.Element(W.Ns + "pBdr") is null)
        {
            ParagraphProperties.Put(properties, new XElement(W.Ns + "pBdr", new XElement(
                W.Ns + "left",
                new XAttribute(W.Val, "single"),
                new XAttribute(W.Ns + "sz", "12"),
                new XAttribute(W.Ns + "space", "8"),
                new XAttribute(W.Ns + "color", OpenColour))));
        }
    }

    private static XElement Character(string id, string name, params ReadOnlySpan<XElement> properties)
    {
        XElement run = new(W.RPr);
        foreach (XElement property in properties)
        {
            run.Add(property);
        }

        return new XElement(
            W.Ns + "style",
            new XAttribute(W.Ns + "type", "character"),
            new XAttribute(W.Ns + "customStyle", "1"),
            new XAttribute(W.Ns + "styleId", id),
            new XElement(W.Ns + "name", new XAttribute(W.Val, name)),
            new XElement(W.Ns + "uiPriority", new XAttribute(W.Val, "99")),
            new XElement(W.Ns + "qFormat"),
            run);
    }

    private static XElement On(string name) => new(W.Ns + name);

    private static XElement Value(string name, string value) => new(W.Ns + name, new XAttribute(W.Val, value));
}
