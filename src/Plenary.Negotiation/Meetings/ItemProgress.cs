namespace Plenary.Negotiation;

/// <summary>An agenda item with the time spent on it, measured from the events.</summary>
/// <param name="Item">The item as planned.</param>
/// <param name="Status">How far the meeting has come with it.</param>
/// <param name="Spent">The time spent before it was last taken up.</param>
/// <param name="Since">Since when it is under discussion, or <see langword="null"/> when it is not.</param>
public sealed record ItemProgress(AgendaItem Item, ItemStatus Status, TimeSpan Spent, DateTimeOffset? Since)
{
    /// <summary>Whether it is closed, one way or the other.</summary>
    public bool IsClosed => Status is ItemStatus.Concluded or ItemStatus.CutShort;

    /// <summary>The time spent up to an instant.</summary>
    /// <param name="at">The instant.</param>
    public TimeSpan SpentBy(DateTimeOffset at) => Since is { } since && at > since ? Spent + (at - since) : Spent;
}
