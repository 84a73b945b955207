namespace Plenary.Server.Access;

/// <summary>What can be done in a room: the rows of <see cref="Permissions"/>.</summary>
public enum Act
{
    /// <summary>Keep, change and drop private drafts of the own delegation.</summary>
    Draft,

    /// <summary>Table, join, leave, amend and withdraw proposals.</summary>
    Propose,

    /// <summary>Take and withdraw positions, confirm what was agreed ad referendum.</summary>
    TakePosition,

    /// <summary>Break a silence procedure, or attach a statement to it.</summary>
    AnswerSilence,

    /// <summary>Ask for the floor, for a reply, raise a point of order, appeal a ruling.</summary>
    AskForFloor,

    /// <summary>Bring contacts, read-outs, remarks, claims and papers into the record.</summary>
    Record,

    /// <summary>Conduct the debate on a text: take up blocks, set their status, decide changes.</summary>
    ConductText,

    /// <summary>Put a text on the table and issue its revisions.</summary>
    IssueText,

    /// <summary>Open and cancel silence procedures.</summary>
    ConductSilence,

    /// <summary>Take a vote, conclude a text.</summary>
    Conclude,

    /// <summary>Conduct sittings: items, the floor, rulings, presence.</summary>
    ConductMeeting,

    /// <summary>Put questions to mediation and read its answers, which rest on what was told to the chair alone.</summary>
    Mediate,

    /// <summary>Convene and change meetings, place items, register delegations, schedule gatherings, end meetings.</summary>
    ArrangeMeeting,

    /// <summary>Say who the body is: seats, groups, presidency, profile, credentials.</summary>
    KeepBody,

    /// <summary>Let deadlines pass: the clock's own act, which no seat has.</summary>
    PassTime,

    /// <summary>Invite people into the own delegation, and take their seats away.</summary>
    InviteDelegates,

    /// <summary>Invite heads of delegations, the chair and observers, and take their seats away.</summary>
    InviteHeads,
}
