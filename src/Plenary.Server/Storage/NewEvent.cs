namespace Plenary.Server.Storage;

/// <summary>An event to be kept. The log gives it its place (stream and sequence) and its hash.</summary>
/// <param name="Kind">What happened, for example <c>change-tabled</c>.</param>
/// <param name="SchemaVersion">The version of the payload's shape, from 1.</param>
/// <param name="Audience">Who may see it. The log keeps and hashes it; it does not filter.</param>
/// <param name="At">When it happened. Kept as an instant in UTC, exact to 100 ns.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Payload">UTF-8 JSON. Not to be written to after the call.</param>
public sealed record NewEvent(string Kind, int SchemaVersion, string Audience, DateTimeOffset At, string Actor, ReadOnlyMemory<byte> Payload);
