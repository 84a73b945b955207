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
    private readonly Task running;
    private ImmutableHashSet<FeedClient> clients = [];
    private int isNews;

    public RoomFeed(Room room, IPartRenderer? renderer, FeedSettings settings, TimeProvider time, ILogger logger)
    {
        (this.room, this.settings, this.time, this.logger) = (room, settings, time, logger);
        Fragments = new Fragments(room, renderer, logger);
        room.Happened += Wake;
        heart = time.CreateTimer(_ => Beat(), null, settings.Heartbeat, settings.Heartbeat);
        running = Task.Run(RunAsync);
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
        foreach (FeedClient client in clients)
        {
            client.End();
        }

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

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await news.WaitAsync(closing.Token);
                long begun = time.GetTimestamp();
                Interlocked.Exchange(ref isNews, 0);
                await TellAsync();
                if (settings.Gap - time.GetElapsedTime(begun) is { Ticks: > 0 } rest)
                {
                    await Task.Delay(rest, time, closing.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server closes.
        }
    }

    private async Task TellAsync()
    {
        foreach (IGrouping<Audience, FeedClient> group in clients.GroupBy(client => client.Reader))
        {
            RoomView view = room.View(group.Key);
            foreach (FeedClient client in group)
            {
                await TellAsync(client, view);
            }
        }

        frames.Clear();
    }

    private async ValueTask TellAsync(FeedClient client, RoomView view)
    {
        if (client.Seen == view.Version)
        {
            return;
        }

        try
        {
            if (!frames.TryGetValue((view.Audience, client.Seen ?? -1, view.Version), out ReadOnlyMemory<byte> frame))
            {
                frame = await FrameAsync(client.Seen, view);
                frames.Add((view.Audience, client.Seen ?? -1, view.Version), frame);
            }

            if (!client.Send(frame, view.Version))
            {
                Leave(client);
            }
        }
#pragma warning disable CA1031 // One frame that cannot be made must not silence the room: the client comes back and is told then.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.TellingFailed(FaultTrace.Of(fault));
            Leave(client);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> FrameAsync(long? seen, RoomView view)
    {
        if (seen is not { } from)
        {
            return Frames.Hello(view.Version);
        }

        // A version that has not been: the server goes on from a backup that is older than what the client saw.
        ImmutableArray<Part> parts = from > view.Version ? [] : view.ChangedSince(from);
        return from > view.Version || parts.Length > settings.Parts ? Frames.Reset(view.Version) : await Frames.ChangeAsync(view, parts, Fragments, closing.Token);
    }

    private void Beat()
    {
        foreach (FeedClient client in clients)
        {
            client.Beat(Frames.Heartbeat);
        }
    }
}
