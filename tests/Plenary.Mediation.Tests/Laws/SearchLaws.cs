using CsCheck;
using Plenary.Mediation.Tests.Generators;
using Xunit;

namespace Plenary.Mediation.Tests.Laws;

/// <summary>The search against looking at every package.</summary>
public sealed class SearchLaws
{
    [Fact]
    public void The_exact_search_finds_the_best_package_there_is() => Questions.Medium.Sample(
        instance =>
        {
            Board board = new(instance, []);
            (int[] package, Score score) = ExactSearch.Best(board, long.MaxValue, new int[board.Points], null, CancellationToken.None)!.Value;
            Assert.Equal(EveryPackage.Best(instance), score);
            Assert.Equal(score, Judgement.Of(instance, [.. package]).Score);
        },
        iter: 3000);

    [Fact]
    public void The_walk_finds_the_fewest_dissenters_and_tells_the_truth_of_what_it_found() => Questions.Medium.Sample(
        instance =>
        {
            Board board = new(instance, []);
            (int[] package, Score score) = Climb.Run(board, Effort.Usual with { Kicks = 60 }, 1, [], null, CancellationToken.None);
            Assert.Equal(score, Judgement.Of(instance, [.. package]).Score);
            Assert.Equal(EveryPackage.Best(instance).Dissent, score.Dissent);
        },
        seed: "0000KcsQnOe4",
        iter: 1000);

    [Fact]
    public void A_trial_that_is_moved_about_comes_to_what_its_package_is_judged() => Gen.Select(Questions.Medium, Gen.Int[0, 1000].Array[0, 40]).Sample(
        (instance, moves) =>
        {
            Trial trial = new(new Board(instance, []), new int[instance.Points.Length]);
            foreach (int move in moves)
            {
                int point = move % instance.Points.Length;
                trial.Move(point, move / 7 % instance.Points[point].Options.Length);
                Assert.Equal(Judgement.Of(instance, [.. trial.Package]).Score, trial.Score);
            }
        },
        iter: 1000);

    [Fact]
    public void A_bound_is_never_above_what_some_package_reaches() => Questions.Medium.Sample(
        instance =>
        {
            int best = EveryPackage.Best(instance).Dissent;
            Assert.InRange(DissentBound.Of(new Board(instance, []), 40, DissentBound.Widest, best, null, CancellationToken.None), 0, best);
            Assert.InRange(DissentBound.Of(new Board(instance, []), 40, DissentBound.Widest, int.MaxValue, null, CancellationToken.None), 0, best);
        },
        iter: 1000);

    // Where nothing hangs on several points, groups that hold all of them see everything.
    [Fact]
    public void A_bound_over_all_points_at_once_is_the_fewest_dissenters() => Questions.Medium.Select(instance => instance with { Positions = [.. instance.Positions.Where(position => position.Terms.All(term => term.Choices.Length <= 1))] }).Sample(
        instance =>
        {
            int best = EveryPackage.Best(instance).Dissent;
            Assert.Equal(best, DissentBound.Of(new Board(instance, []), 60, DissentBound.Widest, int.MaxValue, null, CancellationToken.None));
        },
        iter: 200);

    [Fact]
    public void The_same_seed_gives_the_same_package() => Gen.Select(Questions.Medium, Gen.ULong).Sample(
        (instance, seed) => Assert.Equal(
            Climb.Run(new Board(instance, []), Effort.Quick, seed, [], null, CancellationToken.None).Package,
            Climb.Run(new Board(instance, []), Effort.Quick, seed, [], null, CancellationToken.None).Package),
        iter: 200);
}
