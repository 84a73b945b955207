namespace Plenary.Server.Storage;

/// <summary>
/// An event as the log keeps it. Immutable. Two records are the same event exactly when their <see cref="Hash"/> is the
/// same; the generated equality compares the payload's memory, not its bytes.
/// </summary>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Sequence">Its place in the stream: 1, 2, 3 … without gaps.</param>
/// <param name="Kind">What happened.</param>
/// <param name="SchemaVersion">The version of the payload's shape, after upcasting.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Payload">UTF-8 JSON, after upcasting.</param>
/// <param name="Hash">The hash of the event as it was written (<see cref="EventHash"/>), before any upcasting.</param>
/// <param name="Previous">The hash of the event before it in the stream; <see cref="ChainHash.None"/> for the first.</param>
public sealed record EventRecord(
    string Stream,
    long Sequence,
    string Kind,
    int SchemaVersion,
    string Audience,
    DateTimeOffset At,
    string Actor,
    ReadOnlyMemory<byte> Payload,
    ChainHash Hash,
    ChainHash Previous);
