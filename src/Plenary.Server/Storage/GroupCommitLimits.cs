namespace Plenary.Server.Storage;

/// <summary>How much is gathered, and how often a log that cannot be written tries again.</summary>
/// <param name="Queue">Appends that may wait; whoever comes when it is full waits for a place.</param>
/// <param name="EventsInCommit">A commit takes no further append once it holds so many events.</param>
/// <param name="BytesInCommit">Nor once its payloads hold so many bytes.</param>
/// <param name="ProbeInterval">How long a read-only log waits between tries.</param>
internal sealed record GroupCommitLimits(int Queue, int EventsInCommit, long BytesInCommit, TimeSpan ProbeInterval)
{
    public static GroupCommitLimits Standard { get; } = new(4096, 1024, 4 << 20, TimeSpan.FromSeconds(2));
}
