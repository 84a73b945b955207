namespace Plenary.Server.Rooms;

/// <summary>The latest events that an audience was told, so that what changed in the last moments is found without looking through all parts. Immutable to its readers.</summary>
/// <remarks>One writer adds to the end; those who hold an earlier trail do not see what it adds.</remarks>
internal sealed class ViewTrail
{
    // Some seconds of a night in which everybody speaks at once.
    private const int Most = 16_384;

    private readonly RoomEvent[] events;
    private readonly int end;

    private ViewTrail(RoomEvent[] events, int end) => (this.events, this.end) = (events, end);

    /// <summary>Before the first event.</summary>
    public static ViewTrail Empty { get; } = new([], 0);

    /// <summary>How many events it reaches back.</summary>
    public int Count => Math.Min(end, Most / 2);

    /// <summary>The last events.</summary>
    /// <param name="count">How many; at most <see cref="Count"/>.</param>
    public ReadOnlySpan<RoomEvent> Last(int count) => events.AsSpan(end - count, count);

    /// <summary>This trail with more events. Only the writer of the newest trail may ask.</summary>
    public ViewTrail With(List<RoomEvent> more)
    {
        int kept = Count;
        if (more.Count > Most / 2)
        {
            return new ViewTrail([.. more[^(Most / 2)..]], Most / 2);
        }

        if (end + more.Count <= events.Length)
        {
            more.CopyTo(events, end);
            return new ViewTrail(events, end + more.Count);
        }

        RoomEvent[] room = new RoomEvent[Math.Max(kept + more.Count, Math.Min(Most, Math.Max(64, 2 * (kept + more.Count))))];
        Array.Copy(events, end - kept, room, 0, kept);
        more.CopyTo(room, kept);
        return new ViewTrail(room, kept + more.Count);
    }
}
