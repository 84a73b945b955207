using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>A Word package with its tracked changes accepted or rejected, all else as it was.</summary>
public static class ResolvedPackage
{
    /// <summary>How many tracked changes of text the package's body and notes hold.</summary>
    public static int CountRevisions(WordPackage package) => OwnRevisions.Of(package).Count;

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
        MainPartKind.RefuseStrict(package, PackageParts.Of(package).Document);
        return Rewritten(package, root => RevisionResolver.Resolve(root, accept), leaveOut);
    }

    /// <summary>The package with some tracked changes accepted, the others left as they are.</summary>
    /// <param name="package">The package; not changed. Not in the strict form.</param>
    /// <param name="isMeant">Whether a change is accepted.</param>
    internal static byte[] Accept(WordPackage package, Func<XElement, bool> isMeant) =>
        Rewritten(package, root => RevisionResolver.Resolve(root, static _ => true, isMeant), static _ => false);

    private static byte[] Rewritten(WordPackage package, Action<XElement> rewrite, Func<string, bool> leaveOut)
    {
        Dictionary<string, ReadOnlyMemory<byte>[]> edited = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in PackageParts.Of(package).Texts)
        {
            XDocument tree = package.ReadTree(part);
            rewrite(tree.Root!);
            edited[part] = WordOutput.Markup(tree);
        }

        using MemoryStream output = new();
        WordOutput.Copy(package, edited, leaveOut, output);
        return output.ToArray();
    }
}
