using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>
/// Which changes must be taken together: the bundles. A bundle is what one member asks for within one clause; no
/// reading mixes half of it with something else (law 5).
/// </summary>
public sealed class Wholeness
{
    private readonly Weave weave;
    private readonly Collisions collisions;
    private readonly List<Bundle>[] bundlesOf;

    private Wholeness(Weave weave, Collisions collisions, List<Bundle>[] bundlesOf)
    {
        this.weave = weave;
        this.collisions = collisions;
        this.bundlesOf = bundlesOf;
    }

    /// <summary>The bundles of every member of the weave. Found once for a weave.</summary>
    public static Wholeness Of(Weave weave) => weave.Wholeness;

    internal static Wholeness Find(Weave weave)
    {
        Clauses clauses = new(weave);
        List<Bundle>[] bundlesOf = new List<Bundle>[weave.Changes.Length];
        Dictionary<string, List<int>> ofMember = new(StringComparer.Ordinal);
        for (int c = 0; c < weave.Changes.Length; c++)
        {
            bundlesOf[c] = [];
            foreach (Sponsorship sponsor in weave.Changes[c].Sponsors)
            {
                if (!ofMember.TryGetValue(sponsor.Member, out List<int>? own))
                {
                    ofMember.Add(sponsor.Member, own = []);
                }

                own.Add(c);
            }
        }

        foreach ((string member, List<int> own) in ofMember)
        {
            foreach (ImmutableArray<int> changes in Bundles(clauses, own))
            {
                // Members who ask for the same things together share the bundle.
                Bundle? bundle = bundlesOf[changes[0]].Find(known => known.Changes.AsSpan().SequenceEqual(changes.AsSpan()));
                if (bundle is null)
                {
                    bundle = new Bundle(changes, new HashSet<string>(StringComparer.Ordinal));
                    foreach (int change in changes)
                    {
                        bundlesOf[change].Add(bundle);
                    }
                }

                bundle.Members.Add(member);
            }
        }

        return new Wholeness(weave, weave.Collisions, bundlesOf);
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
            if (bundle.Length < best || (bundle.Length == best && FirstId(bundle, smallest) < 0))
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
            foreach (int other in collisions.With(change))
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

    private static IEnumerable<ImmutableArray<int>> Bundles(Clauses clauses, List<int> own)
    {
        int[] parent = [.. Enumerable.Range(0, own.Count)];
        Dictionary<(int, int, string?), int> first = [];
        HashSet<(int, int, string?)> keys = [];
        for (int i = 0; i < own.Count; i++)
        {
            keys.Clear();
            clauses.KeysOf(own[i], keys);
            foreach ((int, int, string?) key in keys)
            {
                if (first.TryGetValue(key, out int known))
                {
                    parent[Root(parent, i)] = Root(parent, known);
                }
                else
                {
                    first.Add(key, i);
                }
            }
        }

        return own.Select((change, i) => (change, Root: Root(parent, i)))
            .GroupBy(pair => pair.Root)
            .Select(group => group.Select(pair => pair.change).ToImmutableArray());
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private int FirstId(ImmutableArray<int> left, ImmutableArray<int> right) =>
        left.Min(change => weave.Changes[change].Id).CompareTo(right.Min(change => weave.Changes[change].Id));

    private sealed record Bundle(ImmutableArray<int> Changes, HashSet<string> Members)
    {
        public bool IsWithin(ChangeSet taken)
        {
            foreach (int change in Changes)
            {
                if (!taken.Contains(change))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
