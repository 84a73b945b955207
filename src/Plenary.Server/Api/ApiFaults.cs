using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Plenary.Server.Hosting;

namespace Plenary.Server.Api;

/// <summary>Answers what goes wrong under <c>/api</c> with problem details that say what and where; a fault of Plenary says nothing of the request.</summary>
internal sealed class ApiFaults(IProblemDetailsService problems, ILogger<ApiFaults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return false;
        }

        ProblemDetails problem = Of(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            logger.RequestFailed(httpContext.GetEndpoint()?.DisplayName ?? "none", FaultTrace.Of(exception));
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails Of(Exception fault) => fault switch
    {
        WrongRequestException { IsTooMuch: true } wrong => Problems.Details(StatusCodes.Status413PayloadTooLarge, wrong.Rule, "Too much at once", wrong.Message),
        WrongRequestException wrong => Problems.Details(StatusCodes.Status400BadRequest, wrong.Rule, "The request is wrong", wrong.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Details(
            StatusCodes.Status413PayloadTooLarge, "size", "Too much at once", FormattableString.Invariant($"A request holds at most {Limits.Body} bytes.")),
        BadHttpRequestException { InnerException: JsonException json } => Problems.Details(
            StatusCodes.Status400BadRequest, "json", "The request is wrong", FormattableString.Invariant($"The JSON cannot be read at {Problems.Shown(json.Path ?? "$")} (line {json.LineNumber + 1}). /openapi/v1.json says what is expected.")),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.Details(
            StatusCodes.Status415UnsupportedMediaType, "json", "The request is wrong", "Send JSON, with Content-Type: application/json."),
        BadHttpRequestException bad => Problems.Details(bad.StatusCode, "request", "The request is wrong", "A part of the request is missing or cannot be read. /openapi/v1.json says what is expected."),
        _ => Problems.Details(StatusCodes.Status500InternalServerError, "fault", "A fault in Plenary", "Plenary met a fault of its own; nothing was done. Ask again, with the same Idempotency-Key; if it stays, tell the operator."),
    };
}
