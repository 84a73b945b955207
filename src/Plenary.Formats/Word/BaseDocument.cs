using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>The parts of the base package that hold its text, as trees to be edited, with the paragraph of every block.</summary>
internal sealed class BaseDocument
{
    private readonly WordPackage package;
    private int lastId;

    private BaseDocument(WordPackage package, PackageParts parts)
    {
        this.package = package;
        Parts = parts;
        Document = Load(parts.Document);
        Footnotes = parts.Footnotes is { } footnotes ? Load(footnotes) : null;
        Endnotes = parts.Endnotes is { } endnotes ? Load(endnotes) : null;
        Comments = parts.Comments is { } comments ? Load(comments) : null;
        CommentsExtended = parts.CommentsExtended is { } extended ? Load(extended) : null;
        foreach (XDocument? part in (ReadOnlySpan<XDocument?>)[Document, Footnotes, Endnotes, Comments])
        {
            foreach (XAttribute id in part?.Descendants().Attributes(W.Id) ?? [])
            {
                if (int.TryParse(id.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number))
                {
                    lastId = Math.Max(lastId, number);
                }
            }
        }
    }

    public PackageParts Parts { get; }

    public XDocument Document { get; }

    public XDocument? Footnotes { get; set; }

    public XDocument? Endnotes { get; set; }

    public XDocument? Comments { get; set; }

    public XDocument? CommentsExtended { get; set; }

    /// <summary>The styles, when they are edited; untouched while <see langword="null"/>.</summary>
    public XDocument? Styles { get; set; }

    /// <summary>The paragraph of every base block.</summary>
    public List<XElement> Paragraphs { get; } = [];

    /// <summary>Loads a base package whose blocks are <paramref name="text"/>.</summary>
    /// <exception cref="InvalidOperationException">The package is not the one the text was read from.</exception>
    public static BaseDocument Load(WordPackage package, TextDocument text)
    {
        BaseDocument document = new(package, PackageParts.Of(package));
        document.FindParagraphs();
        if (document.Paragraphs.Count != text.Blocks.Length)
        {
            throw new InvalidOperationException($"{package.Name} holds {document.Paragraphs.Count} paragraphs, the text {text.Blocks.Length}.");
        }

        return document;
    }

    /// <summary>An id that no annotation of the package has.</summary>
    public string NextId() => (++lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>The styles part, to be edited; a new one when the package has none.</summary>
    public XDocument EditStyles() => Styles ??= Parts.Styles is { } styles ? Load(styles) : StatusStyles.EmptyPart();

    private XDocument Load(string part) => package.Guard(part, () =>
    {
        using XmlReader reader = package.ReadXml(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    });

    // In the order in which the reader meets them: the body, then each note that the body refers to.
    private void FindParagraphs()
    {
        XElement root = Document.Root ?? throw new InvalidOperationException("A part has a root.");
        Add(root);
        AddNotes(Footnotes, "footnote");
        AddNotes(Endnotes, "endnote");

        void AddNotes(XDocument? notes, string kind)
        {
            if (notes?.Root is not { } notesRoot)
            {
                return;
            }

            Dictionary<string, XElement> byId = [];
            foreach (XElement note in notesRoot.Elements(W.Ns + kind))
            {
                if ((string?)note.Attribute(W.Ns + "type") is null or "normal" && (string?)note.Attribute(W.Id) is { } id)
                {
                    byId.TryAdd(id, note);
                }
            }

            foreach (XElement reference in root.Descendants(W.Ns + $"{kind}Reference"))
            {
                if ((string?)reference.Attribute(W.Id) is { } id && byId.Remove(id, out XElement? note))
                {
                    Add(note);
                }
            }
        }
    }

    private void Add(XElement container)
    {
        Stack<XElement> open = new([container]);
        while (open.TryPop(out XElement? element))
        {
            if (element.Name == W.P)
            {
                Paragraphs.Add(element);
                continue;
            }

            foreach (XElement child in element.Elements().Reverse())
            {
                if (child.Name != W.Fallback && child.Name.LocalName is not ("drawing" or "pict" or "object"))
                {
                    open.Push(child);
                }
            }
        }
    }
}
