using System.Collections.Immutable;
using Plenary.Formats.Outcome;
using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>Silence procedures, votes, the ladder of outcomes, concluding, and the document that comes of it.</summary>
internal static class ConclusionEndpoints
{
    private static readonly (string Name, OutcomeFormat Format, string Type)[] Formats =
    [
        ("docx", OutcomeFormat.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("html", OutcomeFormat.Html, "text/html; charset=utf-8"),
        ("md", OutcomeFormat.Markdown, "text/markdown; charset=utf-8"),
        ("json", OutcomeFormat.Json, "application/json"),
    ];

    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder silences = meeting.MapGroup("/texts/{text}/silences").WithTags("Silence");
        silences.MapPost("/", Open).WithSummary("Open a silence procedure (chair, secretariat).").Produces<Happened>();
        silences.MapPost("/{number:int}/objections", Break).WithSummary("Break it, by an objection in writing.").Produces<Happened>();
        silences.MapPost("/{number:int}/statements", State).WithSummary("Attach a statement without breaking it.").Produces<Happened>();
        silences.MapPost("/{number:int}/cancellation", Cancel).WithSummary("Take it back (chair, secretariat).").Produces<Happened>();

        RouteGroupBuilder outcome = meeting.MapGroup("/texts/{text}").WithTags("Outcome");
        outcome.MapGet("/outcome", Ladder).WithSummary("What the positions of now allow, and whose move would open more.").Produces<OutcomeAnswer>().WithETag();
        outcome.MapGet("/outcome/document", Document).WithSummary("The outcome document: format docx, html, md or json.");
        outcome.MapPost("/conclusion", Conclude).WithSummary("Conclude the text (chair). If-Match: the text's ETag.").Produces<Happened>();
        outcome.MapPut("/voting-order", Order).WithSummary("Rule in which order proposals are voted on, the furthest removed first; empty: as read from their words (chair).").Produces<Happened>();
        outcome.MapPost("/votes", Vote).WithSummary("Take a vote and do what it decides (chair).").Produces<Happened>();
    }

    private static Task<IResult> Open(HttpContext context, string text, SilenceRequest asked) => TextEndpoints.OnAsync(context, text, (visit, view, found) =>
    {
        TimeZoneInfo? zone = SeatTime.ZoneNamed(view.State.Body.Profile.Zone);
        return SeatTime.TryRead(Limits.Named(asked.Deadline, "deadline"), zone, out DateTimeOffset deadline, out string? problem)
            ? visit.AskAsync(new OpenSilence(found.Id, deadline, Limits.Fit(asked.Proposals, Limits.Items, "proposals"), Limits.Names(asked.Objections, "objections")), TextEndpoints.Of(text))
            : Task.FromResult(Problems.Wrong("time", $"deadline: {problem}"));
    });

    private static Task<IResult> Break(HttpContext context, string text, int number, SilenceWordsRequest asked) => TextEndpoints.AskAsync(context, text, (visit, found) =>
        new BreakSilence(found.Id, number, RequestReading.Member(asked.Member, visit.Seat), Limits.Fit(asked.Words, Limits.Reason, "words")));

    private static Task<IResult> State(HttpContext context, string text, int number, SilenceWordsRequest asked) => TextEndpoints.AskAsync(context, text, (visit, found) =>
        new StateOnSilence(found.Id, number, RequestReading.Member(asked.Member, visit.Seat), Limits.Fit(asked.Words, Limits.Reason, "words")));

    private static Task<IResult> Cancel(HttpContext context, string text, int number, ReasonRequest asked) =>
        TextEndpoints.AskAsync(context, text, (_, found) => new CancelSilence(found.Id, number, Limits.FitOrNull(asked.Reason, Limits.Reason, "reason")));

    private static Task<IResult> Conclude(HttpContext context, string text, ConclusionRequest asked) =>
        TextEndpoints.AskAsync(context, text, (_, found) => new ConcludeText(found.Id, Limits.FitOrNull(asked.Outcome, Limits.Name, "outcome")));

    private static Task<IResult> Vote(HttpContext context, string text, VoteRequest asked) => TextEndpoints.AskAsync(
        context,
        text,
        (_, found) => new TakeVote(
            found.Id,
            RequestReading.Target(asked.On),
            Limits.FitOrNull(asked.Rule, Limits.Name, "rule"),
            [.. Limits.Fit<BallotRequest>(asked.Ballots, Limits.Items, "ballots").Select(ballot => (Limits.Named(ballot.Member, "member"), Limits.Named(ballot.Ballot, "ballot")))])
        {
            ToReopen = asked.ToReopen,
        });

    private static Task<IResult> Order(HttpContext context, string text, VotingOrderRequest asked) =>
        TextEndpoints.AskAsync(context, text, (_, found) => new RuleVotingOrder(found.Id, Limits.Fit<int>(asked.Proposals, Limits.Items, "proposals")));

    private static Task<IResult> Ladder(HttpContext context, string text) => TextEndpoints.OnAsync(context, text, (visit, view, found) =>
    {
        OutcomeAssessment assessed = StrongestOutcome.Of(view.State, found.Id);
        return Task.FromResult(visit.Answer(
            new OutcomeAnswer(
                assessed.Strongest.Rung,
                assessed.Share.Agreed,
                assessed.Share.Paragraphs,
                assessed.Explanation.Headline,
                assessed.Explanation.Sentences,
                [.. assessed.Rungs.Select(rung => new RungAnswer(rung.Rung, Name(rung.Rung), rung.IsReachable, assessed.Explanation.ByRung.GetValueOrDefault(rung.Rung, [])))],
                found.Outcome),
            TextAnswers.VersionOf(view, found)));
    });

    private static Task<IResult> Document(
        HttpContext context, string text, string format = "docx", string? rung = null, bool names = true, bool reasons = false, bool figures = false, string? takenFrom = null) =>
        TextEndpoints.OnAsync(context, text, (_, view, found) =>
        {
            (string name, OutcomeFormat kind, string type) = Formats.FirstOrDefault(one => one.Name == format);
            if (name is null)
            {
                return Task.FromResult(Problems.Wrong("format", $"format: {Problems.Shown(format)} is none. There are: {string.Join(", ", Formats.Select(one => one.Name))}."));
            }

            OutcomeDocument document;
            try
            {
                document = OutcomeDocument.Of(view.State, found.Id, rung, new OutcomePublication
                {
                    Names = names,
                    Reasons = reasons,
                    Figures = figures,
                    Provenance = Limits.FitOrNull(takenFrom, Limits.Name, "takenFrom"),
                });
            }
            catch (ArgumentException fault) when (rung is not null)
            {
                return Task.FromResult(Problems.Of(StatusCodes.Status409Conflict, "outcome-within-reach", "Out of reach", fault.Message.Split(" (Parameter", 2)[0]));
            }

            using MemoryStream file = new();
            OutcomeWriter.Write(document, kind, file);
            return Task.FromResult(Results.File(file.ToArray(), type, $"{found.Id.Value}-outcome.{name}"));
        });

    private static string Name(string rung) => OutcomeLadder.TryGet(rung, out Rung? known) ? known.Name : rung;
}

/// <summary>What the positions of now allow.</summary>
/// <param name="Strongest">The strongest rung within reach.</param>
/// <param name="Agreed">Paragraphs agreed by all.</param>
/// <param name="Paragraphs">Paragraphs in all.</param>
/// <param name="Headline">The same in a sentence.</param>
/// <param name="Explanation">What stands in the way of more, and whose move would open it.</param>
/// <param name="Ladder">The body's ladder, strongest first.</param>
/// <param name="Concluded">What the text was concluded with, or null.</param>
public sealed record OutcomeAnswer(string Strongest, int Agreed, int Paragraphs, string Headline, ImmutableArray<string> Explanation, ImmutableArray<RungAnswer> Ladder, string? Concluded);

/// <summary>A rung.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsReachable">Whether it is within reach.</param>
/// <param name="Why">Where it is not: what stands in the way, and what would open it.</param>
public sealed record RungAnswer(string Id, string Name, bool IsReachable, ImmutableArray<string> Why);
