using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What can be asked about a meeting. The dais asks, except where a delegation may ask for itself.</summary>
/// <param name="Meeting">The meeting.</param>
public abstract record MeetingCommand(MeetingId Meeting) : Command;

/// <summary>Convene a meeting, or bring an earlier one into the record: its dates may lie in the past.</summary>
/// <param name="Meeting">Its identity.</param>
/// <param name="Details">What it is.</param>
public sealed record ConveneMeeting(MeetingId Meeting, MeetingDetails Details) : MeetingCommand(Meeting);

/// <summary>Change a meeting's place, dates or title.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Details">What it is to be.</param>
public sealed record ChangeMeeting(MeetingId Meeting, MeetingDetails Details) : MeetingCommand(Meeting);

/// <summary>Register a delegation, or change its head or size: the delegation itself, or the dais.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Delegation">The delegation.</param>
public sealed record RegisterDelegation(MeetingId Meeting, Delegation Delegation) : MeetingCommand(Meeting);

/// <summary>Place an item on the agenda, or change its title or planned time.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item.</param>
public sealed record PlaceItem(MeetingId Meeting, AgendaItem Item) : MeetingCommand(Meeting);

/// <summary>Remove an item that was not taken up.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
public sealed record RemoveItem(MeetingId Meeting, string Item) : MeetingCommand(Meeting);

/// <summary>Schedule a sitting, a group, a consultation; or move it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Gathering">The gathering.</param>
public sealed record ScheduleGathering(MeetingId Meeting, Gathering Gathering) : MeetingCommand(Meeting);

/// <summary>Cancel a gathering.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Gathering">Its identity.</param>
public sealed record CancelGathering(MeetingId Meeting, string Gathering) : MeetingCommand(Meeting);

/// <summary>Open a sitting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
public sealed record OpenSitting(MeetingId Meeting, string? Title = null) : MeetingCommand(Meeting);

/// <summary>Close the sitting that is open. A turn that lasts ends; an item under discussion is suspended.</summary>
/// <param name="Meeting">The meeting.</param>
public sealed record CloseSitting(MeetingId Meeting) : MeetingCommand(Meeting);

/// <summary>Record who came into the room and who left it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Arrived">The codes of those that came.</param>
/// <param name="Left">The codes of those that left.</param>
public sealed record RecordPresence(MeetingId Meeting, ImmutableArray<string> Arrived, ImmutableArray<string> Left) : MeetingCommand(Meeting);

/// <summary>Take up an item; the one under discussion is suspended.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
public sealed record TakeUpItem(MeetingId Meeting, string Item) : MeetingCommand(Meeting);

/// <summary>Suspend the item under discussion.</summary>
/// <param name="Meeting">The meeting.</param>
public sealed record SuspendItem(MeetingId Meeting) : MeetingCommand(Meeting);

/// <summary>Close an item.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
/// <param name="IsConcluded">Whether it was dealt with; otherwise the time has run out.</param>
public sealed record CloseItem(MeetingId Meeting, string Item, bool IsConcluded = true) : MeetingCommand(Meeting);

/// <summary>Set the order of the speakers' list.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Setting">How it is to be ordered.</param>
public sealed record OrderSpeakers(MeetingId Meeting, SpeakersSetting Setting) : MeetingCommand(Meeting);

/// <summary>Ask for the floor: a delegation for itself or for a group it belongs to, or the dais for any.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The code of the seat or group.</param>
/// <param name="Item">The agenda item to speak on; <see langword="null"/> for the one under discussion.</param>
public sealed record InscribeSpeaker(MeetingId Meeting, string Party, string? Item = null) : MeetingCommand(Meeting);

/// <summary>Ask for a right of reply: given after the list, twice at most on an item in a sitting, 10 minutes then 5.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The code of the seat.</param>
/// <param name="To">The code of the seat or group to whose words it replies.</param>
public sealed record AskReply(MeetingId Meeting, string Party, string To) : MeetingCommand(Meeting);

/// <summary>No longer ask for the floor.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The code of the seat or group.</param>
/// <param name="Item">The agenda item; <see langword="null"/> for the one under discussion.</param>
public sealed record WithdrawSpeaker(MeetingId Meeting, string Party, string? Item = null) : MeetingCommand(Meeting);

/// <summary>Close the speakers' list of an item; replies can still be asked for.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The agenda item; <see langword="null"/> for the one under discussion.</param>
public sealed record CloseSpeakersList(MeetingId Meeting, string? Item = null) : MeetingCommand(Meeting);

/// <summary>Give the floor (chair); the turn that lasts ends.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">To whom; <see langword="null"/> for the next on the list. A party out of turn is the chair's discretion.</param>
public sealed record GiveFloor(MeetingId Meeting, string? Party = null) : MeetingCommand(Meeting);

/// <summary>End the turn that lasts.</summary>
/// <param name="Meeting">The meeting.</param>
public sealed record EndTurn(MeetingId Meeting) : MeetingCommand(Meeting);

/// <summary>Raise a point of order: a member, at any time in a sitting; it interrupts whoever speaks.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The member.</param>
/// <param name="Words">In which words.</param>
public sealed record RaisePoint(MeetingId Meeting, string Party, string Words) : MeetingCommand(Meeting);

/// <summary>Rule on the point of order (chair).</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="IsUpheld">Whether it is upheld.</param>
/// <param name="Ruling">In which words.</param>
public sealed record RuleOnPoint(MeetingId Meeting, bool IsUpheld, string Ruling) : MeetingCommand(Meeting);

/// <summary>Appeal against the ruling just given: a member.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The member.</param>
public sealed record AppealRuling(MeetingId Meeting, string Party) : MeetingCommand(Meeting);

/// <summary>Record the vote on the appeal: the ruling stands unless more members vote for the appeal than against it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ForAppeal">Members that voted for the appeal.</param>
/// <param name="AgainstAppeal">Members that voted against it.</param>
public sealed record DecideAppeal(MeetingId Meeting, int ForAppeal, int AgainstAppeal) : MeetingCommand(Meeting);

/// <summary>End the meeting. No sitting may be open.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Ending">With what; a text of these proceedings brings its outcome with it.</param>
public sealed record EndMeeting(MeetingId Meeting, MeetingEnding Ending) : MeetingCommand(Meeting);
