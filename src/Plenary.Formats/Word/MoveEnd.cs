namespace Plenary.Formats.Word;

/// <summary>One of the two ends of a moved paragraph.</summary>
/// <param name="Name">The name that ties it to the other.</param>
/// <param name="Movers">Who moves the paragraph.</param>
/// <param name="IsTarget">Whether the paragraph is moved to here.</param>
internal sealed record MoveEnd(string Name, int[] Movers, bool IsTarget);
