namespace Plenary.Negotiation;

/// <summary>A turn on the floor.</summary>
/// <param name="Party">The code of the seat or group that has, or had, the floor.</param>
/// <param name="Kind">For what.</param>
/// <param name="Sitting">The number of the sitting.</param>
/// <param name="Item">The identity of the agenda item under discussion, or <see langword="null"/>.</param>
/// <param name="From">When the floor was given.</param>
/// <param name="Spent">How long it lasted, points of order left out; while it lasts, up to the last interruption.</param>
/// <param name="Since">Since when the speaker has been speaking without interruption; <see langword="null"/> when interrupted or done.</param>
public sealed record Turn(string Party, TurnKind Kind, int Sitting, string? Item, DateTimeOffset From, TimeSpan Spent, DateTimeOffset? Since)
{
    /// <summary>How long it may take, or <see langword="null"/>.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>The time spent up to an instant.</summary>
    public TimeSpan SpentBy(DateTimeOffset at) => Since is { } since && at > since ? Spent + (at - since) : Spent;
}
