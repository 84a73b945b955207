using System.Collections.Immutable;
using System.Xml.Linq;

namespace Plenary.Corpus;

/// <summary>
/// Reads an author as the set of members who sponsor a change: "CHN, RUS", or a short name that a legend in the file
/// (a custom XML part, root <c>authorSets</c> in <c>urn:plenary:weave:1</c>) resolves, for sets too long for Word.
/// </summary>
internal sealed class AuthorSets
{
    private static readonly XNamespace Weave = "urn:plenary:weave:1";

    private readonly Dictionary<string, ImmutableHashSet<string>> _sets = new(StringComparer.Ordinal);

    public AuthorSets(IEnumerable<XDocument> customXml)
    {
        foreach (XElement set in customXml.Select(part => part.Root)
            .Where(root => root?.Name == Weave + "authorSets").SelectMany(root => root!.Elements(Weave + "set")))
        {
            if (set.Attribute("name")?.Value is { } name)
            {
                _sets[name] = [.. set.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
            }
        }
    }

    public ImmutableHashSet<string> MembersOf(string author)
    {
        if (!_sets.TryGetValue(author, out ImmutableHashSet<string>? members))
        {
            _sets[author] = members = [.. author.Split(", ", StringSplitOptions.RemoveEmptyEntries)];
        }

        return members;
    }
}
