using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Tells which members an author of tracked changes names: <c>CHN, RUS</c>, or a set that the file spells out.</summary>
public sealed class AuthorLegend
{
    private readonly Dictionary<string, HashSet<string>> sets = new(StringComparer.Ordinal);

    /// <summary>The legend of a compilation.</summary>
    public static AuthorLegend Of(WordPackage package)
    {
        AuthorLegend legend = new();
        foreach (string part in EmbeddedParts.CustomParts(package))
        {
            if (package.RootOf(part) == EmbeddedWeave.AuthorSets)
            {
                package.Guard(part, () => legend.Read(package, part));
            }
        }

        return legend;
    }

    /// <summary>Whether an author names a member.</summary>
    public bool Names(string author, string member) => MembersOf(author).Contains(member);

    /// <summary>The members that an author names.</summary>
    public IReadOnlySet<string> MembersOf(string author) =>
        sets.TryGetValue(author, out HashSet<string>? named) ? named : author.Split(", ", StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an author names none but those in a table.</summary>
    internal bool NamesOnly(string author, Dictionary<string, int> members)
    {
        if (sets.TryGetValue(author, out HashSet<string>? spelled))
        {
            return spelled.All(members.ContainsKey);
        }

        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> table = members.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in author.AsSpan().Split(", "))
        {
            if (!table.ContainsKey(author.AsSpan(range).Trim()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the places that the members whom an author names have in a table; those it does not hold are left out.</summary>
    internal void AddPlacesOf(string author, Dictionary<string, int> places, List<int> named)
    {
        if (sets.TryGetValue(author, out HashSet<string>? spelled))
        {
            foreach (string member in spelled)
            {
                if (places.TryGetValue(member, out int place))
                {
                    named.Add(place);
                }
            }

            return;
        }

        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> table = places.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in author.AsSpan().Split(", "))
        {
            if (table.TryGetValue(author.AsSpan(range).Trim(), out int place))
            {
                named.Add(place);
            }
        }
    }

    /// <summary>The members of a set that the file spells out, or <see langword="null"/> when the author is no such set.</summary>
    public IReadOnlySet<string>? SetOf(string author) => sets.GetValueOrDefault(author);

    private bool Read(WordPackage package, string part)
    {
        using XmlReader reader = package.ReadXml(part);
        reader.MoveToContent();

        // Reading an element's content ends on the node after it, which may be the next set.
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "set" && reader.GetAttribute("name") is { } name)
            {
                sets[name] = [.. reader.ReadElementContentAsString().Split(' ')];
            }
            else
            {
                reader.Read();
            }
        }

        return true;
    }
}
