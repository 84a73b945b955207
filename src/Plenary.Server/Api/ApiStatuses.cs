using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Plenary.Server.Api;

/// <summary>Answers a bare status under <c>/api</c> (nothing there, not with this method, too large) with problem details that say what to do.</summary>
internal static class ApiStatuses
{
    public static async Task WriteAsync(StatusCodeContext context)
    {
        HttpContext http = context.HttpContext;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = Of(http.Response) });
    }

    /// <summary>What is said of an answer that has a status and nothing else.</summary>
    public static ProblemDetails Of(HttpResponse answer) => answer.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problems.Details(answer.StatusCode, "not-found", "Not there", "Nothing is at this address. /openapi/v1.json lists what there is."),
        StatusCodes.Status405MethodNotAllowed => Problems.Details(answer.StatusCode, "method", "Not with this method", $"This address takes {answer.Headers.Allow}. Nothing was done."),
        StatusCodes.Status413PayloadTooLarge => Problems.Details(answer.StatusCode, "size", "Too much at once", FormattableString.Invariant($"A request holds at most {Limits.Body} bytes. Nothing was done.")),
        StatusCodes.Status415UnsupportedMediaType => Problems.Details(answer.StatusCode, "json", "The request is wrong", "Send JSON, with Content-Type: application/json. Nothing was done."),
        _ => Problems.Details(answer.StatusCode, "request", "The request is wrong", "It cannot be answered. Nothing was done. /openapi/v1.json says what is expected."),
    };
}
