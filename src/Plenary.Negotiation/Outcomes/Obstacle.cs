using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Something that stands between the present positions and a rung.</summary>
/// <param name="Need">The need that is not met.</param>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Members">Whose it is, in protocol order; empty where nobody's.</param>
/// <param name="Paragraphs">On which blocks, in the order of the text; empty for the whole.</param>
public sealed record Obstacle(OutcomeNeed Need, ObstacleKind Kind, ImmutableArray<string> Members, ImmutableArray<BlockId> Paragraphs)
{
    /// <summary>The condition that is not met, and why, for <see cref="ObstacleKind.ConditionNotMet"/>.</summary>
    public ConditionFinding? Condition { get; init; }

    /// <summary>How many are too many, or too few: the number of brackets, of holes, of members.</summary>
    public int Count { get; init; }
}

/// <summary>What can stand in the way.</summary>
public enum ObstacleKind
{
    /// <summary>Members do not agree to paragraphs.</summary>
    NotAgreed,

    /// <summary>A member's acceptance has a condition that is not met.</summary>
    ConditionNotMet,

    /// <summary>Members dissociate themselves from the document's status.</summary>
    StatusNotAccepted,

    /// <summary>Members object to the whole.</summary>
    WholeNotAccepted,

    /// <summary>More members stay outside, for reasons unrelated to the substance, than are few; the count is how many are too many.</summary>
    TooManyOutside,

    /// <summary>Changes are in play; the members are their sponsors, the count is that of the changes or brackets.</summary>
    BracketsOpen,

    /// <summary>Every operative paragraph was voted down.</summary>
    OperativePartsRejected,

    /// <summary>Words of a paragraph have holes.</summary>
    HolesLeft,

    /// <summary>Paragraphs have no words yet.</summary>
    Blank,

    /// <summary>Paragraphs are set aside.</summary>
    Parked,

    /// <summary>Members must still confirm what was agreed ad referendum.</summary>
    Unconfirmed,

    /// <summary>No paragraph is agreed by all.</summary>
    NothingShared,

    /// <summary>No paragraph records the difference.</summary>
    DifferenceNotRecorded,

    /// <summary>Paragraphs record a difference.</summary>
    DifferenceStands,

    /// <summary>No silence procedure on the text has held.</summary>
    SilenceNotHeld,

    /// <summary>Fewer than twice as many members for it as against it; the count is how many must change sides.</summary>
    VotesMissing,
}
