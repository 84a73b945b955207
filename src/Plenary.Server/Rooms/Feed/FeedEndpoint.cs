using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Plenary.Server.Access;

namespace Plenary.Server.Rooms;

/// <summary><c>GET /m/{meeting}/events</c>: the event stream of a room, as the seat of whoever asks may see it.</summary>
/// <remarks>
/// Goes on after the version in <c>Last-Event-ID</c>, or in the query <c>from</c> for a page that was fetched with one. Ends by
/// itself when the client does not keep up or its seat becomes another; browsers come back and miss nothing.
/// </remarks>
internal static class FeedEndpoint
{
    public static async Task GetAsync(HttpContext context, string meeting, RoomRegistry rooms, RoomFeeds feeds, Attendances attendances, ISeats seats, ISeatChanges changes)
    {
        if (await rooms.GetAsync(meeting, context.RequestAborted) is not { } room)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Seat seat = await seats.SeatOfAsync(context.User, meeting, context.RequestAborted);
        RoomFeed feed = feeds.Of(room);
        if (feed.Join(seat.Audience, SeenBy(context.Request)) is not { } client)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Accel-Buffering"] = "no";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, client.Dropped);
            // A seat that was taken away ends the stream at once; so does a change to it, and the browser comes back as what it now is.
            using IDisposable watch = changes.Watch(context.User, () => End(ends));
            if (await seats.SeatOfAsync(context.User, meeting, ends.Token) != seat)
            {
                return;
            }

            using IDisposable isHere = attendances.Of(meeting).Enter(seat, client.Beat);
            await SendAsync(context, client, async () => await seats.SeatOfAsync(context.User, meeting, ends.Token) == seat, ends.Token);
        }
        catch (OperationCanceledException)
        {
            // Gone, or too slow: it comes back with the last id that it has.
            context.Abort();
        }
        finally
        {
            feed.Leave(client);
        }
    }

    private static void End(CancellationTokenSource ends)
    {
        try
        {
            ends.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    private static async Task SendAsync(HttpContext context, FeedClient client, Func<Task<bool>> isSeated, CancellationToken ends)
    {
        await context.Response.BodyWriter.WriteAsync("retry: 1000\n\n"u8.ToArray(), ends);
        while (await client.Frames.WaitToReadAsync(ends))
        {
            bool isBeat = false;
            while (client.Frames.TryRead(out ReadOnlyMemory<byte> frame))
            {
                isBeat |= frame.Equals(Frames.Heartbeat);
                await context.Response.BodyWriter.WriteAsync(frame, ends);
            }

            if (isBeat && !await isSeated())
            {
                return;
            }
        }
    }

    private static long? SeenBy(HttpRequest request) =>
        Number(request.Headers["Last-Event-ID"]) ?? Number(request.Query["from"]);

    private static long? Number(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
