using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>An agenda item that got less time than was planned for it, or none, and was not concluded (practice D1.6).</summary>
/// <param name="Item">The item as planned.</param>
/// <param name="Status">How it was left.</param>
/// <param name="Spent">The time it got.</param>
/// <param name="TakenBy">The items that took more time than was planned for them, the one that took most first; empty when the sittings were just shorter than planned.</param>
public sealed record CrowdedOutItem(AgendaItem Item, ItemStatus Status, TimeSpan Spent, ImmutableArray<TimeTaken> TakenBy)
{
    /// <summary>The time it lost.</summary>
    public TimeSpan Lost => Item.Planned - Spent;

    /// <summary>The items that a meeting's agenda crowded out, in the order of the agenda.</summary>
    /// <remarks>
    /// Computed from the events. Before a meeting has ended only items that were cut short count: the others may still
    /// come. An item that was concluded early is not crowded out.
    /// </remarks>
    public static ImmutableArray<CrowdedOutItem> Of(Meeting meeting)
    {
        ImmutableArray<TimeTaken> takers = [.. meeting.Agenda
            .Select(item => new TimeTaken(item.Item, item.Spent - item.Item.Planned))
            .Where(taken => taken.Over > TimeSpan.Zero)
            .OrderByDescending(taken => taken.Over)];
        return [.. meeting.Agenda
            .Where(item => item.Spent < item.Item.Planned && (item.Status == ItemStatus.CutShort || (meeting.Ending is not null && item.Status != ItemStatus.Concluded)))
            .Select(item => new CrowdedOutItem(item.Item, item.Status, item.Spent, takers))];
    }
}

/// <summary>An agenda item that took more time than was planned for it.</summary>
/// <param name="Item">The item as planned.</param>
/// <param name="Over">By how much.</param>
public sealed record TimeTaken(AgendaItem Item, TimeSpan Over);
