using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Binds what members ask for into bundles, clause by clause: all of it, or only where something is asked for that was not, or no longer.</summary>
internal sealed class BundleLoom
{
    private readonly Weave weave;
    private readonly Clauses clauses;
    private readonly HashSet<(int, int, string?)> keys = [];

    // What an earlier state knows is not touched: what changes is made anew.
    private readonly bool isFresh;

    /// <summary>Starts from what is known of an earlier state of a weave.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="bundlesOf">The bundles that every change was in.</param>
    /// <param name="clausesOf">The clauses that every change lies in.</param>
    public BundleLoom(Weave weave, List<Bundle>[] bundlesOf, (int, int, string?)[]?[] clausesOf)
    {
        this.weave = weave;
        clauses = new Clauses(weave);
        isFresh = bundlesOf.Length == 0;
        BundlesOf = new List<Bundle>[weave.Changes.Length];
        ClausesOf = new (int, int, string?)[]?[weave.Changes.Length];
        bundlesOf.CopyTo(BundlesOf, 0);
        clausesOf.CopyTo(ClausesOf, 0);
        for (int change = bundlesOf.Length; change < BundlesOf.Length; change++)
        {
            BundlesOf[change] = [];
        }
    }

    /// <summary>The bundles that every change is in.</summary>
    public List<Bundle>[] BundlesOf { get; }

    /// <summary>The clauses that every change lies in, where they have been looked for.</summary>
    public (int, int, string?)[]?[] ClausesOf { get; }

    /// <summary>Binds some changes, ascending, that a member asks for and that have nothing to do with the rest of what it asks for.</summary>
    public void Bind(string member, IReadOnlyList<int> own)
    {
        int[] parent = [.. Enumerable.Range(0, own.Count)];
        Dictionary<(int, int, string?), int> first = [];
        for (int i = 0; i < own.Count; i++)
        {
            foreach ((int, int, string?) key in ClausesFor(own[i]))
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

        foreach (IGrouping<int, (int Change, int Root)> group in own.Select((change, i) => (change, Root: Root(parent, i))).GroupBy(pair => pair.Root))
        {
            Share([.. group.Select(pair => pair.Change)], member);
        }
    }

    /// <summary>Binds anew what a member asks for where it has joined or left changes.</summary>
    /// <param name="member">The member.</param>
    /// <param name="joined">The changes that it asks for only now, ascending.</param>
    /// <param name="left">Those that it asks for no longer, ascending.</param>
    public void Rebind(string member, List<int> joined, List<int> left)
    {
        HashSet<(int, int, string?)> near = [.. joined.SelectMany(ClausesFor)];
        SortedSet<int> loose = [.. joined];
        foreach (int change in left)
        {
            Unbind(change, member, loose);
        }

        foreach (int change in near.Count == 0 ? [] : weave.Sponsored.Of(member))
        {
            if (!loose.Contains(change) && Array.Exists(ClausesFor(change), near.Contains))
            {
                Unbind(change, member, loose);
            }
        }

        loose.ExceptWith(left);
        Bind(member, [.. loose]);
    }

    // Takes a member's bundle with a change apart.
    private void Unbind(int change, string member, SortedSet<int> loose)
    {
        if (BundlesOf[change].Find(bundle => bundle.Members.Contains(member)) is { } bound)
        {
            loose.UnionWith(bound.Changes);
            Replace(bound, bound.Members.Count == 1 ? null : bound with { Members = [.. bound.Members.Where(one => !string.Equals(one, member, StringComparison.Ordinal))] });
        }
    }

    // Members who ask for the same things together share the bundle.
    private void Share(ImmutableArray<int> changes, string member)
    {
        if (BundlesOf[changes[0]].Find(known => known.Changes.AsSpan().SequenceEqual(changes.AsSpan())) is { } shared)
        {
            if (isFresh)
            {
                shared.Members.Add(member);
            }
            else
            {
                Replace(shared, shared with { Members = [.. shared.Members, member] });
            }

            return;
        }

        Bundle bundle = new(changes, [member]);
        foreach (int change in changes)
        {
            if (isFresh)
            {
                BundlesOf[change].Add(bundle);
            }
            else
            {
                BundlesOf[change] = [.. BundlesOf[change], bundle];
            }
        }
    }

    private void Replace(Bundle known, Bundle? by)
    {
        foreach (int change in known.Changes)
        {
            List<Bundle> others = [.. BundlesOf[change]];
            int at = others.IndexOf(known);
            if (by is null)
            {
                others.RemoveAt(at);
            }
            else
            {
                others[at] = by;
            }

            BundlesOf[change] = others;
        }
    }

    private (int, int, string?)[] ClausesFor(int change)
    {
        if (ClausesOf[change] is not { } known)
        {
            keys.Clear();
            clauses.KeysOf(change, keys);
            ClausesOf[change] = known = [.. keys];
        }

        return known;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
