using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Plenary.Server.Accounts;

/// <summary>The cookie of a sign-in: encrypted, out of reach of scripts, not sent by links from forms of other sites, and worth nothing once its sign-in has ended.</summary>
internal sealed class SignInCookie(IOptions<AccountSettings> settings, TimeProvider time) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Name = "plenary";

    private static string Scheme => CookieAuthenticationDefaults.AuthenticationScheme;

    public void Configure(string? name, CookieAuthenticationOptions options) => Configure(options);

    public void Configure(CookieAuthenticationOptions options)
    {
        options.TimeProvider = time;
        options.CookieManager = new SchemeCookies();
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = settings.Value.IdleTime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Answers.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "Sign in first", "This is for those who have a seat. Sign in and try again.");
        options.Events.OnRedirectToAccessDenied = context => Answers.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, "Not yours to do", "Your seat does not allow this.");
    }

    /// <summary>Gives the browser the cookie of a sign-in.</summary>
    public static Task GiveAsync(HttpContext context, SignInSession session) =>
        context.SignInAsync(Scheme, session.Principal(), new AuthenticationProperties { IsPersistent = true });

    /// <summary>Takes the cookie back.</summary>
    public static Task TakeBackAsync(HttpContext context) => context.SignOutAsync(Scheme);

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<Door>().Holds(context.Principal?.AccountId(), context.Principal?.SessionId()))
        {
            context.RejectPrincipal();
            await TakeBackAsync(context.HttpContext);
        }
    }
}
