using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>
/// Which changes must be taken together: the bundles. A bundle is what one member asks for within one clause; no
/// reading mixes half of it with something else (law 5).
/// </summary>
public sealed class Wholeness
{
    private readonly Weave weave;
    private readonly List<Bundle>[] bundlesOf;

    // The clauses that every change lies in; where nobody ever asked for it, they have not been looked for.
    private readonly (int, int, string?)[]?[] clausesOf;

    private Wholeness(Weave weave, List<Bundle>[] bundlesOf, (int, int, string?)[]?[] clausesOf)
    {
        this.weave = weave;
        this.bundlesOf = bundlesOf;
        this.clausesOf = clausesOf;
    }

    /// <summary>The bundles of every member of the weave. Found once for a weave.</summary>
    public static Wholeness Of(Weave weave) => weave.Wholeness;

    /// <summary>The changes that they were found from.</summary>
    internal ImmutableArray<Change> Changes => weave.Changes;

    internal static Wholeness Find(Weave weave)
    {
        BundleLoom loom = new(weave, [], []);
        foreach (string member in weave.Sponsored.Members)
        {
            loom.Bind(member, weave.Sponsored.Of(member));
        }

        return new Wholeness(weave, loom.BundlesOf, loom.ClausesOf);
    }

    /// <summary>The same once some changes have come, or have other sponsors.</summary>
    /// <param name="now">The weave now.</param>
    /// <param name="renewed">The indices of those changes, ascending.</param>
    internal Wholeness Then(Weave now, IEnumerable<int> renewed)
    {
        BundleLoom loom = new(now, bundlesOf, clausesOf);
        SortedDictionary<string, List<int>> joined = new(StringComparer.Ordinal);
        SortedDictionary<string, List<int>> left = new(StringComparer.Ordinal);
        foreach (int change in renewed)
        {
            SponsorsMoved moved = SponsorsMoved.Between(Changes, now.Changes, change);
            Note(joined, moved.Joined, change);
            Note(left, moved.Left, change);
        }

        foreach (string member in joined.Keys.Union(left.Keys, StringComparer.Ordinal))
        {
            loom.Rebind(member, joined.GetValueOrDefault(member) ?? [], left.GetValueOrDefault(member) ?? []);
        }

        return new Wholeness(now, loom.BundlesOf, loom.ClausesOf);

        static void Note(SortedDictionary<string, List<int>> lists, ImmutableArray<string> members, int change)
        {
            foreach (string member in members)
            {
                if (!lists.TryGetValue(member, out List<int>? own))
                {
                    lists.Add(member, own = []);
                }

                own.Add(change);
            }
        }
    }

    /// <summary>The bundles a change is in, one for each different wish of its sponsors.</summary>
    public IEnumerable<ImmutableArray<int>> BundlesOf(int change) => bundlesOf[change].Select(bundle => bundle.Changes);

    /// <summary>The smallest bundle that a change can be taken with; itself alone when nobody sponsors it any more.</summary>
    public ImmutableArray<int> SmallestBundleOf(int change)
    {
        ImmutableArray<int> smallest = [change];
        int best = int.MaxValue;
        foreach (ImmutableArray<int> bundle in BundlesOf(change))
        {
            if (bundle.Length < best || (bundle.Length == best && IsBefore(bundle, smallest)))
            {
                smallest = bundle;
                best = bundle.Length;
            }
        }

        return smallest;
    }

    /// <summary>What one sponsor of a change asks for together with it; empty when it is not a sponsor.</summary>
    public ImmutableArray<int> BundleOf(int change, string sponsor) =>
        bundlesOf[change].Find(bundle => bundle.Members.Contains(sponsor))?.Changes ?? [];

    /// <summary>Whether a change stands with all that one of its sponsors asks for together with it, or has no sponsors.</summary>
    public bool IsWhole(int change, ChangeSet taken) =>
        bundlesOf[change].Count == 0 || bundlesOf[change].Exists(bundle => bundle.IsWithin(taken));

    /// <summary>Why the changes cannot stand together, in words, or <see langword="null"/> when they can.</summary>
    public string? Fault(ChangeSet taken)
    {
        foreach (int change in taken.Members())
        {
            foreach (int other in weave.Collisions.With(change))
            {
                if (taken.Contains(other))
                {
                    return $"Changes {weave.Changes[change].Id} and {weave.Changes[other].Id} touch the same words: take one of them.";
                }
            }

            if (!IsWhole(change, taken))
            {
                return $"Change {weave.Changes[change].Id} makes sense only with others in the same clause: take all of a sponsor's changes there.";
            }

            foreach (int ground in Grounds.Of(weave.Changes, change))
            {
                if (!taken.Contains(ground))
                {
                    return $"Change {weave.Changes[change].Id} is made to the words of change {weave.Changes[ground].Id}: take that one too.";
                }
            }
        }

        return null;
    }

    // Of two as long the one with the smaller identities, so that the order of tabling does not decide.
    private bool IsBefore(ImmutableArray<int> one, ImmutableArray<int> other)
    {
        ChangeId[] left = [.. one.Select(change => weave.Changes[change].Id).Order()];
        ChangeId[] right = [.. other.Select(change => weave.Changes[change].Id).Order()];
        return left.AsSpan().SequenceCompareTo(right) < 0;
    }
}
