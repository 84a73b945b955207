using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>What a meeting is to be; what is left out stays as it is.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where.</param>
/// <param name="Zone">The time zone of the place (IANA).</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Series">The series that it belongs to.</param>
/// <param name="Track">The track.</param>
/// <param name="Number">Its number in the series and track, from 1.</param>
public sealed record MeetingChangeRequest(
    string? Title = null, string? Place = null, string? Zone = null, DateOnly? From = null, DateOnly? To = null, string? Series = null, string? Track = null, int? Number = null);

/// <summary>An item as planned.</summary>
/// <param name="Title">Its title.</param>
/// <param name="PlannedMinutes">How much time is planned for it; 0 where none is.</param>
/// <param name="Session">The title of the sitting it is planned for, or null.</param>
public sealed record ItemRequest(string Title, int PlannedMinutes = 0, string? Session = null);

/// <summary>A delegation to the meeting.</summary>
/// <param name="Head">Who heads it, as an office, never a person's name.</param>
/// <param name="Rank">The rank of that office.</param>
/// <param name="Size">How many delegates it has in all.</param>
public sealed record DelegationRequest(string Head, Rank Rank, int Size = 1);

/// <summary>Something planned for a time.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Parties">The delegations it is for; left out or empty where it is open to all.</param>
public sealed record GatheringRequest(string Title, GatheringKind Kind, DateTimeOffset From, DateTimeOffset To, ImmutableArray<string>? Parties = null);

/// <summary>What a meeting ends with. Where a text was negotiated here its outcome is read from it.</summary>
/// <param name="IsAgreed">Whether a text was agreed by all as a common outcome.</param>
/// <param name="Outcome">The rung of the body's ladder, or null for no document.</param>
/// <param name="Title">The document's title, or null.</param>
/// <param name="Text">The text of this meeting that it was, or null.</param>
public sealed record EndingRequest(bool IsAgreed = false, string? Outcome = null, string? Title = null, string? Text = null);

/// <summary>How the speakers' list is ordered.</summary>
/// <param name="HeadsFirst">Higher ranks before lower ones.</param>
/// <param name="GroupsFirst">Groups before single delegations.</param>
/// <param name="LimitMinutes">How long a turn may take, or null.</param>
public sealed record SpeakersOrderRequest(bool HeadsFirst = false, bool GroupsFirst = false, int? LimitMinutes = null);

/// <summary>A right of reply.</summary>
/// <param name="To">To whose words.</param>
/// <param name="Party">Who replies; null for the asker's delegation.</param>
public sealed record ReplyRequest(string To, string? Party = null);

/// <summary>The vote on an appeal.</summary>
/// <param name="ForAppeal">Members that voted for it.</param>
/// <param name="AgainstAppeal">Members that voted against it.</param>
public sealed record AppealRequest(int ForAppeal, int AgainstAppeal);

/// <summary>The item that a list belongs to.</summary>
/// <param name="Item">The item; null for the one under discussion.</param>
public sealed record ListRequest(string? Item = null);
