using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>A written list of parties, taken apart: "US, Canada and Trinidad and Tobago".</summary>
/// <param name="Parties">The parties known, in the order written, each once.</param>
/// <param name="Wrong">The first name that does not mean one party; null when all do.</param>
/// <param name="Candidates">What the wrong name can mean; empty when nothing.</param>
internal readonly record struct NameList(ImmutableArray<Party> Parties, string? Wrong, ImmutableArray<Party> Candidates)
{
    private const int MostSegments = 200;

    // "Korea, Republic of" and "Saint Vincent and the Grenadines" are one name in several segments.
    private const int LongestName = 5;

    public bool Ambiguous => !Candidates.IsDefaultOrEmpty;

    /// <summary>Reads a list. Separators inside a name are kept together with it: the longest known name wins.</summary>
    public static NameList Read(string list, PartyTable table)
    {
        List<Range> segments = ListSegments.Of(list);
        if (segments.Count is 0 or > MostSegments)
        {
            return new NameList([], list, []);
        }

        ImmutableArray<Party>.Builder parties = ImmutableArray.CreateBuilder<Party>();
        string? unknown = null;
        string? ambiguous = null;
        ImmutableArray<Party> candidates = [];
        for (int from = 0, taken; from < segments.Count; from += taken)
        {
            taken = Longest(list, segments, from, table, out NameEntry entry);
            ImmutableArray<Party> meaning = taken == 0 ? [] : table.PartiesOf(entry);
            taken = Math.Max(taken, 1);
            string name = list[segments[from].Start.Value..segments[from + taken - 1].End.Value];
            if (meaning.IsEmpty)
            {
                unknown ??= name;
            }
            else if (meaning.Length > 1)
            {
                ambiguous = candidates.IsEmpty ? name : ambiguous;
                candidates = candidates.IsEmpty ? meaning : candidates;
            }
            else if (!parties.Contains(meaning[0]))
            {
                parties.Add(meaning[0]);
            }
        }

        // An unknown name makes the whole more likely prose than a list; only then is asking about the other one idle.
        return new NameList(parties.ToImmutable(), unknown ?? ambiguous, unknown is null ? candidates : []);
    }

    private static int Longest(string list, List<Range> segments, int from, PartyTable table, out NameEntry entry)
    {
        int start = segments[from].Start.Value;
        bool first = table.TryFind(list.AsSpan()[segments[from]], out NameEntry alone);
        for (int count = Math.Min(LongestName, segments.Count - from); count > 1; count--)
        {
            // Over a separator a name must be known as it is, or be what its first part is ("Bolivia, Plurinational State of").
            ReadOnlySpan<char> name = list.AsSpan(start, segments[from + count - 1].End.Value - start);
            if (table.TryFind(name, out entry, out bool asWritten) && (asWritten || (first && entry == alone)))
            {
                return count;
            }
        }

        entry = alone;
        return first ? 1 : 0;
    }
}
