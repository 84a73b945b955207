using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Adopts changes, or says why not.</summary>
internal static class Adopting
{
    public static Adoption Adopt(Weave weave, ChangeId id, string? sponsor, bool listStanding)
    {
        if (!weave.TryGetIndex(id, out int change))
        {
            return Adoption.Refused(weave, new Refusal($"The text has no change {id}."));
        }

        if (Settled(weave, change, sponsor) is { } settled)
        {
            return Adoption.Refused(weave, settled);
        }

        ImmutableArray<int> bundle = sponsor is null
            ? weave.Wholeness.SmallestBundleOf(change)
            : weave.Wholeness.BundleOf(change, sponsor);
        return Obstacle(weave, change, bundle) is { } obstacle
            ? Adoption.Refused(weave, obstacle)
            : Take(weave, bundle, listStanding);
    }

    /// <summary>Adopts changes whatever stands against them.</summary>
    public static Adoption Take(Weave weave, ImmutableArray<int> changes, bool listStanding)
    {
        ImmutableArray<int> taken = [.. changes.Where(change => !weave.Adopted.Contains(weave.Changes[change].Id)).Distinct().Order()];
        ImmutableArray<ChangeId> ids = [.. taken.Select(change => weave.Changes[change].Id)];
        Weave after = weave.With(adopted: weave.Adopted.Union(ids), rejected: weave.Rejected.Except(ids));
        return new Adoption(after, null, ids, Effects.Of(weave, after, taken, listStanding));
    }

    private static Refusal? Settled(Weave weave, int change, string? sponsor)
    {
        Change asked = weave.Changes[change];
        string words = ChangeWords.Of(weave, change);
        return weave.Adopted.Contains(asked.Id) ? new Refusal($"This change is adopted already: {words}.", asked.Id)
            : weave.Rejected.Contains(asked.Id) ? new Refusal($"This change was rejected: {words}. Reopen it first.", asked.Id)
            : asked.Sponsors.IsEmpty ? new Refusal($"This change was withdrawn by all who asked for it: {words}.", asked.Id)
            : sponsor is not null && !asked.IsSponsoredBy(sponsor) ? new Refusal($"{sponsor} does not ask for this change: {words}.", asked.Id)
            : null;
    }

    private static Refusal? Obstacle(Weave weave, int change, ImmutableArray<int> bundle)
    {
        string words = ChangeWords.Of(weave, change);
        foreach (int one in bundle)
        {
            if (weave.Adopted.Contains(weave.Changes[one].Id))
            {
                continue;
            }

            if (weave.Rejected.Contains(weave.Changes[one].Id))
            {
                return new Refusal(
                    $"This change makes sense only together with one that was rejected: {words} with {ChangeWords.Of(weave, one)}. Reopen that one, or name another sponsor.",
                    weave.Changes[one].Id);
            }

            foreach (int other in weave.Collisions.With(one))
            {
                if (bundle.Contains(other) || weave.Adopted.Contains(weave.Changes[other].Id))
                {
                    string asked = one == change ? words : $"{words} with {ChangeWords.Of(weave, one)}";
                    string why = bundle.Contains(other) ? "which its own sponsor also asks for" : "which is adopted";
                    return new Refusal(
                        $"This change touches the same words as {ChangeWords.Of(weave, other)}, {why}: {asked}.",
                        weave.Changes[other].Id);
                }
            }

            foreach (int ground in Grounds.Of(weave.Changes, one))
            {
                if (!bundle.Contains(ground) && !weave.Adopted.Contains(weave.Changes[ground].Id))
                {
                    return new Refusal(
                        $"This change is made to words that are not agreed: {words}. Adopt first {ChangeWords.Of(weave, ground)}.",
                        weave.Changes[ground].Id);
                }
            }
        }

        return null;
    }
}
