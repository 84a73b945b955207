using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Somebody's request to a room: who, in what seat, and what the room looks like from there.</summary>
internal sealed record Visit(HttpContext Context, Room Room, Seat Seat, MeetingId Meeting)
{
    private const int LongestKey = 200;

    private static readonly object Place = new();

    /// <summary>The room as the visitor knows it now.</summary>
    public RoomView View => Room.View(Seat);

    /// <summary>The visit that the filter of the group made of a request.</summary>
    public static Visit Of(HttpContext context) => (Visit)context.Items[Place]!;

    /// <summary>Makes the visit of each request to a meeting, or answers that there is no such meeting or that the request is forged or wrong.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        HttpContext context = invocation.HttpContext;
        string meeting = (string)context.GetRouteValue("meeting")!;
        if (await context.RequestServices.GetRequiredService<RoomRegistry>().GetAsync(meeting, context.RequestAborted) is not { } room)
        {
            return Problems.NotFound($"There is no meeting {Problems.Shown(meeting)}.");
        }

        Seat seat = await context.RequestServices.GetRequiredService<ISeats>().SeatOfAsync(context.User, meeting, context.RequestAborted);
        context.Items[Place] = new Visit(context, room, seat, new MeetingId(meeting));
        // What one audience is sent must not be kept for another.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie, Authorization";
        return await next(invocation);
    }

    /// <summary>A text before this meeting, as far as the visitor knows of it.</summary>
    public NegotiatedText? Text(RoomView view, string text) =>
        view.State.Texts.TryGet(new TextId(text), out NegotiatedText? found) && (found.Meeting is null || found.Meeting == Meeting.Value) ? found : null;

    /// <summary>Asks the room, and answers with what came of it.</summary>
    /// <param name="commands">What is asked.</param>
    /// <param name="part">What an <c>If-Match</c> of the request is about.</param>
    /// <param name="made">The address of what was made, from the events; <see langword="null"/> where nothing is made.</param>
    public async Task<IResult> AskAsync(ImmutableArray<Command> commands, Part? part = null, Func<ImmutableArray<Recorded>, string?>? made = null)
    {
        if (Key(out string? key) is { } noKey)
        {
            return noKey;
        }

        if (Expected(part, out Expectation? expected) is { } wrong)
        {
            return wrong;
        }

        return await Room.ExecuteAsync(commands, Seat, expected, key, Context.RequestAborted) switch
        {
            RoomDone done => Done(done, made),
            RoomRefused refused => Problems.Of(refused, Context),
            RoomStale stale => Problems.Of(stale, this),
            RoomClosed closed => Problems.Of(closed, Context),
            var other => throw new InvalidOperationException($"Nobody answers {other.GetType().Name}."),
        };
    }

    /// <summary>Asks the room for one thing, and answers with what came of it.</summary>
    public Task<IResult> AskAsync(Command command, Part? part = null, Func<ImmutableArray<Recorded>, string?>? made = null) => AskAsync([command], part, made);

    /// <summary>Answers with something that can be kept until it changes: its version as ETag, and 304 to whoever has it.</summary>
    public IResult Answer<T>(T body, long version)
    {
        string tag = Tag(version);
        Context.Response.Headers.ETag = tag;
        return Context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(body);
    }

    /// <summary>A version as an entity tag.</summary>
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private IResult Done(RoomDone done, Func<ImmutableArray<Recorded>, string?>? made)
    {
        RoomView view = View;
        Happened happened = new(view.Version, done.IsRepeat, [.. done.Events.Select(recorded => HappenedEvent.Of(recorded, view))]);
        return made?.Invoke(done.Events) is { } address ? Results.Created(address, happened) : Results.Ok(happened);
    }

    /// <summary>The idempotency key of the request, or what is wrong with it.</summary>
    public IResult? Key(out string? key)
    {
        key = Context.Request.Headers["Idempotency-Key"];
        return key is { Length: 0 or > LongestKey } || key?.Any(char.IsControl) == true
            ? Problems.Wrong("idempotency-key", $"Idempotency-Key has 1 to {LongestKey} characters, none of them control characters.")
            : null;
    }

    private IResult? Expected(Part? part, out Expectation? expected)
    {
        expected = null;
        string? match = Context.Request.Headers.IfMatch;
        if (match is null or "*")
        {
            return null;
        }

        if (part is not { } about)
        {
            return Problems.Wrong("if-match", "Nothing here has a version: leave If-Match out.");
        }

        if (match.Length > 2 && match[0] == '"' && match[^1] == '"' && long.TryParse(match.AsSpan(1, match.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out long version))
        {
            expected = new Expectation(about, version);
            return null;
        }

        return Problems.Wrong("if-match", "If-Match is the ETag of what was read, for example \"17\".");
    }
}
