using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>The points of a weave that are open.</summary>
/// <param name="All">The points in the order of the text.</param>
/// <param name="OpenIn">How many of them concern each block; blocks without any are not listed.</param>
public sealed record Points(ImmutableArray<Point> All, ImmutableDictionary<BlockId, int> OpenIn)
{
    /// <summary>
    /// The points that the changes in play make: changes of which one collides with the other, makes sense only together
    /// with it (law 5), or is made to its words are decided together.
    /// </summary>
    public static Points Of(Weave weave)
    {
        ChangeSet agreed = weave.SetOf(weave.Adopted);
        List<(int Place, int Token, ChangeId First, Point Point)> points = [];
        Dictionary<BlockId, int> open = [];
        foreach (List<int> changes in Components(weave))
        {
            SortedSet<int> places = Excerpt.Places(weave, changes);
            (int place, int token) = changes.Min(change => Start(weave, change));
            ImmutableArray<ChangeId> ids = [.. changes.Select(change => weave.Changes[change].Id).Order()];
            Point point = new(Excerpt.Blocks(weave, places), ids, Options(weave, agreed, changes, places));
            points.Add((place, token, ids[0], point));
            foreach (BlockId block in point.Blocks.Distinct())
            {
                open[block] = open.GetValueOrDefault(block) + 1;
            }
        }

        points.Sort((left, right) => (left.Place, left.Token, left.First).CompareTo((right.Place, right.Token, right.First)));
        return new Points([.. points.Select(point => point.Point)], open.ToImmutableDictionary());
    }

    private static List<List<int>> Components(Weave weave)
    {
        ChangeSet settled = weave.Settled();
        int[] parent = new int[weave.Changes.Length];
        for (int change = 0; change < parent.Length; change++)
        {
            parent[change] = change;
        }

        for (int change = 0; change < parent.Length; change++)
        {
            if (!settled.Contains(change))
            {
                Join(change, weave.Collisions.With(change).AsSpan());
                Join(change, Grounds.Of(weave.Changes, change).ToArray());
                foreach (ImmutableArray<int> bundle in weave.Wholeness.BundlesOf(change))
                {
                    Join(change, bundle.AsSpan());
                }
            }
        }

        SortedDictionary<int, List<int>> components = [];
        for (int change = 0; change < parent.Length; change++)
        {
            if (!settled.Contains(change))
            {
                int root = Root(change);
                if (!components.TryGetValue(root, out List<int>? component))
                {
                    components.Add(root, component = []);
                }

                component.Add(change);
            }
        }

        return [.. components.Values];

        void Join(int change, ReadOnlySpan<int> others)
        {
            foreach (int other in others)
            {
                if (!settled.Contains(other))
                {
                    parent[Root(other)] = Root(change);
                }
            }
        }

        int Root(int change)
        {
            while (parent[change] != change)
            {
                change = parent[change] = parent[parent[change]];
            }

            return change;
        }
    }

    private static ImmutableArray<PointOption> Options(Weave weave, ChangeSet agreed, List<int> changes, SortedSet<int> places)
    {
        SortedDictionary<string, List<int>> wishes = new(StringComparer.Ordinal);
        foreach (int change in changes)
        {
            foreach (Sponsorship sponsor in weave.Changes[change].Sponsors)
            {
                if (!wishes.TryGetValue(sponsor.Member, out List<int>? own))
                {
                    wishes.Add(sponsor.Member, own = []);
                }

                own.Add(change);
            }
        }

        Dictionary<string, (SortedSet<string> Sponsors, ImmutableArray<int> Wanted, string Text)> options = new(StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<string, List<int>>> alike in wishes.GroupBy(wish => string.Join(',', wish.Value), StringComparer.Ordinal))
        {
            ImmutableArray<int> wanted = Wish.With(weave, [.. alike.First().Value]);
            string text = Excerpt.Text(weave, Wish.Over(weave, agreed, wanted), places);

            // The same words got in two ways are one option; where a block stands does not show in its words.
            string key = wanted.Any(change => weave.Changes[change].Kind == ChangeKind.Move) ? alike.Key + "\0" + text : "\0" + text;
            ref (SortedSet<string> Sponsors, ImmutableArray<int> Wanted, string Text) option = ref CollectionsMarshal.GetValueRefOrAddDefault(options, key, out bool isKnown);
            if (!isKnown || IsBefore(weave, wanted, option.Wanted))
            {
                option = (isKnown ? option.Sponsors : new SortedSet<string>(StringComparer.Ordinal), wanted, text);
            }

            option.Sponsors.UnionWith(alike.Select(wish => wish.Key));
        }

        return
        [
            new PointOption([], [], Excerpt.Text(weave, agreed, places)),
            .. options.Values
                .Select(option => new PointOption(
                    [.. option.Sponsors],
                    [.. option.Wanted.Select(change => weave.Changes[change].Id).Where(id => !weave.Adopted.Contains(id)).Order()],
                    option.Text))
                .OrderByDescending(option => option.Sponsors.Length)
                .ThenBy(option => option.Text, StringComparer.Ordinal)
                .ThenBy(option => option.Changes[0]),
        ];
    }

    private static bool IsBefore(Weave weave, ImmutableArray<int> one, ImmutableArray<int> other) =>
        one.Length != other.Length ? one.Length < other.Length : one.Min(change => weave.Changes[change].Id) < other.Min(change => weave.Changes[change].Id);

    // Where a change starts: the block, and there the base token that it or the words it is made to stand after.
    private static (int Place, int Token) Start(Weave weave, int change)
    {
        (int, int) first = (int.MaxValue, 0);
        for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
        {
            (int, int) start = weave.Changes[change].Edits[e] switch
            {
                SpanEdit span => Start(weave, span.Deleted.IsEmpty ? span.After : span.Deleted[0]),
                MoveEdit move => (weave.PositionOf(move.Block), -1),
                _ => (weave.PositionOf(new EntryRef(change, e)), -1),
            };
            first = start.CompareTo(first) < 0 ? start : first;
        }

        return first;
    }

    private static (int Place, int Token) Start(Weave weave, TokenRef token)
    {
        TokenRef root = TokenRoots.Of(weave.Changes, token);
        return (weave.PositionOf(root.Entry), root.Ordinal);
    }
}
