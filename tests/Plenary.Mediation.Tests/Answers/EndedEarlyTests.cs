using CsCheck;
using Plenary.Mediation.Tests.Generators;
using Plenary.Mediation.Tests.Laws;
using Xunit;

namespace Plenary.Mediation.Tests.Answers;

/// <summary>What is told while an answer is worked out, and what is left when the work is ended, against looking at every package.</summary>
public sealed class EndedEarlyTests
{
    // Searched to the end, and with a bound only: an end finds each at another place.
    private static readonly MediationRequest[] Requests =
    [
        MediationRequest.Whole with { Effort = Effort.Usual with { Starts = 2, Kicks = 4 } },
        MediationRequest.Whole with { Effort = new Effort(1, 2, 0, 12) },
    ];

    private static readonly Gen<(Instance Instance, MediationRequest Request)> Asked = Gen.Select(Questions.Small, Gen.Int[0, 1].Select(request => Requests[request]));

    [Fact]
    public void Somebody_is_told_on_the_way_then_the_answer_is_the_same_to_the_byte() => Asked.Sample(
        asked => Assert.Equal(Followed.Bytes(Answering.Answer(WhatIf.Of(asked.Instance), asked.Request)), Followed.Bytes(Followed.Of(WhatIf.Of(asked.Instance), asked.Request).Answer)),
        iter: 300);

    [Fact]
    public void The_work_is_ended_at_any_finding_then_what_it_had_is_the_answer_and_true() => Asked.Sample(
        asked =>
        {
            (MediationAnswer whole, List<Finding> told) = Followed.Of(WhatIf.Of(asked.Instance), asked.Request);
            Assert.False(whole.IsEndedEarly);
            Truth truth = new(asked.Instance);
            truth.Check(whole);
            for (int after = 0; after <= told.Count; after++)
            {
                (MediationAnswer answer, List<Finding> before) = Followed.Of(WhatIf.Of(asked.Instance), asked.Request, after);
                Assert.Equal(told.Take(after).Select(Say), before.Select(Say));
                truth.Check(answer);
                Assert.True(after > 0 || answer.IsEndedEarly);
                Assert.Equal(answer.IsEndedEarly, answer.Notes.Any(note => note.StartsWith("The work was ended early", StringComparison.Ordinal)));
                if (!answer.IsEndedEarly)
                {
                    Assert.Equal(Followed.Bytes(whole), Followed.Bytes(answer));
                }
            }
        },
        iter: 150);

    [Fact]
    public void Findings_are_told_then_each_is_true_and_better_than_the_one_before() => Asked.Sample(
        asked =>
        {
            (MediationAnswer answer, List<Finding> told) = Followed.Of(WhatIf.Of(asked.Instance), asked.Request);
            Truth truth = new(asked.Instance);
            BetterPackage[] packages = [.. told.OfType<BetterPackage>()];
            Assert.All(packages, one => Assert.Equal(Judgement.Of(asked.Instance, one.Package).Score, one.Score));
            Assert.All(packages.Zip(packages.Skip(1)), pair => Assert.True(pair.Second.Score < pair.First.Score));
            Assert.Equal(answer.Best.Judgement.Score, packages[^1].Score);
            int[] bounds = [.. told.OfType<HigherBound>().Select(one => one.Bound)];
            Assert.Equal(bounds.Distinct().Order(), bounds);
            Assert.All(bounds, bound => Assert.InRange(bound, 1, truth.Best.Dissent));
            Assert.Equal(answer.Bound, bounds.LastOrDefault());
            Assert.Equal(answer.IsProven, told.OfType<BestProven>().Any());
            Assert.Equal(answer.Reasons!.Conflicts.Select(set => EveryNamed(set)).Order(), told.OfType<ConflictFound>().Select(one => EveryNamed(one.Positions)).Order());
            MovesFound[] moves = [.. told.OfType<MovesFound>()];
            Assert.Equal(answer.Reasons.Moves.Select(set => EveryNamed(set)), moves.Where(one => one.IsSmallest).Select(one => EveryNamed(one.Positions)));
            Assert.All(moves, one => Assert.True(truth.Opens(one.Positions)));
            Assert.All(moves.Zip(moves.Skip(1)), pair => Assert.True(pair.Second.IsSmallest ? pair.Second.Positions.Length <= pair.First.Positions.Length : pair.Second.Positions.Length < pair.First.Positions.Length));
        },
        iter: 300);

    private static string EveryNamed(IEnumerable<int> set) => EveryPackage.Name(set);

    // A package compares by place and not by content.
    private static string Say(Finding finding) => finding switch
    {
        StageBegun one => $"{one.Stage}",
        BetterPackage one => $"{string.Join(',', one.Package)} {one.Score}",
        ConflictFound one => $"conflict {EveryNamed(one.Positions)}",
        MovesFound one => $"moves {EveryNamed(one.Positions)} {one.IsSmallest}",
        _ => finding.ToString(),
    };

    /// <summary>What is so, whoever looks.</summary>
    private sealed class Truth(Instance instance)
    {
        private readonly List<HashSet<int>> bitten = EveryPackage.Bitten(instance);
        private readonly HashSet<string> conflicts = EveryPackage.Conflicts(instance);
        private readonly HashSet<int>[] corrections = [.. EveryPackage.Corrections(instance).Select(set => set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet())];

        public Score Best { get; } = EveryPackage.Best(instance);

        public bool Opens(IEnumerable<int> moves) => bitten.Any(one => one.IsSubsetOf(moves));

        public void Check(MediationAnswer answer)
        {
            Score score = answer.Best.Judgement.Score;
            Assert.Equal(Judgement.Of(instance, answer.Best.Judgement.Package).Score, score);
            Assert.InRange(answer.Bound, 0, Best.Dissent);
            Assert.True(!answer.IsProven || score == Best);
            Assert.True(!answer.IsDissentProven || score.Dissent == Best.Dissent);
            Assert.All(answer.Others, other => Assert.Equal(score.Dissent, other.Judgement.Score.Dissent));
            AgreementReasons reasons = answer.Reasons!;
            Assert.All(reasons.Conflicts, set => Assert.Contains(EveryNamed(set), conflicts));
            Assert.True(!reasons.AllConflicts || reasons.Conflicts.Length == conflicts.Count);
            int least = corrections.Min(set => set.Count);
            HashSet<int>[] smallest = [.. corrections.Where(set => set.Count == least)];
            Assert.All(reasons.Moves, set => Assert.True(set.Length == reasons.MovesSize && Opens(set)));
            Assert.InRange(reasons.MovesSize, least, reasons.MovesExact ? least : int.MaxValue);
            Assert.True(!reasons.AllMoves || reasons.Moves.Length == (least == 0 ? 0 : smallest.Length));
            Assert.All(reasons.Pivotal, code => Assert.All(smallest, set => Assert.Contains(set, at => instance.Members[instance.Positions[at].Member].Code == code)));
            if (answer.IsSafeExact)
            {
                int[][] best = [.. EveryPackage.Of(instance).Where(package => Judgement.Of(instance, [.. package]).Score == Best)];
                Assert.All(answer.Safe, point => Assert.All(best, package => Assert.Equal(1, instance.Points[point].Options[package[point]].Paragraphs)));
            }
        }
    }
}
