using Plenary.Server.Accounts.Pages;

namespace Plenary.Server.Accounts;

/// <summary>Signing in and out, and what one does with the own account.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext context, string? next) => ShowSignIn(context, next, null, isRefused: false)).ExcludeFromDescription();
        app.MapPost("/sign-in", SignInAsync).RequireRateLimiting(RateLimits.Door).ExcludeFromDescription();
        app.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
        app.MapGet("/account", (HttpContext context) => ShowAccount(context, new AccountPageWords())).ExcludeFromDescription();
        app.MapPost("/account/password", ChangePasswordAsync).RequireRateLimiting(RateLimits.Door).ExcludeFromDescription();
        app.MapPost("/account/sign-out-everywhere", SignOutEverywhereAsync).ExcludeFromDescription();
        app.MapPost("/demo/sign-in", EnterDemoAsync).RequireRateLimiting(RateLimits.Door).ExcludeFromDescription();
    }

    /// <summary>Where to go after signing in: a page of this server, whatever the link says.</summary>
    /// <param name="next">What the link says.</param>
    public static string LocalPage(string? next) =>
        next is ['/', ..] && next is not ['/', '/' or '\\', ..] && next.Length <= 500 && !next.Any(char.IsControl) ? next : "/";

    private static async Task<IResult> SignInAsync(HttpContext context, Door door)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string? name = form["name"];
        string? next = form["next"];
        if (await door.SignInAsync(name, form["password"], context.RequestAborted) is not { } session)
        {
            return ShowSignIn(context, next, name, isRefused: true);
        }

        await SignInCookie.GiveAsync(context, session);
        return Results.Redirect(LocalPage(next), permanent: false, preserveMethod: false);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Door door)
    {
        if (context.User.SessionId() is { } session)
        {
            door.SignOut(session);
        }

        await SignInCookie.TakeBackAsync(context);
        return Results.Redirect("/");
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, Door door)
    {
        if (context.User.AccountId() is not { } account)
        {
            return Results.Redirect("/sign-in?next=/account");
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        (string? old, string? chosen) = await door.ChangePasswordAsync(account, context.User.SessionId(), form["old"], form["password"], context.RequestAborted);
        return ShowAccount(context, old is null && chosen is null
            ? new AccountPageWords { Done = "Your password was changed. All your other sign-ins have ended." }
            : new AccountPageWords { OldFault = old, PasswordFault = chosen });
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, Door door)
    {
        if (context.User.AccountId() is { } account)
        {
            door.SignOutEverywhere(account, null);
        }

        await SignInCookie.TakeBackAsync(context);
        return Results.Redirect("/sign-in");
    }

    private static async Task<IResult> EnterDemoAsync(HttpContext context, DemoAccounts demo)
    {
        if (!demo.MayUse(context))
        {
            return Answers.Of(context.Request, StatusCodes.Status404NotFound, "Not here", "This server has no accounts to try, or not for those who come from elsewhere.");
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (demo.Enter(form["account"]) is not { } session)
        {
            return Answers.Of(context.Request, StatusCodes.Status400BadRequest, "No such account", "The demonstration has no account of this name. Choose one from the list.");
        }

        await SignInCookie.GiveAsync(context, session);
        return Results.Redirect(LocalPage(form["next"]));
    }

    private static IResult ShowSignIn(HttpContext context, string? next, string? name, bool isRefused) => AccountPages.Show<SignInPage>(context, isRefused ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK, new()
    {
        [nameof(SignInPage.Next)] = LocalPage(next),
        [nameof(SignInPage.Name)] = name,
        [nameof(SignInPage.IsRefused)] = isRefused,
        [nameof(SignInPage.Demo)] = context.RequestServices.GetRequiredService<DemoAccounts>().MayUse(context) ? DemoAccounts.All : [],
    });

    private static IResult ShowAccount(HttpContext context, AccountPageWords words)
    {
        AccountState state = context.RequestServices.GetRequiredService<AccountBook>().State;
        if (context.User.AccountId() is not { } id || !state.Accounts.TryGetValue(id, out Account? account))
        {
            return Results.Redirect("/sign-in?next=/account");
        }

        bool isFaulty = words.OldFault is not null || words.PasswordFault is not null;
        return AccountPages.Show<AccountPage>(context, isFaulty ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, new()
        {
            [nameof(AccountPage.Account)] = account,
            [nameof(AccountPage.Words)] = words,
            [nameof(AccountPage.Seats)] = state.Seats.Values.Where(held => held.Account == id).OrderBy(held => held.Meeting, StringComparer.Ordinal).ToArray(),
            [nameof(AccountPage.Sessions)] = state.Sessions.Values.Count(session => session.Account == id),
        });
    }
}
