using System.Text;

namespace Plenary.Formats.Word;

/// <summary>Which namespace each prefix stands for at the place that is being read.</summary>
internal sealed class MarkupNamespaces
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const int XmlPrefix = 1;
    private const int XmlnsPrefix = 2;

    // One string for each, so that comparing them is mostly comparing references.
    private static readonly string[] Known = [WordNames.Transitional, WordNames.Strict, WordNames.Relations, WordNames.StrictRelations, WordNames.Math, WordNames.StrictMath, WordNames.UniversalDates, Xml];

    private readonly List<(int Depth, int Prefix, string? Before)> declared = [];
    private string?[] current = new string?[32];

    // From part to part a prefix mostly stands for the same.
    private string?[] latest = new string?[32];

    public void Clear()
    {
        declared.Clear();
        Array.Clear(current);
        (current[0], current[XmlPrefix]) = ("", Xml);
    }

    /// <summary>What a prefix stands for, or <see langword="null"/> when it is not declared.</summary>
    public string? Of(int prefix) => prefix < current.Length ? current[prefix] : null;

    /// <summary>Which prefixes stand for what they do in every file of Word.</summary>
    public PlainPrefixes Plain => new(
        Of(MarkupNames.W14) is not null,
        Of(MarkupNames.R) is WordNames.Relations or WordNames.StrictRelations,
        Of(MarkupNames.W16du) is WordNames.UniversalDates);

    /// <summary>Declares a prefix for an element and what is in it.</summary>
    /// <returns>Whether it is a plain declaration.</returns>
    public bool Declare(int depth, int prefix, ReadOnlySpan<byte> uri)
    {
        if (prefix is XmlPrefix or XmlnsPrefix || (uri.IsEmpty && prefix != 0))
        {
            return false;
        }

        if (prefix >= current.Length)
        {
            Array.Resize(ref current, Math.Max(prefix + 1, current.Length * 2));
            Array.Resize(ref latest, current.Length);
        }

        string declaredUri = latest[prefix] is { } same && same.Length == uri.Length && Ascii.Equals(uri, same) ? same : Uri(uri);
        latest[prefix] = declaredUri;
        if (declaredUri is Xml or "http://www.w3.org/2000/xmlns/")
        {
            return false;
        }

        declared.Add((depth, prefix, current[prefix]));
        current[prefix] = declaredUri;
        return true;
    }

    /// <summary>Forgets what was declared at a depth.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth == depth)
        {
            current[declared[^1].Prefix] = declared[^1].Before;
            declared.RemoveAt(declared.Count - 1);
        }
    }

    private static string Uri(ReadOnlySpan<byte> uri)
    {
        foreach (string known in Known)
        {
            if (known.Length == uri.Length && Ascii.Equals(uri, known))
            {
                return known;
            }
        }

        return MarkupText.Short(uri);
    }
}
