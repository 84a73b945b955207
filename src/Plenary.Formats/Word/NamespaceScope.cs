using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Knows which prefixes stand for which namespaces at a place of a tree.</summary>
internal sealed class NamespaceScope
{
    private readonly List<(XElement On, string Prefix, XNamespace Namespace)> declared = [];
    private readonly List<XElement> around = [];
    private readonly List<XElement> nearer = [];

    /// <summary>Goes to the children of an element, or to a root.</summary>
    /// <returns>Whether other prefixes hold here than where it was before.</returns>
    public bool Enter(XElement? parent)
    {
        nearer.Clear();
        for (XElement? one = parent; one is not null; one = one.Parent)
        {
            if (Declares(one))
            {
                nearer.Add(one);
            }
        }

        if (nearer.SequenceEqual(around))
        {
            return false;
        }

        around.Clear();
        around.AddRange(nearer);
        declared.Clear();
        for (int i = around.Count - 1; i >= 0; i--)
        {
            Push(around[i]);
        }

        return true;
    }

    /// <summary>Goes into an element.</summary>
    /// <returns>Whether it declares prefixes.</returns>
    public bool Push(XElement element)
    {
        int before = declared.Count;
        for (XAttribute? one = element.FirstAttribute; one is not null; one = one.NextAttribute)
        {
            if (one.IsNamespaceDeclaration)
            {
                declared.Add((element, one.Name.Namespace == XNamespace.None ? "" : one.Name.LocalName, XNamespace.Get(one.Value)));
            }
        }

        return declared.Count > before;
    }

    /// <summary>Goes out of an element.</summary>
    /// <returns>Whether it declares prefixes.</returns>
    public bool Pop(XElement element)
    {
        int before = declared.Count;
        while (declared.Count > 0 && declared[^1].On == element)
        {
            declared.RemoveAt(declared.Count - 1);
        }

        return declared.Count < before;
    }

    /// <summary>The prefix for a name, empty for none; <see langword="null"/> where one would have to be declared.</summary>
    /// <param name="name">The name of an element or of an attribute.</param>
    /// <param name="isAttribute">Whether it is that of an attribute, for which no namespace holds without a prefix.</param>
    public string? PrefixOf(XName name, bool isAttribute)
    {
        if (name.Namespace == XNamespace.None)
        {
            return isAttribute || declared.FindLast(one => one.Prefix.Length == 0).Namespace is not { } ambient || ambient == XNamespace.None ? "" : null;
        }

        for (int i = declared.Count - 1; i >= 0; i--)
        {
            (_, string prefix, XNamespace ns) = declared[i];
            if (ns == name.Namespace && !(isAttribute && prefix.Length == 0) && declared.FindLastIndex(one => one.Prefix == prefix) == i)
            {
                return prefix;
            }
        }

        return name.Namespace == XNamespace.Xml ? "xml" : isAttribute && name.Namespace == XNamespace.Xmlns ? "xmlns" : null;
    }

    private static bool Declares(XElement element)
    {
        for (XAttribute? one = element.FirstAttribute; one is not null; one = one.NextAttribute)
        {
            if (one.IsNamespaceDeclaration)
            {
                return true;
            }
        }

        return false;
    }
}
