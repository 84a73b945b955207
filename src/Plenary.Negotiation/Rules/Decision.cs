namespace Plenary.Negotiation;

/// <summary>What a rule makes of a roll, how it came about and what would change it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reckoning">How it came about.</param>
/// <param name="Change">What would change it; nothing where there was no quorum.</param>
public sealed record Decision(DecisionRule Rule, DecisionOutcome Outcome, Reckoning Reckoning, WhatWouldChange Change)
{
    /// <summary>Whether it is adopted.</summary>
    public bool IsAdopted => Outcome == DecisionOutcome.Adopted;
}
