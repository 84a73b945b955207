using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>A Word package with its tracked changes accepted or rejected, all else as it was.</summary>
public static class ResolvedPackage
{
    /// <summary>How many tracked changes of text the package's body and notes hold.</summary>
    public static int CountRevisions(WordPackage package)
    {
        PackageParts parts = PackageParts.Of(package);
        int count = 0;
        foreach (string part in TextParts(parts))
        {
            count += package.Guard(part, () =>
            {
                int found = 0;
                using XmlReader reader = package.ReadXml(part);
                while (reader.Read())
                {
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel"
                        && reader.NamespaceURI is WordNames.Transitional or WordNames.Strict)
                    {
                        found++;
                    }
                }

                return found;
            });
        }

        return count;
    }

    /// <summary>Refuses a package in the strict form, which cannot be written into.</summary>
    /// <exception cref="DocumentFaultException">The package is in the strict form.</exception>
    public static void RefuseStrict(WordPackage package) => MainPartKind.RefuseStrict(package, PackageParts.Of(package).Document);

    /// <summary>The package with every tracked change of an author accepted or rejected.</summary>
    /// <param name="package">The package; not changed.</param>
    /// <param name="accept">Whether an author's changes are accepted.</param>
    public static byte[] Resolve(WordPackage package, Func<string, bool> accept) => Resolve(package, accept, _ => false);

    /// <summary>The same, leaving some parts out.</summary>
    internal static byte[] Resolve(WordPackage package, Func<string, bool> accept, Func<string, bool> leaveOut)
    {
        PackageParts parts = PackageParts.Of(package);
        MainPartKind.RefuseStrict(package, parts.Document);
        Dictionary<string, ReadOnlyMemory<byte>> edited = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in TextParts(parts))
        {
            XDocument tree = package.ReadTree(part);
            RevisionResolver.Resolve(tree.Root!, accept);
            edited[part] = WordOutput.Bytes(tree);
        }

        using MemoryStream output = new();
        WordOutput.Copy(package, edited, leaveOut, output);
        return output.ToArray();
    }

    private static IEnumerable<string> TextParts(PackageParts parts) =>
        new[] { parts.Document, parts.Footnotes, parts.Endnotes }.OfType<string>();
}
