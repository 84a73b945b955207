using Plenary.Negotiation;
using Plenary.Server.Api;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>Invitations and seats over HTTP: what the pages do, for programs.</summary>
internal static class SeatApi
{
    private static readonly string[] NotThere = ["no-invitation", "no-seat"];
    private static readonly string[] InTheWay = ["used", "own-seat"];

    public static void MapAccountsApi(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/meetings/{meeting}").WithTags("Accounts").AddEndpointFilter(GuardAsync);
        api.MapGet("/seats", (HttpContext context, string meeting, Seating seating, AccountBook book) =>
            seating.List(Me(context), meeting).Select(held => SeatAnswer.Of(held, book.State.Accounts[held.Account])))
            .WithName("ListSeats").WithSummary("The seats that you may see: those whom you may invite, your own delegation, yourself.");
        api.MapPatch("/seats/{account}", (HttpContext context, string meeting, string account, LevelAsked asked, Seating seating) =>
            Done(SeatChoice.LevelOf(asked.Level) is { } level
                ? seating.ChangeLevel(Me(context), meeting, account, level)
                : new ProceedingsRefusal("seat", "A level is `head`, `member` or `read-only`.")))
            .Produces(StatusCodes.Status204NoContent).WithName("ChangeSeat").WithSummary("Changes what a delegate may do within the delegation, from the next request on.");
        api.MapDelete("/seats/{account}", (HttpContext context, string meeting, string account, Seating seating) => Done(seating.TakeAway(Me(context), meeting, account)))
            .Produces(StatusCodes.Status204NoContent).WithName("TakeSeatAway").WithSummary("Takes a seat away, from the next request on; open event streams end.");
        api.MapDelete("/seats/{account}/account", (HttpContext context, string meeting, string account, Invitations invitations) => Done(invitations.Forget(Me(context), meeting, account)))
            .Produces(StatusCodes.Status204NoContent).WithName("ForgetAccount").WithSummary("Forgets the account in a seat: name, password, all seats and sign-ins. The record keeps the office. For the secretariat.");
        api.MapPost("/seats/{account}/password-link", (HttpContext context, string meeting, string account, Invitations invitations) => Made(context, invitations.RenewPassword(Me(context), meeting, account)))
            .RequireRateLimiting(RateLimits.Inviting).Produces<LinkAnswer>(StatusCodes.Status201Created).WithName("MakePasswordLink").WithSummary("Makes a one-time link with which somebody who forgot the password sets another. For the secretariat.");
        api.MapGet("/invitations", (HttpContext context, string meeting, Invitations invitations, AccountBook book) =>
            invitations.List(Me(context), meeting).Select(one => InvitationAnswer.Of(one, invitations.Standing(book.State, one))))
            .WithName("ListInvitations").WithSummary("The invitations that you may take back, the newest first. Their links are not among it.");
        api.MapPost("/invitations", async (HttpContext context, string meeting, SeatAsked asked, Invitations invitations) =>
            Made(context, invitations.Invite(Me(context), meeting, new SeatChoice(asked.Seat, asked.Delegation, asked.Office), (await PeopleEndpoints.TableAsync(context, meeting)).Body)))
            .RequireRateLimiting(RateLimits.Inviting).Produces<LinkAnswer>(StatusCodes.Status201Created).WithName("Invite").WithSummary("Makes a one-time link to a seat. The link is in the answer and nowhere else; no e-mail is sent.");
        api.MapDelete("/invitations/{invitation}", (HttpContext context, string meeting, string invitation, Invitations invitations) => Done(invitations.Revoke(Me(context), meeting, invitation)))
            .Produces(StatusCodes.Status204NoContent).WithName("RevokeInvitation").WithSummary("Takes an invitation back: its link opens nothing any more.");
    }

    /// <summary>The status code of a refusal.</summary>
    public static int StatusOf(ProceedingsRefusal refusal) => refusal.Rule switch
    {
        "seat" => StatusCodes.Status422UnprocessableEntity,
        var rule when NotThere.Contains(rule, StringComparer.Ordinal) => StatusCodes.Status404NotFound,
        var rule when InTheWay.Contains(rule, StringComparer.Ordinal) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status403Forbidden,
    };

    private static string Me(HttpContext context) => context.User.AccountId()!;

    private static IResult Done(ProceedingsRefusal? refusal) => refusal is null ? Results.NoContent() : Refused(refusal);

    private static IResult Made(HttpContext context, MadeLink made)
    {
        if (!made.IsMade)
        {
            return Refused(made.Refusal);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new LinkAnswer(made.Invitation.Id, PeopleEndpoints.Address(context.Request, made.Secret), made.Invitation.Expires), statusCode: StatusCodes.Status201Created);
    }

    private static IResult Refused(ProceedingsRefusal refusal) => Problems.Of(StatusOf(refusal), refusal.Rule, "Refused", refusal.Reason);

    // Whoever is signed in asks; what cannot be kept is not done, and said.
    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.User.AccountId() is null)
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, "permission", "Sign in first", "Only those who have a seat do this. Sign in and ask again.");
        }

        try
        {
            return await next(context);
        }
        catch (DataFolderException)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "disk", "Nothing can be kept at the moment", FaultPages.CannotKeep);
        }
    }
}
