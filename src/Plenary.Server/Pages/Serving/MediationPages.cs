using Plenary.Mediation;
using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Mediating;
using Plenary.Server.Pages.Parts;
using Plenary.Server.Rooms;

namespace Plenary.Server.Pages;

/// <summary>The chair's page of mediation: what it shows, the forms that ask and end, the pictures, and the stream that brings the answer as it comes.</summary>
internal static class MediationPages
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder mediation = app.MapGroup(RoomPaths.Text).ExcludeFromDescription();
        mediation.MapGet("/mediation", (HttpContext context, Doorkeeper door, MediationDesks desks) => AtDeskAsync(context, door, desks, (at, desk) => Task.FromResult(Page(context, at, desk))));
        mediation.MapGet("/mediation/feed", (HttpContext context, Doorkeeper door, MediationDesks desks, MediationStream stream, PartDrawings drawings) => AtDeskAsync(context, door, desks, async (at, desk) =>
        {
            await stream.SendAsync(context, desk, at.Sight.Text.Meeting!, at.Seat, at.Sight.Text.Id, async run => await drawings.PageAsync<MediationAnswerPart>(Shown(Now(at), desk, run)));
            return Results.Empty;
        }));
        foreach (string picture in MediationPicture.Names)
        {
            mediation.MapGet($"/mediation/{picture}.svg", (HttpContext context, Doorkeeper door, MediationDesks desks) => AtDeskAsync(context, door, desks, (at, desk) => Task.FromResult(Picture(context, at, desk, picture))));
        }

        mediation.MapPost("/do/mediate", (HttpContext context, Doorkeeper door, MediationDesks desks) => AtDeskAsync(context, door, desks, (at, desk) => AskAsync(context, at, desk))).RequireRateLimiting(RateLimits.Mediating);
        mediation.MapPost("/do/mediate-end", (HttpContext context, Doorkeeper door, MediationDesks desks) => AtDeskAsync(context, door, desks, async (at, desk) =>
        {
            await desk.EndAsync(at.Sight.Text.Id, context.RequestAborted);
            return Results.Redirect(at.Sight.Link("mediation"));
        }));
    }

    private static async Task<IResult> AtDeskAsync(HttpContext context, Doorkeeper door, MediationDesks desks, Func<AtTheTable, MediationDesk, Task<IResult>> act) =>
        await door.FindAsync(context) is not { } at ? RoomPages.NotThere()
        : !Permissions.Allow(at.Seat, Act.Mediate) ? RoomPages.NotThere("Only the chair mediates.")
        : await act(at, desks.Of(at.Room));

    private static IResult Page(HttpContext context, AtTheTable at, MediationDesk desk, int status = StatusCodes.Status200OK) =>
        RoomPages.Show<MediationPage>(context, at, Shown(at.Sight, desk, desk.Of(at.Sight.Text.Id)), status);

    private static IResult Picture(HttpContext context, AtTheTable at, MediationDesk desk, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        return desk.Of(at.Sight.Text.Id)?.Answer is { } answer && MediationPicture.Draw(name, answer) is { } svg
            ? Results.Text(svg, "image/svg+xml")
            : RoomPages.NotThere("There is no answer to show yet.");
    }

    private static async Task<IResult> AskAsync(HttpContext context, AtTheTable at, MediationDesk desk)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            DeskAnswer answer = await desk.AskAsync(at.Seat, at.Sight.Text.Id, MediationForm.Read(form), null, context.RequestAborted);
            return answer.Room switch
            {
                RoomDone => Results.Redirect(at.Sight.Link("mediation")),
                RoomRefused refused => Refused(context, at, desk, refused.Refusal.Reason, refused.IsForbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity),
                RoomClosed closed => Refused(context, at, desk, closed.Reason, StatusCodes.Status503ServiceUnavailable),
                var other => throw new InvalidOperationException($"Nobody answers {other.GetType().Name}."),
            };
        }
        catch (QuestionFaultException fault)
        {
            return Refused(context, at, desk, $"Nothing was asked. {fault.Message}", StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult Refused(HttpContext context, AtTheTable at, MediationDesk desk, string why, int status) =>
        Page(context, at with { Sight = at.Sight with { Notice = new Notice(why, IsRefusal: true) } }, desk, status);

    // A stream outlives the moment at which it was asked for.
    private static TextSight Now(AtTheTable at)
    {
        RoomView view = at.Room.View(at.Seat);
        return at.Sight with { State = view.State, Text = view.State.Texts.All[at.Sight.Text.Id], Version = view.Version };
    }

    private static Dictionary<string, object?> Shown(TextSight sight, MediationDesk desk, MediationRun? run)
    {
        Instance? question = null;
        string? fault = null;
        try
        {
            question = desk.Question(sight.Text.Id, run is null ? Assumptions.Default : ChairQuestion.Assumed(run.Asked));
        }
        catch (QuestionFaultException stands)
        {
            fault = stands.Message;
        }

        return new()
        {
            [nameof(MediationPage.Sight)] = sight,
            [nameof(MediationPage.Question)] = question,
            [nameof(MediationPage.QuestionFault)] = fault,
            [nameof(MediationPage.Run)] = run,
            [nameof(MediationPage.Log)] = sight.State.Mediation.Of(sight.Text.Id),
            [nameof(MediationPage.HasTextChangedSince)] = run is not null && desk.HasChangedSince(run),
        };
    }
}
