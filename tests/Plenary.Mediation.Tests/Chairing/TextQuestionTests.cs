using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>How what is held in the room becomes a question.</summary>
public sealed class TextQuestionTests
{
    private static Instance Question(string steps, Assumptions? assumptions = null) => Played.Question(Meetings.Of(steps), assumptions);

    private static string[] Dissenters(Instance instance, params (string Point, string Option)[] choices)
    {
        int[] package = new int[instance.Points.Length];
        foreach ((string point, string option) in choices)
        {
            int at = instance.FindPoint(point);
            Assert.True(at >= 0, $"There is no point {point} among {string.Join(", ", instance.Points.Select(one => one.Label))}.");
            package[at] = instance.Points[at].FindOption(option);
            Assert.True(package[at] >= 0, $"{point} has no option {option} among {string.Join(", ", instance.Points[at].Options.Select(one => one.Label))}.");
        }

        return [.. PackageReport.Of(instance, [.. package]).Dissenters];
    }

    [Fact]
    public void Nobody_objects_then_there_is_nothing_to_decide_and_all_agree()
    {
        Instance instance = Question("");
        Assert.Empty(instance.Points);
        Assert.Equal(4, instance.Paragraphs);
        Assert.True(Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole).HasFullAgreement);
    }

    [Fact]
    public void A_paragraph_is_objected_to_then_it_stands_or_goes()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, object: {on: 2}}
            """);
        Assert.Equal(["as it stands", "no text"], Assert.Single(instance.Points).Options.Select(option => option.Label));
        Assert.Equal(["BEL"], Dissenters(instance, ("2", "as it stands")));
        Assert.Empty(Dissenters(instance, ("2", "no text")));
    }

    [Fact]
    public void Something_is_proposed_below_what_is_only_objected_to_then_the_points_are_in_the_order_of_the_text()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
              - {at: +1m, by: CHE, object: {on: [3, 1, 2]}}
            """);
        Assert.Equal(["1", "2", "3"], instance.Points.Select(point => point.Label));
        Assert.Equal(["CHE"], Dissenters(instance, ("1", "no text"), ("2", "no text"), ("3", "as it stands")));
        Assert.Empty(Dissenters(instance, ("1", "no text"), ("2", "no text"), ("3", "no text")));
    }

    [Fact]
    public void An_objector_has_its_own_words_then_it_accepts_those_and_no_others()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
              - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{in: 2, replace: shall, with: will}]}}
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: CHE, object: {on: proposal 1}}
            """);
        Assert.Equal(["BEL"], Dissenters(instance, ("2", "as it stands")));
        Assert.Equal(["BEL"], Dissenters(instance, ("2", "proposal 2")));
        Assert.Equal(["CHE"], Dissenters(instance, ("2", "proposal 1")));
        Assert.Empty(Dissenters(instance, ("2", "no text")));
    }

    [Fact]
    public void A_group_objects_then_its_members_do_unless_they_speak_for_themselves()
    {
        Instance instance = Question("""
              - {at: +1m, by: secretariat, object: {on: 2, member: LOW}}
              - {at: +1m, by: CHE, accept: {on: 2}}
            """);
        Assert.Equal(["BEL"], Dissenters(instance, ("2", "as it stands")));
        Assert.Equal("LOW", instance.Positions[0].Through);
    }

    [Theory]
    [InlineData("{paragraph: 3, carries: soil}", "as it stands", "")]
    [InlineData("{paragraph: 3, carries: soil}", "no text", "BEL")]
    [InlineData("{paragraph: 3, carries: air}", "as it stands", "BEL")]
    [InlineData("{member: DNK, on: 3, holds: accept}", "as it stands", "BEL,DNK")]
    [InlineData("{member: CHE, on: 3, holds: accept}", "as it stands", "BEL,DNK")]
    [InlineData("{any: [{paragraph: 3, carries: air}, {paragraph: 3, carries: soil}]}", "as it stands", "")]
    [InlineData("{all: [{paragraph: 3, carries: air}, {paragraph: 3, carries: soil}]}", "as it stands", "BEL")]
    [InlineData("{any: [{all: [{paragraph: 3, carries: soil}, {paragraph: 3, carries: delay}]}, {paragraph: 3, carries: air}]}", "as it stands", "")]
    [InlineData("somebody pays for it", "as it stands", "BEL")]
    public void A_position_hangs_on_a_condition_then_it_counts_as_an_objection_where_that_is_not_met(string condition, string third, string dissenters)
    {
        Instance instance = Question($$$"""
              - {at: +1m, by: BEL, accept: {on: 2, if: {{{condition}}}}}
              - {at: +1m, by: DNK, object: {on: 3}}
            """);
        string[] expected = [.. dissenters.Split(',', StringSplitOptions.RemoveEmptyEntries).Concat(third == "as it stands" ? ["DNK"] : []).Distinct().Order()];
        Assert.Equal(expected, Dissenters(instance, ("2", "as it stands"), ("3", third)).Order());
    }

    [Fact]
    public void A_condition_asks_for_a_proposal_then_the_package_must_carry_it_and_not_the_other()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 4, replace: each year, with: each month}]}}
              - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{in: 3, replace: soil, with: earth}]}}
              - {at: +1m, by: DNK, accept: {on: 2, if: {all: [{adopted: 1}, {not adopted: 2}]}}}
            """);
        Assert.Equal(["DNK"], Dissenters(instance));
        Assert.Empty(Dissenters(instance, ("4", "proposal 1")));
        Assert.Equal(["DNK"], Dissenters(instance, ("4", "proposal 1"), ("3", "proposal 2")));
        Assert.Empty(Dissenters(instance, ("2", "no text")));
    }

    [Fact]
    public void Two_wait_for_each_other_then_a_package_has_both_and_the_circle_is_told()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, accept: {on: 2, if: {member: CHE, on: 3, holds: accept}}}
              - {at: +1m, by: CHE, accept: {on: 3, if: {member: BEL, on: 2, holds: accept}}}
            """);
        Assert.Empty(Dissenters(instance));
        Assert.Contains(instance.Remarks, remark => remark.StartsWith("Each waits for the other", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_contradicts_itself_then_it_is_an_objection_and_that_is_told()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 4, replace: each year, with: each month}]}}
              - {at: +1m, by: DNK, accept: {on: text, if: {all: [{adopted: 1}, {not adopted: 1}]}}}
            """);
        Assert.Equal(["DNK"], Dissenters(instance, ("4", "proposal 1")));
        Assert.Equal(["DNK"], Dissenters(instance, ("4", "as it stands")));
        Assert.Contains(instance.Remarks, remark => remark.Contains("no package can meet that", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guest_or_a_member_without_vote_holds_something_then_it_counts_for_nothing_and_that_is_told()
    {
        Instance instance = Question("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: secretariat, entitlement: {member: BEL, entitled: no, because: arrears}}
            """);
        Assert.DoesNotContain(instance.Members, member => member.Code == "BEL");
        Assert.Empty(instance.Points);
        Assert.Contains(instance.Remarks, remark => remark.Contains("arrears", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bottom_line_is_told_to_the_chair_then_the_chair_s_question_alone_knows_it()
    {
        const string Steps = """
              - {at: +1m, by: BEL, object: {on: 2}}
            """;
        const string Told = Steps + """

              - {at: +1m, by: BEL, accept: {on: 2, if: {paragraph: 3, carries: soil}, for: chair}}
            """;
        Assert.Empty(Dissenters(Question(Told), ("2", "as it stands")));
        Assert.Equal(["BEL"], Dissenters(Question(Steps), ("2", "as it stands")));
        foreach (Audience reader in (Audience[])[Audience.Table, Audience.Of("BEL"), Audience.Of("CHE")])
        {
            Instance with = Played.Question(Meetings.Of(Told), reader: reader);
            Instance without = Played.Question(Meetings.Of(Steps), reader: reader);
            Assert.Equal(without.Positions.Select(position => position.ToString()), with.Positions.Select(position => position.ToString()));
            Assert.Equal(without.Remarks, with.Remarks);
        }

        Assert.Equal(Audience.ChairAlone, MediationAnswer.For);
    }

    [Theory]
    [InlineData(SilenceMeans.CanAccept, 0, 0)]
    [InlineData(SilenceMeans.LikeItsGroup, 1, 0)]
    [InlineData(SilenceMeans.Unknown, 0, 3)]
    public void A_member_is_silent_then_the_assumption_says_what_that_means(SilenceMeans silence, int objecting, int unknown)
    {
        Instance instance = Question(
            """
              - {at: +1m, by: BEL, object: {on: 2}}
            """,
            new Assumptions(silence));
        Assert.Equal(objecting, instance.Positions.Count(position => position.Kind == HoldingKind.Objection && instance.Members[position.Member].Code == "CHE"));
        Assert.Equal(unknown, instance.Positions.Count(position => position.Kind == HoldingKind.Unknown));
    }
}
