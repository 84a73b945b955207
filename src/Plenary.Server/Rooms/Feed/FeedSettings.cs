namespace Plenary.Server.Rooms;

/// <summary>How the event stream of a room is paced.</summary>
/// <param name="Gap">The least time between two frames of a room: what happens meanwhile goes into one.</param>
/// <param name="Heartbeat">How often a client hears something when nothing happens.</param>
/// <param name="Queue">How many frames wait for one client; when they are more, it is dropped and comes back for what it missed.</param>
/// <param name="Parts">A client that missed more parts than that, apart from mere stances, is told to fetch the page anew.</param>
/// <param name="Clients">How many clients a room has at most.</param>
internal sealed record FeedSettings(TimeSpan Gap, TimeSpan Heartbeat, int Queue, int Parts, int Clients)
{
    /// <summary>How much longer two frames are apart for each client: to a thousand, a frame goes out every 25 ms.</summary>
    public TimeSpan GapForClient { get; init; } = TimeSpan.FromMicroseconds(25);

    /// <summary>How much longer two frames are apart for each megabyte that was sent: whoever reads needs time as well.</summary>
    public TimeSpan GapForMegabyte { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// So many changes in one frame are still few; where it holds more, the next one waits longer in proportion, and takes more with
    /// it: what a frame costs besides its changes is then paid less often.
    /// </summary>
    public int FewChanges { get; init; } = 60;

    /// <summary>How many times as long as otherwise two frames are apart at most, however much changes.</summary>
    public int LongestGaps { get; init; } = 3;

    /// <summary>The least time between two countings of a text's figures.</summary>
    public TimeSpan FiguresGap { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Counting takes at most one part of so many of the time.</summary>
    public int FiguresShare { get; init; } = 40;

    public static FeedSettings Standard { get; } = new(TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(15), 64, 200, 20_000);

    /// <summary>The least time from the beginning of a frame to that of the next.</summary>
    /// <param name="told">To how many clients it went.</param>
    /// <param name="bytes">How much it was for all of them.</param>
    /// <param name="changes">How many changes it told of.</param>
    public TimeSpan GapAfter(int told, long bytes, long changes)
    {
        TimeSpan sending = (GapForClient * told) + (GapForMegabyte * (bytes / 1e6));
        return (Gap > sending ? Gap : sending) * Math.Clamp((double)changes / FewChanges, 1, LongestGaps);
    }
}
