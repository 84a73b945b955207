using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>What a key stands for: one party, several, or (a "never" name) none.</summary>
/// <param name="Party">Index of the party, or -1.</param>
/// <param name="Several">Indexes of the parties of an ambiguous name; empty for a "never" name; default otherwise.</param>
/// <param name="CapitalsOnly">Whether the name counts only when written without a lower-case letter.</param>
internal readonly record struct NameEntry(int Party, ImmutableArray<int> Several, bool CapitalsOnly);

/// <summary>Keys to parties. Filled once while a table is built, then only read.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, NameEntry> entries;
    private readonly Dictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NameIndex(int capacity)
    {
        entries = new Dictionary<string, NameEntry>(capacity, StringComparer.Ordinal);
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public NameIndex(NameIndex from)
    {
        entries = new Dictionary<string, NameEntry>(from.entries, StringComparer.Ordinal);
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every key with what it stands for, in no order that callers may rely on.</summary>
    public IEnumerable<KeyValuePair<string, NameEntry>> All => entries;

    public bool TryGet(ReadOnlySpan<char> key, bool hasLower, out NameEntry entry) =>
        lookup.TryGetValue(key, out entry) && !(entry.CapitalsOnly && hasLower);

    /// <summary>Adds a name that means several parties, or none.</summary>
    /// <returns>False when the name already stands for a party that is not among them.</returns>
    public bool TryAddSeveral(string name, ImmutableArray<int> parties)
    {
        string key = NameKey.Of(name);
        if (entries.TryGetValue(key, out NameEntry known) && (known.Party >= 0 ? !parties.Contains(known.Party) : !known.Several.All(parties.Contains)))
        {
            return false;
        }

        entries[key] = new NameEntry(-1, parties, IsCode(name));
        return true;
    }

    /// <summary>Makes a name mean one party, whatever it meant before.</summary>
    public void Settle(string name, int party) => entries[NameKey.Of(name)] = new NameEntry(party, default, IsCode(name));

    /// <summary>Adds a name of one party.</summary>
    /// <returns>False when the name already means another party, told in <paramref name="holder"/> (-1: a "never" name).</returns>
    public bool TryAdd(ReadOnlySpan<char> name, int party, out int holder)
    {
        holder = party;
        Span<char> key = name.Length <= NameKey.LongestName
            ? stackalloc char[NameKey.BufferFor(name.Length)]
            : new char[NameKey.BufferFor(name.Length)];
        key = key[..NameKey.Write(name, key, out bool hasLower)];
        if (key.IsEmpty)
        {
            return true;
        }

        bool capitalsOnly = !hasLower && IsCode(name);
        if (!lookup.TryGetValue(key, out NameEntry known))
        {
            entries.Add(key.ToString(), new NameEntry(party, default, capitalsOnly));
            return true;
        }

        if (known.Party == party)
        {
            // Written once in small letters ("eu", "CfRN"), the name counts in any case.
            if (known.CapitalsOnly && !capitalsOnly)
            {
                entries[key.ToString()] = known with { CapitalsOnly = false };
            }

            return true;
        }

        holder = known.Party;
        if (holder < 0 && !known.Several.IsEmpty)
        {
            holder = known.Several[0];
            return known.Several.Contains(party);
        }

        return false;
    }

    // Codes and abbreviations of up to five capitals are ordinary words in small letters: in, can, who, basic.
    private static bool IsCode(ReadOnlySpan<char> name)
    {
        int letters = 0;
        foreach (char c in name)
        {
            if (char.IsUpper(c))
            {
                letters++;
            }
            else if (c != '.')
            {
                return false;
            }
        }

        return letters is > 0 and <= 5;
    }
}
