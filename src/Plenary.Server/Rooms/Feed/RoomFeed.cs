using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

/// <summary>
/// Brings what changes in a room to all who listen: after each commit one frame for each audience, drawn once and shared
/// by its clients. Nobody is waited for.
/// </summary>
internal sealed class RoomFeed : IAsyncDisposable
{
    private readonly Room room;
    private readonly FeedSettings settings;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Lock joining = new();

    // The frames of a round: those of one audience that have seen the same are sent the same.
    private readonly Dictionary<(Audience, long Seen, long Version), ReadOnlyMemory<byte>> frames = [];
    private readonly SemaphoreSlim news = new(0);
    private readonly CancellationTokenSource closing = new();
    private readonly ITimer heart;
    private readonly FiguresFeed figures;
    private readonly Task running;
    private readonly Task counting;
    private ImmutableHashSet<FeedClient> clients = [];
    private int isNews;

    public RoomFeed(Room room, IPartRenderer? renderer, FeedSettings settings, TimeProvider time, ILogger logger)
    {
        (this.room, this.settings, this.time, this.logger) = (room, settings, time, logger);
        Fragments = new Fragments(room, renderer, time, logger);
        figures = new FiguresFeed(room, Fragments, () => clients, settings, time, logger);
        room.Happened += Wake;
        heart = time.CreateTimer(_ => Beat(), null, settings.Heartbeat, settings.Heartbeat);
        running = Task.Run(() => UntilClosedAsync(RunAsync));
        counting = Task.Run(() => UntilClosedAsync(() => figures.RunAsync(closing.Token)));
    }

    /// <summary>The drawn parts of the room.</summary>
    public Fragments Fragments { get; }

    /// <summary>How many listen.</summary>
    public int Count => clients.Count;

    /// <summary>Begins to listen.</summary>
    /// <param name="reader">Where the listener sits.</param>
    /// <param name="seen">The version that it has, and after which it is told everything; <see langword="null"/> for the present one.</param>
    /// <returns>The client, or <see langword="null"/> when the room has as many as it can have.</returns>
    public FeedClient? Join(Audience reader, long? seen)
    {
        FeedClient client = new(reader, seen, settings.Queue);
        lock (joining)
        {
            if (closing.IsCancellationRequested || clients.Count >= settings.Clients)
            {
                return null;
            }

            clients = clients.Add(client);
        }

        Wake();
        return client;
    }

    /// <summary>Ends listening.</summary>
    public void Leave(FeedClient client)
    {
        lock (joining)
        {
            clients = clients.Remove(client);
        }

        client.End();
    }

    /// <summary>Ends the streams of all who listen.</summary>
    public async ValueTask DisposeAsync()
    {
        room.Happened -= Wake;
        Task closed;
        lock (joining)
        {
            closed = closing.CancelAsync();
        }

        await closed;
        await heart.DisposeAsync();
        await running;
        await counting;
        foreach (FeedClient client in clients)
        {
            client.End();
        }

        figures.Dispose();
        news.Dispose();
        closing.Dispose();
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref isNews, 1) == 0)
        {
            news.Release();
        }
    }

    private static async Task UntilClosedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The server closes.
        }
    }

    private async Task RunAsync()
    {
        long before = room.View(Audience.Table).Version;
        while (true)
        {
            await news.WaitAsync(closing.Token);
            long begun = time.GetTimestamp();
            Interlocked.Exchange(ref isNews, 0);
            long at = room.View(Audience.Table).Version;
            (int told, long bytes) = await TellAsync();
            TimeSpan gap = settings.GapAfter(told, bytes, at - before);
            before = at;
            if (gap - time.GetElapsedTime(begun) is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, time, closing.Token);
            }
        }
    }

    // Tells all what they have not seen, and says how many there were and how much it was.
    private async Task<(int Told, long Bytes)> TellAsync()
    {
        ImmutableHashSet<FeedClient> listening = clients;
        RoomMoment moment = room.Moment(listening.Select(client => client.Reader));
        (int told, long bytes) = (0, 0);
        foreach (FeedClient client in listening)
        {
            if (client.Seen != moment.Of(client.Reader).Version)
            {
                told++;
                bytes += await TellAsync(client, moment);
            }
        }

        frames.Clear();
        figures.Wake();
        return (told, bytes);
    }

    private async ValueTask<int> TellAsync(FeedClient client, RoomMoment moment)
    {
        try
        {
            RoomView view = moment.Of(client.Reader);
            if (!frames.TryGetValue((view.Audience, client.Seen ?? -1, view.Version), out ReadOnlyMemory<byte> frame))
            {
                frame = await FrameAsync(client.Seen, view, moment);
                frames.Add((view.Audience, client.Seen ?? -1, view.Version), frame);
            }

            if (!client.Send(frame, view.Version))
            {
                Leave(client);
            }

            return frame.Length;
        }
#pragma warning disable CA1031 // One frame that cannot be made must not silence the room: the client comes back and is told then.
        catch (Exception fault) when (fault is not (OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            logger.TellingFailed(FaultTrace.Of(fault));
            Leave(client);
            return 0;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> FrameAsync(long? seen, RoomView view, RoomMoment moment)
    {
        if (seen is not { } from)
        {
            return Frames.Hello(view.Version);
        }

        // A version that has not been: the server goes on from a backup that is older than what the client saw.
        ImmutableArray<PartNews> changed = from > view.Version ? [] : view.NewsSince(from);
        return from > view.Version || changed.Count(news => !news.IsOnlySaid) > settings.Parts ? Frames.Reset(view.Version) : await Frames.ChangeAsync(view, moment, from, changed, Fragments, closing.Token);
    }

    private void Beat()
    {
        foreach (FeedClient client in clients)
        {
            client.Beat(Frames.Heartbeat);
        }
    }
}
