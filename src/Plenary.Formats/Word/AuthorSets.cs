using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Writes a set of sponsors as the author of a tracked change: <c>CHN, RUS</c> (law 7).</summary>
/// <remarks>
/// Word holds 255 characters in an author. A longer set is written by its number and first names, and spelled out in
/// the file's own part, so that no sponsor is lost (docs/decisions/0002-long-author-sets.md).
/// </remarks>
internal sealed class AuthorSets(IComparer<string> protocolOrder)
{
    private const int MostCharacters = 255;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int[], string> byMembers = new(new SetComparer());
    private readonly List<(string Name, string Members)> legend = [];

    // The members that were ranked, in protocol order, and the place of each in it.
    private ImmutableArray<string> ranked;
    private string[] inOrder = [];
    private int[] ranks = [];

    // For each member the author that it is alone, once asked for: most changes have one sponsor.
    private string?[] alone = [];

    /// <summary>The legend of the sets that are too long for an author, name and members.</summary>
    public IReadOnlyList<(string Name, string Members)> Legend => legend;

    /// <summary>The author for a set of members, by index into <paramref name="members"/>, ascending.</summary>
    public string NameOf(ReadOnlySpan<int> set, ImmutableArray<string> members)
    {
        if (ranked != members)
        {
            Rank(members);
        }

        if (set.Length == 1)
        {
            return alone[set[0]] ??= NameOf([members[set[0]]]);
        }

        if (byMembers.GetAlternateLookup<ReadOnlySpan<int>>().TryGetValue(set, out string? known))
        {
            return known;
        }

        int[] places = new int[set.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = ranks[set[i]];
        }

        Array.Sort(places);
        string name = NameOf(Array.ConvertAll(places, place => inOrder[place]));
        byMembers.Add(set.ToArray(), name);
        return name;
    }

    /// <summary>The author for codes in protocol order.</summary>
    public string NameOf(string[] codes)
    {
        string full = string.Join(", ", codes);
        if (full.Length <= MostCharacters)
        {
            return full;
        }

        if (!names.TryGetValue(full, out string? name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{codes.Length} members, set {legend.Count + 1}: {string.Join(", ", codes.Take(30))} …");
            names.Add(full, name);
            legend.Add((name, string.Join(' ', codes)));
        }

        return name;
    }

    /// <summary>The members that an author made here names.</summary>
    public IEnumerable<string> MembersOf(string author) =>
        legend.FirstOrDefault(set => set.Name == author).Members?.Split(' ') ?? author.Split(", ");

    /// <summary>The legend as XML, or <see langword="null"/> when every set fitted.</summary>
    public XElement? LegendXml() => legend.Count == 0 ? null : new XElement(
        EmbeddedWeave.AuthorSets,
        legend.Select(set => new XElement(EmbeddedWeave.Ns + "set", new XAttribute("name", set.Name), set.Members)));

    // Each set is put in order by numbers: to compare codes takes as long as all else.
    private void Rank(ImmutableArray<string> members)
    {
        int[] order = [.. Enumerable.Range(0, members.Length).OrderBy(member => members[member], protocolOrder)];
        ranks = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place;
        }

        inOrder = [.. order.Select(member => members[member])];
        alone = new string?[members.Length];
        ranked = members;
    }

    private sealed class SetComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj) => GetHashCode((ReadOnlySpan<int>)obj);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            HashCode hash = default;
            foreach (int item in alternate)
            {
                hash.Add(item);
            }

            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }
}
