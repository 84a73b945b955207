using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Plenary.Corpus;

/// <summary>The parts of a package that hold text or speak of it, found by relationship as the format asks.</summary>
internal sealed class WordParts
{
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, List<XDocument>> _byType = new(StringComparer.Ordinal);

    public WordParts(Stream package)
    {
        using ZipArchive zip = new(package, ZipArchiveMode.Read, leaveOpen: true);
        (string Type, string Path) main = Targets(zip, "").First(target => target.Type == "officeDocument");
        Document = Load(zip, main.Path) ?? throw new InvalidDataException("The package has no main document.");
        if (Document.Root?.Name != WordNames.W + "document")
        {
            throw new InvalidDataException("The main document is not transitional WordprocessingML.");
        }

        foreach ((string type, string path) in Targets(zip, main.Path))
        {
            if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && Load(zip, path) is { } part)
            {
                if (!_byType.TryGetValue(type, out List<XDocument>? parts))
                {
                    _byType[type] = parts = [];
                }

                parts.Add(part);
            }
        }
    }

    public XDocument Document { get; }

    public XDocument? Footnotes => All("footnotes").FirstOrDefault();

    public XDocument? Endnotes => All("endnotes").FirstOrDefault();

    public XDocument? Comments => All("comments").FirstOrDefault();

    public XDocument? CommentThreads => All("commentsExtended").FirstOrDefault();

    public IEnumerable<XDocument> CustomXml => All("customXml");

    /// <summary>The parts that are read as text, by the name a fault is reported under.</summary>
    public IEnumerable<(string Name, XElement Root)> Stories
    {
        get
        {
            (string, XDocument?)[] stories =
                [("document", Document), ("footnotes", Footnotes), ("endnotes", Endnotes), .. All("header").Select(part => ("header", part)), .. All("footer").Select(part => ("footer", part))];
            return stories.Where(story => story.Item2?.Root is not null).Select(story => (story.Item1, story.Item2!.Root!));
        }
    }

    private IEnumerable<XDocument> All(string type) => _byType.TryGetValue(type, out List<XDocument>? parts) ? parts : [];

    private static IEnumerable<(string Type, string Path)> Targets(ZipArchive zip, string source)
    {
        int slash = source.LastIndexOf('/');
        string folder = slash < 0 ? "" : source[..(slash + 1)];
        XDocument? relations = Load(zip, $"{folder}_rels/{source[(slash + 1)..]}.rels");
        foreach (XElement relation in relations?.Root?.Elements(Relations + "Relationship") ?? [])
        {
            string type = relation.Attribute("Type")?.Value ?? "";
            string target = relation.Attribute("Target")?.Value ?? "";
            if (relation.Attribute("TargetMode")?.Value != "External")
            {
                // Resolved against an address of our own, "../customXml/item1.xml" becomes a path from the package's root.
                Uri resolved = new(new Uri("http://package/" + folder), target);
                yield return (type[(type.LastIndexOf('/') + 1)..], Uri.UnescapeDataString(resolved.AbsolutePath).TrimStart('/'));
            }
        }
    }

    private static XDocument? Load(ZipArchive zip, string path)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            return null;
        }

        using Stream stream = entry.Open();
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
