namespace Plenary.Server.Storage.Snapshots;

/// <summary>The state of a stream after one of its events, as whoever made it encoded it.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">The last event it holds.</param>
/// <param name="LastHash">The hash of that event: a state of another history is not taken for this one's.</param>
/// <param name="FormatVersion">The version of its encoding and of what computed it.</param>
/// <param name="Content">The encoded state.</param>
public sealed record Snapshot(string Stream, long Sequence, ChainHash LastHash, int FormatVersion, ReadOnlyMemory<byte> Content);
