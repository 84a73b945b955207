using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Reads the pictures and formulas of a file's body whole, for carrying them over into another file.</summary>
/// <remarks>
/// What refers to more than pictures in the file itself (charts, embedded objects, pictures kept elsewhere) cannot
/// stand in another file by itself, and is read without its markup. A link behind a picture is left out.
/// </remarks>
internal static class InsetReader
{
    private const string ImageRelation = "/image";

    /// <summary>Reads a file; the keys are those that <see cref="WordReader"/> gives.</summary>
    public static Insets Read(WordPackage package)
    {
        PackageParts parts = PackageParts.Of(package);
        Insets insets = new();
        Dictionary<string, (string Type, string Target)> relations = Relations(package, parts);
        foreach (XElement element in Elements(package.ReadTree(parts.Document).Root!))
        {
            if (element.Name.NamespaceName == WordNames.Math)
            {
                insets.Add(InsetKey.OfFormula(Characters(element)), new Inset(Words(element), Whole(element), []));
            }
            else
            {
                insets.Add(KeyOf(package, parts, element), Picture(package, element, relations));
            }
        }

        return insets;
    }

    private static IEnumerable<XElement> Elements(XElement root)
    {
        Stack<XElement> open = new([root]);
        while (open.TryPop(out XElement? element))
        {
            if (IsInset(element))
            {
                yield return element;
                continue;
            }

            foreach (XElement child in element.Elements().Reverse())
            {
                if (child.Name != W.Fallback)
                {
                    open.Push(child);
                }
            }
        }
    }

    private static bool IsInset(XElement element) =>
        (element.Name.Namespace == W.Ns && element.Name.LocalName is "drawing" or "pict" or "object")
        || (element.Name.NamespaceName == WordNames.Math && element.Name.LocalName is "oMath" or "oMathPara");

    private static string KeyOf(WordPackage package, PackageParts parts, XElement element)
    {
        string? relation = Read(element).Select(one => one.Name.LocalName switch
        {
            "blip" => (string?)one.Attribute(W.Relations + "embed"),
            "imagedata" => (string?)one.Attribute(W.Relations + "id"),
            _ => null,
        }).FirstOrDefault(id => id is not null);
        return relation is not null && parts.Targets.TryGetValue(relation, out string? target) && package.Has(target)
            ? InsetKey.OfPicture(package.Checksum(target))
            : InsetKey.Drawing;
    }

    private static Inset Picture(WordPackage package, XElement element, Dictionary<string, (string Type, string Target)> relations)
    {
        string? words = Read(element).Where(one => one.Name.LocalName is "docPr" or "shape")
            .Select(one => (string?)one.Attribute("descr") ?? (string?)one.Attribute("alt") ?? (string?)one.Attribute("title")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        XElement whole = Whole(element);
        whole.Descendants().Where(one => one.Name.LocalName is "hlinkClick" or "hlinkHover").Remove();
        ImmutableArray<InsetMedia>.Builder media = ImmutableArray.CreateBuilder<InsetMedia>();
        foreach (string id in whole.DescendantsAndSelf().Attributes().Where(one => one.Name.Namespace == W.Relations).Select(one => one.Value).Distinct(StringComparer.Ordinal))
        {
            if (!relations.TryGetValue(id, out (string Type, string Target) relation) || !relation.Type.EndsWith(ImageRelation, StringComparison.Ordinal) || !package.Has(relation.Target))
            {
                return new Inset(words, null, []);
            }

            string ending = relation.Target[(relation.Target.LastIndexOf('.') + 1)..];
            if (MainPartKind.ContentType(package, relation.Target) is not { } type || ending.Contains('/', StringComparison.Ordinal))
            {
                return new Inset(words, null, []);
            }

            media.Add(new InsetMedia(id, ending, type, package.Read(relation.Target)));
        }

        return new Inset(words, media.Count == 0 ? null : whole, media.DrainToImmutable());
    }

    // The element as it stands alone, able to say all that it said in its file.
    private static XElement Whole(XElement element)
    {
        XElement whole = new(element);
        foreach (XAttribute declared in element.Ancestors().Attributes().Where(one => one.IsNamespaceDeclaration && one.Name != "xmlns"))
        {
            if (whole.Attribute(declared.Name) is null)
            {
                whole.Add(new XAttribute(declared));
            }
        }

        // What is tracked inside a formula was taken as accepted when it was read.
        RevisionResolver.Resolve(whole, _ => true);
        return whole;
    }

    // A formula in words are its characters in order.
    private static string? Words(XElement formula) => Characters(formula) is { Length: > 0 } characters ? characters : null;

    private static string Characters(XElement element)
    {
        StringBuilder characters = new();
        Stack<XNode> open = new([element]);
        while (open.TryPop(out XNode? node))
        {
            if (node is XText text && !text.Value.All(c => c is ' ' or '\t' or '\r' or '\n'))
            {
                characters.Append(text.Value);
            }
            else if (node is XElement inner && inner.Name.LocalName != "Fallback")
            {
                foreach (XNode child in inner.Nodes().Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return characters.ToString();
    }

    private static IEnumerable<XElement> Read(XElement element) =>
        element.DescendantsAndSelf().Where(one => !one.Ancestors().TakeWhile(above => above != element).Any(above => above.Name.LocalName == "Fallback") && one.Name.LocalName != "Fallback");

    private static Dictionary<string, (string Type, string Target)> Relations(WordPackage package, PackageParts parts)
    {
        Dictionary<string, (string Type, string Target)> relations = new(StringComparer.Ordinal);
        foreach ((string id, string type, string target) in PackageParts.RelationsOf(package, parts.Document))
        {
            relations.TryAdd(id, (type, target));
        }

        return relations;
    }
}
