using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Who has joined a change and who has left it between two states of a weave.</summary>
internal readonly record struct SponsorsMoved(ImmutableArray<string> Joined, ImmutableArray<string> Left)
{
    /// <summary>Those of one change.</summary>
    /// <param name="before">The changes as they were; the one may be younger.</param>
    /// <param name="after">The changes as they are.</param>
    /// <param name="change">The index of the one.</param>
    public static SponsorsMoved Between(ImmutableArray<Change> before, ImmutableArray<Change> after, int change)
    {
        ImmutableArray<Sponsorship> had = change < before.Length ? before[change].Sponsors : [];
        ImmutableArray<Sponsorship> has = after[change].Sponsors;
        return had == has ? new([], []) : new(Except(has, had), Except(had, has));
    }

    private static ImmutableArray<string> Except(ImmutableArray<Sponsorship> one, ImmutableArray<Sponsorship> other)
    {
        HashSet<string> known = new(other.Select(sponsor => sponsor.Member), StringComparer.Ordinal);
        return [.. one.Select(sponsor => sponsor.Member).Where(known.Add)];
    }
}
