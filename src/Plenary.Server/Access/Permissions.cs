using System.Collections.Frozen;
using Plenary.Negotiation;

namespace Plenary.Server.Access;

/// <summary>
/// Who may do what: one table, in force at the door of every room, so that pages and API cannot differ. It says which
/// seats may ask; in whose name, and whether it can be done now, the engine decides.
/// </summary>
/// <remarks>Who may see what is no permission: it is the audience of the seat (<see cref="Seat.Audience"/>).</remarks>
public static class Permissions
{
    // The columns: Secretariat, Chair, delegation's Head, Member, Read-only, Observer, Public. x: may.
    private static readonly FrozenDictionary<Act, string> Table = new Dictionary<Act, string>
    {
        //                        S C H M R O P
        [Act.Draft] =           ". . x x . . .",
        [Act.Propose] =         "x x x x . . .",
        [Act.TakePosition] =    "x x x x . . .",
        [Act.AnswerSilence] =   "x x x x . . .",
        [Act.AskForFloor] =     "x x x x . . .",
        [Act.Record] =          "x x x x . . .",
        [Act.ConductText] =     "x x . . . . .",
        [Act.IssueText] =       "x x . . . . .",
        [Act.ConductSilence] =  "x x . . . . .",
        [Act.Conclude] =        "x x . . . . .",
        [Act.Mediate] =         ". x . . . . .",
        [Act.ConductMeeting] =  "x x . . . . .",
        [Act.ArrangeMeeting] =  "x x . . . . .",
        [Act.KeepBody] =        "x . . . . . .",
        [Act.PassTime] =        ". . . . . . .",
        [Act.InviteDelegates] = "x . x . . . .",
        [Act.InviteHeads] =     "x . . . . . .",
    }.ToFrozenDictionary();

    /// <summary>Whether a seat may do this.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="act">What it wants to do.</param>
    public static bool Allow(Seat seat, Act act) => Table.TryGetValue(act, out string? row) && row[2 * Column(seat)] == 'x';

    /// <summary>Why a seat may not do this; <see langword="null"/> when it may.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="act">What it wants to do.</param>
    public static ProceedingsRefusal? Refuse(Seat seat, Act act) => Allow(seat, act) ? null : new ProceedingsRefusal("permission", Reason(seat, act));

    private static int Column(Seat seat) => seat switch
    {
        { Role: Role.Secretariat } => 0,
        { Role: Role.Chair } => 1,
        { Role: Role.Delegate, Delegation: not null, Level: SeatLevel.Head } => 2,
        { Role: Role.Delegate, Delegation: not null, Level: SeatLevel.Member } => 3,
        { Role: Role.Delegate } => 4,
        { Role: Role.Observer } => 5,
        _ => 6,
    };

    private static string Reason(Seat seat, Act act) => (seat.Role, act) switch
    {
        (Role.Public, _) => "Only those who have a seat in the room act in it. Sign in with your invitation, or ask the secretariat for one.",
        (Role.Observer, _) => "Observers see what the table sees and do not act. Ask the secretariat to record what you want to say.",
        (_, Act.Mediate) => "Only the chair mediates: the answers rest on what was told to the chair alone. What was asked is told to the table when the text is concluded or the meeting has ended.",
        (Role.Delegate, Act.InviteDelegates) => "Only the head of the delegation says who belongs to it. Ask the head, or the secretariat.",
        (Role.Delegate, Act.ConductText or Act.IssueText or Act.ConductSilence or Act.Conclude or Act.ConductMeeting or Act.ArrangeMeeting) => "Only the chair, or the secretariat for it, does this. Ask the chair.",
        (Role.Delegate, Act.KeepBody or Act.InviteHeads) or (Role.Chair, Act.KeepBody or Act.InviteHeads) => "Only the secretariat does this. Ask the secretariat.",
        (Role.Delegate, not Act.PassTime) => "Your seat is for reading. Ask the head of your delegation for one that acts.",
        (_, Act.Draft) => "Drafts are a delegation's own. Table a compromise instead.",
        (_, Act.PassTime) => "Deadlines pass by the clock alone.",
        _ => "This belongs to the delegations. Ask the delegation.",
    };
}
