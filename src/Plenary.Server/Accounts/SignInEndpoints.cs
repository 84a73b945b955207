using Plenary.Server.Accounts.Pages;

namespace Plenary.Server.Accounts;

/// <summary>Signing in and out, and what one does with the own account.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext context, string? next) => ShowSignIn(context, next, null, isRefused: false)).ExcludeFromDescription();
        app.MapForm("/sign-in", SignInAsync).RequireRateLimiting(RateLimits.Door);
        app.MapForm("/sign-out", SignOutAsync);
        // A delegate of a context alone would be taken for one that writes its answer itself.
        app.MapGet("/account", (Delegate)((HttpContext context) => ShowAccountAsync(context, new AccountPageWords()))).ExcludeFromDescription();
        app.MapForm("/account/password", ChangePasswordAsync).RequireRateLimiting(RateLimits.Door);
        app.MapForm("/account/sign-out-everywhere", SignOutEverywhereAsync);
        app.MapForm("/demo/sign-in", EnterDemoAsync).RequireRateLimiting(RateLimits.Door);
    }

    /// <summary>Where to go after signing in: a page of this server, whatever the link says.</summary>
    /// <param name="next">What the link says.</param>
    public static string LocalPage(string? next) =>
        next is ['/', ..] && next is not ['/', '/' or '\\', ..] && next.Length <= 500 && !next.Any(char.IsControl) ? next : "/";

    private static async Task<IResult> SignInAsync(HttpContext context, IFormCollection form)
    {
        string? name = form["name"];
        string? next = form["next"];
        if (await DoorOf(context).SignInAsync(name, form["password"], context.RequestAborted) is not { } session)
        {
            return ShowSignIn(context, next, name, isRefused: true);
        }

        await SignInCookie.GiveAsync(context, session);
        return Results.Redirect(LocalPage(next), permanent: false, preserveMethod: false);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IFormCollection form)
    {
        if (context.User.SessionId() is { } session)
        {
            DoorOf(context).SignOut(session);
        }

        await SignInCookie.TakeBackAsync(context);
        return Results.Redirect("/");
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, IFormCollection form)
    {
        if (context.User.AccountId() is not { } account)
        {
            return Results.Redirect("/sign-in?next=/account");
        }

        (string? old, string? chosen) = await DoorOf(context).ChangePasswordAsync(account, context.User.SessionId(), form["old"], form["password"], context.RequestAborted);
        return await ShowAccountAsync(context, old is null && chosen is null
            ? new AccountPageWords { Done = "Your password was changed. All your other sign-ins have ended." }
            : new AccountPageWords { OldFault = old, PasswordFault = chosen });
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, IFormCollection form)
    {
        if (context.User.AccountId() is { } account)
        {
            DoorOf(context).SignOutEverywhere(account, null);
        }

        await SignInCookie.TakeBackAsync(context);
        return Results.Redirect("/sign-in");
    }

    private static async Task<IResult> EnterDemoAsync(HttpContext context, IFormCollection form)
    {
        DemoAccounts demo = context.RequestServices.GetRequiredService<DemoAccounts>();
        if (!demo.MayUse(context))
        {
            return Answers.Of(context.Request, StatusCodes.Status404NotFound, "Not here", "This server has no accounts to try, or not for those who come from elsewhere.");
        }

        if (demo.Enter(form["account"]) is not { } session)
        {
            return Answers.Of(context.Request, StatusCodes.Status400BadRequest, "No such account", "The demonstration has no account of this name. Choose one from the list.");
        }

        await SignInCookie.GiveAsync(context, session);
        return Results.Redirect(LocalPage(form["next"]));
    }

    private static Door DoorOf(HttpContext context) => context.RequestServices.GetRequiredService<Door>();

    private static IResult ShowSignIn(HttpContext context, string? next, string? name, bool isRefused) => AccountPages.Show<SignInPage>(context, isRefused ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK, new()
    {
        [nameof(SignInPage.Next)] = LocalPage(next),
        [nameof(SignInPage.Name)] = name,
        [nameof(SignInPage.IsRefused)] = isRefused,
        [nameof(SignInPage.Demo)] = context.RequestServices.GetRequiredService<DemoAccounts>().MayUse(context) ? DemoAccounts.All : [],
    });

    private static async Task<IResult> ShowAccountAsync(HttpContext context, AccountPageWords words)
    {
        AccountState state = context.RequestServices.GetRequiredService<AccountBook>().State;
        if (context.User.AccountId() is not { } id || !state.Accounts.TryGetValue(id, out Account? account))
        {
            return Results.Redirect("/sign-in?next=/account");
        }

        List<SeatOfMine> seats = [];
        foreach (HeldSeat held in state.Seats.Values.Where(held => held.Account == id).OrderBy(held => held.Meeting, StringComparer.Ordinal))
        {
            seats.Add(new SeatOfMine(held, held.Meeting == HeldSeat.EveryMeeting ? "" : PeopleEndpoints.TitleOf(await PeopleEndpoints.TableAsync(context, held.Meeting), held.Meeting)));
        }

        bool isFaulty = words.OldFault is not null || words.PasswordFault is not null;
        return AccountPages.Show<AccountPage>(context, isFaulty ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, new()
        {
            [nameof(AccountPage.Account)] = account,
            [nameof(AccountPage.Words)] = words,
            [nameof(AccountPage.Seats)] = seats,
            [nameof(AccountPage.Sessions)] = state.Sessions.Values.Count(session => session.Account == id),
        });
    }
}
