using Microsoft.AspNetCore.Antiforgery;

namespace Plenary.Server.Accounts;

/// <summary>
/// Refuses what another site makes a browser send here. It stands before every endpoint, so that none can forget it: what
/// changes something must come from a page of this server, and a form must carry the page's token as well.
/// </summary>
internal static class ForgeryGuard
{
    // The types that a page of another site can send without asking this server first.
    private static readonly string[] FormTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    public static IApplicationBuilder UseForgeryGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            await next(context);
        }
        else if (IsFromElsewhere(request))
        {
            await Answers.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", "This request came from a page of another site. Nothing was done. Open Plenary itself and do it there.", "same-origin");
        }
        else if (IsForm(request) && !await IsOfThisServerAsync(context))
        {
            await Answers.WriteAsync(context, StatusCodes.Status400BadRequest, "This form is out of date", "It was opened before you signed in or out, or did not come from this server. Nothing was done. Go back, load the page again, and send it once more.", "form-token");
        }
        else
        {
            await next(context);
        }
    });

    private static async Task<bool> IsOfThisServerAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            // Read here, for what cannot be read is no forgery and no fault of Plenary: it is answered as what it is.
            await context.Request.ReadFormAsync(context.RequestAborted);
        }

        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static bool IsFromElsewhere(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        // Browsers that say nothing of the site say at least the origin; programs say neither, and have no one's cookies.
        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) || !string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out Uri? here) ? here.Authority : "";

    private static bool IsForm(HttpRequest request) =>
        request.ContentType is { } type && FormTypes.Any(form => type.TrimStart().StartsWith(form, StringComparison.OrdinalIgnoreCase));
}
