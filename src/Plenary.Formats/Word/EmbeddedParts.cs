using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Finds what a compilation carries inside: the weave, and the legend of author sets.</summary>
public static class EmbeddedParts
{
    /// <summary>The weave as JSON, or <see langword="null"/> when the file carries none.</summary>
    public static byte[]? Weave(WordPackage package)
    {
        foreach (string part in CustomParts(package))
        {
            if (package.RootOf(part) == EmbeddedWeave.Root)
            {
                return package.Guard(part, () =>
                {
                    using XmlReader reader = package.ReadXml(part);
                    reader.MoveToContent();
                    return Encoding.UTF8.GetBytes(reader.ReadElementContentAsString());
                });
            }
        }

        return null;
    }

    /// <summary>Tells which parts are ours: one member's text must not carry what the others asked for.</summary>
    internal static Func<string, bool> Are(WordPackage package)
    {
        HashSet<string> own = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in CustomParts(package))
        {
            if (package.RootOf(part)?.Namespace == EmbeddedWeave.Ns)
            {
                own.Add(part);
            }
        }

        return own.Contains;
    }

    /// <summary>The custom XML parts, without what is said of them in parts of its own.</summary>
    internal static IEnumerable<string> CustomParts(WordPackage package) => package.Parts.Where(part =>
        part.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && !part.StartsWith("customXml/itemProps", StringComparison.OrdinalIgnoreCase));
}
