using Plenary.Formats.Scenario;
using Plenary.Mediation.Tests.Laws;
using Plenary.Negotiation;
using Plenary.Text;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Conditions on what a paragraph carries, against the engine's own judgement of them in the text as the package makes it.</summary>
public sealed class CarriedWordsTests
{
    private const string Proposals = """
          - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 3, replace: soil, with: earth}]}}
          - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{in: 3, replace: without delay, with: at once}]}}
          - {at: +1m, by: DNK, propose: {for: [DNK], edits: [{in: 3, replace: soil, with: the soil}, {in: 4, replace: each year, with: each month}]}}
        """;

    [Theory]
    [InlineData("earth without delay", "")]
    [InlineData("earth at once", "")]
    [InlineData("act on", "")]
    [InlineData("soil", "")]
    [InlineData("the soil at once", "")]
    [InlineData("sea", "")]
    [InlineData("earth without delay", "  - {at: +1m, by: DNK, object: {on: 3}}")]
    [InlineData("at once", "  - {at: +1m, by: DNK, object: {on: 3}}")]
    [InlineData("each month", "  - {at: +1m, by: DNK, object: {on: 3}}")]
    public void A_paragraph_has_several_points_then_what_it_carries_is_judged_on_all_of_it(string words, string more)
    {
        ScenarioPlay play = Meetings.Of($"{Proposals}\n  - {{at: +1m, by: AUT, accept: {{on: 2, if: {{paragraph: 3, carries: {words}}}}}}}\n{more}");
        Instance instance = Played.Question(play);
        Assert.True(instance.Points.Count(point => point.Label.StartsWith('3') || point.Label.Contains("3 ", StringComparison.Ordinal)) >= 2);
        TextId id = new("text");
        Proceedings chair = play.SeenBy(Audience.ChairAlone);
        Position asked = chair.Positions.All[id].Values.SelectMany(held => held.Values).Single(held => held.Position.Condition is not null).Position;
        int places = 0;
        foreach (int[] package in EveryPackage.Of(instance))
        {
            MediationOption[] taken = [.. package.Select((option, point) => instance.Points[point].Options[option])];
            SupposedSettlement settled = new(
                [.. taken.SelectMany(option => option.Changes)],
                [.. package.SelectMany((_, point) => taken[point] is { Kind: OptionKind.NoText, Changes.IsEmpty: true } ? instance.Points[point].Blocks : [])],
                [],
                []);
            Proceedings decided = settled.AppliedTo(chair, id);
            bool secondStands = decided.Texts.All[id].Find(asked.On.Block!.Value) is not null;
            bool isMet = ConditionEvaluator.Of(decided, asked)!.IsMet;
            bool dissents = PackageReport.Of(instance, [.. package]).Dissenters.Contains("AUT");
            Assert.True(dissents == (secondStands && !isMet), $"{string.Join(", ", taken.Select((option, point) => $"{instance.Points[point].Label}: {option.Label}"))} is {(isMet ? "met" : "not met")}");
            places++;
        }

        Assert.True(places >= 6);
    }

    [Fact]
    public void Points_can_be_settled_in_too_many_ways_then_each_is_judged_by_itself_and_that_is_told()
    {
        NegotiatedText text = Meetings.Of(Proposals).State.Texts.All[new TextId("text")];
        PointTable table = PointTable.Of(text, new HashSet<BlockId>(), new HashSet<ChangeId>());
        BlockId third = text.Agreed.Blocks[2].Id;
        SortedSet<string> remarks = [];
        Assert.All(new CarriedWords(text, table, remarks).Where(third, "earth without delay"), term => Assert.True(term.Choices.Length > 1));
        Assert.Empty(remarks);
        Assert.All(new CarriedWords(text, table, remarks, mostWays: 5).Where(third, "earth without delay"), term => Assert.Single(term.Choices));
        Assert.Contains("is judged at each of them by itself", Assert.Single(remarks), StringComparison.Ordinal);
    }
}
