using CsCheck;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Which rung of the ladder a package would lead to, against the ladder asked of the meeting itself.</summary>
public sealed class RungTests
{
    private static readonly string[] Things = ["1", "2", "3", "4", "text", "status"];

    private static readonly Gen<string> Meeting =
        (from verb in Gen.Frequency((5, Gen.Const("object")), (2, Gen.Const("reserve")), (1, Gen.Const("accept")), (1, Gen.Const("support")))
         from thing in Gen.Frequency((5, Gen.Int[0, 3]), (1, Gen.Int[4, 5]))
         from holder in Gen.Int[0, 4]
         select $"  - {{at: +1m, by: secretariat, {verb}: {{on: {Things[thing]}, member: {((string[])["AUT", "BEL", "CHE", "DNK", "LOW"])[holder]}}}}}\n").Array[0, 6].Select(string.Concat);

    [Fact]
    public void Nothing_is_changed_by_a_package_then_its_rung_is_that_of_the_meeting() => Meeting.Sample(
        steps =>
        {
            ScenarioPlay play = Meetings.Of(steps);
            Instance instance = Played.Question(play);
            PackageReport report = PackageReport.Of(instance, [.. new int[instance.Points.Length]]);
            Assert.False(report.IsRungEstimated);
            Assert.Equal(StrongestOutcome.AtAGlance(play.SeenBy(Audience.Table), new TextId("text")).Rung, report.Rung);
        },
        iter: 150,
        threads: 1);

    [Theory]
    [InlineData("new-delhi-2023-03.yaml", "2023-03-02 17:20", OutcomeLadder.ChairsSummary)]
    [InlineData("new-delhi-2023-09.yaml", null, OutcomeLadder.Declaration)]
    public void A_sample_stands_as_it_is_then_its_rung_is_that_of_its_own_ladder(string sample, string? until, string rung)
    {
        ScenarioPlay play = Played.Sample(sample, until);
        Instance instance = Played.Question(play);
        Assert.Equal(rung, PackageReport.Of(instance, [.. new int[instance.Points.Length]]).Rung);
        Proceedings table = play.SeenBy(Audience.Table);
        Assert.Equal(rung, StrongestOutcome.AtAGlance(table, table.Texts.All.Keys.Last()).Rung);
    }

    [Fact]
    public void What_is_objected_to_is_left_out_then_the_rest_is_a_declaration_and_nothing_is_recorded()
    {
        ScenarioPlay play = Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: CHE, object: {on: 3}}
            """);
        Instance instance = Played.Question(play);
        Assert.Equal(OutcomeLadder.ChairsSummary, Rung(instance, ("2", "no text"), ("3", "as it stands")));
        Assert.Equal(OutcomeLadder.Declaration, Rung(instance, ("2", "no text"), ("3", "no text")));
        Assert.Equal(4, play.State.Texts.All.Values.Last().Agreed.Blocks.Length);
    }

    [Fact]
    public void A_proposal_is_taken_then_nothing_is_open_and_who_objects_to_it_is_named()
    {
        Instance instance = Played.Question(Meetings.Of("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
              - {at: +1m, by: CHE, object: {on: proposal 1}}
              - {at: +1m, by: BEL, object: {on: 2}}
            """));
        Assert.Equal(OutcomeLadder.ChairsSummary, Rung(instance, ("2", "proposal 1")));
        Assert.Equal(OutcomeLadder.ChairsSummary, Rung(instance, ("2", "as it stands")));
        Assert.Equal(OutcomeLadder.Declaration, Rung(instance, ("2", "no text")));
    }

    [Fact]
    public void Who_insists_on_what_is_left_out_objects_to_the_text_without_it_then_it_is_no_declaration()
    {
        Instance instance = Played.Question(
            Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: CHE, support: {on: 2}}
            """),
            new Assumptions(Support: SupportMeans.Insists));
        Assert.Equal(OutcomeLadder.ChairsSummary, Rung(instance, ("2", "as it stands")));
        Assert.NotEqual(OutcomeLadder.Declaration, Rung(instance, ("2", "no text")));
    }

    [Fact]
    public void A_bottom_line_is_told_to_the_chair_then_the_rung_knows_it_and_that_of_the_meeting_does_not()
    {
        ScenarioPlay play = Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: BEL, accept: {on: 2, if: {paragraph: 3, carries: soil}, for: chair}}
              - {at: +1m, by: CHE, object: {on: 3}}
            """);
        Assert.Equal(OutcomeLadder.ChairsSummary, Rung(Played.Question(play), ("3", "no text")));
        Assert.Equal(OutcomeLadder.Declaration, Rung(Played.Question(play), ("2", "no text"), ("3", "no text")));
        ScenarioPlay alone = Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: BEL, accept: {on: 2, for: chair}}
            """);
        Assert.Equal(OutcomeLadder.Declaration, Rung(Played.Question(alone)));
        Assert.Equal(OutcomeLadder.ChairsSummary, StrongestOutcome.AtAGlance(alone.SeenBy(Audience.Table), new TextId("text")).Rung);
    }

    [Fact]
    public void A_question_is_made_of_no_text_then_the_rung_is_estimated_and_says_so() =>
        Assert.True(PackageReport.Of(Generators.Questions.Make(2, [2], []), [0]).IsRungEstimated);

    private static string Rung(Instance instance, params (string Point, string Option)[] choices)
    {
        int[] package = new int[instance.Points.Length];
        foreach ((string point, string option) in choices)
        {
            int at = instance.FindPoint(point);
            package[at] = instance.Points[at].FindOption(option);
        }

        return PackageReport.Of(instance, [.. package]).Rung;
    }
}
