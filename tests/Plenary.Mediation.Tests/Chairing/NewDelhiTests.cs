using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>The arc of 2023, asked what mediation would have told the chair.</summary>
public sealed class NewDelhiTests
{
    private static MediationAnswer Answer(string sample, string? until, Assumptions? assumptions = null, Func<WhatIf, WhatIf>? suppose = null) =>
        Answering.Answer((suppose ?? (question => question))(WhatIf.Of(Played.Question(Played.Sample(sample, until), assumptions))), MediationRequest.Whole);

    private static WhatIf WithBoth(WhatIf question) => question.Forbid(0, question.Instance.Points[0].FindOption("no text")).Forbid(1, question.Instance.Points[1].FindOption("no text"));

    [Fact]
    public void New_Delhi_in_March_with_both_paragraphs_in_then_two_members_dissent_and_that_is_proven()
    {
        MediationAnswer answer = Answer("new-delhi-2023-03.yaml", "2023-03-02 17:20", suppose: WithBoth);
        Assert.Equal(["3", "4"], answer.Question.Instance.Points.Select(point => point.Label));
        Assert.Equal(["CHN", "RUS"], answer.Best.Dissenters);
        Assert.True(answer.IsProven);
        Assert.Equal(24, answer.Best.Paragraphs);
        Assert.Equal(OutcomeLadder.ChairsSummary, answer.Best.Rung);

        // Each of the four objections stands alone against every package with its paragraph in.
        Assert.All(answer.Reasons!.Conflicts, set => Assert.Single(set));
        Assert.Equal(4, answer.Reasons.Conflicts.Length);
        Assert.Equal(4, answer.Reasons.MovesSize);
        Assert.Equal(["CHN", "RUS"], answer.Reasons.Pivotal);
    }

    [Fact]
    public void New_Delhi_in_March_when_support_is_a_wish_then_everybody_could_accept_the_rest()
    {
        MediationAnswer answer = Answer("new-delhi-2023-03.yaml", "2023-03-02 17:20");
        Assert.True(answer.HasFullAgreement);
        Assert.Equal(22, answer.Best.Paragraphs);
        Assert.Equal(OutcomeLadder.Declaration, answer.Best.Rung);
        Assert.Equal([(24, 2), (22, 0)], answer.Front!.Steps.Select(step => (step.Paragraphs, step.Dissent)));

        // Leaving out one of the two buys nothing: both of them object to both.
        Assert.All(answer.Drops, drop => Assert.Equal((2, 2), (drop.With, drop.Without)));
        Assert.Equal(8, answer.Best.Members.Count(member => member.Gives.Length == 2));
    }

    [Fact]
    public void New_Delhi_in_March_when_support_insists_then_no_package_has_everyone_and_the_smallest_moves_are_named()
    {
        MediationAnswer answer = Answer("new-delhi-2023-03.yaml", "2023-03-02 17:20", new Assumptions(Support: SupportMeans.Insists));
        Assert.Equal(["CHN", "RUS"], answer.Best.Dissenters);
        Assert.True(answer.IsProven);

        // One of the two against one of the eight, on each of the two paragraphs.
        Assert.Equal(2 * 2 * 8, answer.Reasons!.Conflicts.Length);
        Assert.True(answer.Reasons.AllConflicts);
        Instance instance = answer.Question.Instance;
        Assert.Equal(
            ["CHN 3", "RUS 3", "CHN 4", "RUS 4"],
            Assert.Single(answer.Reasons.Moves).Select(at => $"{instance.Members[instance.Positions[at].Member].Code} {instance.Positions[at].On}").OrderBy(one => one[^1]).ThenBy(one => one));
    }

    [Fact]
    public void New_Delhi_before_the_end_game_then_the_condition_and_those_who_refuse_it_clash()
    {
        MediationAnswer answer = Answer("new-delhi-2023-03.yaml", "2023-03-02 12:20");
        Instance instance = answer.Question.Instance;

        // Russia accepts paragraph 9 if proposal 3 is adopted; the G7 and the EU object to proposal 3. Leaving the paragraph out frees all.
        Assert.Contains(instance.Positions, position => position.Kind == HoldingKind.Objection && instance.Members[position.Member].Code == "RUS" && position.Words.Contains("only if proposal 3 is adopted", StringComparison.Ordinal));
        Assert.True(answer.HasFullAgreement);
        int nine = instance.FindPoint("9");
        Assert.Equal("no text", instance.Points[nine].Options[answer.Best.Judgement.Package[nine]].Label);
        MediationAnswer kept = Answer("new-delhi-2023-03.yaml", "2023-03-02 12:20", suppose: question => question.Forbid(nine, question.Instance.Points[nine].FindOption("no text")));
        Assert.Equal(["RUS"], kept.Best.Dissenters);
        Assert.Equal(8, kept.Reasons!.Conflicts.Length);
        Assert.All(kept.Reasons.Conflicts, set => Assert.Equal(2, set.Length));
        Assert.Equal(["RUS"], kept.Reasons.Pivotal);
    }

    [Fact]
    public void New_Delhi_in_September_when_the_words_are_found_then_everybody_accepts_the_whole()
    {
        MediationAnswer answer = Answer("new-delhi-2023-09.yaml", null);
        Assert.True(answer.HasFullAgreement && answer.IsProven);
        Assert.Equal(83, answer.Best.Paragraphs);
    }
}
