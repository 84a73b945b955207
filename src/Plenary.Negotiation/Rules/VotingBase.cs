namespace Plenary.Negotiation;

/// <summary>Whom a share is taken of.</summary>
public enum VotingBase
{
    /// <summary>Members present and voting: those that voted for or against. Abstentions are not votes.</summary>
    Voting,

    /// <summary>Members present: abstaining, or not voting at all, weighs like a vote against.</summary>
    Present,

    /// <summary>Members entitled to take part: absence weighs like a vote against too.</summary>
    Entitled,

    /// <summary>All members, also those that may not vote now.</summary>
    Members,
}
