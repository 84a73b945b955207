namespace Plenary.Negotiation;

/// <summary>What a rule makes of a roll.</summary>
public enum DecisionOutcome
{
    /// <summary>It is adopted.</summary>
    Adopted,

    /// <summary>It is not adopted.</summary>
    NotAdopted,

    /// <summary>Too few members were present to decide anything.</summary>
    NoQuorum,
}
