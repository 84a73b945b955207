using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Pages;
using Xunit;

namespace Plenary.Server.Tests.Pages;

public sealed class MediationViewTests
{
    private static readonly MediationQuestion Insisting = new("can-accept", "insists", 1);

    [Fact]
    public void A_package_that_all_accept_is_said_with_its_breadth_and_what_is_left_out()
    {
        MediationHeadline said = MediationHeadline.Of(new MediationCase().Run);
        Assert.Equal("All 20 members can accept one package: 22 of 24 paragraphs, 3 and 4 left out.", said.Sentence);
        Assert.Contains("Proven: no package is better.", said.Worth);
        Assert.False(said.IsRunning);
    }

    [Fact]
    public void Where_no_package_has_everybody_those_left_out_are_named()
    {
        MediationHeadline said = MediationHeadline.Of(new MediationCase(Insisting).Run);
        Assert.Equal("No package has everybody: the best leaves 2 out, China and the Russian Federation.", said.Sentence);
        Assert.Contains(said.Worth, sentence => sentence.Contains("would not adopt it", StringComparison.Ordinal) && sentence.Contains("Chair's Summary and Outcome Document", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_proven_is_not_said_to_be()
    {
        MediationCase one = new(Insisting);
        MediationHeadline open = MediationHeadline.Of(one.Run with { State = MediationRunState.Proving, Answer = one.Answer with { IsProven = false, Bound = 0 } });
        Assert.StartsWith("No package that has everybody is found so far: the best found leaves 2 out", open.Sentence, StringComparison.Ordinal);
        Assert.Contains("Not proven: a package could have no dissent at the least, and this one has 2.", open.Worth);
        Assert.True(open.IsRunning);

        MediationHeadline bounded = MediationHeadline.Of(one.Run with { Answer = one.Answer with { IsProven = false, Bound = 1 } });
        Assert.StartsWith("No package has everybody: the best found leaves 2 out", bounded.Sentence, StringComparison.Ordinal);
        Assert.Contains("Not proven: a package could have 1 dissenter at the least, and this one has 2.", bounded.Worth);
    }

    [Fact]
    public void Work_that_was_ended_early_names_what_was_not_finished()
    {
        MediationCase one = new();
        MediationHeadline said = MediationHeadline.Of(one.Run with { State = MediationRunState.EndedEarly, Answer = one.Answer with { Unfinished = [AnswerStage.Conflicts, AnswerStage.Front] } });
        Assert.Contains("Not finished: the conflicts and breadth against dissent.", said.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_says_its_words_who_gives_there_and_how_it_could_be_settled_otherwise()
    {
        ImmutableArray<MediationPointRow> points = MediationPointRow.Of(new MediationCase().Answer);
        MediationPointRow third = points[0];
        Assert.Equal(("3", "no text", ""), (third.Label, third.Chosen, third.Words));
        Assert.Contains("Japan", third.Gives, StringComparison.Ordinal);
        Assert.Equal("", third.Objects);
        Assert.Equal(["3=as it stands", "3=no text"], third.Options.Select(option => option.Field));
        Assert.All(third.Options, option => Assert.True(option.CanRuleOut));

        MediationPointRow pinned = MediationPointRow.Of(new MediationCase(new MediationQuestion("can-accept", "prefers", 1) { Pinned = [new("3", "as it stands")] }).Answer)[0];
        Assert.Equal("China and the Russian Federation", pinned.Objects);
        Assert.DoesNotContain('[', pinned.Words);
        Assert.NotEqual("", pinned.Words);
        Assert.All(pinned.Options, option => Assert.False(option.CanRuleOut || option.CanSettle));
    }

    [Fact]
    public void Shares_tell_the_least_happy_first_and_who_asks_for_nothing_in_a_sentence()
    {
        MediationCase one = new();
        MediationShares shares = MediationShares.Of(one.Instance, one.Answer.Best, one.Sight.State.Body);
        MediationShareGroup all = Assert.Single(shares.Groups);
        MediationShareRow japan = Assert.Single(all.Rows, row => row.Code == "JPN");
        Assert.Equal((0, "0 of 2 asks", 2), (japan.Percent, japan.Share, japan.Gives.Length));
        Assert.Contains("(through G7)", japan.Gives[0], StringComparison.Ordinal);
        MediationCase other = new(Insisting);
        Assert.Equal(["CHN", "RUS", "CAN"], MediationShares.Of(other.Instance, other.Answer.Best, other.Sight.State.Body).Groups[0].Rows.Take(3).Select(row => row.Code));
        Assert.Contains("ask for nothing here and can accept it", shares.Rest, StringComparison.Ordinal);
        Assert.Equal(one.Instance.Members.Length, all.Rows.Length + shares.Rest.Split(':')[1].Split(" and ")[0].Split(',').Length + 1);
    }

    [Fact]
    public void Conflicts_are_sentences_of_members_and_what_they_hold_and_moves_can_be_supposed()
    {
        MediationReasons reasons = MediationReasons.Of(new MediationCase(Insisting).Answer, [])!;
        Assert.Equal(32, reasons.Conflicts.Length);
        Assert.Contains("China objects to 3; the European Union insists on 3: no package respects these together.", reasons.Conflicts);
        Assert.StartsWith("4 moves would open a package that everybody can accept; fewer do not.", reasons.OnMoves, StringComparison.Ordinal);
        MediationMoves moves = Assert.Single(reasons.Moves);
        Assert.Equal(["CHN=3", "CHN=4", "RUS=3", "RUS=4"], moves.Fields.Order(StringComparer.Ordinal));
        Assert.Equal("In every one of the smallest ways: China and the Russian Federation.", reasons.Pivotal);
        Assert.Contains(reasons.InTheWay, block => block is { Field: "EU=3" });
    }

    [Fact]
    public void What_was_found_so_far_is_told_where_the_answer_has_no_reasons_yet()
    {
        MediationCase one = new(Insisting);
        ImmutableArray<int> conflict = one.Answer.Reasons!.Conflicts[0];
        MediationReasons reasons = MediationReasons.Of(one.Answer with { Reasons = null }, [new ConflictFound(conflict), new MovesFound([.. one.Answer.Reasons.Moves[0], conflict[0]], false), new MovesFound(one.Answer.Reasons.Moves[0], false)])!;
        Assert.Single(reasons.Conflicts);
        Assert.False(reasons.AreAllConflicts);
        Assert.Single(reasons.Moves);
        Assert.StartsWith("4 moves", reasons.OnMoves, StringComparison.Ordinal);
        Assert.EndsWith("fewer may do.", reasons.OnMoves, StringComparison.Ordinal);
    }

    [Fact]
    public void Breadth_says_the_trade_offs_and_what_leaving_out_costs()
    {
        MediationBreadth breadth = MediationBreadth.Of(new MediationCase(Insisting).Answer);
        MediationFrontRow whole = breadth.Front[0];
        Assert.Equal((24, 2, "without China and the Russian Federation", ""), (whole.Paragraphs, whole.Dissent, whole.Who, whole.LeftOut));
        Assert.Contains("Leaving out 3 alone costs 8: dissent of 2 becomes 10.", breadth.Drops);
        Assert.Equal("In every package that is as good, these keep their text: 3 and 4.", breadth.Safe);
    }

    [Fact]
    public void Those_who_hold_the_same_stand_together_in_words_too()
    {
        Instance instance = new MediationCase().Instance;
        MediationStanding standing = MediationStanding.Of(instance, StandingMap.Of(instance));
        Assert.Contains("Together: China and the Russian Federation.", standing.Together);
        Assert.Equal(3, standing.Together.Length);
        Assert.Equal(100, standing.Shown);
    }

    [Fact]
    public void What_is_supposed_is_carried_on_and_each_part_can_be_taken_away()
    {
        MediationQuestion asked = new("unknown", "insists", 5)
        {
            Pinned = [new("4", "no text")],
            Moves = [new("RUS", "3"), new("CHN", null)],
            Offers = [new("3", "other words | here", ["RUS", "CHN"]), new("4", "softer", []) { Text = "We note\nthe report." }],
        };
        MediationSupposed supposed = MediationSupposed.Of(asked, code => code);
        Assert.Equal(
            [("silence", "unknown"), ("support", "insists"), ("seed", "5"), ("pin", "4=no text"), ("suppose", "RUS=3"), ("suppose", "CHN"), ("offer", "3|RUS,CHN|other words | here"), ("offer", "4||softer\nWe note\nthe report.")],
            supposed.All);
        Assert.Equal("RUS gives up its objections on 3", supposed.Parts[1].Words);
        Assert.DoesNotContain(("suppose", "CHN"), supposed.Without(supposed.Parts[2]));
        Assert.Equal(supposed.All.Length - 1, supposed.Without(supposed.Parts[2]).Length);
        Assert.Equal([.. supposed.All, ("suppose", "RUS=4")], supposed.With(["RUS=3", "RUS=4"]));
    }
}
