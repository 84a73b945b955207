using System.Collections.Immutable;
using System.Numerics;

namespace Plenary.Mediation;

/// <summary>The smallest sets of objections whose leaving opens a package that every member accepts.</summary>
/// <remarks>
/// A package costs the objections that bite in it; the cheapest ones of each part together are the cheapest of all. Parts are
/// searched to the end, so what is found is exact, and complete unless <see cref="IsComplete"/> says otherwise.
/// </remarks>
/// <param name="Size">How many objections must go; 0 when full agreement is open already.</param>
/// <param name="Sets">The sets, each as places of positions, ascending; in a stable order.</param>
/// <param name="IsExact">Whether no smaller set exists.</param>
/// <param name="IsComplete">Whether these are all of that size.</param>
/// <param name="InEvery">The objections that are in every smallest set, known whatever the number of sets.</param>
internal sealed record SmallestMoves(int Size, ImmutableArray<ImmutableArray<int>> Sets, bool IsExact, bool IsComplete, ImmutableArray<int> InEvery)
{
    /// <summary>Finds them.</summary>
    /// <param name="standing">The objections.</param>
    /// <param name="most">How many sets are wanted at most.</param>
    /// <param name="nodes">How many partial packages may be looked at in each part.</param>
    /// <param name="token">Ends the work.</param>
    public static SmallestMoves Of(Standing standing, int most, long nodes, CancellationToken token)
    {
        List<int> fixedIn = [];
        List<ImmutableArray<int>> sets = [[]];
        HashSet<int> every = [];
        bool isExact = true;
        bool isComplete = true;
        int size = 0;
        foreach (ImmutableArray<int> part in standing.Parts)
        {
            token.ThrowIfCancellationRequested();
            PartMoves moves = new(standing, part, nodes, token);
            List<ImmutableArray<int>> own = moves.Find();
            isExact &= moves.IsExact;
            isComplete &= moves.IsExact;
            size += own[0].Length;
            if (own[0].IsEmpty)
            {
                continue;
            }

            every.UnionWith(own.Skip(1).Aggregate(own[0].ToHashSet(), (shared, next) =>
            {
                shared.IntersectWith(next);
                return shared;
            }));
            isComplete &= sets.Count * (long)own.Count <= most;
            sets = [.. sets.SelectMany(_ => own, (one, other) => one.AddRange(other)).Take(most)];
        }

        return new SmallestMoves(size, [.. sets.Select(set => set.Sort()).Where(set => !set.IsEmpty)], isExact, isComplete, [.. every.Order()]);
    }

    private sealed class PartMoves(Standing standing, ImmutableArray<int> part, long nodes, CancellationToken token)
    {
        private readonly Instance instance = standing.Instance;
        private readonly SortedDictionary<string, ImmutableArray<int>> found = new(StringComparer.Ordinal);
        private ImmutableArray<int> points;
        private int[] package = [];
        private int[][] lastPoint = [];
        private int least;
        private long left = nodes;

        public bool IsExact => left >= 0;

        public List<ImmutableArray<int>> Find()
        {
            points = standing.PointsOf(part);
            package = new int[instance.Points.Length];
            least = part.Length + 1;

            // A term can be judged once the last of its points is settled.
            Dictionary<int, int> depthOf = points.Select((point, depth) => (point, depth)).ToDictionary(pair => pair.point, pair => pair.depth);
            lastPoint = [.. Enumerable.Range(0, points.Length + 1).Select(_ => Array.Empty<int>())];
            foreach (IGrouping<int, int> group in part.SelectMany(at => instance.Positions[at].Terms.Select(term => (at, depth: term.Choices.IsEmpty ? 0 : 1 + term.Choices.Max(choice => depthOf[choice.Point]))))
                .Distinct().GroupBy(pair => pair.depth, pair => pair.at))
            {
                lastPoint[group.Key] = [.. group];
            }

            Settle(0, [.. lastPoint[0]]);
            return found.Count == 0 ? [part] : [.. found.Values];
        }

        private void Settle(int depth, ImmutableSortedSet<int> violated)
        {
            token.ThrowIfCancellationRequested();
            if (violated.Count > least || --left < 0)
            {
                return;
            }

            if (depth == points.Length)
            {
                if (violated.Count < least)
                {
                    least = violated.Count;
                    found.Clear();
                }

                ImmutableArray<int> set = [.. violated];
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
