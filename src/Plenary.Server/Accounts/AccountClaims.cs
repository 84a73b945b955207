using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Plenary.Server.Accounts;

/// <summary>What a cookie says: whose it is and which sign-in it stands for. What its holder may do is never in it.</summary>
internal static class AccountClaims
{
    private const string Session = "session";

    /// <summary>The user that a sign-in stands for.</summary>
    public static ClaimsPrincipal Principal(this SignInSession session) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, session.Account), new Claim(Session, session.Id)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The account of a user, or <see langword="null"/> for one who is not signed in.</summary>
    public static string? AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The sign-in of a user, or <see langword="null"/>.</summary>
    public static string? SessionId(this ClaimsPrincipal user) => user.FindFirstValue(Session);
}
