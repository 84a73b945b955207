using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>Reads which party a response file is from, by its name: "CHN.docx", "comments by the Russian Federation.docx".</summary>
/// <remarks>
/// The longest known name wins at each place ("Republic of Korea" before "Korea"), and two different parties in one
/// name are ambiguous. Codes count in capitals only unless the name is nothing else; and where a whole name is in
/// capitals, codes that are everyday words (IN, TO, AND) do not count.
/// </remarks>
public static class PartyFileName
{
    // "Democratic People's Republic of Korea", "United Kingdom of Great Britain and Northern Ireland" and longer.
    private const int MostWords = 12;

    /// <summary>Reads a file name.</summary>
    /// <param name="path">The name, with or without folders and ending.</param>
    /// <param name="table">The parties.</param>
    /// <returns>One party, several, or none with suggestions.</returns>
    public static PartyResolution Resolve(string path, PartyTable table)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(table);
        string stem = Stem(path);
        string bare = stem.Trim();
        if (table.TryFind(bare, out NameEntry whole) || IsCode(bare, table, out whole))
        {
            return Of(table.PartiesOf(whole), table, bare);
        }

        FileNameWords words = FileNameWords.Of(stem);
        ImmutableArray<Party> found = Find(words, table);
        if (found.IsEmpty)
        {
            found = Find(words.SplitAtCapitals(), table);
        }

        return Of(found, table, words.WithoutNoise());
    }

    private static PartyResolution Of(ImmutableArray<Party> parties, PartyTable table, string rest) => parties.Length switch
    {
        0 => new NoParty(NearestNames.Of(table, rest)),
        1 => new OneParty(parties[0]),
        _ => new SeveralParties(parties),
    };

    private static bool IsCode(string stem, PartyTable table, out NameEntry entry)
    {
        entry = default;
        return stem.Length is >= 2 and <= 5 && table.TryFind(stem.ToUpperInvariant(), out entry);
    }

    private static ImmutableArray<Party> Find(FileNameWords words, PartyTable table)
    {
        List<Party> found = [];
        List<Party> doubtful = [];
        bool byName = false;
        int from = 0;
        while (from < words.Count)
        {
            int taken = Longest(words, from, table, out NameEntry entry);
            if (taken == 0 || (taken == 1 && words.IsNoCode(from, found.Count > 0)))
            {
                from++;
                continue;
            }

            bool doubt = taken == 1 && words.IsEverydayWord(from) && !words.AllNameParties(from, table);
            (doubt ? doubtful : found).AddRange(table.PartiesOf(entry));
            byName |= taken > 1 || words.Join(from, 1).Length > 3;
            from += taken;
        }

        // "FR COMMENTS DE": a code beside a word that may be a code is asked; a full name beside it is enough.
        IEnumerable<Party> all = found.Count > 0 && !byName ? found.Concat(doubtful) : found;
        return [.. all.Distinct()];
    }

    private static int Longest(FileNameWords words, int from, PartyTable table, out NameEntry entry)
    {
        for (int count = Math.Min(MostWords, words.Count - from); count > 0; count--)
        {
            if (table.TryFind(words.Join(from, count), out entry))
            {
                return count;
            }
        }

        entry = default;
        return 0;
    }

    private static string Stem(string path)
    {
        // A file name from another system may have the other separator.
        string name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= 6 && !name.AsSpan(dot + 1).Contains(' ') ? name[..dot] : name;
    }
}
