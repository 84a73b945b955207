namespace Plenary.Negotiation;

/// <summary>One side of a contact.</summary>
/// <param name="Code">The party's code, seated here or not.</param>
/// <param name="Office">Who came, as an office, or <see langword="null"/> when not known.</param>
/// <param name="Rank">The rank of that office, or <see langword="null"/> when not known.</param>
public sealed record ContactParty(string Code, string? Office = null, Rank? Rank = null)
{
    /// <summary>The name of a party that is not seated here, or <see langword="null"/>.</summary>
    public string? Name { get; init; }
}
