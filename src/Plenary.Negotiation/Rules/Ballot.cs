namespace Plenary.Negotiation;

/// <summary>What a member did when its name was called.</summary>
public enum Ballot
{
    /// <summary>In favour.</summary>
    Yes,

    /// <summary>Against; in a procedure without a vote, a formal objection.</summary>
    No,

    /// <summary>Abstained.</summary>
    Abstain,

    /// <summary>Was present and did not answer; in a procedure without a vote, was silent.</summary>
    NotVoting,

    /// <summary>Was not there.</summary>
    Absent,

    /// <summary>
    /// Is a member but has no part in this decision, as by an opt-out in the Council of the European Union. Where a
    /// rule knows no such thing it counts as <see cref="NotVoting"/>.
    /// </summary>
    NotParticipating,
}
