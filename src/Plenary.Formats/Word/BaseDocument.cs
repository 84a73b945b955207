using System.Globalization;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>The parts of the base package that hold its text, as trees to be edited, with the paragraph of every block.</summary>
internal sealed class BaseDocument
{
    // Ids above are unusual: leaving them aside leaves room to count on from the others.
    private const int LargestUsualId = 1 << 30;

    private readonly WordPackage package;
    private readonly HashSet<int> unusualIds = [];

    // One for each part: in each other prefixes hold.
    private readonly Dictionary<XDocument, MarkupWriter> writers = [];

    // What was written down as the last of a part, and the element that keeps its place.
    private readonly Dictionary<XDocument, (XElement Place, List<ReadOnlyMemory<byte>> Pieces)> lasts = [];
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
                    lastId = number < LargestUsualId ? Math.Max(lastId, number) : lastId;
                    if (number >= LargestUsualId)
                    {
                        unusualIds.Add(number);
                    }
                }
            }
        }
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name => package.Name;

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

    /// <summary>Files for pictures of the main document to be added: the id of the relationship, the part beside the main one, the file.</summary>
    public List<(string Relation, string Part, InsetMedia Media)> Media { get; } = [];

    /// <summary>Whether the package has no relationship of an id and no part of a name beside the main one.</summary>
    public bool IsFree(string relation, string part) =>
        !Parts.Targets.ContainsKey(relation) && !package.Has(Parts.Document[..(Parts.Document.LastIndexOf('/') + 1)] + part);

    /// <summary>Loads a base package whose blocks are <paramref name="text"/>.</summary>
    /// <exception cref="DocumentFaultException">The package is not the one the text was read from, or so damaged that its paragraphs cannot be found again.</exception>
    public static BaseDocument Load(WordPackage package, TextDocument text)
    {
        BaseDocument document = new(package, PackageParts.Of(package));
        document.EndContainers();
        document.FindParagraphs();
        if (document.Paragraphs.Count != text.Blocks.Length)
        {
            throw new DocumentFaultException($"{package.Name}: {text.Blocks.Length} paragraphs were read and {document.Paragraphs.Count} found again for writing. The file is not as Word writes one; open it in Word and save it anew.");
        }

        return document;
    }

    /// <summary>An id that no annotation of the package has.</summary>
    public string NextId() => NextNumber().ToString(CultureInfo.InvariantCulture);

    /// <summary>The same, as a number.</summary>
    public int NextNumber()
    {
        while (unusualIds.Contains(++lastId))
        {
        }

        return lastId;
    }

    /// <summary>
    /// Writes down an element of which nothing more is asked. In the tree only its place is kept: a tree that holds
    /// what a thousand members ask for costs more to keep than to write.
    /// </summary>
    public void WriteDown(XElement element)
    {
        WrittenMarkup written = Written(element);
        element.RemoveAll();
        element.AddAnnotation(written);
    }

    /// <summary>Writes down an element as the last of a part. In the tree all that are put there keep one place.</summary>
    public void WriteLast(XDocument part, XElement element)
    {
        if (!lasts.TryGetValue(part, out (XElement Place, List<ReadOnlyMemory<byte>> Pieces) last))
        {
            part.Root!.Add(element);
            last = (element, [.. Written(element).Pieces]);
            lasts.Add(part, last);
            element.RemoveAll();
            element.AddAnnotation(new WrittenMarkup(last.Pieces, []));
            return;
        }

        // Within the place, where the same prefixes hold: to take it out from among all that the base has there takes as long as there is much.
        last.Place.Add(element);
        foreach (ReadOnlyMemory<byte> piece in Written(element).Pieces)
        {
            Utf8Pieces.Append(last.Pieces, piece);
        }

        element.Remove();
    }

    /// <summary>The styles part, to be edited; a new one when the package has none.</summary>
    public XDocument EditStyles() => Styles ??= Parts.Styles is { } styles ? Load(styles) : StatusStyles.EmptyPart();

    private WrittenMarkup Written(XElement element)
    {
        XDocument part = element.Document ?? throw new InvalidOperationException("What is written stands in a part.");
        if (!writers.TryGetValue(part, out MarkupWriter? writer))
        {
            writers.Add(part, writer = new MarkupWriter());
        }

        return writer.Write(element);
    }

    private XDocument Load(string part) => package.ReadTree(part);

    // The reader reads a paragraph after a table that ends the body or a cell, as Word shows it.
    private void EndContainers()
    {
        foreach (XElement container in Document.Descendants().Where(one => one.Name == W.Tc || one.Name == W.Ns + "body").ToList())
        {
            if (LastBlock(container)?.Name == W.Tbl)
            {
                XElement paragraph = new(W.P);
                if (container.Elements().LastOrDefault() is { } last && last.Name == W.SectPr)
                {
                    last.AddBeforeSelf(paragraph);
                }
                else
                {
                    container.Add(paragraph);
                }
            }
        }
    }

    private static XElement? LastBlock(XElement container)
    {
        foreach (XElement child in container.Elements().Reverse())
        {
            XElement? last = child.Name == W.P || (child.Name == W.Tbl && !child.IsEmpty) ? child
                : child.Name == W.Fallback || child.Name == W.Tbl ? null
                : LastBlock(child);
            if (last is not null)
            {
                return last;
            }
        }

        return null;
    }

    // In the order in which the reader meets them: the body, then each note that the body refers to.
    private void FindParagraphs()
    {
        XElement root = Document.Root ?? throw new InvalidOperationException("A part has a root.");
        Add(root);
        int inBody = Paragraphs.Count;
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
                if ((string?)note.Attribute(W.Ns + "type") is null or "normal")
                {
                    byId.TryAdd((string?)note.Attribute(W.Id) ?? "", note);
                }
            }

            foreach (XElement reference in Paragraphs.Take(inBody).SelectMany(ReadText).Where(one => one.Name == W.Ns + $"{kind}Reference"))
            {
                if (byId.Remove((string?)reference.Attribute(W.Id) ?? "", out XElement? note))
                {
                    Add(note);
                }
            }
        }
    }

    // What the reader reads of a paragraph: no pictures, and of alternatives not the second best.
    private static IEnumerable<XElement> ReadText(XElement paragraph)
    {
        Stack<XElement> open = new([paragraph]);
        while (open.TryPop(out XElement? element))
        {
            yield return element;
            foreach (XElement child in element.Elements().Reverse())
            {
                if (child.Name != W.Fallback && child.Name != W.PPr && child.Name.LocalName is not ("drawing" or "pict" or "object"))
                {
                    open.Push(child);
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
