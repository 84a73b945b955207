using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Plenary.Server.Accounts.Pages;

namespace Plenary.Server.Accounts;

/// <summary>Gives a page of this folder what every one of them needs.</summary>
internal static class AccountPages
{
    /// <summary>The page as an answer. It is never kept by the browser: it may show a link that is shown once.</summary>
    /// <typeparam name="T">The page.</typeparam>
    /// <param name="context">What was asked.</param>
    /// <param name="status">The status code.</param>
    /// <param name="parameters">What the page is made from.</param>
    public static IResult Show<T>(HttpContext context, int status, Dictionary<string, object?> parameters)
        where T : FormPage
    {
        parameters[nameof(FormPage.FormToken)] = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken;
        parameters[nameof(FormPage.IsSignedIn)] = context.User.AccountId() is not null;
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<T>(parameters) { StatusCode = status };
    }
}
