using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Plenary.Negotiation;
using Plenary.Server.Pages.Parts;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>What is read: the pages of a text.</summary>
internal static class RoomPages
{
    private const int MostEvents = 300;

    public static void Map(WebApplication app)
    {
        app.MapGet("/", HomeAsync).ExcludeFromDescription();
        app.MapGet("/m/{meeting}", MeetingAsync).ExcludeFromDescription();
        RouteGroupBuilder text = app.MapGroup(RoomPaths.Text).ExcludeFromDescription();
        text.MapGet("", async (HttpContext context, Doorkeeper door, TextPages pages) => await door.FindAsync(context) is { } at ? await pages.ShowAsync(context, at) : NotThere());
        Page(text, "/matrix", (context, at) => Show<MatrixPage>(context, at, new()
        {
            [nameof(MatrixPage.ByObjections)] = context.Request.Query["sort"] == "objections",
            [nameof(MatrixPage.OnlyObjections)] = context.Request.Query["only"] == "objections",
        }));
        Page(text, "/proposals", (context, at) => Show<ProposalsPage>(context, at, []));
        Page(text, "/outcome", (context, at) => Show<OutcomePage>(context, at, []));
        Page(text, "/meeting", (context, at) => Meeting(context, at));
        Page(text, "/record", Record);
        Page(text, "/projector", Projector);
        Page(text, "/propose", Propose);
        Page(text, "/blocks/{block}", Block);
        Page(text, "/positions", Position);
        Page(text, "/vote", Vote);
    }

    /// <summary>A page as an answer, never kept by the browser: it is of this seat and of this moment.</summary>
    public static IResult Show<T>(HttpContext context, AtTheTable at, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
    {
        context.Response.Headers.CacheControl = "no-store";
        parameters.TryAdd("Sight", at.Sight);
        return new RazorComponentResult<T>(parameters) { StatusCode = status };
    }

    /// <summary>That something is not there, or not for this reader: one and the same answer.</summary>
    public static IResult NotThere(string words = "There is no such text, or it is not for you. If you have an invitation, sign in with it first.") =>
        new RazorComponentResult<SaidPage>(new Dictionary<string, object?> { ["Title"] = "Not here", ["Words"] = words }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<SaidPage> CannotKeep() =>
        new(new Dictionary<string, object?> { ["Title"] = "Not now", ["Words"] = TextSight.CannotKeep }) { StatusCode = StatusCodes.Status503ServiceUnavailable };

    private static void Page(RouteGroupBuilder group, string pattern, Func<HttpContext, AtTheTable, IResult> page) =>
        group.MapGet(pattern, async (HttpContext context, Doorkeeper door) => await door.FindAsync(context) is { } at ? page(context, at) : NotThere());

    private static async Task<IResult> HomeAsync(HttpContext context, Doorkeeper door)
    {
        List<(string, string, string, string)> texts = [];
        await foreach ((RoomView view, NegotiatedText text) in door.TextsAsync(context))
        {
            string meeting = view.State.Meetings.All.TryGetValue(new MeetingId(text.Meeting!), out Meeting? found) ? $"{view.State.Body.ShortName} · {found.Details.Title}, {found.Details.Place}" : view.State.Body.ShortName;
            AgreedShare share = RoomFigures.Of(view.State, text).Assessment.Share;
            texts.Add((RoomPaths.Of(text), $"{text.Title}, {text.Revision.Label}", meeting, text.OutcomeTitle is { } title ? $"Concluded: {title}" : $"{share.Agreed} of {share.Paragraphs} paragraphs agreed by all"));
        }

        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<HomePage>(new Dictionary<string, object?>
        {
            [nameof(HomePage.Texts)] = texts,
            [nameof(HomePage.IsSignedIn)] = context.User.Identity?.IsAuthenticated == true,
        });
    }

    // A meeting with one text is that text.
    private static async Task<IResult> MeetingAsync(HttpContext context, string meeting, Doorkeeper door)
    {
        await foreach ((_, NegotiatedText text) in door.TextsAsync(context))
        {
            if (text.Meeting == meeting)
            {
                return Results.Redirect(RoomPaths.Of(text));
            }
        }

        return NotThere();
    }

    /// <summary>The page of the meeting that a text is before.</summary>
    /// <param name="context">The request.</param>
    /// <param name="at">Who looks.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="form">What was sent of the body's profile and refused.</param>
    public static IResult Meeting(HttpContext context, AtTheTable at, int status = StatusCodes.Status200OK, ProfileDraft? form = null) =>
        at.Sight.State.Meetings.TryGet(new MeetingId(at.Sight.Text.Meeting ?? ""), out Meeting? meeting)
            ? Show<MeetingPage>(context, at, new() { [nameof(MeetingPage.Meeting)] = meeting, [nameof(MeetingPage.Form)] = form }, status)
            : NotThere("There is no such meeting, or it is not for you.");

    private static IResult Record(HttpContext context, AtTheTable at)
    {
        TextSight sight = at.Sight;
        IReadOnlyList<Recorded> events = at.Room.Told(at.Seat.Audience, MostEvents);
        List<(string, IReadOnlyList<(string, string)>)> days =
        [
            .. events.GroupBy(one => SeatClock.Day(one.At, sight.State.Body.Profile.Zone)).Reverse()
                .Select(day => (day.Key, (IReadOnlyList<(string, string)>)[.. Lines(day, sight)])),
        ];
        return Show<RecordPage>(context, at, new() { [nameof(RecordPage.Days)] = days, [nameof(RecordPage.IsCut)] = events.Count == MostEvents });
    }

    // What happened together is told together, and the latest first.
    private static IEnumerable<(string, string)> Lines(IEnumerable<Recorded> day, TextSight sight) =>
        day.GroupBy(one => one.At).Reverse().SelectMany(together => Chronicle.Tell([.. together], sight.State).Select(words => (SeatClock.Hour(together.Key, sight.State.Body.Profile.Zone), words)));

    // Nothing private is ever on it: it is drawn from what the table sees, whoever opened it.
    private static IResult Projector(HttpContext context, AtTheTable at)
    {
        Audience shared = at.Seat.Audience.Kind == AudienceKind.Public ? Audience.Public : Audience.Table;
        RoomView view = at.Room.View(shared);
        return view.State.Texts.TryGet(at.Sight.Text.Id, out NegotiatedText? text)
            ? Show<ProjectorPage>(context, at, new() { ["Sight"] = at.Sight with { State = view.State, Text = text, Version = view.Version, Viewer = new Viewer(shared, ""), FormToken = "" } })
            : NotThere();
    }

    private static IResult Propose(HttpContext context, AtTheTable at) =>
        at.Sight.IsReadOnly ? CannotKeep()
        : !at.Sight.MaySpeak && !at.Sight.MayPreside ? NotThere("Only a delegation, or the chair, proposes words. Your seat is for reading.")
        : ProposalForm.Open(at.Sight, context.Request.Query) is { } form ? Show<ProposePage>(context, at, new() { [nameof(ProposePage.Form)] = form })
        : NotThere("There is no such paragraph, proposal or draft any more. Go back to the text and choose again.");

    private static IResult Block(HttpContext context, AtTheTable at) =>
        at.Sight.Block(new BlockId(context.GetRouteValue("block")?.ToString() ?? "")) is not { } block ? NotThere("There is no such paragraph any more.")
        : IsPart(context) ? Show<BlockSheet>(context, at, new() { [nameof(BlockSheet.Block)] = block })
        : Show<BlockPage>(context, at, new() { [nameof(BlockPage.Block)] = block });

    private static IResult Position(HttpContext context, AtTheTable at) =>
        at.Sight.IsReadOnly ? CannotKeep()
        : !at.Sight.MaySpeak || PositionTargets.Read(context.Request.Query["on"].ToString()) is not { } target ? NotThere("There is nothing to take a position on here.")
        : IsPart(context) ? Show<PositionForm>(context, at, new() { [nameof(PositionForm.On)] = target })
        : Show<PositionPage>(context, at, new() { [nameof(PositionPage.On)] = target });

    private static IResult Vote(HttpContext context, AtTheTable at) =>
        at.Sight.IsReadOnly ? CannotKeep()
        : !at.Sight.MayPreside ? NotThere("Only the chair puts something to the vote.")
        : VoteDraft.Read(context.Request.Query) is { ToReopen: true } && at.Sight.State.Body.Profile.ReopensBy is null ? NotThere("This body has no vote on reopening: what was agreed or decided is reopened when nobody objects.")
        : PositionTargets.Read(context.Request.Query["on"].ToString()) is { } target && IsThere(target, at.Sight.Text) ? Show<VotePage>(context, at, new() { [nameof(VotePage.On)] = target, [nameof(VotePage.Form)] = VoteDraft.Read(context.Request.Query) })
        : NotThere("There is nothing to vote on here any more. Go back to the text and choose again.");

    private static bool IsThere(PositionTarget target, NegotiatedText text) => target switch
    {
        { Block: { } block } => text.Find(block) is not null || text.StatusOf(block) == BlockStatus.VotedDown,
        { Change: { } change } => text.Weave.TryGetIndex(change, out _),
        { Proposal: { } number } => text.Proposals.ContainsKey(number),
        _ => target.Kind == TargetKind.WholeText,
    };

    /// <summary>Whether a script asks, to put what it is given into the page that it has.</summary>
    public static bool IsPart(HttpContext context) => context.Request.Headers.ContainsKey("X-Plenary-Part");
}
