using System.Collections.Immutable;
using CsCheck;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Positions on options of points, in packages.</summary>
public sealed class OptionPositionTests
{
    private const string Tabled = """
          - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
          - {at: +1m, by: CHE, propose: {for: [CHE], amends: 1, edits: [{in: 2, replace: may, with: should}]}}
          - {at: +1m, by: DNK, propose: {for: [DNK], edits: [{in: 2, replace: shall, with: will}]}}
          - {at: +1m, by: DNK, propose: {for: [DNK], edits: [{in: 3, replace: soil, with: air}]}}
          - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{delete: 4}]}}
        """;

    private static readonly string[] Options =
        ["2 with proposal 1", "2 with proposals 1 and 2", "2 with proposal 3", "2 as it stands", "no text in 2", "3 with proposal 4", "3 as it stands", "no text in 3", "no text in 4", "4 as it stands", "no text in 1"];

    private static readonly Gen<string> Held =
        (from verb in Gen.Frequency((5, Gen.Const("object")), (2, Gen.Const("reserve")), (2, Gen.Const("accept")), (1, Gen.Const("support")))
         from option in Gen.Int[0, Options.Length - 1]
         from holder in Gen.Int[0, 4]
         select $"  - {{at: +1m, by: secretariat, {verb}: {{on: {Options[option]}, member: {((string[])["AUT", "BEL", "CHE", "DNK", "LOW"])[holder]}}}}}\n").Array[1, 5].Select(string.Concat);

    [Fact]
    public void Package_is_taken_then_an_option_is_objected_to_in_it_just_where_the_text_would_read_so() => Held.Sample(
        steps =>
        {
            ScenarioPlay play = Meetings.Of($"{Tabled}\n{steps}");
            Instance instance = Played.Question(play);
            Proceedings chair = play.State;
            TextId id = chair.Texts.All.Keys.Single();
            foreach (ImmutableArray<int> package in Packages(instance))
            {
                MediationOption[] taken = [.. package.Select((option, point) => instance.Points[point].Options[option])];
                SupposedSettlement settled = new(
                    [.. taken.SelectMany(option => option.Changes)],
                    [.. taken.SelectMany((option, point) => option is { Kind: OptionKind.NoText, Changes.IsEmpty: true } ? instance.Points[point].Blocks : [])],
                    [],
                    []);
                OptionsRead read = new(settled.AppliedTo(chair, id).Texts.All[id].Weave);
                foreach (MemberPosition position in instance.Positions.Where(position => position.Target?.Option is not null))
                {
                    Assert.True(read.Has(position.Target!.Value.Option!) == position.Holds(package.AsSpan()), $"{position.Words} in {string.Join(", ", taken.Select((option, at) => $"{instance.Points[at].Label}: {option.Label}"))}");
                }
            }
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Member_objects_to_a_proposal_and_accepts_it_amended_then_a_package_of_both_has_everybody()
    {
        Instance instance = Played.Question(Meetings.Of($$$"""
            {{{Tabled}}}
              - {at: +1m, by: AUT, object: {on: 2 with proposal 1}}
              - {at: +1m, by: AUT, accept: {on: 2 with proposals 1 and 2}}
              - {at: +1m, by: AUT, object: {on: 2}}
            """));
        Assert.Equal(["AUT"], Dissenters(instance, "proposal 1"));
        Assert.Equal(["AUT"], Dissenters(instance, "as it stands"));
        Assert.Empty(Dissenters(instance, "proposal 1 and 2"));
    }

    [Fact]
    public void Member_would_have_no_text_then_leaving_out_is_an_option_and_what_it_asks_for()
    {
        Instance instance = Played.Question(Meetings.Of("""
              - {at: +1m, by: BEL, support: {on: no text in 3}}
            """));
        Assert.Equal(["as it stands", "no text"], Assert.Single(instance.Points).Options.Select(option => option.Label));
        MemberPosition asked = Assert.Single(instance.Positions);
        Assert.Equal((HoldingKind.Ask, "supports no text in paragraph 3"), (asked.Kind, asked.Words));
        Assert.Equal((false, true), (asked.Holds([0]), asked.Holds([1])));
    }

    [Fact]
    public void Option_is_objected_to_in_confidence_then_only_the_chairs_question_knows_it()
    {
        ScenarioPlay play = Meetings.Of($$$"""
            {{{Tabled}}}
              - {at: +1m, by: AUT, object: {on: 2 with proposal 3, for: chair}}
            """);
        Assert.True(Assert.Single(Played.Question(play).Positions, position => position.Target?.Option is not null).IsConfidential);
    }

    private static string[] Dissenters(Instance instance, string option)
    {
        int[] package = new int[instance.Points.Length];
        int at = instance.FindPoint("2");
        package[at] = instance.Points[at].FindOption(option);
        Assert.True(package[at] >= 0, string.Join(", ", instance.Points[at].Options.Select(one => one.Label)));
        return [.. PackageReport.Of(instance, [.. package]).Dissenters];
    }

    private static IEnumerable<ImmutableArray<int>> Packages(Instance instance) =>
        instance.Points.Aggregate<MediationPoint, IEnumerable<ImmutableArray<int>>>([[]], (packages, point) => packages.SelectMany(package => Enumerable.Range(0, point.Options.Length).Select(package.Add)));
}
