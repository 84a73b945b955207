using CsCheck;
using Plenary.Mediation.Tests.Generators;
using Plenary.Mediation.Tests.Laws;
using Xunit;

namespace Plenary.Mediation.Tests.Answers;

public sealed class WhatIfTests
{
    [Fact]
    public void Every_member_gives_up_what_it_objects_to_then_everybody_agrees() => Questions.Medium.Sample(
        instance =>
        {
            WhatIf question = Enumerable.Range(0, instance.Members.Length).Aggregate(WhatIf.Of(instance), (one, member) => one.Suppose(member));
            Assert.True(Answering.Answer(question, MediationRequest.Glance).HasFullAgreement);
            Assert.Equal(instance.Members.Length, question.Supposed.Length);
        },
        iter: 100);

    [Fact]
    public void An_option_is_pinned_then_the_answer_has_it_and_is_the_best_of_those_that_do() => Questions.Medium.Sample(
        instance =>
        {
            MediationAnswer answer = Answering.Answer(WhatIf.Of(instance).Pin(0, 1), MediationRequest.Whole with { Parts = AnswerParts.None });
            Assert.Equal(1, answer.Best.Judgement.Package[0]);
            Assert.Equal(EveryPackage.Of(instance).Where(package => package[0] == 1).Min(package => Judgement.Of(instance, [.. package]).Score), answer.Best.Judgement.Score);
        },
        iter: 200);

    [Fact]
    public void A_front_is_exact_then_no_package_has_more_text_for_its_dissent() => Questions.Medium.Sample(
        instance =>
        {
            Front front = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole with { Parts = AnswerParts.Breadth }).Front!;
            Assert.True(front.IsExact);
            Score[] all = [.. EveryPackage.Of(instance).Select(package => Judgement.Of(instance, [.. package]).Score)];
            Assert.All(front.Steps, step => Assert.DoesNotContain(all, one =>
                (instance.Paragraphs - one.Dropped, -one.Dissent) is var (paragraphs, harmony) && paragraphs >= step.Paragraphs && harmony >= -step.Dissent && (paragraphs > step.Paragraphs || harmony > -step.Dissent)));
        },
        iter: 200);

    [Fact]
    public void A_compromise_is_offered_then_only_those_said_to_accept_it_leave_their_objection()
    {
        Instance instance = Questions.Make(3, [2], [.. Enumerable.Range(0, 2).Select(member => new MemberPosition(member, HoldingKind.Objection, "OP1", [Term.Of(0, 1)])), new MemberPosition(2, HoldingKind.Objection, "OP1", [Term.Of(0, 2)])]);
        Assert.Equal(1, Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole).Best.Judgement.Score.Dissent);
        Assert.Equal(["M1"], Answering.Answer(WhatIf.Of(instance).AddCompromise(0, "softer words", [0]).Pin(0, 2), MediationRequest.Whole).Best.Dissenters);
        Assert.True(Answering.Answer(WhatIf.Of(instance).AddCompromise(0, "softer words", [0, 1]), MediationRequest.Whole).HasFullAgreement);
    }

    [Fact]
    public void The_last_option_is_forbidden_then_that_is_refused()
    {
        Instance instance = Questions.Make(1, [1], []);
        Assert.Throws<ArgumentException>(() => WhatIf.Of(instance).Forbid(0, 0));
    }

    [Fact]
    public void The_same_question_and_seed_give_the_same_answer_to_the_byte() => Questions.Medium.Sample(
        instance => Assert.Equal(Followed.Bytes(Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole)), Followed.Bytes(Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole))),
        iter: 50);
}
