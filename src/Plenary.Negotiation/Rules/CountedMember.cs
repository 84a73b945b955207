namespace Plenary.Negotiation;

/// <summary>How one member was counted.</summary>
/// <param name="Member">The member's code.</param>
/// <param name="Ballot">Its ballot, as the rule took it.</param>
/// <param name="Stance">The stance that the ballot was taken from, where members took stances.</param>
/// <param name="As">The side it was counted on.</param>
/// <param name="Why">Why.</param>
/// <param name="Weight">What it weighs, where the rule weighs members; 0 otherwise.</param>
/// <param name="NotEntitledBecause">Why it may not vote, when it may not.</param>
public sealed record CountedMember(string Member, Ballot Ballot, Stance? Stance, CountedAs As, CountingReason Why, decimal Weight, string? NotEntitledBecause);
