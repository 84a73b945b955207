using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>One party: a state, an observer, an organisation or a group that holds positions on a text.</summary>
/// <remarks>
/// Immutable. Two parties are equal when their codes are, whatever names they carry: a party file may add names to
/// a party of the standard table without making another party of it.
/// </remarks>
/// <param name="Code">
/// ISO 3166-1 alpha-3 for states (<c>CHN</c>), otherwise the code the party is known by (<c>EU</c>, <c>G77</c>, <c>DIN</c>).
/// </param>
/// <param name="Kind">How the party is usually seated.</param>
/// <param name="Name">The English name: for states the short name that the United Nations uses.</param>
public sealed record Party(string Code, PartyKind Kind, string Name)
{
    /// <summary>The ISO 3166-1 alpha-2 code, or <see langword="null"/> when the party has none.</summary>
    public string? Iso2 { get; init; }

    /// <summary>Names other than <see cref="Name"/> that are recognised: other forms, abbreviations, common misspellings.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names by language in the order of <see cref="PartyLanguage"/>; English first, absent ones null.</summary>
    internal ImmutableArray<string?> Names { get; init; } = [];

    /// <summary>Codes of the members, for a group whose members the table gives; otherwise empty.</summary>
    internal ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The name in one of the six languages; the English name where the table has none in that language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>A name, never empty.</returns>
    public string NameIn(PartyLanguage language) =>
        (int)language < Names.Length ? Names[(int)language] ?? Name : Name;

    /// <inheritdoc/>
    public bool Equals(Party? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code and the name, for messages: <c>CHN (China)</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        string.Equals(Code, Name, StringComparison.Ordinal) ? Code : $"{Code} ({Name})";
}
