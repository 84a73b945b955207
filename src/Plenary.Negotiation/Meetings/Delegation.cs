namespace Plenary.Negotiation;

/// <summary>A delegation to one meeting.</summary>
/// <param name="Party">The code of its seat.</param>
/// <param name="Head">Who heads it, as an office: <c>Minister of Foreign Affairs</c>. Never a person's name.</param>
/// <param name="Rank">The rank of that office.</param>
/// <param name="Size">How many delegates it has in all, the head included; at least 1. What the clash checker counts with.</param>
public sealed record Delegation(string Party, string Head, Rank Rank, int Size = 1);
