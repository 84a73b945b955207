using System.Collections.Immutable;
using CsCheck;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>What the body is told of a question: the same whatever was told to the chair alone or kept within a delegation.</summary>
public sealed class ToldFormLaws
{
    private static readonly TextId Text = new("text");

    private static readonly string[] Things = ["1", "2", "3", "4", "text", "proposal 1", "proposal 2"];

    // Two proposals in one paragraph, so that a confidence can add a point of its own and number the others.
    private const string Proposals = """
          - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
          - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{in: 2, replace: delay, with: haste}, {in: 4, replace: each year, with: each month}]}}

        """;

    private static readonly Gen<string> Held =
        from verb in Gen.Frequency((4, Gen.Const("object")), (1, Gen.Const("reserve")), (2, Gen.Const("accept")), (1, Gen.Const("support")))
        from thing in Gen.Int[0, Things.Length - 1]
        from condition in Gen.Frequency((3, Gen.Const("")), (1, Gen.Const(", if: {adopted: 2}")), (1, Gen.Const(", if: {paragraph: 3, carries: soil}")))
        select $"{verb}: {{on: {Things[thing]}{(verb == "accept" ? condition : "")}";

    private static Gen<string> Steps(int most, params string[] readers) =>
        (from held in Held
         from member in Gen.Int[0, 3]
         from reader in Gen.Int[0, readers.Length - 1]
         select $"  - {{at: +1m, by: {Member(member)}, {held}{readers[reader]}}}}}\n").Array[0, most].Select(string.Concat);

    private static readonly Gen<(string Open, string One, string Other)> Tables = Gen.Select(
        Steps(4, ""),
        Steps(5, ", for: chair", ", for: own delegation"),
        Steps(5, ", for: chair", ", for: own delegation"));

    [Fact]
    public void Confidences_are_added_removed_or_altered_then_what_the_body_is_told_is_the_same() => Tables.Sample(
        table =>
        {
            ScenarioPlay plain = Play(table.Open);
            ScenarioPlay[] plays = [plain, Play(table.Open + table.One), Play(table.Open + table.Other), Play(table.One + table.Open)];
            MediationQuestion asked = Everything(plays);
            MediationQuestion told = ToldForm.Of(asked, plain.SeenBy(Audience.Table), Text);
            Assert.Equal(Expected(asked, Played.Question(plain)), told);
            foreach (ScenarioPlay play in plays)
            {
                Assert.Equal(told, ToldForm.Of(asked, play.SeenBy(Audience.Table), Text));

                // Even where a caller passes on what the chair or a delegation knows.
                Assert.Equal(told, ToldForm.Of(asked, play.SeenBy(Audience.ChairAlone), Text));
                Assert.Equal(told, ToldForm.Of(asked, play.SeenBy(Audience.Of("BEL")), Text));
                Assert.True(told.IsPartOf(asked));
            }
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Japan_objects_to_the_chair_alone_then_the_supposed_move_and_the_paragraph_are_not_told()
    {
        MediationQuestion asked = new("can-accept", "prefers", 3)
        {
            Pinned = [new("3", "as it stands"), new("2", "no text")],
            Moves = [new("DNK", "3"), new("BEL", "2"), new("DNK", null)],
            Offers = [new("2", "secret words", ["BEL"]), new("3", "others", [])],
        };
        ScenarioPlay play = Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: DNK, object: {on: 3, for: chair}}
            """);
        ChairQuestion.Put(Played.Question(play), asked);
        Assert.Equal(
            new MediationQuestion("can-accept", "prefers", 3) { Pinned = [new("2", "no text")], Moves = [new("BEL", "2")], Offers = [new("2", "", [])] },
            ToldForm.Of(asked, play.SeenBy(Audience.Table), Text));
    }

    [Fact]
    public void The_told_form_is_logged_with_the_question_then_the_engine_takes_it()
    {
        ScenarioPlay play = Meetings.Of("""
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: DNK, object: {on: 3, for: chair}}
            """);
        MediationQuestion asked = ChairQuestion.Put(Played.Question(play), new WrittenQuestion { Pinned = ["3=as it stands"], Moves = ["bel=2"], Offers = ["2=softer|BEL"] }.Read()).Asked;
        Verdict verdict = play.State.Decide(new AskMediation(Text, asked, ToldForm.Of(asked, play.SeenBy(Audience.Table), Text)), Actor.Chair, play.State.At.AddMinutes(1));
        Assert.Null(verdict.Refusal);
    }

    [Fact]
    public void The_table_knows_of_no_such_text_then_the_assumptions_alone_are_told() =>
        Assert.Equal(
            new MediationQuestion("unknown", "insists", 1),
            ToldForm.Of(new MediationQuestion("unknown", "insists", 1) { Pinned = [new("2", "no text")] }, Meetings.Of("").SeenBy(Audience.Table), new TextId("other")));

    private static string Member(int member) => ((string[])["AUT", "BEL", "CHE", "DNK"])[member];

    private static ScenarioPlay Play(string steps) => Meetings.Of(Proposals + steps);

    // All that the chair could name in any of the meetings.
    private static MediationQuestion Everything(ScenarioPlay[] plays)
    {
        Instance[] known = [.. plays.Select(play => Played.Question(play))];
        ImmutableArray<MediationChoice> choices = [.. known.SelectMany(one => one.Points).SelectMany(point => point.Options.Select(option => new MediationChoice(point.Label, option.Label))).Distinct()];
        string?[] points = [null, .. choices.Select(choice => choice.Point).Distinct()];
        return new MediationQuestion("can-accept", "prefers", 1)
        {
            Pinned = choices,
            Forbidden = choices,
            Moves = [.. known[0].Members.SelectMany(member => points.Select(point => new MediationMove(member.Code, point)))],
            Offers = [.. points.OfType<string>().Select(point => new MediationOffer(point, "words that are the chair's", ["AUT"]))],
        };
    }

    // From a meeting in which nobody told anything in confidence.
    private static MediationQuestion Expected(MediationQuestion asked, Instance plain) => asked with
    {
        Pinned = [.. asked.Pinned.Where(one => plain.Points.Any(point => point.Label == one.Point && point.Options.Any(option => option.Label == one.Option)))],
        Forbidden = [.. asked.Forbidden.Where(one => plain.Points.Any(point => point.Label == one.Point && point.Options.Any(option => option.Label == one.Option)))],
        Moves = [.. asked.Moves.Where(one => WhatIf.Of(plain) is var question
            && plain.FindMember(one.Member) is var member
            && (one.Point is null || plain.FindPoint(one.Point) >= 0)
            && question.Suppose(member, one.Point is null ? null : plain.FindPoint(one.Point)).Instance.Positions.Length < plain.Positions.Length)],
        Offers = [.. asked.Offers.Where(one => plain.FindPoint(one.Point) >= 0).Select(one => new MediationOffer(one.Point, "", []))],
    };
}
