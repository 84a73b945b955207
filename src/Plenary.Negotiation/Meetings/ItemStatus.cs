namespace Plenary.Negotiation;

/// <summary>How far a meeting has come with an agenda item.</summary>
public enum ItemStatus
{
    /// <summary>Not taken up yet.</summary>
    Planned,

    /// <summary>Under discussion now.</summary>
    TakenUp,

    /// <summary>Interrupted, to be taken up again.</summary>
    Suspended,

    /// <summary>Closed because it was dealt with.</summary>
    Concluded,

    /// <summary>Closed because there was no more time.</summary>
    CutShort,
}
