namespace Plenary.Negotiation;

/// <summary>The kinds of dissent that practice knows (practice A8).</summary>
public enum DissentKind
{
    /// <summary>Does not agree to it.</summary>
    NotAgreed,

    /// <summary>Dissociates itself from the status of the document as a common outcome.</summary>
    DissociatesFromStatus,

    /// <summary>Holds that it is outside the body's mandate.</summary>
    OutsideMandate,

    /// <summary>Holds that the body is not the right forum for it.</summary>
    WrongForum,

    /// <summary>Agrees, with a distinct view on record.</summary>
    DistinctViewRecorded,

    /// <summary>Reserves its position.</summary>
    Reservation,

    /// <summary>States how it understands it.</summary>
    Interpretation,

    /// <summary>Withholds support from the whole for reasons unrelated to its substance.</summary>
    UnrelatedReasons,
}
