using System.Collections.Immutable;
using System.Threading.Channels;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Storage;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Rooms;

/// <summary>
/// A body's proceedings while the server runs: one writer around the pure engine, any number of readers. Whatever is
/// answered or shown is durable before. Safe for use from several threads.
/// </summary>
/// <remarks>
/// Commands are decided one after the other; those that wait together share a commit and each reader's frame. The body's
/// events are one stream of the log, and all its meetings are in this room.
/// </remarks>
public sealed class Room : IAsyncDisposable
{
    private const int Waiting = 2048;

    private readonly Channel<RoomRequest> requests = Channel.CreateBounded<RoomRequest>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly RoomViews views = new();
    private readonly RoomWriter writer;
    private readonly Task running;
    private readonly RoomClock clock;
    private volatile bool isClosing;

    internal Room(string stream, RoomHistory history, IEventLog log, TimeProvider time, ILogger logger)
    {
        Stream = stream;
        writer = new RoomWriter(stream, history, log, views, time, logger) { OnHappened = () => Happened?.Invoke() };
        running = Task.Run(() => writer.RunAsync(requests.Reader));
        clock = new RoomClock(this, time, logger);
    }

    /// <summary>The name of its stream in the log: <c>body/g20</c>.</summary>
    public string Stream { get; }

    /// <summary>Called when more has happened, and is durable, on the writer's thread: it must be quick.</summary>
    internal event Action? Happened;

    /// <summary>The whole state: for deciding and for the clock. Never to be shown; readers take <see cref="View(Audience)"/>.</summary>
    internal Proceedings Whole => writer.History.State;

    /// <summary>The room as a seat knows it now.</summary>
    /// <param name="seat">The seat.</param>
    public RoomView View(Seat seat) => View(seat.Audience);

    /// <summary>The room as an audience knows it now: whatever was answered before is in it.</summary>
    /// <param name="reader">Where the reader sits.</param>
    public RoomView View(Audience reader) => views.Of(reader, writer.History);

    /// <summary>The room as all who listen to it know it now.</summary>
    /// <param name="readers">Where they sit.</param>
    internal RoomMoment Moment(IEnumerable<Audience> readers) => new(views, () => writer.History, readers);

    /// <summary>All events. Never to be shown.</summary>
    internal IEnumerable<Recorded> Everything => writer.History.From(0).ToArray().Select(one => one.Recorded);

    /// <summary>The events that an audience may see, in order.</summary>
    internal IEnumerable<Recorded> EventsSeenBy(Audience reader) =>
        Everything.Where(recorded => recorded.For.IsOpenTo(reader));

    /// <summary>What an audience was told, the latest events, in order.</summary>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="most">How many at most.</param>
    internal IReadOnlyList<Recorded> Told(Audience reader, int most)
    {
        RoomHistory history = writer.History;
        List<Recorded> told = [];
        for (int index = history.Count - 1; index >= 0 && told.Count < most; index--)
        {
            Recorded recorded = history.From(index)[0].Recorded;
            if (recorded.For.IsOpenTo(reader))
            {
                told.Add(recorded);
            }
        }

        told.Reverse();
        return told;
    }

    /// <summary>What an audience knew right after an event, and the version that its view had then.</summary>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="sequence">The sequence of the event, which has happened.</param>
    internal (Proceedings State, long Version) KnownAt(Audience reader, long sequence)
    {
        RoomView now = View(reader);
        if (now.State.Sequence == sequence)
        {
            return (now.State, now.Version);
        }

        Recorded[] seen = [.. EventsSeenBy(reader).TakeWhile(recorded => recorded.Sequence <= sequence)];
        return (Proceedings.SeenBy(seen, reader), seen.Length);
    }

    /// <summary>Does what a seat asks, or says why not. Permissions are checked here, at the door, whoever calls.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="seat">Who asks.</param>
    /// <param name="expected">What the asker takes for granted, or <see langword="null"/>.</param>
    /// <param name="key">
    /// An idempotency key of the asker, or <see langword="null"/>: the same key by the same seat never does anything a second
    /// time, whatever is asked with it, but is given the first answer.
    /// </param>
    /// <param name="cancellation">Gives up waiting for the answer. What waits in the room is done all the same.</param>
    public Task<RoomAnswer> ExecuteAsync(Command command, Seat seat, Expectation? expected = null, string? key = null, CancellationToken cancellation = default) =>
        ExecuteAsync([command], seat, expected, key, cancellation);

    /// <summary>Does several things that a seat asks as one gesture: all of them or none.</summary>
    /// <param name="commands">What is asked, in order.</param>
    /// <param name="seat">Who asks.</param>
    /// <param name="expected">What the asker takes for granted, or <see langword="null"/>.</param>
    /// <param name="key">An idempotency key of the asker for the whole gesture, or <see langword="null"/>.</param>
    /// <param name="cancellation">Gives up waiting for the answer. What waits in the room is done all the same.</param>
    public Task<RoomAnswer> ExecuteAsync(ImmutableArray<Command> commands, Seat seat, Expectation? expected = null, string? key = null, CancellationToken cancellation = default)
    {
        ProceedingsRefusal? refusal = commands.Select(command => Permissions.Refuse(seat, CommandActs.Of(command))).FirstOrDefault(found => found is not null);
        return refusal is not null ? Task.FromResult<RoomAnswer>(new RoomRefused(refusal, IsForbidden: true))
            : seat.Actor is { } actor ? ExecuteAsync(new RoomRequest(commands, actor, seat.Audience, expected, key), cancellation)
            : throw new ArgumentException($"A seat of the role {seat.Role} acts in nobody's name.", nameof(seat));
    }

    /// <summary>Has the writer do a request; for the clock and for samples, which have no seat.</summary>
    internal async Task<RoomAnswer> ExecuteAsync(RoomRequest request, CancellationToken cancellation = default) =>
        requests.Writer.TryWrite(request) ? await request.Answer.Task.WaitAsync(cancellation)
        : new RoomClosed(isClosing ? "The server is closing. Ask again in a minute." : "Too much is asked at once. Ask again in a moment.");

    /// <summary>Takes nothing more, does what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await clock.DisposeAsync();
        isClosing = true;
        requests.Writer.TryComplete();
        await running;
    }
}
