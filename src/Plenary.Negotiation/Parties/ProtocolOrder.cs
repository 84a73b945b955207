namespace Plenary.Negotiation.Parties;

/// <summary>The order in which a body names its parties, as a comparer of codes.</summary>
/// <remarks>
/// The default of most bodies is the English alphabetical order of short names, in the UN General Assembly beginning
/// with a member drawn by lot (ask.un.org/faq/14612); others use French names, codes or a list of their own.
/// Immutable and total: codes that the table does not know come after all others, in ordinal order.
/// </remarks>
public sealed class ProtocolOrder : IComparer<string>
{
    private readonly PartyTable table;
    private readonly string[] sequence;
    private readonly Dictionary<string, int> ranks;

    private ProtocolOrder(PartyTable table, string[] sequence)
    {
        this.table = table;
        this.sequence = sequence;
        ranks = new Dictionary<string, int>(sequence.Length, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < sequence.Length; i++)
        {
            ranks[sequence[i]] = i;
        }
    }

    /// <summary>By English name, diacritics and case apart: the practice of the UN General Assembly.</summary>
    /// <param name="table">The parties.</param>
    /// <returns>The order.</returns>
    public static ProtocolOrder EnglishAlphabetical(PartyTable table) => ByName(table, PartyLanguage.English);

    /// <summary>By French name, diacritics and case apart.</summary>
    /// <param name="table">The parties.</param>
    /// <returns>The order.</returns>
    public static ProtocolOrder FrenchAlphabetical(PartyTable table) => ByName(table, PartyLanguage.French);

    /// <summary>By code.</summary>
    /// <param name="table">The parties.</param>
    /// <returns>The order.</returns>
    public static ProtocolOrder ByCode(PartyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ProtocolOrder(table, [.. table.All.Select(p => p.Code).Order(StringComparer.Ordinal)]);
    }

    /// <summary>In the order of a list; parties that it leaves out follow by English name.</summary>
    /// <param name="table">The parties.</param>
    /// <param name="codes">Codes in the order wanted. A code given twice counts where it stands first.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">A code is not in the table.</exception>
    public static ProtocolOrder Listed(PartyTable table, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(codes);
        List<string> listed = [];
        foreach (string code in codes)
        {
            listed.Add(Known(table, code).Code);
        }

        return new ProtocolOrder(table, [.. listed.Concat(EnglishAlphabetical(table).sequence).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The same order begun at another party, as when the first seat is drawn by lot: those before it come last.</summary>
    /// <param name="code">The party that comes first.</param>
    /// <returns>A new order.</returns>
    /// <exception cref="ArgumentException">The code is not in the table.</exception>
    public ProtocolOrder StartingFrom(string code)
    {
        int start = ranks[Known(table, code).Code];
        return new ProtocolOrder(table, [.. sequence[start..], .. sequence[..start]]);
    }

    /// <summary>The same order with groups, and organisations whose members are given (the EU), before individual parties.</summary>
    /// <returns>A new order.</returns>
    public ProtocolOrder WithGroupsFirst() =>
        new(table, [.. sequence.OrderBy(code => table.TryGet(code, out Party? p) && (p.Kind == PartyKind.Group || p.Members.Length > 0) ? 0 : 1)]);

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        int left = Rank(x);
        int right = Rank(y);
        return left != right ? left.CompareTo(right) : left < sequence.Length ? 0 : string.CompareOrdinal(x, y);
    }

    private int Rank(string? code) => code is not null && ranks.TryGetValue(code, out int rank) ? rank : sequence.Length;

    private static ProtocolOrder ByName(PartyTable table, PartyLanguage language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ProtocolOrder(
            table,
            [
                .. table.All.OrderBy(p => NameKey.Of(p.NameIn(language)), StringComparer.Ordinal)
                    .ThenBy(p => p.Code, StringComparer.Ordinal)
                    .Select(p => p.Code),
            ]);
    }

    private static Party Known(PartyTable table, string code) =>
        table.TryGet(code, out Party? party) ? party : throw new ArgumentException($"No party has the code {code}.", nameof(code));
}
