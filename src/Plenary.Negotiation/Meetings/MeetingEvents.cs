using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What happens to a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
public abstract record MeetingEvent(MeetingId Meeting) : ProceedingsEvent;

/// <summary>A meeting was convened, or an earlier one brought into the record.</summary>
/// <param name="Meeting">Its identity.</param>
/// <param name="Details">What it is.</param>
public sealed record MeetingConvened(MeetingId Meeting, MeetingDetails Details) : MeetingEvent(Meeting);

/// <summary>A meeting's place, dates or title changed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Details">What it now is.</param>
public sealed record MeetingChanged(MeetingId Meeting, MeetingDetails Details) : MeetingEvent(Meeting);

/// <summary>A delegation was registered, or its head or size changed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Delegation">The delegation.</param>
public sealed record DelegationRegistered(MeetingId Meeting, Delegation Delegation) : MeetingEvent(Meeting);

/// <summary>An item was placed on the agenda, or its title or planned time changed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item.</param>
public sealed record ItemPlaced(MeetingId Meeting, AgendaItem Item) : MeetingEvent(Meeting);

/// <summary>An item that nobody had taken up was removed from the agenda.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
public sealed record ItemRemoved(MeetingId Meeting, string Item) : MeetingEvent(Meeting);

/// <summary>A gathering was scheduled, or moved.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Gathering">The gathering.</param>
public sealed record GatheringScheduled(MeetingId Meeting, Gathering Gathering) : MeetingEvent(Meeting);

/// <summary>A gathering was cancelled.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Gathering">Its identity.</param>
public sealed record GatheringCancelled(MeetingId Meeting, string Gathering) : MeetingEvent(Meeting);

/// <summary>A sitting was opened.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Sitting">Its number, from 1.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
public sealed record SittingOpened(MeetingId Meeting, int Sitting, string? Title) : MeetingEvent(Meeting);

/// <summary>The sitting was closed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Sitting">Its number.</param>
public sealed record SittingClosed(MeetingId Meeting, int Sitting) : MeetingEvent(Meeting);

/// <summary>Delegations came into the room, or left it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Sitting">The sitting's number.</param>
/// <param name="Arrived">The codes of those that came.</param>
/// <param name="Left">The codes of those that left.</param>
public sealed record PresenceRecorded(MeetingId Meeting, int Sitting, ImmutableArray<string> Arrived, ImmutableArray<string> Left) : MeetingEvent(Meeting);

/// <summary>An item was taken up.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
public sealed record ItemTakenUp(MeetingId Meeting, string Item) : MeetingEvent(Meeting);

/// <summary>The discussion of an item was suspended.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
public sealed record ItemSuspended(MeetingId Meeting, string Item) : MeetingEvent(Meeting);

/// <summary>An item was closed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">Its identity.</param>
/// <param name="IsConcluded">Whether it was dealt with; otherwise the time had run out.</param>
public sealed record ItemClosed(MeetingId Meeting, string Item, bool IsConcluded) : MeetingEvent(Meeting);

/// <summary>The order of the speakers' list was set.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Setting">How it is ordered.</param>
public sealed record SpeakersOrdered(MeetingId Meeting, SpeakersSetting Setting) : MeetingEvent(Meeting);

/// <summary>A delegation or group asked for the floor.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Inscription">Who, and for what.</param>
public sealed record SpeakerInscribed(MeetingId Meeting, Inscription Inscription) : MeetingEvent(Meeting);

/// <summary>A delegation or group no longer asks for the floor.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">Its code.</param>
/// <param name="Item">The agenda item, or <see langword="null"/> for a discussion outside the items.</param>
public sealed record SpeakerWithdrawn(MeetingId Meeting, string Party, string? Item) : MeetingEvent(Meeting);

/// <summary>The speakers' list was closed: nobody can be added but replies.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The agenda item, or <see langword="null"/> for a discussion outside the items.</param>
public sealed record SpeakersListClosed(MeetingId Meeting, string? Item) : MeetingEvent(Meeting);

/// <summary>The floor was given.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">To whom.</param>
/// <param name="Kind">For what.</param>
/// <param name="Limit">For how long, or <see langword="null"/>.</param>
public sealed record FloorGiven(MeetingId Meeting, string Party, TurnKind Kind, TimeSpan? Limit) : MeetingEvent(Meeting);

/// <summary>A turn ended.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">Whose.</param>
public sealed record TurnEnded(MeetingId Meeting, string Party) : MeetingEvent(Meeting);

/// <summary>A member raised a point of order; whoever had the floor stops.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The member.</param>
/// <param name="Words">In which words.</param>
public sealed record PointRaised(MeetingId Meeting, string Party, string Words) : MeetingEvent(Meeting);

/// <summary>The chair ruled on the point of order.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="IsUpheld">Whether it was upheld.</param>
/// <param name="Ruling">In which words.</param>
public sealed record PointRuled(MeetingId Meeting, bool IsUpheld, string Ruling) : MeetingEvent(Meeting);

/// <summary>A member appealed against the chair's ruling.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The member.</param>
public sealed record RulingAppealed(MeetingId Meeting, string Party) : MeetingEvent(Meeting);

/// <summary>The appeal was put to the vote at once.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ForAppeal">Members that voted for the appeal.</param>
/// <param name="AgainstAppeal">Members that voted against it.</param>
/// <param name="RulingStands">Whether the ruling stands.</param>
public sealed record AppealDecided(MeetingId Meeting, int ForAppeal, int AgainstAppeal, bool RulingStands) : MeetingEvent(Meeting);

/// <summary>The meeting ended.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Ending">With what.</param>
public sealed record MeetingEnded(MeetingId Meeting, MeetingEnding Ending) : MeetingEvent(Meeting);
