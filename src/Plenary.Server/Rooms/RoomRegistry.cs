using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Storage;

namespace Plenary.Server.Rooms;

/// <summary>The rooms of a server, and which meeting is in which. Safe for use from several threads.</summary>
public sealed class RoomRegistry : IAsyncDisposable
{
    private const string Prefix = "body/";
    private const long ManyEvents = 1_000;

    private readonly IEventLog log;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ConcurrentDictionary<string, Room> rooms = new(StringComparer.Ordinal);

    private RoomRegistry(IEventLog log, TimeProvider time, ILogger logger) => (this.log, this.time, this.logger) = (log, time, logger);

    /// <summary>All rooms, in the order of their streams' names.</summary>
    public ImmutableArray<Room> All => [.. rooms.Values.OrderBy(room => room.Stream, StringComparer.Ordinal)];

    /// <summary>How the log is: whether what is asked can be kept.</summary>
    public LogHealth Health => log.Health;

    /// <summary>Opens the rooms of a log.</summary>
    /// <param name="log">The log; it stays the caller's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where faults are noted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LogDamagedException">An event cannot be read as one of a room.</exception>
    public static async Task<RoomRegistry> OpenAsync(IEventLog log, TimeProvider time, ILogger logger, CancellationToken cancellation = default)
    {
        RoomRegistry registry = new(log, time, logger);
        long events = 0;
        foreach (StreamHead head in await log.StreamsAsync(cancellation))
        {
            if (head.Stream.StartsWith(Prefix, StringComparison.Ordinal))
            {
                RoomHistory history = await ReadAsync(log, head.Stream, cancellation);
                registry.rooms[head.Stream] = new Room(head.Stream, history, log, time, logger);
                events += history.Count;
            }
        }

        if (events >= ManyEvents)
        {
            // Reading a log leaves more behind than the rooms hold: it is given back before anybody comes.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        logger.RoomsOpen(registry.rooms.Count, events);
        return registry;
    }

    /// <summary>The room in which a meeting takes place; <see langword="null"/> when there is no such meeting.</summary>
    /// <param name="meeting">The meeting's identity.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<Room?> GetAsync(string meeting, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        MeetingId id = new(meeting);
        foreach (Room room in rooms.Values)
        {
            if (room.Whole.Meetings.All.ContainsKey(id))
            {
                return ValueTask.FromResult<Room?>(room);
            }
        }

        return ValueTask.FromResult<Room?>(null);
    }

    /// <summary>The room of a body; <see langword="null"/> when there is none.</summary>
    /// <param name="body">The body's short name in addresses: <c>g20</c>.</param>
    public Room? OfBody(string body) => rooms.GetValueOrDefault(Prefix + body);

    /// <summary>The room of a body, a new and empty one where there is none: its first event will found the body.</summary>
    /// <param name="body">The body's short name in addresses: lower-case letters, digits and hyphens, at most 40.</param>
    /// <exception cref="ArgumentException">The name holds something else.</exception>
    public Room Open(string body)
    {
        if (body.Length is 0 or > 40 || body.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            throw new ArgumentException($"“{body}” is no short name for a body. Lower-case letters, digits and hyphens are, at most 40.", nameof(body));
        }

        Room made = new(Prefix + body, RoomHistory.Empty, log, time, logger);
        Room room = rooms.GetOrAdd(made.Stream, made);
        if (!ReferenceEquals(room, made))
        {
            _ = made.DisposeAsync().AsTask();
        }

        return room;
    }

    /// <summary>Lets every room finish what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Room room in rooms.Values)
        {
            await room.DisposeAsync();
        }
    }

    private static async Task<RoomHistory> ReadAsync(IEventLog log, string stream, CancellationToken cancellation)
    {
        List<Recorded> events = [];
        TimeZoneInfo zone = TimeZoneInfo.Utc;
        await foreach (EventRecord kept in log.ReadAsync(stream, 1, cancellation))
        {
            Recorded recorded = LoggedEvents.Read(kept, zone);
            BodyProfile? profile = (recorded.Event as BodyFounded)?.Profile ?? (recorded.Event as ProfileChanged)?.Profile;
            zone = profile is null ? zone : SeatTime.ZoneNamed(profile.Zone) ?? TimeZoneInfo.Utc;
            events.Add(profile is null ? recorded : LoggedEvents.Read(kept, zone));
        }

        return RoomHistory.Empty.With([.. events]);
    }
}
