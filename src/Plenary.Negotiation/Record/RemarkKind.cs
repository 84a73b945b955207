namespace Plenary.Negotiation;

/// <summary>What kind of words go into the record.</summary>
public enum RemarkKind
{
    /// <summary>A prepared statement.</summary>
    Statement,

    /// <summary>A remark, in the room or to the press.</summary>
    Remark,

    /// <summary>An explanation of position: why a member joined, or did not, what was adopted.</summary>
    ExplanationOfPosition,

    /// <summary>A reply in writing, in exercise of the right of reply.</summary>
    Reply,
}
