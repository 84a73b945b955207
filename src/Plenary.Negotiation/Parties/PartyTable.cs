using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation.Parties;

/// <summary>The parties that are known, by code and by every name people write for them.</summary>
/// <remarks>
/// <para>
/// Immutable and safe to share. Names match whatever their case, diacritics, dots, articles, apostrophes and spacing,
/// and with or without words of protocol ("Republic of", "Delegation of"). Codes and abbreviations of up to five
/// letters match in capitals only, because <c>in</c>, <c>can</c> and <c>who</c> are words.
/// </para>
/// <para>A name that is merely similar never matches: it is unknown, with suggestions.</para>
/// </remarks>
public sealed class PartyTable : IHolderNames
{
    private static readonly Lazy<PartyTable> LazyStandard = new(StandardParties.Read);

    private readonly NameIndex names;
    private readonly Dictionary<string, int> codes;

    internal PartyTable(ImmutableArray<Party> all, Dictionary<string, int> codes, NameIndex names)
    {
        All = all;
        this.codes = codes;
        this.names = names;
    }

    /// <summary>The parties Plenary knows by itself: UN members, observers, organisations and groups. Read at first use.</summary>
    public static PartyTable Standard => LazyStandard.Value;

    /// <summary>All parties, in the order of the file they were read from.</summary>
    public ImmutableArray<Party> All { get; }

    internal NameIndex Names => names;

    internal Dictionary<string, int> Codes => codes;

    /// <summary>What a written name means.</summary>
    /// <param name="name">A name, code or abbreviation as somebody wrote it.</param>
    /// <returns>One party, several, or none with suggestions; never <see langword="null"/>.</returns>
    public PartyResolution Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryFind(name, out NameEntry entry) && (entry.Party >= 0 || !entry.Several.IsEmpty)
            ? ToResolution(entry)
            : new NoParty(NearestNames.Of(this, name));
    }

    /// <inheritdoc/>
    public bool TryResolve(ReadOnlySpan<char> name, out string code)
    {
        bool found = TryFind(name, out NameEntry entry) && entry.Party >= 0;
        code = found ? All[entry.Party].Code : "";
        return found;
    }

    /// <summary>Finds a party by its code, in capitals or not.</summary>
    /// <param name="code">The code, for example <c>CHN</c>.</param>
    /// <param name="party">The party, when known.</param>
    /// <returns>Whether the code is known.</returns>
    public bool TryGet(string code, [NotNullWhen(true)] out Party? party)
    {
        ArgumentNullException.ThrowIfNull(code);
        party = codes.TryGetValue(code, out int at) ? All[at] : null;
        return party is not null;
    }

    /// <summary>The members of a group or organisation, where the table gives them.</summary>
    /// <param name="code">Code of the group, for example <c>G7</c>.</param>
    /// <returns>Codes of the members; empty when the party is none, is unknown, or its members are not given.</returns>
    public ImmutableArray<string> GroupMembers(string code) => TryGet(code, out Party? party) ? party.Members : [];

    /// <summary>Looks a name up without making suggestions. A "never" name is found, with no party.</summary>
    internal bool TryFind(ReadOnlySpan<char> name, out NameEntry entry) => TryFind(name, out entry, out _);

    /// <summary>The same, telling whether the name is known without taking words of protocol off it.</summary>
    internal bool TryFind(ReadOnlySpan<char> name, out NameEntry entry, out bool asWritten)
    {
        asWritten = false;
        if (name.Length > NameKey.LongestName)
        {
            entry = default;
            return false;
        }

        Span<char> key = stackalloc char[NameKey.BufferFor(name.Length)];
        key = key[..NameKey.Write(name, key, out bool hasLower)];
        if (key.IsEmpty)
        {
            entry = default;
            return false;
        }

        asWritten = names.TryGet(key, hasLower, out entry);
        return asWritten || StateForm.TryFind(names, key, hasLower, out entry);
    }

    /// <summary>The parties an entry stands for.</summary>
    internal ImmutableArray<Party> PartiesOf(NameEntry entry) =>
        entry.Party >= 0 ? [All[entry.Party]] : [.. entry.Several.Select(at => All[at])];

    private PartyResolution ToResolution(NameEntry entry) =>
        entry.Party >= 0 ? new OneParty(All[entry.Party]) : new SeveralParties(PartiesOf(entry));
}
