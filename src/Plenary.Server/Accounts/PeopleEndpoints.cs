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
        people.MapForm("invite", InviteAsync).RequireRateLimiting(RateLimits.Inviting);
        people.MapForm("revoke", (context, form) => ChangeAsync(context, (me, meeting) => (
            Of<Invitations>(context).Revoke(me, meeting, form["invitation"].ToString()), "The invitation was taken back: its link opens nothing any more.")));
        people.MapForm("take-away", (context, form) => ChangeAsync(context, (me, meeting) => (
            Of<Seating>(context).TakeAway(me, meeting, form["account"].ToString()), "The seat was taken away. Whoever had it sees what is public, from this moment on.")));
        people.MapForm("level", (context, form) => ChangeAsync(context, (me, meeting) => (
            SeatChoice.LevelOf(form["level"]) is { } level
                ? Of<Seating>(context).ChangeLevel(me, meeting, form["account"].ToString(), level)
                : new ProceedingsRefusal("seat", "Choose member or read-only."),
            "The seat was changed. It holds from this moment on.")));
        people.MapForm("forget", (context, form) => ChangeAsync(context, (me, meeting) => (
            Of<Invitations>(context).Forget(me, meeting, form["account"].ToString()), "The account is forgotten: its name, password, seats and sign-ins are gone. The record keeps the office.")));
        people.MapForm("new-password", NewPasswordAsync).RequireRateLimiting(RateLimits.Inviting);
    }

    /// <summary>The address of a link, for the person who will send it on.</summary>
    public static string Address(HttpRequest request, string secret) => $"{request.Scheme}://{request.Host}{InvitationEndpoints.Link(secret)}";

    private static async Task<IResult> InviteAsync(HttpContext context, IFormCollection form)
    {
        string meeting = MeetingOf(context);
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        SeatChoice choice = new(form["seat"].ToString(), form["delegation"].ToString(), form["office"].ToString());
        MadeLink made = Of<Invitations>(context).Invite(me, meeting, choice, (await TableAsync(context, meeting)).Body);
        return await ShowAsync(context, meeting, made.IsMade
            ? new PeopleWords { Link = Address(context.Request, made.Secret), LinkFor = SeatWords.Of(made.Invitation.Seat), LinkExpires = made.Invitation.Expires }
            : new PeopleWords { Refusal = made.Refusal, Choice = choice });
    }

    private static async Task<IResult> NewPasswordAsync(HttpContext context, IFormCollection form)
    {
        string meeting = MeetingOf(context);
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        string account = form["account"].ToString();
        MadeLink made = Of<Invitations>(context).RenewPassword(me, meeting, account);
        return await ShowAsync(context, meeting, made.IsMade
            ? new PeopleWords { Link = Address(context.Request, made.Secret), LinkFor = $"a new password for {Of<AccountBook>(context).State.Accounts[account].Name}", LinkExpires = made.Invitation.Expires }
            : new PeopleWords { Refusal = made.Refusal });
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, Func<string, string, (ProceedingsRefusal? Refusal, string Done)> change)
    {
        string meeting = MeetingOf(context);
        if (context.User.AccountId() is not { } me)
        {
            return SignInFirst(meeting);
        }

        (ProceedingsRefusal? refusal, string done) = change(me, meeting);
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

        Proceedings table = await TableAsync(context, meeting);
        if (!table.Body.IsFounded && meeting != HeldSeat.EveryMeeting)
        {
            return Answers.Of(context.Request, StatusCodes.Status404NotFound, "No such meeting", "There is no meeting of this name on this server. Look at the list of texts.");
        }

        Invitations invitations = Of<Invitations>(context);
        Seating seating = Of<Seating>(context);
        AccountState state = Of<AccountBook>(context).State;
        return AccountPages.Show<PeoplePage>(context, words.Refusal is null ? StatusCodes.Status200OK : SeatApi.StatusOf(words.Refusal), new()
        {
            [nameof(PeoplePage.Meeting)] = meeting,
            [nameof(PeoplePage.Title)] = TitleOf(table, meeting),
            [nameof(PeoplePage.Body)] = table.Body,
            [nameof(PeoplePage.Mine)] = seat,
            [nameof(PeoplePage.Seats)] = seating.List(me, meeting).Select(one => new SeatLine(one, state.Accounts[one.Account], one.Account == me, one.Meeting == meeting && seating.MayTakeAway(me, one))).ToArray(),
            [nameof(PeoplePage.Invitations)] = invitations.List(me, meeting).Select(one => new InvitationLine(one, invitations.Standing(state, one), NameOf(state, one.By), NameOf(state, one.UsedBy))).ToArray(),
            [nameof(PeoplePage.Words)] = words,
        });
    }

    private static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static string MeetingOf(HttpContext context) => context.Request.RouteValues["meeting"] as string ?? "";

    private static string? NameOf(AccountState state, string? account) => account is not null && state.Accounts.TryGetValue(account, out Account? found) ? found.Name.Written : null;

    // Who sits in the body is known to the table; whoever is shown it sits there.
    internal static async Task<Proceedings> TableAsync(HttpContext context, string meeting)
    {
        Room? room = await Of<RoomRegistry>(context).GetAsync(meeting, context.RequestAborted);
        return room?.View(Audience.Table).State ?? Proceedings.Empty;
    }

    /// <summary>What a meeting is called; its name in addresses where it has no title.</summary>
    internal static string TitleOf(Proceedings table, string meeting) => table.Meetings.All.TryGetValue(new MeetingId(meeting), out Meeting? held) ? held.Details.Title : meeting;

    private static IResult SignInFirst(string meeting) => Results.Redirect($"/sign-in?next={Uri.EscapeDataString($"/meetings/{Uri.EscapeDataString(meeting)}/people")}");
}
