using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Rooms;

/// <summary>
/// Counts who is in one meeting's room, from the streams that are open, and tells those who may know. Safe for use from
/// several threads.
/// </summary>
/// <remarks>
/// Whoever goes from one page to the next closes a stream and opens another: what changes is told once it has stayed so for
/// a moment. It holds one entry for each open stream, of which a room has no more than it can have.
/// </remarks>
internal sealed class MeetingAttendance : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    private readonly TimeSpan pause;
    private readonly ITimer timer;
    private readonly Lock counting = new();
    private readonly HashSet<Listener> listeners = [];
    private readonly SortedDictionary<string, int> delegations = new(StringComparer.Ordinal);
    private (int Chair, int Secretariat) dais;
    private RoomAttendance now = RoomAttendance.Nobody;

    public MeetingAttendance(TimeSpan pause, TimeProvider time)
    {
        this.pause = pause;
        timer = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Who is in the room now.</summary>
    public RoomAttendance Now => Volatile.Read(ref now);

    /// <summary>Whether a seat is told who is in the room: whoever sits at the table, and nobody of the public.</summary>
    public static bool IsToldTo(Seat seat) => seat.Audience.Kind != AudienceKind.Public;

    /// <summary>Somebody opens a stream.</summary>
    /// <param name="seat">In what seat.</param>
    /// <param name="tell">Takes a frame for that stream, or says that it cannot just now; it must be quick and must not throw.</param>
    /// <returns>Disposed of when the stream closes.</returns>
    public IDisposable Enter(Seat seat, Func<ReadOnlyMemory<byte>, bool> tell)
    {
        Listener listener = new(this, seat, tell);
        lock (counting)
        {
            Count(seat, 1);
            if (IsToldTo(seat))
            {
                listeners.Add(listener);
                listener.Told = tell(FrameOf(now)) ? now : null;
            }

            timer.Change(pause, Timeout.InfiniteTimeSpan);
        }

        return listener;
    }

    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private void Leave(Listener listener)
    {
        lock (counting)
        {
            Count(listener.Seat, -1);
            listeners.Remove(listener);
            timer.Change(pause, Timeout.InfiniteTimeSpan);
        }
    }

    // Only who acts counts: a reader's seat is not there.
    private void Count(Seat seat, int by)
    {
        switch (seat)
        {
            case { Role: Role.Chair }:
                dais.Chair += by;
                break;
            case { Role: Role.Secretariat }:
                dais.Secretariat += by;
                break;
            case { Role: Role.Delegate, Delegation: { } code, Level: not SeatLevel.ReadOnly }:
                delegations[code] = delegations.GetValueOrDefault(code) + by;
                if (delegations[code] == 0)
                {
                    delegations.Remove(code);
                }

                break;
            default:
                return;
        }

        Volatile.Write(ref now, new RoomAttendance(dais.Chair > 0, dais.Secretariat > 0, [.. delegations.Keys]));
    }

    // Without an id: it is of the moment, and a client that comes back goes on from what has happened.
    private static ReadOnlyMemory<byte> FrameOf(RoomAttendance attendance) =>
        (byte[])[.. "event: attendance\ndata: "u8, .. JsonSerializer.SerializeToUtf8Bytes(attendance, Written), .. "\n\n"u8];

    private void Tell()
    {
        lock (counting)
        {
            ReadOnlyMemory<byte> frame = FrameOf(now);
            bool isTold = true;
            foreach (Listener listener in listeners.Where(one => !now.Equals(one.Told)))
            {
                listener.Told = listener.Tell(frame) ? now : listener.Told;
                isTold &= now.Equals(listener.Told);
            }

            if (!isTold)
            {
                timer.Change(pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private sealed class Listener(MeetingAttendance room, Seat seat, Func<ReadOnlyMemory<byte>, bool> tell) : IDisposable
    {
        private int hasLeft;

        public Seat Seat => seat;

        public Func<ReadOnlyMemory<byte>, bool> Tell => tell;

        public RoomAttendance? Told { get; set; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref hasLeft, 1) == 0)
            {
                room.Leave(this);
            }
        }
    }
}
