using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Where a Word package keeps its parts: found through relationships, not by their usual names.</summary>
/// <param name="Document">The main document part.</param>
/// <param name="Footnotes">The footnotes part, or <see langword="null"/>.</param>
/// <param name="Endnotes">The endnotes part, or <see langword="null"/>.</param>
/// <param name="Comments">The comments part, or <see langword="null"/>.</param>
/// <param name="CommentsExtended">The part that says which comment answers which, or <see langword="null"/>.</param>
/// <param name="Styles">The styles part, or <see langword="null"/>.</param>
/// <param name="Numbering">The numbering part, or <see langword="null"/>.</param>
/// <param name="Headers">Headers and footers.</param>
/// <param name="Targets">The targets of all relationships of the main document, by id.</param>
internal sealed record PackageParts(
    string Document,
    string? Footnotes,
    string? Endnotes,
    string? Comments,
    string? CommentsExtended,
    string? Styles,
    string? Numbering,
    IReadOnlyList<string> Headers,
    IReadOnlyDictionary<string, string> Targets)
{
    /// <summary>The parts that hold text with tracked changes: the body, then the notes.</summary>
    public IEnumerable<string> Texts => new[] { Document, Footnotes, Endnotes }.OfType<string>();

    /// <summary>Finds the parts of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="alike">What was read from packages like it.</param>
    /// <exception cref="DocumentFaultException">It has no main document part, or one of another kind.</exception>
    public static PackageParts Of(WordPackage package, AlikeParts? alike = null)
    {
        string document = Relations(package, "_rels/.rels", "", alike)
            .FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target
            ?? throw new DocumentFaultException($"{package.Name}: a zip file, but not a Word document (no main document part). Save it from Word as .docx.");
        if (!package.Has(document))
        {
            throw new DocumentFaultException($"{package.Name}: the main document part {document} is missing. The file is damaged; ask for it again.");
        }

        MainPartKind.RefuseOther(package, document, alike);
        IReadOnlyList<(string Id, string Type, string Target)> relations = RelationsOf(package, document, alike);
        string? Find(string type)
        {
            string? target = relations.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Target;
            return target is not null && package.Has(target) ? target : null;
        }

        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        foreach ((string id, _, string target) in relations)
        {
            targets.TryAdd(id, target);
        }

        return new PackageParts(
            document,
            Find("/footnotes"),
            Find("/endnotes"),
            Find("/comments"),
            Find("/commentsExtended"),
            Find("/styles"),
            Find("/numbering"),
            [.. relations.Where(relation => relation.Type.EndsWith("/header", StringComparison.Ordinal) || relation.Type.EndsWith("/footer", StringComparison.Ordinal))
                .Select(relation => relation.Target).Where(package.Has).Order(StringComparer.Ordinal)],
            targets);
    }

    /// <summary>The relationships of a part to others in the package: id, type and the part that each leads to.</summary>
    public static IReadOnlyList<(string Id, string Type, string Target)> RelationsOf(WordPackage package, string part, AlikeParts? alike = null)
    {
        int cut = part.LastIndexOf('/') + 1;
        string folder = part[..cut];
        return Relations(package, $"{folder}_rels/{part[cut..]}.rels", folder, alike);
    }

    private static List<(string Id, string Type, string Target)> Relations(WordPackage package, string part, string folder, AlikeParts? alike)
    {
        if (!package.Has(part))
        {
            return [];
        }

        return alike is null ? Read() : alike.Read(package, part, Read);

        List<(string Id, string Type, string Target)> Read() => package.Guard(part, () =>
        {
            List<(string, string, string)> relations = [];
            using XmlReader reader = package.ReadXml(part);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External")
                {
                    string target = reader.GetAttribute("Target") ?? "";
                    relations.Add((
                        reader.GetAttribute("Id") ?? "",
                        reader.GetAttribute("Type") ?? "",
                        Combine(folder, target)));
                }
            }

            return relations;
        });
    }

    private static string Combine(string folder, string target)
    {
        target = Uri.UnescapeDataString(target);
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + target;
    }
}
