using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>One thing that somebody would have to do for a rung to come within reach.</summary>
/// <param name="Kind">What.</param>
/// <param name="Members">Who, in protocol order; empty where it is not a member's to do.</param>
/// <param name="Paragraphs">On which blocks, in the order of the text.</param>
public sealed record OutcomeMove(OutcomeMoveKind Kind, ImmutableArray<string> Members, ImmutableArray<BlockId> Paragraphs)
{
    /// <summary>Whether the members also accept the document's status.</summary>
    public bool OnStatus { get; init; }

    /// <summary>Whether the members also accept the whole.</summary>
    public bool OnWhole { get; init; }

    /// <summary>The conditions of theirs whose fulfilment would do as well.</summary>
    public ImmutableArray<ConditionFinding> OrIfMet { get; init; } = [];

    /// <summary>For <see cref="OutcomeMoveKind.SomeAgree"/>: how many of the members.</summary>
    public int Count { get; init; }
}

/// <summary>What can be done.</summary>
public enum OutcomeMoveKind
{
    /// <summary>Members agree to the paragraphs, to the status, to the whole.</summary>
    MembersAgree,

    /// <summary>Some of the members agree to the whole: <see cref="OutcomeMove.Count"/> of them, whichever.</summary>
    SomeAgree,

    /// <summary>Paragraphs are taken out.</summary>
    TakenOut,

    /// <summary>Changes in play are adopted with everybody's agreement, or withdrawn.</summary>
    BracketsSettled,

    /// <summary>Holes are filled with words that all accept.</summary>
    HolesFilled,

    /// <summary>Words are found that all accept.</summary>
    WordsFound,

    /// <summary>What was set aside is taken up and agreed.</summary>
    TakenUp,

    /// <summary>The vote on one of the paragraphs is reopened, whichever, and it is agreed.</summary>
    VoteReopened,

    /// <summary>Members confirm what was agreed ad referendum.</summary>
    Confirmed,

    /// <summary>The difference is written into the paragraphs, in words that all accept.</summary>
    DifferenceRecorded,

    /// <summary>The recorded difference is taken out of the paragraphs.</summary>
    DifferenceDropped,

    /// <summary>A silence procedure holds.</summary>
    SilenceHolds,
}

/// <summary>A set of moves that together bring a rung within reach; none of them can be spared.</summary>
/// <param name="Moves">The moves: members first, then the text.</param>
public sealed record WayUp(ImmutableArray<OutcomeMove> Moves)
{
    /// <summary>How many members and paragraphs must move.</summary>
    public int Size => Moves.Sum(move => move.Kind switch
    {
        OutcomeMoveKind.MembersAgree or OutcomeMoveKind.Confirmed => move.Members.Length,
        OutcomeMoveKind.SomeAgree => move.Count,
        OutcomeMoveKind.SilenceHolds or OutcomeMoveKind.VoteReopened => 1,
        _ => move.Paragraphs.Length,
    });
}
