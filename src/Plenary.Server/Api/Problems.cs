using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plenary.Server.Rooms;

namespace Plenary.Server.Api;

/// <summary>Problem details (RFC 9457). The type names the rule, as <c>urn:plenary:rule:consensus</c>; the detail says what, where and what to do.</summary>
internal static class Problems
{
    private const int MostShown = 60;

    /// <summary>The rule by which the engine refuses what was written on words that have changed since.</summary>
    private const string StaleRule = "fresh-base";

    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", "Not there", detail);

    public static IResult Wrong(string rule, string detail) => Of(StatusCodes.Status400BadRequest, rule, "The request is wrong", detail);

    public static IResult TooMuch(string detail) => Of(StatusCodes.Status413PayloadTooLarge, "size", "Too much at once", detail);

    /// <summary>A rule does not allow it: 403 where the seat may not ask for such a thing (401 for whoever is not signed in), otherwise 409.</summary>
    public static IResult Of(RoomRefused refused, HttpContext context) => refused.IsForbidden
        ? Of(context.User.Identity?.IsAuthenticated == true ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized, refused.Refusal.Rule, "Not yours to ask", refused.Refusal.Reason)
        : Of(StatusCodes.Status409Conflict, refused.Refusal.Rule, refused.Refusal.Rule == StaleRule ? "The words have changed" : "Refused by a rule", refused.Refusal.Reason);

    /// <summary>What was asked for has changed: 412, with what it is now.</summary>
    public static IResult Of(RoomStale stale, Visit visit)
    {
        RoomView view = visit.View;
        visit.Context.Response.Headers.ETag = Visit.Tag(stale.Actual);
        Dictionary<string, object?> more = new(StringComparer.Ordinal)
        {
            ["part"] = stale.Part.ToString(),
            ["expected"] = stale.Expected,
            ["actual"] = stale.Actual,
        };
        if (stale.Part is { Kind: PartKind.Block, Block: { } block } && visit.Text(view, stale.Part.Of) is { } text)
        {
            more["now"] = TextAnswers.Block(view, text, block);
        }

        return Of(StatusCodes.Status412PreconditionFailed, StaleRule, "It has changed", "It has changed since you read it. Nothing was done and what you wrote is still yours: look at both, and ask again with the new ETag.", more);
    }

    /// <summary>The room takes nothing at present: 503.</summary>
    public static IResult Of(RoomClosed closed, HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Of(StatusCodes.Status503ServiceUnavailable, "room-closed", "The room takes nothing at present", closed.Reason);
    }

    public static IResult Of(int status, string rule, string title, string detail, IDictionary<string, object?>? more = null) => Results.Problem(Details(status, rule, title, detail, more));

    public static ProblemDetails Details(int status, string rule, string title, string detail, IDictionary<string, object?>? more = null)
    {
        ProblemDetails problem = new() { Status = status, Type = $"urn:plenary:rule:{rule}", Title = title, Detail = detail };
        problem.Extensions["rule"] = rule;
        foreach ((string name, object? value) in more ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            problem.Extensions[name] = value;
        }

        return problem;
    }

    /// <summary>Something of a request as a message may repeat it: short, and on one line.</summary>
    public static string Shown(string written)
    {
        string line = string.Concat(written.Where(letter => !char.IsControl(letter)));
        return line.Length <= MostShown ? line : string.Create(CultureInfo.InvariantCulture, $"{line[..MostShown]}… ({line.Length} characters)");
    }
}
