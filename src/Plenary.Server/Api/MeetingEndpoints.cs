using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Meetings: the list of all, and one with its agenda and sittings.</summary>
internal static class MeetingEndpoints
{
    public static void MapAll(RouteGroupBuilder api) => api.MapGet("/meetings", All).WithTags("Meetings").WithSummary("All meetings of all bodies.").Produces<ImmutableArray<MeetingSummary>>();

    public static void Map(RouteGroupBuilder meeting)
    {
        meeting.WithTags("Meetings");
        meeting.MapGet("/", One).WithSummary("A meeting.").Produces<MeetingAnswer>().WithETag();
        meeting.MapGet("/seat", Own).WithSummary("Who you are here and what you may do.").Produces<SeatAnswer>();
        meeting.MapGet("/attendance", Attending).WithSummary("Who is in the room now, by delegation; for those at the table.").Produces<RoomAttendance>();
        meeting.MapGet("/chronicle", Tell).WithSummary("What has happened, in sentences, as far as you may see it; after a version, at most 500.").Produces<ImmutableArray<ToldEvent>>();
        meeting.MapPost("/sittings", OpenSitting).WithSummary("Open a sitting (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/sittings/closing", (Delegate)((HttpContext context) => Ask(context, visit => new CloseSitting(visit.Meeting)))).WithSummary("Close the sitting (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/presence", Presence).WithSummary("Record who has arrived and left (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/items/{item}/taken-up", (HttpContext context, string item) => Ask(context, visit => new TakeUpItem(visit.Meeting, item))).WithSummary("Take up an item (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/items/{item}/closing", (HttpContext context, string item, bool concluded = true) => Ask(context, visit => new CloseItem(visit.Meeting, item, concluded))).WithSummary("Close an item (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/items/suspension", (Delegate)((HttpContext context) => Ask(context, visit => new SuspendItem(visit.Meeting)))).WithSummary("Suspend the item (chair, secretariat).").Produces<Happened>();
    }

    /// <summary>Asks the room for something about the meeting itself; an <c>If-Match</c> is about it.</summary>
    internal static Task<IResult> Ask(HttpContext context, Func<Visit, Command> command)
    {
        Visit visit = Visit.Of(context);
        return visit.AskAsync(command(visit), new Part(PartKind.Meeting, visit.Meeting.Value));
    }

    private static async Task<IResult> All(HttpContext context, RoomRegistry rooms, ISeats seats)
    {
        ImmutableArray<MeetingSummary>.Builder found = ImmutableArray.CreateBuilder<MeetingSummary>();
        foreach (Room room in rooms.All)
        {
            // Every meeting of a body is public; what happens in it is not.
            RoomView view = room.View(Audience.Public);
            foreach (Meeting meeting in view.State.Meetings.All.Values)
            {
                Seat seat = await seats.SeatOfAsync(context.User, meeting.Id.Value, context.RequestAborted);
                found.Add(Summary(meeting, view.State.Body, seat));
            }
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Ok(found.ToImmutable());
    }

    private static IResult One(HttpContext context)
    {
        Visit visit = Visit.Of(context);
        RoomView view = visit.View;
        if (!view.State.Meetings.TryGet(visit.Meeting, out Meeting? meeting))
        {
            return Problems.NotFound("There is no such meeting, or it is not open to you.");
        }

        return visit.Answer(
            new MeetingAnswer(
                Summary(meeting, view.State.Body, visit.Seat),
                [.. meeting.Agenda.Select(item => new ItemAnswer(item.Item.Id, item.Item.Title, item.Status, (int)item.Item.Planned.TotalMinutes, (int)item.SpentBy(view.State.At).TotalMinutes))],
                meeting.Sittings.LastOrDefault() is { Closed: null } open ? open.Number : null,
                meeting.Floor?.Party,
                [.. meeting.Inscribed.Select(one => new SpeakerAnswer(one.Party, one.Item))],
                [.. view.State.Body.Members.Select(seat => new PartyAnswer(seat.Code, seat.Name, seat.Kind))],
                [.. view.State.Body.Guests.Select(seat => new PartyAnswer(seat.Code, seat.Name, seat.Kind))],
                view.State.Body.Profile.Rule,
                view.State.Body.Profile.Zone,
                [.. meeting.Delegations.Values.Select(one => new DelegationAnswer(one.Party, one.Head, one.Rank, one.Size))],
                [.. meeting.Gatherings.Values.OrderBy(one => one.From).Select(one => new GatheringAnswer(one.Id, one.Title, one.Kind, one.From, one.To, one.Parties))],
                meeting.OpenPoint is { } point ? new PointAnswer(point.Party, point.Words, point.IsUpheld, point.Ruling, point.AppealedBy) : null,
                view.Version),
            Math.Max(view.VersionOf(new Part(PartKind.Meeting, meeting.Id.Value)), view.VersionOf(new Part(PartKind.Body))));
    }

    private static IResult Own(HttpContext context)
    {
        Visit visit = Visit.Of(context);
        return Results.Ok(new SeatAnswer(
            visit.Seat.Role, visit.Seat.Delegation, visit.Seat.Level, visit.Seat.Audience.ToString(), [.. Enum.GetValues<Act>().Where(act => Permissions.Allow(visit.Seat, act))]));
    }

    private static IResult Attending(HttpContext context, Attendances attendances)
    {
        Visit visit = Visit.Of(context);
        return MeetingAttendance.IsToldTo(visit.Seat)
            ? Results.Ok(attendances.Of(visit.Meeting.Value).Now)
            : Problems.Of(new RoomRefused(new ProceedingsRefusal("permission", "Only those at the table are told who is in the room. Sign in with your invitation first."), IsForbidden: true), context);
    }

    private static IResult Tell(HttpContext context, long after = 0)
    {
        Visit visit = Visit.Of(context);
        RoomView view = visit.View;
        return Results.Ok(visit.Room.EventsSeenBy(visit.Seat.Audience).Select((recorded, place) => (Recorded: recorded, Version: place + 1L))
            .Where(one => one.Version > after && one.Version <= view.Version).Take(Limits.Items)
            .Select(one => new ToldEvent(one.Version, one.Recorded.At, one.Recorded.For.ToString(), Chronicle.Tell(one.Recorded, view.State))).ToImmutableArray());
    }

    private static Task<IResult> OpenSitting(HttpContext context, TitleRequest asked) => Ask(context, visit => new OpenSitting(visit.Meeting, Limits.FitOrNull(asked.Title, Limits.Name, "title")));

    private static Task<IResult> Presence(HttpContext context, PresenceRequest asked) =>
        Ask(context, visit => new RecordPresence(visit.Meeting, Limits.Names(asked.Arrived, "arrived"), Limits.Names(asked.Left, "left")));

    private static MeetingSummary Summary(Meeting meeting, BodyState body, Seat seat) => new(
        meeting.Id.Value, meeting.Details.Title, body.ShortName, meeting.Details.Place, meeting.Details.From, meeting.Details.To, meeting.Ending is not null, seat.Role);
}
