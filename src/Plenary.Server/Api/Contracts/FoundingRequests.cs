using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>A meeting to be convened.</summary>
/// <param name="Id">Its identity in addresses, of its own on this server: lower-case letters, digits, hyphens.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">The short name in addresses of the body that meets: <c>g20</c>.</param>
/// <param name="Place">Where.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Series">The series that it belongs to; null for the body's own.</param>
/// <param name="Track">The track, or null.</param>
/// <param name="Zone">The time zone of the place (IANA); null for the seat's.</param>
/// <param name="Found">The body, where the server does not know it yet.</param>
public sealed record MeetingRequest(string Id, string Title, string Body, string Place, DateOnly From, DateOnly To, string? Series = null, string? Track = null, string? Zone = null, BodyRequest? Found = null);

/// <summary>A body to be founded.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="ShortName">Its name in titles.</param>
/// <param name="Members">Its members.</param>
/// <param name="Guests">Guests and observers.</param>
/// <param name="Groups">Groups that speak for their members.</param>
/// <param name="Presidency">The code of the member in the chair, or null.</param>
/// <param name="Rule">The rule in force.</param>
/// <param name="Zone">The time zone of its seat (IANA).</param>
/// <param name="Labels">How paragraphs are labelled.</param>
public sealed record BodyRequest(
    string Name,
    string ShortName,
    ImmutableArray<SeatRequest> Members,
    ImmutableArray<SeatRequest>? Guests = null,
    ImmutableArray<GroupRequest>? Groups = null,
    string? Presidency = null,
    string Rule = "consensus",
    string Zone = "UTC",
    LabelStyle Labels = LabelStyle.Numbers);

/// <summary>A seat.</summary>
/// <param name="Code">The party's code.</param>
/// <param name="Name">Its name in protocol form, as printed in a footnote.</param>
/// <param name="IsObserver">Among guests: whether it is an observer.</param>
public sealed record SeatRequest(string Code, string Name, bool IsObserver = false);

/// <summary>A group.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The codes of its members.</param>
public sealed record GroupRequest(string Code, string Name, ImmutableArray<string> Members);
