using Plenary.Mediation.CpSat;
using Plenary.Mediation.Tests.Generators;
using Plenary.Mediation.Tests.Laws;
using CsCheck;
using Xunit;

namespace Plenary.Mediation.Tests.Files;

public sealed class ProofJsonTests
{
    private static MediationAnswer Unproven(WhatIf question) =>
        new(question, 7, PackageReport.Of(question.Instance, [.. question.Limits.Masks(question.Instance).Select(System.Numerics.BitOperations.TrailingZeroCount)]), 0, false) { Notes = ["As it was put."] };

    [Fact]
    public void A_question_goes_to_another_program_and_its_end_comes_back_then_the_answer_is_proven_as_if_it_had_been_here() => Questions.Medium.Sample(
        instance =>
        {
            // What is pinned goes with it.
            MediationAnswer asked = Unproven(WhatIf.Of(instance).Pin(0, 0));
            (MediationAnswer there, ProofLimits limits) = ProofJson.ReadQuestion(ProofJson.Question(asked, new ProofLimits(30, TimeSpan.FromSeconds(9), 2)));
            Assert.Equal((30d, TimeSpan.FromSeconds(9), 2, 7UL), (limits.Work, limits.Time, limits.Workers, there.Seed));
            MediationAnswer? back = ProofJson.ReadLine(ProofJson.End(new CpSatProver().Prove(there, new ProofLimits())), asked, null);
            MediationAnswer here = new CpSatProver().Prove(asked, new ProofLimits());
            Assert.NotNull(back);
            Assert.True(back.IsProven);
            Assert.Equal((here.Best.Judgement.Score, here.Bound), (back.Best.Judgement.Score, back.Bound));
            Assert.Equal(0, back.Best.Judgement.Package[0]);
            Assert.Equal(["As it was put.", "Proven by an exact solver: no package is better."], back.Notes);
            Assert.Same(asked.Question, back.Question);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void A_point_has_64_options_then_the_last_of_them_comes_over_as_well()
    {
        Instance instance = Questions.Make(2, [64], [new MemberPosition(0, HoldingKind.Objection, "OP1", [Term.Of(0, ~(1UL << 63))])]);
        (MediationAnswer there, _) = ProofJson.ReadQuestion(ProofJson.Question(Unproven(WhatIf.Of(instance)), new ProofLimits()));
        Assert.Equal(EveryPackage.Best(instance).Dissent, new CpSatProver().Prove(there, new ProofLimits()).Bound);
        Assert.Equal(0, EveryPackage.Best(instance).Dissent);
    }

    [Fact]
    public void Something_is_found_on_the_way_then_it_is_told_and_it_is_not_the_end()
    {
        SearchProgress found = new(new Score(3, 4, 500, 6, 1), 2, false);
        List<SearchProgress> told = [];
        Assert.Null(ProofJson.ReadLine(ProofJson.Found(found), Unproven(WhatIf.Of(Questions.Make(2, [2], []))), new Told(told)));
        Assert.Equal([found], told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Building …")]
    [InlineData("{}")]
    [InlineData("""{"bound":1,"score":[1,2]}""")]
    [InlineData("""{"bound":1,"package":[9],"proven":true,"notes":[]}""")]
    [InlineData("""{"bound":1,"package":[0,0],"proven":true,"notes":[]}""")]
    public void A_line_is_none_of_a_prover_then_it_is_refused(string line) =>
        Assert.Throws<FormatException>(() => ProofJson.ReadLine(line, Unproven(WhatIf.Of(Questions.Make(2, [2], []))), null));

    [Theory]
    [InlineData("members", "members\":[],\"x")]
    [InlineData("\"allowed\":[3]", "\"allowed\":[2]")]
    [InlineData("\"package\":[0]", "\"package\":[5]")]
    [InlineData("\"seed\":7", "\"seed\":-7")]
    [InlineData("[0,0,[0,1]]", "[8,0,[0,1]]")]
    [InlineData("[0,0,[0,1]]", "[0,9,[0,1]]")]
    public void A_question_is_wrong_then_it_is_refused(string from, string to)
    {
        string line = ProofJson.Question(Unproven(WhatIf.Of(Questions.Make(2, [2], [new MemberPosition(0, HoldingKind.Objection, "OP1", [Term.Of(0, 1)])]))), new ProofLimits());
        Assert.Contains(from, line, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ProofJson.ReadQuestion(line.Replace(from, to, StringComparison.Ordinal)));
    }

    private sealed class Told(List<SearchProgress> to) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => to.Add(value);
    }
}
