using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>How a meeting is arranged: what it is, its agenda, delegations and gatherings, and its end.</summary>
internal static class ArrangementEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        meeting.WithTags("Meetings");
        meeting.MapPut("/", Change).WithSummary("Change the meeting's title, place or dates (chair, secretariat).").Produces<Happened>();
        meeting.MapPut("/items/{item}", Place).WithSummary("Place an item on the agenda, or change it (chair, secretariat).").Produces<Happened>();
        meeting.MapDelete("/items/{item}", (HttpContext context, string item) => MeetingEndpoints.Ask(context, visit => new RemoveItem(visit.Meeting, Limits.Named(item, "item")))).WithSummary("Take an item that was not taken up off the agenda (chair, secretariat).").Produces<Happened>();
        meeting.MapPut("/delegations/{party}", Register).WithSummary("Register a delegation, or change its head or size (chair, secretariat).").Produces<Happened>();
        meeting.MapPut("/gatherings/{gathering}", Schedule).WithSummary("Schedule a sitting, a group, a consultation, or move it (chair, secretariat).").Produces<Happened>();
        meeting.MapDelete("/gatherings/{gathering}", (HttpContext context, string gathering) => MeetingEndpoints.Ask(context, visit => new CancelGathering(visit.Meeting, Limits.Named(gathering, "gathering")))).WithSummary("Cancel a gathering (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/ending", End).WithSummary("End the meeting (chair, secretariat).").Produces<Happened>();
    }

    private static Task<IResult> Change(HttpContext context, MeetingChangeRequest asked) => MeetingEndpoints.Ask(context, visit =>
    {
        MeetingDetails now = visit.View.State.Meetings.TryGet(visit.Meeting, out Meeting? meeting) ? meeting.Details : throw new WrongRequestException("meeting", "There is no such meeting, or it is not open to you.");
        return new ChangeMeeting(visit.Meeting, now with
        {
            Title = Limits.FitOrNull(asked.Title, Limits.Name, "title") ?? now.Title,
            Place = Limits.FitOrNull(asked.Place, Limits.Name, "place") ?? now.Place,
            Zone = asked.Zone is null ? now.Zone : RequestReading.Zone(asked.Zone),
            From = asked.From ?? now.From,
            To = asked.To ?? now.To,
            Series = Limits.FitOrNull(asked.Series, Limits.Name, "series") ?? now.Series,
            Track = Limits.FitOrNull(asked.Track, Limits.Name, "track") ?? now.Track,
            Number = asked.Number ?? now.Number,
        });
    });

    private static Task<IResult> Place(HttpContext context, string item, ItemRequest asked) => MeetingEndpoints.Ask(context, visit => new PlaceItem(
        visit.Meeting,
        new AgendaItem(Limits.Named(item, "item"), Limits.Named(asked.Title, "title"), Limits.Minutes(asked.PlannedMinutes, "plannedMinutes")!.Value)
        {
            Session = Limits.FitOrNull(asked.Session, Limits.Name, "session"),
        }));

    private static Task<IResult> Register(HttpContext context, string party, DelegationRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new RegisterDelegation(visit.Meeting, new Delegation(Limits.Named(party, "party"), Limits.Named(asked.Head, "head"), asked.Rank, asked.Size)));

    private static Task<IResult> Schedule(HttpContext context, string gathering, GatheringRequest asked) => MeetingEndpoints.Ask(context, visit => new ScheduleGathering(
        visit.Meeting,
        new Gathering(Limits.Named(gathering, "gathering"), Limits.Named(asked.Title, "title"), asked.Kind, asked.From, asked.To) { Parties = Limits.Names(asked.Parties, "parties") }));

    private static Task<IResult> End(HttpContext context, EndingRequest asked) => MeetingEndpoints.Ask(context, visit => new EndMeeting(
        visit.Meeting,
        new MeetingEnding(asked.IsAgreed, Limits.FitOrNull(asked.Outcome, Limits.Name, "outcome"), Limits.FitOrNull(asked.Title, Limits.Name, "title"))
        {
            Text = Limits.FitOrNull(asked.Text, Limits.Name, "text") is { } text ? new TextId(text) : null,
        }));
}
