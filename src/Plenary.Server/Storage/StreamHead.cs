namespace Plenary.Server.Storage;

/// <summary>The end of a stream.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="LastSequence">The sequence of its last event.</param>
/// <param name="LastHash">The hash of that event.</param>
public sealed record StreamHead(string Stream, long LastSequence, ChainHash LastHash);
