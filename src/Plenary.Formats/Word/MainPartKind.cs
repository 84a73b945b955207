using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Tells a Word document from its kin: templates, files with macros, sheets and slides have the same relationships and another content type.</summary>
internal static class MainPartKind
{
    private const string Types = "[Content_Types].xml";

    /// <summary>Refuses a main part that is not a plain document's.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">The main part.</param>
    /// <param name="alike">What was read from packages like it.</param>
    /// <exception cref="DocumentFaultException">It is something else.</exception>
    public static void RefuseOther(WordPackage package, string part, AlikeParts? alike)
    {
        string type = ContentType(package, part, alike) ?? "";
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentFaultException($"{package.Name}: the file is one with macros (.docm or .dotm). Open it in Word and save it as .docx, without macros.");
        }

        if (type.EndsWith("template.main+xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentFaultException($"{package.Name}: the file is a template (.dotx), not a document. Open it in Word and save it as .docx.");
        }

        if (!type.EndsWith("wordprocessingml.document.main+xml", StringComparison.OrdinalIgnoreCase))
        {
            string what = type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) ? "the file is a spreadsheet"
                : type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) ? "the file is a set of slides"
                : $"{Types} does not say that {part} is the text of one";
            throw new DocumentFaultException($"{package.Name}: not a Word document: {what}. Save it from Word as .docx.");
        }
    }

    /// <summary>Refuses the strict form of the format, whose names differ, where the file is to be written into.</summary>
    /// <exception cref="DocumentFaultException">The file is in the strict form.</exception>
    public static void RefuseStrict(WordPackage package, string part)
    {
        if (IsStrict(package, part))
        {
            throw new DocumentFaultException($"{package.Name}: the file is a Strict Open XML Document, which can be a response but not a base. Open it in Word and save it as Word Document (.docx), not Strict.");
        }
    }

    /// <summary>Whether a main part is in the strict form of the format.</summary>
    public static bool IsStrict(WordPackage package, string part) => package.Guard(part, () =>
    {
        using XmlReader reader = package.ReadXml(part);
        return reader.MoveToContent() == XmlNodeType.Element && reader.NamespaceURI == WordNames.Strict;
    });

    /// <summary>The content type of a part, or <see langword="null"/> when the package does not say.</summary>
    public static string? ContentType(WordPackage package, string part, AlikeParts? alike = null)
    {
        string extension = part[(part.LastIndexOf('.') + 1)..];
        string? byExtension = null;
        string? own = null;
        foreach ((string? named, string? ending, string? type) in alike is null ? All(package) : alike.Read(package, Types, () => All(package)))
        {
            own ??= string.Equals(named, part, StringComparison.OrdinalIgnoreCase) ? type : null;
            byExtension ??= string.Equals(ending, extension, StringComparison.OrdinalIgnoreCase) ? type : null;
        }

        return own ?? byExtension;
    }

    // Each for a part or for an ending of names.
    private static List<(string? Part, string? Ending, string? Type)> All(WordPackage package) => package.Guard(Types, () =>
    {
        List<(string?, string?, string?)> all = [];
        using XmlReader reader = package.ReadXml(Types);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Override")
            {
                all.Add((reader.GetAttribute("PartName")?.TrimStart('/'), null, reader.GetAttribute("ContentType")));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Default")
            {
                all.Add((null, reader.GetAttribute("Extension"), reader.GetAttribute("ContentType")));
            }
        }

        return all;
    });
}
