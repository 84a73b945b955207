using System.IO.Compression;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Saves an edited base package: the parts that were edited anew, all others byte for byte.</summary>
internal static class WordOutput
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly XNamespace TypesNs = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace RelationsNs = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // Entries bear a fixed time, so that the same input gives the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Saves the package.</summary>
    /// <param name="package">The base package.</param>
    /// <param name="document">Its edited trees.</param>
    /// <param name="custom">Custom XML parts to add: the weave, the legend of author sets.</param>
    /// <param name="output">Where to.</param>
    public static void Save(WordPackage package, BaseDocument document, IReadOnlyList<ReadOnlyMemory<byte>[]> custom, Stream output)
    {
        Dictionary<string, ReadOnlyMemory<byte>[]> parts = new(StringComparer.OrdinalIgnoreCase);
        XDocument types = package.ReadTree(ContentTypes);
        string main = document.Parts.Document;
        int cut = main.LastIndexOf('/') + 1;
        string folder = main[..cut];
        string relationsPart = $"{folder}_rels/{main[cut..]}.rels";
        XDocument relations = package.Has(relationsPart) ? package.ReadTree(relationsPart) : new XDocument(new XElement(RelationsNs + "Relationships"));

        parts[main] = Markup(document.Document);
        Put(document.Footnotes, document.Parts.Footnotes, "footnotes.xml", "footnotes", OfficeRelation + "footnotes", WordType + "footnotes+xml");
        Put(document.Endnotes, document.Parts.Endnotes, "endnotes.xml", "endnotes", OfficeRelation + "endnotes", WordType + "endnotes+xml");
        Put(document.Comments, document.Parts.Comments, "comments.xml", "comments", OfficeRelation + "comments", WordType + "comments+xml");
        Put(document.CommentsExtended, document.Parts.CommentsExtended, "commentsExtended.xml", "commentsExtended", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", WordType + "commentsExtended+xml");
        Put(document.Styles, document.Parts.Styles, "styles.xml", "styles", OfficeRelation + "styles", WordType + "styles+xml");
        foreach ((string relation, string part, InsetMedia media) in document.Media)
        {
            parts[folder + part] = [media.Content];
            AddType(types, folder + part, media.Type);
            AddRelation(relations, relation, OfficeRelation + "image", part);
        }

        for (int i = 0; i < custom.Count; i++)
        {
            AddCustom(package, custom[i], parts, types, relations, folder);
        }

        parts[ContentTypes] = Markup(types);
        parts[relationsPart] = Markup(relations);
        Copy(package, parts, _ => false, output);

        void Put(XDocument? part, string? known, string file, string id, string relation, string type)
        {
            if (part is null)
            {
                return;
            }

            string name = known ?? folder + file;
            parts[name] = Markup(part);
            if (known is null)
            {
                AddType(types, name, type);
                AddRelation(relations, $"rIdPlenary{id}", relation, file);
            }
        }
    }

    /// <summary>Saves a package with some parts, given in pieces, edited, added or left out.</summary>
    public static void Copy(WordPackage package, Dictionary<string, ReadOnlyMemory<byte>[]> edited, Func<string, bool> leaveOut, Stream output)
    {
        using ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (string name in package.Parts.Where(part => !part.EndsWith('/')).Concat(edited.Keys.Where(part => !package.Has(part))))
        {
            if (leaveOut(name))
            {
                continue;
            }

            ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Stamp;
            using Stream stream = entry.Open();
            foreach (ReadOnlyMemory<byte> piece in edited.TryGetValue(name, out ReadOnlyMemory<byte>[]? content) ? content : [package.Read(name)])
            {
                stream.Write(piece.Span);
            }
        }
    }

    private static void AddCustom(WordPackage package, ReadOnlyMemory<byte>[] content, Dictionary<string, ReadOnlyMemory<byte>[]> parts, XDocument types, XDocument relations, string folder)
    {
        int number = 1;
        while (package.Has($"customXml/item{number}.xml") || parts.ContainsKey($"customXml/item{number}.xml"))
        {
            number++;
        }

        string item = $"customXml/item{number}.xml";
        string properties = $"customXml/itemProps{number}.xml";
        parts[item] = content;
        XNamespace store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        parts[properties] = Markup(new XDocument(new XElement(
            store + "datastoreItem",
            new XAttribute(XNamespace.Xmlns + "ds", store.NamespaceName),
            new XAttribute(store + "itemID", $"{{5F1E7A60-0000-4000-8000-{number:D12}}}"),
            new XElement(store + "schemaRefs", new XElement(store + "schemaRef", new XAttribute(store + "uri", EmbeddedWeave.Ns.NamespaceName))))));
        parts[$"customXml/_rels/item{number}.xml.rels"] = Markup(new XDocument(new XElement(
            RelationsNs + "Relationships",
            Relation("rId1", OfficeRelation + "customXmlProps", $"itemProps{number}.xml"))));
        AddType(types, properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        if (!types.Root!.Elements(TypesNs + "Default").Any(one => string.Equals((string?)one.Attribute("Extension"), "xml", StringComparison.OrdinalIgnoreCase)))
        {
            types.Root.AddFirst(new XElement(TypesNs + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")));
        }

        AddRelation(relations, $"rIdPlenaryCustom{number}", OfficeRelation + "customXml", string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/'))) + item);
    }

    private static void AddType(XDocument types, string part, string type)
    {
        if (!types.Root!.Elements(TypesNs + "Override").Any(one => (string?)one.Attribute("PartName") == $"/{part}"))
        {
            types.Root.Add(new XElement(TypesNs + "Override", new XAttribute("PartName", $"/{part}"), new XAttribute("ContentType", type)));
        }
    }

    private static void AddRelation(XDocument relations, string id, string type, string target) =>
        relations.Root!.Add(Relation(id, type, target));

    private static XElement Relation(string id, string type, string target) => new(
        RelationsNs + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    /// <summary>A part's markup in pieces, without a byte order mark and without adding white space.</summary>
    public static ReadOnlyMemory<byte>[] Markup(XDocument part) => new MarkupWriter().Write(part);
}
