using CsCheck;
using Plenary.Mediation.CpSat;
using Plenary.Mediation.Tests.Generators;
using Plenary.Mediation.Tests.Laws;
using Xunit;

namespace Plenary.Mediation.Tests.Proving;

/// <summary>Proofs by the exact solver against looking at every package.</summary>
public sealed class CpSatLaws
{
    private static MediationAnswer Unproven(Instance instance) =>
        new(WhatIf.Of(instance), 1, PackageReport.Of(instance, [.. new int[instance.Points.Length]]), 0, false);

    [Fact]
    public void A_proof_from_any_package_ends_at_the_best_there_is() => Questions.Medium.Sample(
        instance =>
        {
            MediationAnswer proven = new CpSatProver().Prove(Unproven(instance), new ProofLimits());
            Assert.True(proven.IsProven);
            Assert.Equal(EveryPackage.Best(instance), proven.Best.Judgement.Score);
            Assert.Equal(proven.Bound, proven.Best.Judgement.Score.Dissent);
        },
        iter: 60,
        threads: 1);

    [Fact]
    public async Task A_proof_is_cancelled_then_the_answer_as_far_as_it_had_come_is_kept_and_says_so()
    {
        Instance instance = Questions.Make(4, [2, 2], Enumerable.Range(0, 4).Select(member => new MemberPosition(member, HoldingKind.Objection, "OP1", [Term.Of(member % 2, 1UL << (member / 2))])));
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        using BackgroundProof proof = BackgroundProof.Begin(new CpSatProver(), Unproven(instance), new ProofLimits(), null, cancelled.Token);
        MediationAnswer answer = await proof.Finished;
        Assert.False(answer.IsProven);
        Assert.Contains("The proof was ended before it was done.", answer.Notes);
        Assert.Equal(2, answer.Best.Judgement.Score.Dissent);
    }
}
