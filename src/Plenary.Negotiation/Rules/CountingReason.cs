namespace Plenary.Negotiation;

/// <summary>Why a member was counted as it was.</summary>
public enum CountingReason
{
    /// <summary>It voted in favour.</summary>
    InFavour,

    /// <summary>It voted against.</summary>
    Against,

    /// <summary>It objected.</summary>
    Objection,

    /// <summary>It supports or accepts.</summary>
    Assent,

    /// <summary>It did not object, and silence assents.</summary>
    SilenceAssents,

    /// <summary>It holds a reservation, which is no objection.</summary>
    ReservationDoesNotBlock,

    /// <summary>It holds a reservation, which blocks under this rule.</summary>
    ReservationBlocks,

    /// <summary>It abstained, which weighs like a vote against under this rule.</summary>
    AbstentionWeighsAgainst,

    /// <summary>It abstained, and abstentions are not counted.</summary>
    AbstentionNotCounted,

    /// <summary>It was present and did not vote, which weighs like a vote against under this rule.</summary>
    NotVotingWeighsAgainst,

    /// <summary>It was present and did not vote.</summary>
    NotVoting,

    /// <summary>It was absent, which weighs like a vote against under this rule.</summary>
    AbsenceWeighsAgainst,

    /// <summary>It was absent.</summary>
    Absent,

    /// <summary>It does not take part in this decision.</summary>
    NotParticipating,

    /// <summary>It is a permanent member and voted against.</summary>
    Veto,

    /// <summary>It is a party to the dispute and must abstain.</summary>
    PartyToDispute,

    /// <summary>It may not vote (<see cref="Voter.NotEntitledBecause"/>).</summary>
    NotEntitled,

    /// <summary>It may not vote, and counts among the members of whom a share is asked.</summary>
    NotEntitledWeighsAgainst,
}
