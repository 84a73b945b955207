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
    private readonly List<ImmutableArray<int>>[] bundlesOf;

    private Wholeness(Weave weave, Collisions collisions, List<ImmutableArray<int>>[] bundlesOf)
    {
        this.weave = weave;
        this.collisions = collisions;
        this.bundlesOf = bundlesOf;
    }

    /// <summary>The bundles of every member of the weave.</summary>
    public static Wholeness Of(Weave weave) => Of(weave, Collisions.Of(weave));

    /// <summary>The bundles, with collisions that are known already.</summary>
    public static Wholeness Of(Weave weave, Collisions collisions)
    {
        Clauses clauses = new(weave);
        List<ImmutableArray<int>>[] bundlesOf = new List<ImmutableArray<int>>[weave.Changes.Length];
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

        foreach (List<int> own in ofMember.Values)
        {
            foreach (ImmutableArray<int> bundle in Bundles(clauses, own))
            {
                foreach (int change in bundle)
                {
                    if (!bundlesOf[change].Any(known => known.AsSpan().SequenceEqual(bundle.AsSpan())))
                    {
                        bundlesOf[change].Add(bundle);
                    }
                }
            }
        }

        return new Wholeness(weave, collisions, bundlesOf);
    }

    /// <summary>The bundles a change is in, one for each different wish of its sponsors.</summary>
    public IReadOnlyList<ImmutableArray<int>> BundlesOf(int change) => bundlesOf[change];

    /// <summary>The smallest bundle that a change can be taken with; itself alone when nobody sponsors it any more.</summary>
    public ImmutableArray<int> SmallestBundleOf(int change)
    {
        ImmutableArray<int> smallest = [change];
        int best = int.MaxValue;
        foreach (ImmutableArray<int> bundle in bundlesOf[change])
        {
            if (bundle.Length < best || (bundle.Length == best && FirstId(bundle, smallest) < 0))
            {
                smallest = bundle;
                best = bundle.Length;
            }
        }

        return smallest;
    }

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

            if (bundlesOf[change].Count > 0 && !bundlesOf[change].Any(bundle => bundle.All(taken.Contains)))
            {
                return $"Change {weave.Changes[change].Id} makes sense only with others in the same clause: take all of a sponsor's changes there.";
            }

            foreach (Edit edit in weave.Changes[change].Edits)
            {
                if (edit is SpanEdit span && span.After.Change >= 0 && span.After.Change != change && !taken.Contains(span.After.Change))
                {
                    return $"Change {weave.Changes[change].Id} is made to the words of change {weave.Changes[span.After.Change].Id}: take that one too.";
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
}
