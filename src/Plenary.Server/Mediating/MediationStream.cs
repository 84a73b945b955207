using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Mediating;

/// <summary>The stream of an answer that is being worked out: a frame <c>run</c> for each snapshot, at most some a second; its id is that of the snapshot.</summary>
/// <remarks>It goes on to the next question on the text, and ends with the server or when the seat of its reader becomes another.</remarks>
internal sealed class MediationStream(MediationSettings settings, FeedSettings feed, ISeats seats, ISeatChanges changes, TimeProvider time)
{
    /// <summary>Sends what there is, and what comes.</summary>
    /// <param name="context">The request of somebody who may mediate.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="meeting">The meeting in which the reader has its seat.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="text">The text.</param>
    /// <param name="write">How a snapshot is written.</param>
    public async Task SendAsync(HttpContext context, MediationDesk desk, string meeting, Seat seat, TextId text, Func<MediationRun, ValueTask<string>> write)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using IDisposable watch = changes.Watch(context.User, () => End(ends));
        ulong? seen = ulong.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out ulong id) ? id : null;
        try
        {
            await WriteAsync(context, "retry: 1000\n\n", ends.Token);
            Task<MediationRun?> next = desk.NextAsync(text, seen, ends.Token);
            while (await seats.SeatOfAsync(context.User, meeting, ends.Token) == seat)
            {
                if (await Task.WhenAny(next, Task.Delay(feed.Heartbeat, time, ends.Token)) != next)
                {
                    await WriteAsync(context, ":\n\n", ends.Token);
                    continue;
                }

                if (await next is not { } run)
                {
                    return;
                }

                await WriteAsync(context, Frame(run.Version, await write(run)), ends.Token);
                await Task.Delay(settings.Gap, time, ends.Token);
                next = desk.NextAsync(text, run.Version, ends.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Gone, or its seat is another: it comes back as what it now is.
            context.Abort();
        }
    }

    private static string Frame(ulong id, string data)
    {
        StringBuilder frame = new(data.Length + 64);
        frame.Append(CultureInfo.InvariantCulture, $"id: {id}\nevent: run\n");
        foreach (string line in data.ReplaceLineEndings("\n").Split('\n'))
        {
            frame.Append("data: ").Append(line).Append('\n');
        }

        return frame.Append('\n').ToString();
    }

    private static async Task WriteAsync(HttpContext context, string frame, CancellationToken ends)
    {
        await context.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(frame), ends);
        await context.Response.BodyWriter.FlushAsync(ends);
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
}
