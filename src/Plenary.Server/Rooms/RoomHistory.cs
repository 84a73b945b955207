using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Rooms;

/// <summary>An event of a room and what it changes.</summary>
/// <param name="Recorded">The event.</param>
/// <param name="Parts">The parts that it changes.</param>
/// <param name="Said">The members who hold something else on the blocks among them after it; <see langword="null"/> when it may be any.</param>
/// <param name="IsOnlySaid">Whether what members hold is all that it changes of the blocks.</param>
internal sealed record RoomEvent(Recorded Recorded, ImmutableArray<Part> Parts, IReadOnlyCollection<string>? Said, bool IsOnlySaid);

/// <summary>All that has happened in a room up to a moment, and the state after it. Immutable to its readers.</summary>
/// <remarks>One writer adds to the end; those who hold an earlier history do not see what it adds.</remarks>
internal sealed class RoomHistory
{
    // From here on the events are folded together, and the parts that they change found in the state after all of them.
    private const int Many = 64;

    private readonly RoomEvent[] events;

    private RoomHistory(RoomEvent[] events, int count, Proceedings state, ImmutableHashSet<Audience> apart) =>
        (this.events, Count, State, Apart) = (events, count, state, apart);

    /// <summary>Before the first event.</summary>
    public static RoomHistory Empty { get; } = new([], 0, Proceedings.Empty, []);

    /// <summary>How many events there are; the sequence of the last.</summary>
    public int Count { get; }

    /// <summary>The whole state: never shown as it is.</summary>
    public Proceedings State { get; }

    /// <summary>The audiences that have been told something that the table has not.</summary>
    public ImmutableHashSet<Audience> Apart { get; }

    /// <summary>The events from one place on.</summary>
    /// <param name="index">The place, from 0.</param>
    public ReadOnlySpan<RoomEvent> From(int index) => events.AsSpan(index, Count - index);

    /// <summary>This history with more events. Only the writer of the newest history may ask.</summary>
    /// <param name="more">The events.</param>
    /// <param name="after">The state after them, where it is known already.</param>
    public RoomHistory With(ImmutableArray<Recorded> more, Proceedings? after = null)
    {
        RoomEvent[] room = events;
        if (room.Length < Count + more.Length)
        {
            room = new RoomEvent[Math.Max(64, Math.Max(2 * events.Length, Count + more.Length))];
            Array.Copy(events, room, Count);
        }

        bool isMany = more.Length >= Many;
        Proceedings state = isMany ? State.Apply(more) : State;
        Dictionary<TextId, BlockId?>? takenUp = null;
        ImmutableHashSet<Audience> apart = Apart;
        for (int index = 0; index < more.Length; index++)
        {
            Recorded recorded = more[index];
            state = isMany ? state : after is not null && more.Length == 1 ? after : state.Apply(recorded);
            BlockId? before = null;
            if (recorded.Event is BlockTakenUp)
            {
                takenUp ??= State.Texts.All.ToDictionary(text => text.Key, text => text.Value.TakenUp);
                before = takenUp.GetValueOrDefault(((BlockTakenUp)recorded.Event).Text);
            }

            room[Count + index] = new RoomEvent(recorded, ChangedParts.Of(recorded, state, before), ChangedParts.Said(recorded, state), ChangedParts.IsOnlySaid(recorded));
            if (recorded.Event is BlockTakenUp taken)
            {
                takenUp![taken.Text] = taken.Block;
            }

            if (recorded.For.Kind is AudienceKind.Delegation or AudienceKind.ChairAlone)
            {
                apart = apart.Add(recorded.For);
            }
        }

        return new RoomHistory(room, Count + more.Length, state, apart);
    }
}
