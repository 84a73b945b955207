using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Accounts.Pages;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Accounts;

/// <summary>The people of a meeting: who has which seat, inviting, taking back and taking away.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder people = app.MapGroup("/meetings/{meeting}/people").ExcludeFromDescription();
        people.MapGet("", (HttpContext context, string meeting) => ShowAsync(context, meeting, new PeopleWords()));
        people.MapPost("invite", InviteAsync).RequireRateLimiting(RateLimits.Inviting);
        people.MapPost("revoke", async (HttpContext context, string meeting, Invitations invitations) =>
            await ChangeAsync(context, meeting, (me, form) => (invitations.Revoke(me, meeting, form["invitation"].ToString()), "The invitation was taken back: its link opens nothing any more.")));
        people.MapPost("take-away", async (HttpContext context, string meeting, Seating seating) =>
            await ChangeAsync(context, meeting, (me, form) => (seating.TakeAway(me, meeting, form["account"].ToString()), "The seat was taken away. Whoever had it sees what is public, from this moment on.")));
        people.MapPost("level", async (HttpContext context, string meeting, Seating seating) =>
            await ChangeAsync(context, meeting, (me, form) => (SeatChoice.LevelOf(form["level"]) is { } level
                ? seating.ChangeLevel(me, meeting, form["account"].ToString(), level)
                : new ProceedingsRefusal("seat", "Choose member or read-only."), "The seat was changed. It holds from this moment on.")));
        people.MapPost("new-password", NewPasswordAsync).RequireRateLimiting(RateLimits.Inviting);
    }

    /// <summary>The address of a link, for the person who will send it on.</summary>
    public static string Address(HttpRequest request, string secret) => $"{request.Scheme}://{request.Host}{InvitationEndpoints.Path}{secret}";

    private static async Task<IResult> InviteAsync(HttpContext context, string meeting, Invitations invitations)
    {
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        SeatChoice choice = new(form["seat"].ToString(), form["delegation"].ToString(), form["office"].ToString());
        MadeLink made = invitations.Invite(me, meeting, choice, await BodyAsync(context, meeting));
        return await ShowAsync(context, meeting, made.IsMade
            ? new PeopleWords { Link = Address(context.Request, made.Secret), LinkFor = SeatWords.Of(made.Invitation.Seat), LinkExpires = made.Invitation.Expires }
            : new PeopleWords { Refusal = made.Refusal, Choice = choice });
    }

    private static async Task<IResult> NewPasswordAsync(HttpContext context, string meeting, Invitations invitations, AccountBook book)
    {
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        string account = (await context.Request.ReadFormAsync(context.RequestAborted))["account"].ToString();
        MadeLink made = invitations.RenewPassword(me, meeting, account);
        return await ShowAsync(context, meeting, made.IsMade
            ? new PeopleWords { Link = Address(context.Request, made.Secret), LinkFor = $"a new password for {book.State.Accounts[account].Name}", LinkExpires = made.Invitation.Expires }
            : new PeopleWords { Refusal = made.Refusal });
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string meeting, Func<string, IFormCollection, (ProceedingsRefusal? Refusal, string Done)> change)
    {
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        (ProceedingsRefusal? refusal, string done) = change(me, await context.Request.ReadFormAsync(context.RequestAborted));
        return await ShowAsync(context, meeting, refusal is null ? new PeopleWords { Done = done } : new PeopleWords { Refusal = refusal });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string meeting, PeopleWords words)
    {
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        Seat seat = await context.RequestServices.GetRequiredService<ISeats>().SeatOfAsync(context.User, meeting, context.RequestAborted);
        if (seat.Role == Role.Public)
        {
            return Answers.Of(context.Request, StatusCodes.Status403Forbidden, "No seat in this meeting", "Only those who have a seat in a meeting see who else has one. Ask the head of your delegation, or the secretariat, for an invitation.");
        }

        BodyState body = await BodyAsync(context, meeting);
        if (!body.IsFounded && meeting != HeldSeat.EveryMeeting)
        {
            return Answers.Of(context.Request, StatusCodes.Status404NotFound, "No such meeting", "There is no meeting of this name on this server. Look at the list of texts.");
        }

        IServiceProvider services = context.RequestServices;
        Invitations invitations = services.GetRequiredService<Invitations>();
        Seating seating = services.GetRequiredService<Seating>();
        AccountState state = services.GetRequiredService<AccountBook>().State;
        return AccountPages.Show<PeoplePage>(context, words.Refusal is null ? StatusCodes.Status200OK : SeatApi.StatusOf(words.Refusal), new()
        {
            [nameof(PeoplePage.Meeting)] = meeting,
            [nameof(PeoplePage.Body)] = body,
            [nameof(PeoplePage.Mine)] = seat,
            [nameof(PeoplePage.Seats)] = seating.List(me, meeting).Select(held => new SeatLine(held, state.Accounts[held.Account], held.Account == me, held.Meeting == meeting && seating.MayTakeAway(me, held))).ToArray(),
            [nameof(PeoplePage.Invitations)] = invitations.List(me, meeting).Select(one => new InvitationLine(one, invitations.Standing(state, one), NameOf(state, one.By), NameOf(state, one.UsedBy))).ToArray(),
            [nameof(PeoplePage.Words)] = words,
        });
    }

    private static string? NameOf(AccountState state, string? account) => account is not null && state.Accounts.TryGetValue(account, out Account? found) ? found.Name.Written : null;

    // Who sits in the body is known to the table; whoever comes here sits there.
    internal static async Task<BodyState> BodyAsync(HttpContext context, string meeting)
    {
        Room? room = await context.RequestServices.GetRequiredService<RoomRegistry>().GetAsync(meeting, context.RequestAborted);
        return room?.View(Audience.Table).State.Body ?? BodyState.Empty;
    }

    private static IResult SignInFirst(string meeting) => Results.Redirect($"/sign-in?next={Uri.EscapeDataString($"/meetings/{Uri.EscapeDataString(meeting)}/people")}");
}
