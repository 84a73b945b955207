namespace Plenary.Negotiation;

/// <summary>An amendment that is to be voted on.</summary>
/// <param name="Id">What it is called: <c>A/C.1/78/L.7</c>, <c>Amendment 2</c>.</param>
/// <param name="Amends">The proposal, or the amendment, that it changes.</param>
/// <param name="Distance">
/// How far it is removed in substance from what it amends, by the chair's ruling: the larger, the earlier it is voted
/// on. Amendments at the same distance are voted on in the order in which they were submitted.
/// </param>
public sealed record TabledAmendment(string Id, string Amends, int Distance)
{
    /// <summary>Amendments to the same text that its adoption necessarily rejects: they are then not put to the vote.</summary>
    public IReadOnlyCollection<string> Excludes { get; init; } = [];
}
