using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>The floor of a meeting: its speakers' list, replies, points of order and appeals.</summary>
internal static class FloorEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        meeting.WithTags("Meetings");
        meeting.MapPost("/speakers", Inscribe).WithSummary("Ask for the floor.").Produces<Happened>();
        meeting.MapDelete("/speakers/{party}", (HttpContext context, string party, string? item) => MeetingEndpoints.Ask(context, visit => new WithdrawSpeaker(visit.Meeting, party, item))).WithSummary("Take a request for the floor back.").Produces<Happened>();
        meeting.MapPut("/speakers/order", Order).WithSummary("Set how the speakers' list is ordered and how long a turn may take (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/speakers/closing", Close).WithSummary("Close the speakers' list of an item; replies can still be asked for (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/replies", Reply).WithSummary("Ask for a right of reply.").Produces<Happened>();
        meeting.MapPost("/floor", Give).WithSummary("Give the floor (chair, secretariat).").Produces<Happened>();
        meeting.MapDelete("/floor", (Delegate)((HttpContext context) => MeetingEndpoints.Ask(context, visit => new EndTurn(visit.Meeting)))).WithSummary("End the turn (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/points", Raise).WithSummary("Raise a point of order.").Produces<Happened>();
        meeting.MapPost("/points/ruling", Rule).WithSummary("Rule on the point of order (chair, secretariat).").Produces<Happened>();
        meeting.MapPost("/points/appeal", Appeal).WithSummary("Appeal against the ruling just given.").Produces<Happened>();
        meeting.MapPost("/points/appeal/decision", Decide).WithSummary("Record the vote on the appeal (chair, secretariat).").Produces<Happened>();
    }

    private static Task<IResult> Inscribe(HttpContext context, SpeakerRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new InscribeSpeaker(visit.Meeting, RequestReading.Member(asked.Party, visit.Seat), Limits.FitOrNull(asked.Item, Limits.Name, "item")));

    private static Task<IResult> Order(HttpContext context, SpeakersOrderRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new OrderSpeakers(visit.Meeting, new SpeakersSetting(asked.HeadsFirst, asked.GroupsFirst, Limits.Minutes(asked.LimitMinutes, "limitMinutes"))));

    private static Task<IResult> Close(HttpContext context, ListRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new CloseSpeakersList(visit.Meeting, Limits.FitOrNull(asked.Item, Limits.Name, "item")));

    private static Task<IResult> Reply(HttpContext context, ReplyRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new AskReply(visit.Meeting, RequestReading.Member(asked.Party, visit.Seat), Limits.Named(asked.To, "to")));

    private static Task<IResult> Give(HttpContext context, SpeakerRequest asked) => MeetingEndpoints.Ask(context, visit => new GiveFloor(visit.Meeting, Limits.FitOrNull(asked.Party, Limits.Name, "party")));

    private static Task<IResult> Raise(HttpContext context, SilenceWordsRequest asked) =>
        MeetingEndpoints.Ask(context, visit => new RaisePoint(visit.Meeting, RequestReading.Member(asked.Member, visit.Seat), Limits.Fit(asked.Words, Limits.Reason, "words")));

    private static Task<IResult> Rule(HttpContext context, RulingRequest asked) => MeetingEndpoints.Ask(context, visit => new RuleOnPoint(visit.Meeting, asked.IsUpheld, Limits.Fit(asked.Words, Limits.Reason, "words")));

    private static Task<IResult> Appeal(HttpContext context, MemberRequest asked) => MeetingEndpoints.Ask(context, visit => new AppealRuling(visit.Meeting, RequestReading.Member(asked.Member, visit.Seat)));

    private static Task<IResult> Decide(HttpContext context, AppealRequest asked) => MeetingEndpoints.Ask(context, visit => new DecideAppeal(visit.Meeting, asked.ForAppeal, asked.AgainstAppeal));
}
