namespace Plenary.Server.Rooms;

/// <summary>How the event stream of a room is paced.</summary>
/// <param name="Gap">The least time between two frames of a room: what happens meanwhile goes into one.</param>
/// <param name="Heartbeat">How often a client hears something when nothing happens.</param>
/// <param name="Queue">How many frames wait for one client; when they are more, it is dropped and comes back for what it missed.</param>
/// <param name="Parts">A client that missed more parts than that is told to fetch the page anew.</param>
/// <param name="Clients">How many clients a room has at most.</param>
internal sealed record FeedSettings(TimeSpan Gap, TimeSpan Heartbeat, int Queue, int Parts, int Clients)
{
    public static FeedSettings Standard { get; } = new(TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(15), 64, 200, 20_000);
}
