using System.Globalization;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>
/// Finds markup where Word never puts it. Much of it can be read all the same; where a compilation does not add up, it
/// is the reason to name.
/// </summary>
public static class MisplacedMarkup
{
    private const string Blocks = "body tc footnote endnote comment txbxContent hdr ftr docPartBody";
    private const string Runs = "p hyperlink fldSimple dir bdo rt rubyBase r";

    // What may stand around each, when what only wraps is seen through.
    private static readonly Dictionary<string, string[]> Around = new(StringComparer.Ordinal)
    {
        ["body"] = ["document"],
        ["p"] = Blocks.Split(' '),
        ["tbl"] = Blocks.Split(' '),
        ["tr"] = ["tbl"],
        ["tc"] = ["tr"],
        ["r"] = Runs.Split(' '),
        ["t"] = ["r"],
        ["delText"] = ["r"],
        ["fldChar"] = ["r"],
        ["footnoteReference"] = ["r"],
        ["endnoteReference"] = ["r"],
        ["drawing"] = ["r"],
        ["pPr"] = ["p", "pPrChange"],
        ["tcPr"] = ["tc", "tcPrChange"],
        ["trPr"] = ["tr", "trPrChange"],
        ["sectPr"] = ["body", "pPr", "sectPrChange"],
        ["footnote"] = ["footnotes"],
        ["endnote"] = ["endnotes"],
    };

    // What stands in each at most once, and before all else.
    private static readonly HashSet<string> First = new(StringComparer.Ordinal) { "pPr", "tcPr", "trPr" };

    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo", "AlternateContent", "Choice", "Fallback",
    };

    /// <summary>The first misplaced element of a file's text and notes, in words with its place; <see langword="null"/> when there is none.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="DocumentFaultException">The file cannot be used at all.</exception>
    public static string? Find(string name, byte[] content)
    {
        using WordPackage package = WordPackage.Open(name, content);
        foreach (string part in PackageParts.Of(package).Texts)
        {
            if (package.Guard(part, () => FindIn(package, part)) is { } found)
            {
                return $"{name}: {part} {found}, where Word never puts it, and so the text cannot be told for certain. The file is damaged; open it in Word and save it anew.";
            }
        }

        return null;
    }

    private static string? FindIn(WordPackage package, string part)
    {
        using XmlReader reader = package.ReadXml(part);
        List<(string Name, int Children, HashSet<string>? Ids, bool HasMark)> open = [];
        TornReferences torn = new();
        int paragraphs = 0;
        while (reader.Read())
        {
            if (reader.NamespaceURI is WordNames.Transitional or WordNames.Strict && torn.Find(reader) is { } fault)
            {
                return string.Create(CultureInfo.InvariantCulture, $"has {fault} at paragraph {Math.Max(1, paragraphs)}");
            }

            if (IsEmpty(reader, open))
            {
                return string.Create(CultureInfo.InvariantCulture, $"has an empty w:{reader.LocalName} at paragraph {Math.Max(1, paragraphs)}");
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            open.RemoveRange(reader.Depth, open.Count - reader.Depth);
            bool isWord = reader.NamespaceURI is WordNames.Transitional or WordNames.Strict;
            string own = isWord || Wrappers.Contains(reader.LocalName) ? reader.LocalName : $":{reader.LocalName}";
            paragraphs += own == "p" ? 1 : 0;
            if (isWord && IsMisplaced(open, own, reader))
            {
                return string.Create(CultureInfo.InvariantCulture, $"has a w:{own} in a {(open.Count > 0 ? $"w:{open[^1].Name.TrimStart(':')}" : "file")} at paragraph {Math.Max(1, paragraphs)}");
            }

            if (open.Count > 0)
            {
                (string name, int children, HashSet<string>? ids, bool hasMark) = open[^1];
                open[^1] = (name, children + 1, ids, hasMark || own == "rPr");
            }

            open.Add((own, 0, null, false));
        }

        return null;
    }

    // A cell or a note holds a paragraph at least.
    private static bool IsEmpty(XmlReader reader, List<(string Name, int Children, HashSet<string>? Ids, bool HasMark)> open) =>
        reader.LocalName is "tc" or "footnote" or "endnote" && reader.NamespaceURI is WordNames.Transitional or WordNames.Strict
        && (reader.NodeType == XmlNodeType.Element ? reader.IsEmptyElement : reader.NodeType == XmlNodeType.EndElement && open[reader.Depth].Children == 0);

    private static bool IsMisplaced(List<(string Name, int Children, HashSet<string>? Ids, bool HasMark)> open, string own, XmlReader reader)
    {
        if (open.Count > 0 && ((First.Contains(own) && open[^1].Children > 0 && !(own == "trPr" && open[^1].Children == 1)) || (own == "rPr" && open[^1] is { Name: "pPr" or "r", HasMark: true })))
        {
            return true;
        }

        if (own is "footnote" or "endnote" && open.Count > 0)
        {
            (string name, int children, HashSet<string>? ids, bool hasMark) = open[^1];
            ids ??= new HashSet<string>(StringComparer.Ordinal);
            open[^1] = (name, children, ids, hasMark);
            if (!ids.Add(reader.GetAttribute("id", reader.NamespaceURI) ?? ""))
            {
                return true;
            }
        }

        if (!Around.TryGetValue(own, out string[]? around))
        {
            return false;
        }

        int at = open.Count - 1;
        while (at >= 0 && Wrappers.Contains(open[at].Name))
        {
            at--;
        }

        // What stands in other vocabularies' elements is theirs to say.
        return at < 0 || (!open[at].Name.StartsWith(':') && !around.Contains(open[at].Name));
    }
}
