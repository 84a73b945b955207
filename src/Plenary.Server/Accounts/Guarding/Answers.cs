using Microsoft.AspNetCore.Http.HttpResults;
using Plenary.Server.Accounts.Pages;
using Plenary.Server.Api;

namespace Plenary.Server.Accounts;

/// <summary>Says one thing to whoever asked: as a page to a browser, as problem details to a program.</summary>
internal static class Answers
{
    /// <summary>Whether the asker reads pages.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer, for an endpoint to give.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="status">The status code.</param>
    /// <param name="title">What happened.</param>
    /// <param name="words">What was kept and what to do.</param>
    /// <param name="rule">The rule that a program is told.</param>
    public static IResult Of(HttpRequest request, int status, string title, string words, string rule = "request") => WantsPage(request)
        ? new RazorComponentResult<WordPage>(new Dictionary<string, object?> { [nameof(WordPage.Title)] = title, [nameof(WordPage.Words)] = words }) { StatusCode = status }
        : Problems.Of(status, rule, title, words);

    /// <summary>Writes the answer at once.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string words, string rule = "request") =>
        Of(context.Request, status, title, words, rule).ExecuteAsync(context);
}
