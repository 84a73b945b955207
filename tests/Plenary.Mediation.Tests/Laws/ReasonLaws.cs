using CsCheck;
using Plenary.Mediation.Tests.Generators;
using Xunit;

namespace Plenary.Mediation.Tests.Laws;

/// <summary>Conflict sets, correction sets and smallest moves against looking at every set.</summary>
public sealed class ReasonLaws
{
    [Fact]
    public void Every_minimal_conflict_set_is_found_and_nothing_else() => Questions.Small.Sample(
        instance => Assert.Equal(
            EveryPackage.Conflicts(instance).Order(),
            Conflicts.Find(instance, OptionLimits.None).Where(reason => reason.Kind == ReasonKind.Conflict).Select(reason => EveryPackage.Name(reason.Positions)).Order()),
        iter: 3000);

    // Correction sets are told part by part; one of each part makes one of the whole.
    [Fact]
    public void Every_minimal_correction_set_is_found_and_nothing_else() => Questions.Small.Sample(
        instance =>
        {
            IEnumerable<string> found = Conflicts.Find(instance, OptionLimits.None).Where(reason => reason.Kind == ReasonKind.Correction).GroupBy(reason => reason.Part)
                .Aggregate((IEnumerable<IEnumerable<int>>)[[]], (sets, part) => sets.SelectMany(_ => part, (one, other) => one.Concat(other.Positions)))
                .Select(EveryPackage.Name);
            Assert.Equal(EveryPackage.Corrections(instance).Order(), found.Order());
        },
        iter: 3000);

    [Fact]
    public void The_smallest_moves_are_the_correction_sets_with_fewest_objections() => Questions.Small.Sample(
        instance =>
        {
            SmallestMoves moves = SmallestMoves.Of(new Standing(instance, [], CancellationToken.None), Judgement.Of(instance, [.. new int[instance.Points.Length]]).Biting, int.MaxValue, long.MaxValue, null, CancellationToken.None);
            int[][] all = [.. EveryPackage.Corrections(instance).Select(set => set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())];
            int least = all.Min(set => set.Length);
            Assert.Equal(least, moves.Size);
            int[][] smallest = [.. all.Where(set => set.Length == least && least > 0)];
            Assert.Equal(smallest.Select(EveryPackage.Name).Order(), moves.Sets.Select(set => EveryPackage.Name(set)).Order());
            Assert.True(moves.IsExact && moves.IsComplete);
            Assert.Equal(smallest.Length == 0 ? [] : smallest.Aggregate((IEnumerable<int>)smallest[0], (shared, set) => shared.Intersect(set)).Order(), moves.InEvery);
        },
        iter: 3000);

    [Fact]
    public async Task The_first_reasons_come_without_waiting_for_the_last()
    {
        // Twenty members, each refusing one of two options at each of twenty points: 100 conflicts a point.
        Instance instance = Questions.Make(20, [.. Enumerable.Repeat(2, 20)], Enumerable.Range(0, 400).Select(at => new MemberPosition(at % 20, HoldingKind.Objection, "something", [Term.Of(at / 20, 1UL << (at % 2))])));
        HashSet<int> parts = [];
        await foreach (Reason reason in Conflicts.FindAsync(instance, OptionLimits.None, CancellationToken.None))
        {
            parts.Add(reason.Part);
            if (parts.Count == 20)
            {
                break;
            }
        }

        Assert.Equal(20, parts.Count);
    }
}
