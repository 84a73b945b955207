using Plenary.Server.Accounts.Pages;

namespace Plenary.Server.Accounts;

/// <summary>Accepting an invitation. Looking at the link uses nothing up: programs that look at links before people do harm none.</summary>
internal static class InvitationEndpoints
{
    private const string Path = "/invitation";

    /// <summary>The path of a link. The secret stands in the query: servers and proxies note the paths of what they are asked.</summary>
    /// <param name="secret">The secret.</param>
    public static string Link(string secret) => $"{Path}?code={secret}";

    public static void MapInvitation(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (HttpContext context, string? code) => Show(context, code, null, null)).RequireRateLimiting(RateLimits.Door).ExcludeFromDescription();
        app.MapForm(Path, AcceptAsync).RequireRateLimiting(RateLimits.Door);
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, IFormCollection form)
    {
        Admissions admissions = context.RequestServices.GetRequiredService<Admissions>();
        string? secret = form["code"];
        string? account = form["as"] == "me" ? context.User.AccountId() : null;
        Admission admission = account is not null
            ? admissions.AcceptAs(secret, account)
            : await admissions.AcceptAsync(secret, form["name"], form["password"], context.RequestAborted);
        if (admission.Session is { } session)
        {
            await SignInCookie.GiveAsync(context, session);
            return Results.Redirect("/");
        }

        bool isTaken = account is not null && admission is { Standing: InvitationStanding.Open, SeatFault: null };
        return isTaken ? Results.Redirect("/") : Show(context, secret, admission, form["name"]);
    }

    private static IResult Show(HttpContext context, string? secret, Admission? admission, string? name)
    {
        AccountState state = context.RequestServices.GetRequiredService<AccountBook>().State;
        (InvitationStanding standing, Invitation? invitation) = context.RequestServices.GetRequiredService<Invitations>().Find(secret);
        if (standing != InvitationStanding.Open)
        {
            // One answer for all that are worth nothing would leave the honest guessing; the secret is too long to be found by trying.
            (string title, string words) = Words(standing);
            return Answers.Of(context.Request, standing == InvitationStanding.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, title, words);
        }

        string? me = context.User.AccountId() is { } id && state.Accounts.TryGetValue(id, out Account? account) ? account.Name.Written : null;
        return AccountPages.Show<InvitationPage>(context, admission is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, new()
        {
            [nameof(InvitationPage.Secret)] = secret,
            [nameof(InvitationPage.Invitation)] = invitation,
            [nameof(InvitationPage.Renewed)] = invitation!.Renews is { } renewed ? state.Accounts[renewed].Name.Written : null,
            [nameof(InvitationPage.Me)] = me,
            [nameof(InvitationPage.Name)] = name,
            [nameof(InvitationPage.Admission)] = admission,
        });
    }

    private static (string Title, string Words) Words(InvitationStanding standing) => standing switch
    {
        InvitationStanding.Used => ("This link was used already", "A link lets one person in, once. If that was you, sign in with the name and the password that you chose. If it was not you, tell whoever sent you the link at once."),
        InvitationStanding.Expired => ("This link has expired", "Ask whoever sent it for a new one."),
        InvitationStanding.Revoked => ("This link was taken back", "It opens nothing any more. Ask whoever sent it for a new one."),
        _ => ("There is no such link", "No invitation with this link was ever made here. Copy the whole link again, to its last letter; if it still does not open, ask whoever sent it for a new one."),
    };
}
