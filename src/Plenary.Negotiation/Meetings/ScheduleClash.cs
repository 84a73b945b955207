using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A time at which a delegation is expected in more places than it has delegates.</summary>
/// <param name="Party">The code of its seat.</param>
/// <param name="Size">How many delegates it has.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Gatherings">What takes place then, in order of identity.</param>
public sealed record ScheduleClash(string Party, int Size, DateTimeOffset From, DateTimeOffset To, ImmutableArray<Gathering> Gatherings)
{
    /// <summary>The clashes of a meeting's schedule for the delegations registered at it, by delegation and time (practice A5, D1.3).</summary>
    public static ImmutableArray<ScheduleClash> Of(Meeting meeting)
    {
        DateTimeOffset[] times = [.. meeting.Gatherings.Values.SelectMany(one => new[] { one.From, one.To }).Distinct().Order()];
        List<ScheduleClash> clashes = [];
        foreach (Delegation delegation in meeting.Delegations.Values)
        {
            AddOf(delegation, meeting, times, clashes);
        }

        return [.. clashes];
    }

    /// <summary>Contact groups and informal consultations that are scheduled at the same time as a sitting of the whole: some bodies do not allow it, so that small delegations can follow.</summary>
    public static ImmutableArray<(Gathering Plenary, Gathering Group)> BesideThePlenary(Meeting meeting) =>
        [.. from plenary in meeting.Gatherings.Values
            where plenary.Kind == GatheringKind.Plenary
            from other in meeting.Gatherings.Values
            where other.Kind is GatheringKind.ContactGroup or GatheringKind.Informal && other.From < plenary.To && plenary.From < other.To
            select (plenary, other)];

    private static void AddOf(Delegation delegation, Meeting meeting, DateTimeOffset[] times, List<ScheduleClash> clashes)
    {
        int first = clashes.Count;
        for (int at = 0; at + 1 < times.Length; at++)
        {
            (DateTimeOffset from, DateTimeOffset to) = (times[at], times[at + 1]);
            ImmutableArray<Gathering> there = [.. meeting.Gatherings.Values.Where(one => one.From <= from && from < one.To && one.IsFor(delegation.Party))];
            if (there.Length <= delegation.Size)
            {
                continue;
            }

            if (clashes.Count > first && clashes[^1] is { } last && last.To == from && last.Gatherings.AsSpan().SequenceEqual(there.AsSpan()))
            {
                clashes[^1] = last with { To = to };
            }
            else
            {
                clashes.Add(new ScheduleClash(delegation.Party, delegation.Size, from, to, there));
            }
        }
    }
}
