namespace Plenary.Server.Storage;

/// <summary>What storage writes to the server's log: never a stream's content, never a name.</summary>
internal static partial class StorageLogging
{
    [LoggerMessage(1, LogLevel.Error, "The event log is {State}: {Reason}")]
    public static partial void NotWritable(this ILogger logger, LogState state, string reason);

    [LoggerMessage(2, LogLevel.Information, "The event log can be written again")]
    public static partial void WritableAgain(this ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "A commit failed; nothing of it was kept")]
    public static partial void CommitFailed(this ILogger logger, Exception fault);

    [LoggerMessage(4, LogLevel.Error, "A subscriber failed on commit {Commit}")]
    public static partial void SubscriberFailed(this ILogger logger, long commit, Exception fault);
}
