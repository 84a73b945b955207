using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Access;

namespace Plenary.Server.Api;

/// <summary>A meeting in a list.</summary>
/// <param name="Id">Its identity in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">The body's short name.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="HasEnded">Whether it has ended.</param>
/// <param name="Role">Your role in it.</param>
public sealed record MeetingSummary(string Id, string Title, string Body, string? Place, DateOnly From, DateOnly To, bool HasEnded, Role Role);

/// <summary>A meeting.</summary>
/// <param name="Meeting">What it is.</param>
/// <param name="Agenda">Its agenda.</param>
/// <param name="Sitting">The number of the sitting that is open, or null.</param>
/// <param name="Floor">Who has the floor, or null.</param>
/// <param name="Speakers">Who has asked for it.</param>
/// <param name="Members">The members, in protocol order.</param>
/// <param name="Guests">Guests and observers, in protocol order.</param>
/// <param name="Rule">The rule in force.</param>
/// <param name="Zone">The seat's time zone.</param>
/// <param name="Delegations">The delegations that were registered.</param>
/// <param name="Gatherings">What is planned, in the order of time.</param>
/// <param name="Point">The point of order that the room waits for, or null.</param>
/// <param name="Version">The version of your view: where an event stream goes on from.</param>
public sealed record MeetingAnswer(
    MeetingSummary Meeting,
    ImmutableArray<ItemAnswer> Agenda,
    int? Sitting,
    string? Floor,
    ImmutableArray<SpeakerAnswer> Speakers,
    ImmutableArray<PartyAnswer> Members,
    ImmutableArray<PartyAnswer> Guests,
    string Rule,
    string Zone,
    ImmutableArray<DelegationAnswer> Delegations,
    ImmutableArray<GatheringAnswer> Gatherings,
    PointAnswer? Point,
    long Version);

/// <summary>An item of the agenda.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">How far it is.</param>
/// <param name="PlannedMinutes">How much time is planned for it; 0 where none is.</param>
/// <param name="SpentMinutes">How much was spent on it up to what happened last, in whole minutes.</param>
public sealed record ItemAnswer(string Id, string Title, ItemStatus Status, int PlannedMinutes, int SpentMinutes);

/// <summary>A delegation to the meeting.</summary>
/// <param name="Party">The code of its seat.</param>
/// <param name="Head">Who heads it, as an office.</param>
/// <param name="Rank">The rank of that office.</param>
/// <param name="Size">How many delegates it has.</param>
public sealed record DelegationAnswer(string Party, string Head, Rank Rank, int Size);

/// <summary>Something planned for a time.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Parties">The delegations it is for; empty where it is open to all.</param>
public sealed record GatheringAnswer(string Id, string Title, GatheringKind Kind, DateTimeOffset From, DateTimeOffset To, ImmutableArray<string> Parties);

/// <summary>A point of order that the room waits for.</summary>
/// <param name="Party">Who raised it.</param>
/// <param name="Words">In which words.</param>
/// <param name="IsUpheld">Whether it was upheld; null before the ruling.</param>
/// <param name="Ruling">The ruling, or null.</param>
/// <param name="AppealedBy">Who appealed, or null.</param>
public sealed record PointAnswer(string Party, string Words, bool? IsUpheld, string? Ruling, string? AppealedBy);

/// <summary>One who has asked for the floor.</summary>
/// <param name="Party">Who.</param>
/// <param name="Item">On which item, or null.</param>
public sealed record SpeakerAnswer(string Party, string? Item);

/// <summary>A party with a seat.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in protocol form.</param>
/// <param name="Kind">Member, guest or observer.</param>
public sealed record PartyAnswer(string Code, string Name, SeatKind Kind);

/// <summary>A seat in a room.</summary>
/// <param name="Role">The role.</param>
/// <param name="Delegation">The delegation's code, or null.</param>
/// <param name="Level">What a delegate may do within it.</param>
/// <param name="Audience">Whose view it reads.</param>
/// <param name="May">What it may ask for.</param>
public sealed record SeatAnswer(Role Role, string? Delegation, SeatLevel Level, string Audience, ImmutableArray<Act> May);

/// <summary>An event in a sentence.</summary>
/// <param name="Version">Its place among those that you may see.</param>
/// <param name="At">When.</param>
/// <param name="For">Who may see it.</param>
/// <param name="Says">What happened.</param>
public sealed record ToldEvent(long Version, DateTimeOffset At, string For, string Says);

/// <summary>A title.</summary>
/// <param name="Title">The title, or null.</param>
public sealed record TitleRequest(string? Title = null);

/// <summary>Who has arrived and left.</summary>
/// <param name="Arrived">Who has arrived.</param>
/// <param name="Left">Who has left.</param>
public sealed record PresenceRequest(ImmutableArray<string>? Arrived = null, ImmutableArray<string>? Left = null);

/// <summary>Who speaks.</summary>
/// <param name="Party">Who; null for the asker's delegation, or for the next on the list.</param>
/// <param name="Item">On which item, or null.</param>
public sealed record SpeakerRequest(string? Party = null, string? Item = null);

/// <summary>A ruling.</summary>
/// <param name="IsUpheld">Whether the point is upheld.</param>
/// <param name="Words">The ruling.</param>
public sealed record RulingRequest(bool IsUpheld, string Words);
