using System.Collections.Immutable;

namespace Plenary.Server.Storage;

/// <summary>What one commit kept.</summary>
/// <param name="Commit">The number of the commit: 1, 2, 3 … without gaps.</param>
/// <param name="Events">Its events, in the order in which they were written; those of one stream in the order of their sequence.</param>
public sealed record CommittedBatch(long Commit, ImmutableArray<EventRecord> Events);
