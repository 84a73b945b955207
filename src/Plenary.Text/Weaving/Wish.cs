using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What a sponsor would have the text be, given what has been agreed.</summary>
internal static class Wish
{
    /// <summary>
    /// What must be taken for a change to be taken as one sponsor means it: its bundle, and whatever words of others
    /// it is made to, with the bundles of those.
    /// </summary>
    /// <param name="weave">The weave.</param>
    /// <param name="bundle">The bundle.</param>
    public static ImmutableArray<int> With(Weave weave, ImmutableArray<int> bundle)
    {
        List<int>? all = null;
        for (int i = 0; i < (all?.Count ?? bundle.Length); i++)
        {
            foreach (int ground in Grounds.Of(weave.Changes, all is null ? bundle[i] : all[i]))
            {
                all ??= [.. bundle];
                foreach (int below in all.Contains(ground) ? [] : weave.Wholeness.SmallestBundleOf(ground))
                {
                    if (!all.Contains(below))
                    {
                        all.Add(below);
                    }
                }
            }
        }

        return all is null ? bundle : [.. all.Order()];
    }

    /// <summary>What is agreed, with <paramref name="wanted"/> taken and whatever stands against it left.</summary>
    public static ChangeSet Over(Weave weave, ChangeSet agreed, ImmutableArray<int> wanted)
    {
        HashSet<int> against = [];
        foreach (int change in wanted)
        {
            if (!agreed.Contains(change))
            {
                against.UnionWith(weave.Collisions.With(change).Where(other => agreed.Contains(other) && !wanted.Contains(other)));
            }
        }

        ChangeSet taken = Without(weave, agreed, against);
        foreach (int change in wanted)
        {
            taken.Add(change);
        }

        return taken;
    }

    /// <summary>
    /// What is left of <paramref name="agreed"/> without some changes: with them goes what makes sense only together
    /// with them (law 5) and what is made to their words.
    /// </summary>
    public static ChangeSet Without(Weave weave, ChangeSet agreed, IReadOnlyCollection<int> removed)
    {
        ChangeSet left = new(agreed);
        foreach (int change in removed)
        {
            left.Remove(change);
        }

        for (bool isMore = removed.Count > 0; isMore;)
        {
            isMore = false;
            foreach (int change in left.Members().ToArray())
            {
                bool torn = weave.Wholeness.IsWhole(change, agreed) && !weave.Wholeness.IsWhole(change, left);
                if (torn || Grounds.Of(weave.Changes, change).Any(ground => agreed.Contains(ground) && !left.Contains(ground)))
                {
                    left.Remove(change);
                    isMore = true;
                }
            }
        }

        return left;
    }

    /// <summary>All that a member asks for, with the words of others that it is made to, over what has been agreed.</summary>
    public static ChangeSet OfMember(Weave weave, string member)
    {
        ChangeSet own = weave.SetOfMember(member);
        if (weave.Adopted.IsEmpty && !Grounds.AreOutside(weave.Changes, own))
        {
            return own;
        }

        return Over(weave, weave.SetOf(weave.Adopted), With(weave, [.. own.Members()]));
    }
}
