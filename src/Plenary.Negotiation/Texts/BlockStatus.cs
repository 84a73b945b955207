namespace Plenary.Negotiation;

/// <summary>How far a block is agreed (practice A3). Whether it is bracketed is computed from the changes in play, never set.</summary>
public enum BlockStatus
{
    /// <summary>Nobody has closed it.</summary>
    Open,

    /// <summary>Closed in a small or working group, for the whole to confirm.</summary>
    AgreedInGroup,

    /// <summary>Closed by the negotiators, subject to confirmation by capitals.</summary>
    AgreedAdReferendum,

    /// <summary>Agreed by the whole.</summary>
    Agreed,

    /// <summary>Part of a text that was adopted.</summary>
    Adopted,

    /// <summary>Set aside for now.</summary>
    Parked,

    /// <summary>Agreed once, and open again.</summary>
    Reopened,

    /// <summary>Put to a vote by itself and not carried: it is out of the agreed words and stays in the weave, struck out.</summary>
    VotedDown,
}
