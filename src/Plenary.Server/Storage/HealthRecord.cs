namespace Plenary.Server.Storage;

/// <summary>The log's health as it changes: readers and the writer find faults, whoever asks sees the last word.</summary>
internal sealed class HealthRecord(TimeProvider time, ILogger logger)
{
    private readonly Lock turning = new();
    private volatile LogHealth now = new(LogState.Writable, null, time.GetUtcNow());

    public LogHealth Now => now;

    /// <summary>Why appends are refused; null when they are taken.</summary>
    public string? Refusal => now is { State: not LogState.Writable, Reason: string reason } ? reason : null;

    /// <summary>Turns to a state. From damage there is no way back while the server runs.</summary>
    public void Turn(LogState state, string? reason)
    {
        lock (turning)
        {
            if (now.State == LogState.Damaged || (now.State == state && now.Reason == reason))
            {
                return;
            }

            now = new LogHealth(state, reason, time.GetUtcNow());
        }

        if (reason is null)
        {
            logger.WritableAgain();
        }
        else
        {
            logger.NotWritable(state, reason);
        }
    }
}
