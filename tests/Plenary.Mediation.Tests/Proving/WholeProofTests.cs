using Plenary.Mediation.Tests.Generators;
using Xunit;

namespace Plenary.Mediation.Tests.Proving;

public sealed class WholeProofTests
{
    // M0 refuses the words that stand, M1 a proposal; nobody "no text".
    private static readonly Instance Water = Questions.Make(2, [3], [
        new MemberPosition(0, HoldingKind.Objection, "OP1", [Term.Of(0, 1)]) { Words = "objects to OP1" },
        new MemberPosition(1, HoldingKind.Objection, "OP1", [Term.Of(0, 2)]) { Words = "objects to proposal 1" },
    ]);

    [Fact]
    public void A_prover_finds_a_better_package_then_the_other_parts_are_made_for_that_one()
    {
        MediationAnswer first = Of(Water, [0]) with { Notes = ["As it was put."] };
        Assert.Empty(first.Drops);

        MediationAnswer proven = WholeProof.Of(first, new Finds([2]), new ProofLimits(), request =>
        {
            Assert.Equal([2], request.Warm);
            return Answering.Answer(WhatIf.Of(Water), request);
        });

        Assert.Equal([2], proven.Best.Judgement.Package);
        Assert.True(proven.IsProven);
        Assert.NotNull(proven.Front);
        Assert.NotNull(proven.Reasons);
        Assert.Equal("As it was put.", proven.Notes[0]);
        Assert.Contains("Found elsewhere.", proven.Notes);
    }

    [Fact]
    public void A_prover_finds_nothing_better_then_the_answer_is_not_made_anew()
    {
        MediationAnswer first = Of(Water, [2]);
        MediationAnswer proven = WholeProof.Of(first, new Finds([2]), new ProofLimits(), _ => throw new InvalidOperationException("Nobody asked again."));
        Assert.True(proven.IsProven);
    }

    private static MediationAnswer Of(Instance instance, int[] package) => new(WhatIf.Of(instance), 1, PackageReport.Of(instance, [.. package]), 0, false);

    private sealed class Finds(int[] package) : IProver
    {
        public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default) =>
            answer with { Best = PackageReport.Of(answer.Question.Instance, [.. package]), IsProven = true, Notes = [.. answer.Notes, "Found elsewhere."] };
    }
}
