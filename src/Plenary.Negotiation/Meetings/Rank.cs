namespace Plenary.Negotiation;

/// <summary>The rank of an office, the highest first: it goes with the office, never with a person.</summary>
public enum Rank
{
    /// <summary>Head of state or government.</summary>
    HeadOfStateOrGovernment,

    /// <summary>Minister, or the head of an international organisation.</summary>
    Minister,

    /// <summary>Deputy minister, state secretary, sherpa.</summary>
    Deputy,

    /// <summary>Ambassador, permanent representative.</summary>
    Ambassador,

    /// <summary>Director.</summary>
    Director,

    /// <summary>Expert.</summary>
    Expert,
}
