using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A sitting of a meeting.</summary>
/// <param name="Number">Its number within the meeting, from 1.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Closed">When it was closed, or <see langword="null"/> while it is open.</param>
public sealed record Sitting(int Number, string? Title, DateTimeOffset Opened, DateTimeOffset? Closed)
{
    /// <summary>The codes of those in the room; when it is closed, of those that were there at the end.</summary>
    public ImmutableSortedSet<string> Present { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
