using System.Xml.Linq;
using Plenary.Formats.Word;

namespace Plenary.Formats.Compiling;

/// <summary>Takes the parties' comments out of a file that is its own base: there they are reasons, and would stand in it twice.</summary>
internal static class PartiesComments
{
    /// <summary>The file without the comments of parties and the answers to them; those of others stay.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="file">The file's bytes.</param>
    /// <param name="options">Who is a party.</param>
    public static byte[] TakeOut(string name, byte[] file, CompileOptions options)
    {
        using WordPackage package = WordPackage.Open(name, file);
        AuthorLegend legend = AuthorLegend.Of(package);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (WordComment comment in WordReader.ForBase(package).Base.Comments.Where(comment => !AuthorsFile.MembersOfComment(comment, legend, options).IsEmpty))
        {
            ids.Add(comment.Id);
            ids.UnionWith(comment.Replies.Select(reply => reply.Id));
        }

        return ids.Count == 0 ? file : Without(package, ids);
    }

    private static byte[] Without(WordPackage package, HashSet<string> ids)
    {
        PackageParts parts = PackageParts.Of(package);
        Dictionary<string, ReadOnlyMemory<byte>[]> edited = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> paragraphs = new(StringComparer.OrdinalIgnoreCase);
        if (parts.Comments is { } comments)
        {
            XDocument tree = package.ReadTree(comments);
            XElement[] gone = [.. tree.Root!.Elements().Where(IsOne)];
            paragraphs.UnionWith(gone.Descendants().Attributes(W.Ns14 + "paraId").Select(id => id.Value));
            gone.Remove();
            edited.Add(comments, WordOutput.Markup(tree));
        }

        if (parts.CommentsExtended is { } extended)
        {
            XDocument tree = package.ReadTree(extended);
            tree.Root!.Elements().Where(one => one.Attributes().Any(id => id.Name.LocalName == "paraId" && paragraphs.Contains(id.Value))).Remove();
            edited.Add(extended, WordOutput.Markup(tree));
        }

        foreach (string part in parts.Texts)
        {
            XDocument tree = package.ReadTree(part);
            tree.Descendants().Where(one => one.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && IsOne(one)).ToList().ForEach(one => one.Remove());
            edited.Add(part, WordOutput.Markup(tree));
        }

        using MemoryStream output = new();
        WordOutput.Copy(package, edited, _ => false, output);
        return output.ToArray();

        bool IsOne(XElement element) => element.Name.Namespace.NamespaceName is WordNames.Transitional or WordNames.Strict
            && element.Attributes().Any(id => id.Name.LocalName == "id" && id.Name.Namespace == element.Name.Namespace && ids.Contains(id.Value));
    }
}
