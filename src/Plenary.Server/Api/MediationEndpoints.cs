using System.Text.Json;
using Microsoft.Extensions.Options;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Mediating;
using Plenary.Server.Rooms;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Plenary.Server.Api;

/// <summary>Mediation: what the chair asks, and the answers, which rest on what was told to the chair alone.</summary>
internal static class MediationEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder mediation = meeting.MapGroup("/texts/{text}/mediation").WithTags("Mediation");
        mediation.MapGet("/question", Question).WithSummary("What can be asked: points, options, members (chair).").Produces<MediationQuestionAnswer>();
        mediation.MapPost("/questions", Ask).RequireRateLimiting(RateLimits.Mediating).WithSummary("Put a question; it is logged before it is answered (chair). The first answer comes at once, the whole follows in the run.").Produces<MediationRunAnswer>().OnceForAKey();
        mediation.MapGet("/run", Run).WithSummary("The latest question and how far its answer has come (chair).").Produces<MediationRunAnswer>();
        mediation.MapPost("/run/end", End).WithSummary("End the work; the answer keeps what it has (chair).").Produces<MediationRunAnswer>();
        mediation.MapGet("/run/events", Stream).WithSummary("The run as it goes on, as server-sent events (chair).");
        mediation.MapGet("/log", Log).WithSummary("What was asked: the chair's own while the text is open, what the table is told of it after.").Produces<MediationLogAnswer>();
        foreach (string picture in MediationPicture.Names)
        {
            mediation.MapGet($"/{picture}.svg", (HttpContext context, string text, MediationDesks desks) => Picture(context, text, desks, picture)).WithSummary("A picture of the answer, as SVG (chair).");
        }
    }

    private static Task<IResult> Question(HttpContext context, string text, MediationDesks desks, string silence = "can-accept", string support = "prefers") => OnAsync(context, text, (visit, found) =>
    {
        try
        {
            Assumptions assumptions = ChairQuestion.Assumed(new MediationQuestion(Limits.Named(silence, "silence"), Limits.Named(support, "support"), 1));
            return Task.FromResult(Results.Ok(MediationQuestionAnswer.Of(desks.Of(visit.Room).Question(found.Id, assumptions))));
        }
        catch (QuestionFaultException fault)
        {
            return Task.FromResult(Wrong(fault));
        }
    });

    private static Task<IResult> Ask(HttpContext context, string text, MediationAskRequest asked, MediationDesks desks) => OnAsync(context, text, async (visit, found) =>
    {
        if (visit.Key(out string? key) is { } wrong)
        {
            return wrong;
        }

        MediationDesk desk = desks.Of(visit.Room);
        try
        {
            DeskAnswer answer = await desk.AskAsync(visit.Seat, found.Id, Read(asked), key, context.RequestAborted);
            return answer.Room switch
            {
                RoomDone done when answer.Run is { } run => Results.Ok(MediationRunAnswer.Of(run, desk.HasChangedSince(run), done.IsRepeat)),
                RoomDone => Problems.Of(new RoomClosed("The server is closing. The question is in the log; ask again in a minute."), context),
                RoomRefused refused => Problems.Of(refused, context),
                RoomClosed closed => Problems.Of(closed, context),
                var other => throw new InvalidOperationException($"Nobody answers {other.GetType().Name}."),
            };
        }
        catch (QuestionFaultException fault)
        {
            return Wrong(fault);
        }
    });

    private static Task<IResult> Run(HttpContext context, string text, MediationDesks desks) => OnAsync(context, text, (visit, found) =>
    {
        MediationDesk desk = desks.Of(visit.Room);
        return Task.FromResult(desk.Of(found.Id) is { } run ? Results.Ok(MediationRunAnswer.Of(run, desk.HasChangedSince(run))) : NoRun());
    });

    private static Task<IResult> End(HttpContext context, string text, MediationDesks desks) => OnAsync(context, text, async (visit, found) =>
    {
        MediationDesk desk = desks.Of(visit.Room);
        return await desk.EndAsync(found.Id, context.RequestAborted) is { } run ? Results.Ok(MediationRunAnswer.Of(run, desk.HasChangedSince(run))) : NoRun();
    });

    private static Task<IResult> Stream(HttpContext context, string text, MediationDesks desks, MediationStream stream, IOptions<JsonOptions> json) => OnAsync(context, text, async (visit, found) =>
    {
        MediationDesk desk = desks.Of(visit.Room);
        await stream.SendAsync(context, desk, visit.Meeting.Value, visit.Seat, found.Id, run => ValueTask.FromResult(JsonSerializer.Serialize(MediationRunAnswer.Of(run, desk.HasChangedSince(run)), json.Value.SerializerOptions)));
        return Results.Empty;
    });

    // What the table is told once the log is opened; before that nothing, whether or not something was asked.
    private static Task<IResult> Log(HttpContext context, string text) => TextEndpoints.OnAsync(context, text, (visit, view, found) =>
        Task.FromResult(Results.Ok(MediationLogAnswer.Of(view.State.Mediation.Of(found.Id), Permissions.Allow(visit.Seat, Act.Mediate)))));

    private static Task<IResult> Picture(HttpContext context, string text, MediationDesks desks, string name) => OnAsync(context, text, (visit, found) => Task.FromResult(
        desks.Of(visit.Room).Of(found.Id)?.Answer is { } answer && MediationPicture.Draw(name, answer) is { } svg ? Results.Text(svg, "image/svg+xml") : NoRun()));

    private static Task<IResult> OnAsync(HttpContext context, string text, Func<Visit, NegotiatedText, Task<IResult>> act) => TextEndpoints.OnAsync(context, text, (visit, _, found) =>
        Permissions.Refuse(visit.Seat, Act.Mediate) is { } refusal ? Task.FromResult(Problems.Of(new RoomRefused(refusal, IsForbidden: true), context)) : act(visit, found));

    private static MediationQuestion Read(MediationAskRequest asked) => new(Limits.Named(asked.Silence, "silence"), Limits.Named(asked.Support, "support"), asked.Seed)
    {
        Pinned = [.. Limits.Fit(asked.Pin, Limits.Items, "pin").Select(Choice)],
        Forbidden = [.. Limits.Fit(asked.Forbid, Limits.Items, "forbid").Select(Choice)],
        Moves = [.. Limits.Fit(asked.Suppose, Limits.Items, "suppose").Select(one => new MediationMove(Limits.Named(one.Member, "member"), Limits.FitOrNull(one.Point, Limits.Name, "point")))],
        Offers = [.. Limits.Fit(asked.Offer, Limits.Items, "offer").Select(one => new MediationOffer(Limits.Named(one.Point, "point"), Limits.Fit(one.Words ?? "", Limits.Reason, "words"), Limits.Names(one.Accepting, "accepting")) { Text = Limits.FitOrNull(one.Text, Limits.Reason, "text") ?? "" })],
    };

    private static MediationChoice Choice(PointChoice one) => new(Limits.Named(one.Point, "point"), Limits.Fit(one.Option, Limits.Reason, "option"));

    // What cannot be written as a question is wrong; what stands in the way of every question is a state of affairs.
    private static IResult Wrong(QuestionFaultException fault) => fault.Part.Length > 0
        ? Problems.Of(StatusCodes.Status400BadRequest, $"mediation-{fault.Part}", "The question cannot be put", fault.Message)
        : Problems.Of(StatusCodes.Status409Conflict, "mediation-question", "Nothing can be asked at present", fault.Message);

    private static IResult NoRun() => Problems.NotFound("There is no answer to show yet. Put a question; answers are not kept when the server begins anew, and the same question gives the same one.");
}
