namespace Plenary.Server.Storage;

/// <summary>
/// The log of everything that happened: streams of events, each numbered 1, 2, 3 … and chained by hash. Safe for use from
/// several threads. One process has a log open at a time.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>Whether it can be written, and if not, why.</summary>
    LogHealth Health { get; }

    /// <summary>
    /// Reads a stream in order, from a sequence to the end as it is when the reading gets there, brought to the current
    /// schema versions. A stream that does not exist is empty.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fromSequence">The first sequence wanted; 1 is the beginning.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SchemaVersionException">An event cannot be brought to the current version.</exception>
    IAsyncEnumerable<EventRecord> ReadAsync(string stream, long fromSequence = 1, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps events at the end of a stream: all of them or none. The task completes when they are durable and their
    /// subscribers have been told, or when it is clear that they will not be kept.
    /// </summary>
    /// <param name="stream">The stream; its first events make it.</param>
    /// <param name="expectedSequence">The last sequence the caller knows of the stream; 0 for one that has none.</param>
    /// <param name="events">At least one.</param>
    /// <param name="idempotencyKey">
    /// Names the command within its stream, for ever: an append whose key was kept before adds nothing and gives the
    /// earlier result, whatever it expects. Null for none.
    /// </param>
    /// <param name="cancellation">
    /// Gives up waiting for a place in the queue. An append that has its place is carried out whatever becomes of this.
    /// </param>
    /// <exception cref="ArgumentException">No events, a name that is empty, too long or not text, or events too large to keep.</exception>
    ValueTask<AppendResult> AppendAsync(
        string stream,
        long expectedSequence,
        IReadOnlyList<NewEvent> events,
        string? idempotencyKey = null,
        CancellationToken cancellation = default);

    /// <summary>All streams and how far they go, ordered by name (ordinal).</summary>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyList<StreamHead>> StreamsAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Has a function called after each commit with all its events in order, when they are durable and before those who
    /// appended them are answered. It is called on the thread that writes: it must be quick and must not wait for the log.
    /// What it throws is noted and passed over.
    /// </summary>
    /// <param name="onCommitted">The function.</param>
    /// <returns>Ends the subscription when disposed of.</returns>
    IDisposable Subscribe(Action<CommittedBatch> onCommitted);
}
