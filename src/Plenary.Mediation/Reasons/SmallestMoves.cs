using System.Collections.Immutable;
using System.Numerics;

namespace Plenary.Mediation;

/// <summary>The smallest sets of objections whose leaving opens a package that every member accepts.</summary>
/// <remarks>
/// A package costs the objections that bite in it; the cheapest ones of each part together are the cheapest of all. Parts are
/// searched to the end as far as the nodes go; <see cref="IsExact"/> and <see cref="IsComplete"/> say what is proven.
/// </remarks>
/// <param name="Size">How many objections must go; 0 when full agreement is open already.</param>
/// <param name="Sets">The sets, each as places of positions, ascending; in a stable order.</param>
/// <param name="IsExact">Whether no smaller set exists.</param>
/// <param name="IsComplete">Whether these are all of that size.</param>
/// <param name="InEvery">The objections that are proven to be in every smallest set, known whatever the number of sets.</param>
internal sealed record SmallestMoves(int Size, ImmutableArray<ImmutableArray<int>> Sets, bool IsExact, bool IsComplete, ImmutableArray<int> InEvery)
{
    /// <summary>Finds them. An end asked for by the token leaves those found so far.</summary>
    /// <param name="standing">The objections.</param>
    /// <param name="opening">Objections without which some package is accepted by all, such as those that bite in the best one.</param>
    /// <param name="most">How many sets are wanted at most.</param>
    /// <param name="nodes">How many partial packages may be looked at in each part.</param>
    /// <param name="told">Told of a set that opens agreement at once, of every smaller one, and of all that are proven to be smallest.</param>
    /// <param name="token">Ends the work.</param>
    public static SmallestMoves Of(Standing standing, IReadOnlyCollection<int> opening, int most, long nodes, Action<ImmutableArray<int>, bool>? told, CancellationToken token)
    {
        List<ImmutableArray<int>>[] ways = [.. standing.Parts.Select(part => new List<ImmutableArray<int>> { part.RemoveAll(at => !opening.Contains(at)) })];
        HashSet<int> every = [];
        bool isExact = true;
        bool isComplete = true;
        TellFirst();
        for (int part = 0; part < ways.Length; part++)
        {
            if (ways[part][0].IsEmpty)
            {
                continue;
            }

            PartMoves moves = new(standing, standing.Parts[part], ways[part][0], nodes, Smaller, token);
            ways[part] = moves.Find();
            isExact &= moves.IsExact;
            if (moves.IsExact)
            {
                every.UnionWith(ways[part].Aggregate((IEnumerable<int>)ways[part][0], (shared, next) => shared.Intersect(next)));
            }

            void Smaller(ImmutableArray<int> found)
            {
                ways[part] = [found];
                TellFirst();
            }
        }

        List<ImmutableArray<int>> sets = [[]];
        foreach (List<ImmutableArray<int>> way in ways.Where(way => !way[0].IsEmpty))
        {
            isComplete &= sets.Count * (long)way.Count <= most;
            sets = [.. sets.SelectMany(_ => way, (one, other) => one.AddRange(other)).Take(most)];
        }

        ImmutableArray<ImmutableArray<int>> smallest = [.. sets.Select(set => set.Sort()).Where(set => !set.IsEmpty)];
        if (isExact && told is not null)
        {
            foreach (ImmutableArray<int> set in smallest)
            {
                told(set, true);
            }
        }

        return new SmallestMoves(ways.Sum(way => way[0].Length), smallest, isExact, isExact && isComplete, [.. every.Order()]);

        void TellFirst()
        {
            if (ways.Any(way => !way[0].IsEmpty))
            {
                told?.Invoke([.. ways.SelectMany(way => way[0]).Order()], false);
            }
        }
    }

    private sealed class PartMoves(Standing standing, ImmutableArray<int> part, ImmutableArray<int> known, long nodes, Action<ImmutableArray<int>> smaller, CancellationToken token)
    {
        private readonly Instance instance = standing.Instance;
        private readonly SortedDictionary<string, ImmutableArray<int>> found = new(StringComparer.Ordinal);
        private ImmutableArray<int> points;
        private int[] package = [];
        private int[][] lastPoint = [];
        private int least = known.Length;
        private long left = nodes;
        private bool isEnded;

        public bool IsExact => left >= 0 && !isEnded;

        public List<ImmutableArray<int>> Find()
        {
            points = standing.PointsOf(part);
            package = new int[instance.Points.Length];

            // A term can be judged once the last of its points is settled.
            Dictionary<int, int> depthOf = points.Select((point, depth) => (point, depth)).ToDictionary(pair => pair.point, pair => pair.depth);
            lastPoint = [.. Enumerable.Range(0, points.Length + 1).Select(_ => Array.Empty<int>())];
            foreach (IGrouping<int, int> group in part.SelectMany(at => instance.Positions[at].Terms.Select(term => (at, depth: term.Choices.IsEmpty ? 0 : 1 + term.Choices.Max(choice => depthOf[choice.Point]))))
                .Distinct().GroupBy(pair => pair.depth, pair => pair.at))
            {
                lastPoint[group.Key] = [.. group];
            }

            Settle(0, [.. lastPoint[0]]);
            return found.Count == 0 ? [known] : [.. found.Values];
        }

        private void Settle(int depth, ImmutableSortedSet<int> violated)
        {
            isEnded |= token.IsCancellationRequested;
            if (isEnded || violated.Count > least || --left < 0)
            {
                return;
            }

            if (depth == points.Length)
            {
                ImmutableArray<int> set = [.. violated];
                if (set.Length < least)
                {
                    least = set.Length;
                    found.Clear();
                    smaller(set);
                }

                found[string.Join(',', set.Select(at => at.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)))] = set;
                return;
            }

            int point = points[depth];
            List<(int Option, ImmutableSortedSet<int> Violated)> next = [];
            for (ulong rest = standing.OptionsOf(point); rest != 0; rest &= rest - 1)
            {
                package[point] = BitOperations.TrailingZeroCount(rest);
                next.Add((package[point], violated.Union(lastPoint[depth + 1].Where(at => Bites(at, depth)))));
            }

            foreach ((int option, ImmutableSortedSet<int> more) in next.OrderBy(one => one.Violated.Count).ThenBy(one => one.Option))
            {
                package[point] = option;
                Settle(depth + 1, more);
            }
        }

        private bool Bites(int at, int depth) =>
            instance.Positions[at].Terms.Any(term => term.Choices.All(choice => points.IndexOf(choice.Point) <= depth && choice.Has(package[choice.Point])));
    }
}
