using Plenary.Mediation.Tests.Laws;
using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Words that the chair thinks of offering, against what members have said.</summary>
public sealed class OfferedWordsTests
{
    private const string Asks = "  - {at: +1m, by: AUT, accept: {on: 2, if: {paragraph: 3, carries: soil}}}\n  - {at: +1m, by: DNK, object: {on: 3}}\n";

    private const string Proposals = """
          - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 3, replace: soil, with: earth}]}}
          - {at: +1m, by: CHE, propose: {for: [CHE], edits: [{in: 3, replace: without delay, with: at once}]}}

        """;

    [Theory]
    [InlineData("We shall see to the  soil\nin time.", "", true)]
    [InlineData("We shall see to the earth.", "", false)]
    [InlineData("We shall see to the  soil\nin time.", Proposals, true)]
    [InlineData("We shall see to the earth.", Proposals, false)]
    public void A_condition_asks_for_words_then_it_is_judged_on_those_that_are_offered(string text, string more, bool carries)
    {
        Instance plain = Question(more + Asks);
        int third = Enumerable.Range(0, plain.Points.Length).First(point => plain.Points[point].Label.StartsWith('3'));
        Instance instance = WhatIf.Of(plain).AddCompromise(third, "other words", [], text).Instance;
        int offer = instance.Points[third].Options.Length - 1;
        Assert.Equal((text, true), (instance.Points[third].Options[offer].Text, instance.Points[third].Options[offer].IsOffer));
        int met = 0;
        foreach (int[] package in EveryPackage.Of(instance).Where(package => package[third] == offer))
        {
            bool secondStands = instance.Points[instance.FindPoint("2")].Options[package[instance.FindPoint("2")]].Kind != OptionKind.NoText;
            bool thirdStands = instance.FindPoint("3 (whether it stays)") is not (>= 0 and var stay) || package[stay] == 0;
            bool dissents = PackageReport.Of(instance, [.. package]).Dissenters.Contains("AUT");
            Assert.Equal(secondStands && !(carries && thirdStands), dissents);
            met += secondStands && !dissents ? 1 : 0;
        }

        Assert.Equal(carries, met > 0);
    }

    [Fact]
    public void A_condition_asks_for_a_proposal_then_other_words_do_not_meet_it()
    {
        WhatIf question = WhatIf.Of(Question("  - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 3, replace: soil, with: earth}]}}\n  - {at: +1m, by: AUT, accept: {on: 1, if: {adopted: 1}}}\n"));
        int third = question.Instance.FindPoint("3");
        int first = question.Instance.FindPoint("1");
        Instance instance = question.AddCompromise(third, "other words", [], "We shall see to the earth.").Instance;
        string[] dissenting = [.. EveryPackage.Of(instance).Where(package => PackageReport.Of(instance, [.. package]).Dissenters.Contains("AUT"))
            .Select(package => $"{instance.Points[first].Options[package[first]].Label}, {instance.Points[third].Options[package[third]].Label}")];
        Assert.Equal(["as it stands, as it stands", "as it stands, other words"], dissenting.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(SilenceMeans.CanAccept, 0, "they are taken as if they did")]
    [InlineData(SilenceMeans.LikeItsGroup, 0, "they are taken as if they did")]
    [InlineData(SilenceMeans.Unknown, 1, "this counts as a reservation")]
    public void Words_are_offered_and_not_given_then_what_they_carry_is_not_known_and_is_taken_as_the_assumption_says(SilenceMeans silence, int unknown, string said)
    {
        WhatIf question = WhatIf.Of(Played.Question(Meetings.Of(Asks), new Assumptions(silence)));
        int third = question.Instance.FindPoint("3");
        question = question.AddCompromise(third, "other words", []);
        int[] package = new int[question.Instance.Points.Length];
        package[third] = question.Instance.Points[third].Options.Length - 1;
        PackageReport report = PackageReport.Of(question.Instance, [.. package]);
        Assert.DoesNotContain("AUT", report.Dissenters);
        MemberShare austria = report.Members.Single(member => member.Member == "AUT");
        Assert.Equal(unknown, austria.Reservations.Count(at => question.Instance.Positions[at].Words.Contains("it is not known whether the offered words do", StringComparison.Ordinal)));
        Assert.Contains(question.Instance.Remarks, remark => remark.StartsWith("The words of “other words” for 3 are not given", StringComparison.Ordinal) && remark.Contains(said, StringComparison.Ordinal));

        // With the words given it is known.
        question = WhatIf.Of(Played.Question(Meetings.Of(Asks), new Assumptions(silence))).AddCompromise(third, "other words", [], "We shall see to the earth.");
        Assert.Contains("AUT", PackageReport.Of(question.Instance, [.. package]).Dissenters);
        Assert.DoesNotContain(question.Instance.Remarks, remark => remark.Contains("are not given", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Proposals)]
    public void A_member_objects_to_the_paragraph_then_it_refuses_other_words_unless_it_is_said_to_accept_them(string more)
    {
        WhatIf question = WhatIf.Of(Question(more + Asks));
        int third = Enumerable.Range(0, question.Instance.Points.Length).First(point => question.Instance.Points[point].Label.StartsWith('3'));
        int denmark = question.Instance.FindMember("DNK");
        foreach ((int[] accepting, bool refuses) in new[] { (Array.Empty<int>(), true), ([denmark], false) })
        {
            Instance instance = question.AddCompromise(third, "other words", accepting, "We shall see to the soil.").Instance;
            int[] package = new int[instance.Points.Length];
            Assert.Contains("DNK", PackageReport.Of(instance, [.. package]).Dissenters);
            package[third] = instance.Points[third].Options.Length - 1;
            Assert.Equal(refuses, PackageReport.Of(instance, [.. package]).Dissenters.Contains("DNK"));
        }
    }

    [Fact]
    public void A_member_has_words_of_its_own_then_it_does_not_refuse_every_wording_and_other_words_are_open()
    {
        WhatIf question = WhatIf.Of(Question("  - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 3, replace: soil, with: earth}]}}\n  - {at: +1m, by: BEL, object: {on: 3}}\n"));
        Instance instance = question.AddCompromise(0, "other words", []).Instance;
        Assert.Contains("BEL", PackageReport.Of(instance, [0]).Dissenters);
        Assert.DoesNotContain("BEL", PackageReport.Of(instance, [instance.Points[0].Options.Length - 1]).Dissenters);
    }

    [Fact]
    public void A_condition_waits_for_a_member_that_is_said_to_accept_the_offer_then_it_is_met_by_the_offer()
    {
        WhatIf question = WhatIf.Of(Question("  - {at: +1m, by: DNK, object: {on: 3}}\n  - {at: +1m, by: AUT, accept: {on: 2, if: {member: DNK, on: 3, holds: accept}}}\n"));
        int third = question.Instance.FindPoint("3");
        Instance instance = question.AddCompromise(third, "other words", [question.Instance.FindMember("DNK")]).Instance;
        int[] package = new int[instance.Points.Length];
        Assert.Equal(["AUT", "DNK"], PackageReport.Of(instance, [.. package]).Dissenters);
        package[third] = instance.Points[third].Options.Length - 1;
        Assert.Empty(PackageReport.Of(instance, [.. package]).Dissenters);
    }

    [Fact]
    public void A_move_is_supposed_before_an_offer_or_after_it_then_the_question_is_the_same()
    {
        WhatIf question = WhatIf.Of(Question(Proposals + Asks));
        int denmark = question.Instance.FindMember("DNK");
        WhatIf before = question.Suppose(denmark).AddCompromise(0, "one", [], "We act.").AddCompromise(0, "another", []);
        WhatIf after = question.AddCompromise(0, "one", [], "We act.").AddCompromise(0, "another", []).Suppose(denmark);
        Assert.Equal(after.Instance.Positions, before.Instance.Positions);
        Assert.DoesNotContain(before.Instance.Positions, position => position.Member == denmark && position.Kind == HoldingKind.Objection);
        Assert.Equal(after.Instance.Points[0].Options.Select(option => option.Label), before.Instance.Points[0].Options.Select(option => option.Label));
    }

    [Fact]
    public void Words_are_offered_without_a_name_then_they_are_spoken_of_by_how_they_begin()
    {
        const string Text = "We shall see to the soil in good time, and we shall report on it to one another.";
        MediationQuestion asked = ChairQuestion.Put(Question(Asks), new MediationQuestion("can-accept", "prefers", 1) { Offers = [new MediationOffer("3", "", []) { Text = Text }] }).Asked;
        Assert.Equal(("We shall see to the soil in good time, and we shall report …", Text), (asked.Offers[0].Words, asked.Offers[0].Text));
    }

    [Fact]
    public void Words_are_offered_that_the_paragraph_has_already_then_it_is_said_by_which_option()
    {
        QuestionFaultException fault = Assert.Throws<QuestionFaultException>(() => ChairQuestion.Put(Question(Asks), new WrittenQuestion { Offers = ["3=new|DNK|We shall act on soil  without delay."] }.Read()));
        Assert.Contains("3 reads so already in “as it stands”", fault.Why, StringComparison.Ordinal);
    }

    private static Instance Question(string steps) => Played.Question(Meetings.Of(steps));
}
