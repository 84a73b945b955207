using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Rejects, withdraws and reopens changes, or says why not.</summary>
internal static class Rulings
{
    public static Ruling Reject(Weave weave, ChangeId id)
    {
        if (!weave.TryGetIndex(id, out int change))
        {
            return Ruling.Refused(weave, $"The text has no change {id}.");
        }

        if (weave.Rejected.Contains(id))
        {
            return Ruling.Refused(weave, $"This change is rejected already: {ChangeWords.Of(weave, change)}.", id);
        }

        ImmutableArray<int> lost = Lost(weave, change);
        foreach (int one in lost)
        {
            if (weave.Adopted.Contains(weave.Changes[one].Id))
            {
                return Ruling.Refused(
                    weave,
                    one == change
                        ? $"This change is adopted: {ChangeWords.Of(weave, change)}. Reopen it first."
                        : $"This change is part of what is adopted with {ChangeWords.Of(weave, one)}: {ChangeWords.Of(weave, change)}. Reopen that one first.",
                    weave.Changes[one].Id);
            }
        }

        ImmutableArray<ChangeId> ids = [.. lost.Select(one => weave.Changes[one].Id)];
        return new Ruling(weave.With(rejected: weave.Rejected.Union(ids)), null, ids);
    }

    public static Ruling Withdraw(Weave weave, ChangeId id, string member)
    {
        if (!weave.TryGetIndex(id, out int change))
        {
            return Ruling.Refused(weave, $"The text has no change {id}.");
        }

        Change asked = weave.Changes[change];
        if (weave.Adopted.Contains(id))
        {
            return Ruling.Refused(weave, $"This change is adopted: {ChangeWords.Of(weave, change)}. Reopen it first.", id);
        }

        if (asked.Sponsors.Where(sponsor => string.Equals(sponsor.Member, member, StringComparison.Ordinal)).ToArray() is not [var left, ..])
        {
            return Ruling.Refused(weave, $"{member} does not ask for this change: {ChangeWords.Of(weave, change)}.", id);
        }

        return new Ruling(
            weave.With(
                changes: weave.Changes.SetItem(change, asked with { Sponsors = asked.Sponsors.Remove(left) }),
                withdrawals: weave.Withdrawals.Add(new Withdrawal(id, left))),
            null,
            [id]);
    }

    public static Ruling Reopen(Weave weave, ChangeId id)
    {
        if (!weave.TryGetIndex(id, out int change))
        {
            return Ruling.Refused(weave, $"The text has no change {id}.");
        }

        if (weave.Adopted.Contains(id))
        {
            ChangeSet agreed = weave.SetOf(weave.Adopted);
            ChangeSet left = Wish.Without(weave, agreed, [change]);
            ImmutableArray<ChangeId> reopened = [.. agreed.Members().Where(one => !left.Contains(one)).Select(one => weave.Changes[one].Id)];
            return new Ruling(weave.With(adopted: weave.Adopted.Except(reopened)), null, reopened);
        }

        if (weave.Rejected.Contains(id))
        {
            ImmutableArray<ChangeId> reopened =
                [.. Lost(weave, change).Select(one => weave.Changes[one].Id).Where(weave.Rejected.Contains)];
            return new Ruling(weave.With(rejected: weave.Rejected.Except(reopened)), null, reopened);
        }

        return Ruling.Refused(weave, $"This change is not decided: {ChangeWords.Of(weave, change)}.", id);
    }

    // With a change goes whatever none of its sponsors has a whole bundle left for.
    private static ImmutableArray<int> Lost(Weave weave, int change)
    {
        SortedSet<int> lost = [change];
        Queue<int> open = new([change]);
        while (open.TryDequeue(out int next))
        {
            foreach (ImmutableArray<int> bundle in weave.Wholeness.BundlesOf(next))
            {
                foreach (int mate in bundle)
                {
                    if (!lost.Contains(mate) && weave.Wholeness.BundlesOf(mate).All(own => own.Any(lost.Contains)))
                    {
                        lost.Add(mate);
                        open.Enqueue(mate);
                    }
                }
            }
        }

        return [.. lost];
    }
}
