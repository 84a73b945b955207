using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class VoteTests
{
    private readonly Room room = new(BodyProfile.Default with { Rule = "simple-majority" });

    private static TakeVote On(PositionTarget target, string ballots, string? rule = null) =>
        new(Room.Outcome, target, rule, [.. ballots.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).Select(pair => (pair[0], pair[1]))]);

    [Fact]
    public void Majority_is_for_a_proposal_then_it_is_adopted_and_the_reckoning_kept()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");

        ImmutableArray<Recorded> happened = room.Do(On(PositionTarget.OfProposal(1), "JPN=yes EU=yes BRA=no ZAF=abstain"));

        Assert.Equal([typeof(VoteTaken), typeof(ChangesAdopted)], happened.Select(one => one.Event.GetType()));
        TextVote vote = Assert.Single(room.Text.Votes);
        Assert.True(vote.Carried);
        Assert.StartsWith("Adopted: 2 in favour, 1 against, 1 abstaining, 1 absent.", vote.Reckoning, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Adopted, room.Text.Proposals[1].Status);
    }

    [Fact]
    public void Majority_is_against_then_it_is_rejected()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(On(PositionTarget.OfProposal(1), "JPN=yes EU=yes BRA=no ZAF=no", "two-thirds"));

        Assert.False(room.Text.Votes[0].Carried);
        Assert.Equal(ProposalStatus.Rejected, room.Text.Proposals[1].Status);
        Assert.False(room.Text.IsBracketed(Room.Block(1)));
    }

    [Fact]
    public void Ballot_of_a_guest_of_one_who_may_not_vote_or_is_not_there_is_refused()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        PositionTarget target = PositionTarget.OfProposal(1);
        room.Refused("members-decide", On(target, "NLD=no"), null, "Guests are heard, not counted");
        room.Refused("members-decide", On(target, "IBSA=no"), null, "is a group");
        room.Refused("known-ballot", On(target, "JPN=maybe"), null, "“maybe” of JPN");
        room.Refused("one-ballot", On(target, "JPN=yes JPN=no"));
        room.Refused("known-rule", On(target, "JPN=yes", "acclamation"));
        room.Refused("chair-conducts", On(target, "JPN=yes"), Room.By("JPN"));
        room.Do(new SetEntitlement("ZAF", false, "two years in arrears"));
        room.Refused("entitled-vote", On(target, "ZAF=yes"), null, "South Africa may not vote: two years in arrears");
        room.Do(new DecideCredentials("BRA", Credentials.Rejected));
        room.Refused("entitled-vote", On(target, "BRA=no"), null, "credentials were rejected");
        room.Sit("JPN", "EU");
        room.Refused("present-vote", On(target, "IND=yes"), null, "India is not in the room");
        room.Do(On(target, "JPN=yes"));
        Assert.Contains("1 not voting", room.Text.Votes[0].Reckoning, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_are_there_then_nothing_is_decided()
    {
        Room quorate = new(BodyProfile.Default with { Rule = "simple-majority", QuorumToDecide = 50 });
        quorate.Table("JPN", 1, "phasedown", "phase-out");
        quorate.Refused("quorum", On(PositionTarget.OfProposal(1), "JPN=yes EU=yes"));
        quorate.Do(On(PositionTarget.OfProposal(1), "JPN=yes EU=yes BRA=no"));
    }

    [Fact]
    public void Weights_are_missing_then_the_vote_says_whose()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Refused("weights-known", On(PositionTarget.OfProposal(1), "JPN=yes", "eu-qmv"), null, "population");
    }

    [Fact]
    public void Amendments_are_voted_on_before_what_they_amend()
    {
        room.Table("JPN", 1, "report annually", "report every two years in full");
        room.Table("BRA", 1, "two years", "three years", amends: 1);

        room.Refused("amendments-first", On(PositionTarget.OfProposal(1), "JPN=yes"), null, "first proposal 2, then proposal 1");
        room.Refused("amendments-first", On(PositionTarget.WholeText, "JPN=yes"));
        room.Refused("votes-decide-words", On(PositionTarget.Status, "JPN=yes"));
    }

    [Fact]
    public void Paragraph_and_whole_text_are_carried_then_they_are_agreed_and_adopted()
    {
        room.Do(On(PositionTarget.Of(Room.Block(2)), "JPN=yes EU=yes"));
        Assert.Equal(BlockStatus.Agreed, room.Text.StatusOf(Room.Block(2)));
        room.Do(On(PositionTarget.WholeText, "JPN=yes EU=yes BRA=no"));
        Assert.All(room.Text.Agreed.Blocks, block => Assert.Equal(BlockStatus.Adopted, room.Text.StatusOf(block.Id)));
    }

    [Fact]
    public void Paragraph_is_voted_down_then_it_is_out_of_the_text_and_nothing_of_it_is_lost()
    {
        string words = room.WordsOf(2);
        int before = room.Text.Agreed.Blocks.Length;

        ImmutableArray<Recorded> happened = room.Do(On(PositionTarget.Of(Room.Block(2)), "JPN=yes EU=no BRA=no"));

        Assert.Equal([typeof(VoteTaken), typeof(BlockVotedDown)], happened.Select(one => one.Event.GetType()));
        Assert.Equal(BlockStatus.VotedDown, room.Text.StatusOf(Room.Block(2)));
        Assert.Null(room.Text.Find(Room.Block(2)));
        Assert.Equal(before - 1, room.Text.Agreed.Blocks.Length);
        Assert.Contains(room.Text.Weave.Entries, entry => entry.Id == Room.Block(2) && string.Concat(entry.Tokens.Where(token => token.Ref.IsBase).Select(token => token.Token.Text)).Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(OutcomeDocument.Of(room.State, Room.Outcome, OutcomeLadder.ChairsSummary, OutcomePublication.Default).Blocks, block => block.Words == words);
        room.Refused("paragraph-stands", On(PositionTarget.Of(Room.Block(2)), "JPN=yes"), null, "was voted down on 2023-03-01");
        room.Refused("votes-vote-down", new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.VotedDown));
    }

    [Fact]
    public void All_operative_paragraphs_are_voted_down_then_the_whole_is_rejected_without_a_vote_until_one_is_reopened()
    {
        Room divided = new(BodyProfile.Default with { Rule = "simple-majority", Ladder = [OutcomeLadder.AdoptedWithoutVote, OutcomeLadder.AdoptedByVote] }, () => TextDocument.Of("Recalling its earlier resolutions,", "Decides to meet annually;", "Requests the secretariat to report."));
        divided.Do(On(PositionTarget.Of(Room.Block(1)), "JPN=yes EU=no BRA=no"));
        Assert.True(StrongestOutcome.Of(divided.State, Room.Outcome).Rungs[0].IsReachable);
        divided.Do(On(PositionTarget.Of(Room.Block(2)), "JPN=yes EU=no BRA=no"));

        divided.Refused("operative-parts-fail", On(PositionTarget.WholeText, "JPN=yes EU=yes BRA=yes"), null, "Paragraphs 2 and 3 were voted down");
        OutcomeAssessment assessed = StrongestOutcome.Of(divided.State, Room.Outcome);
        Assert.Equal(OutcomeLadder.NoOutcome, assessed.Strongest.Rung);
        Assert.Contains("paragraphs 2 and 3 were voted down, and with them the whole", assessed.Explanation.ToString(), StringComparison.Ordinal);
        Assert.Contains("if the vote on one of paragraphs 2 and 3 were reopened", assessed.Explanation.ToString(), StringComparison.OrdinalIgnoreCase);
        divided.Refused("strongest-outcome", new ConcludeText(Room.Outcome, OutcomeLadder.AdoptedWithoutVote));

        divided.Do(new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.Reopened, "A new majority."));
        Assert.Empty(OperativeParts.AllVotedDown(divided.Text));
    }

    [Fact]
    public void Only_preambular_paragraphs_are_voted_down_then_the_whole_is_voted_on()
    {
        Room divided = new(BodyProfile.Default with { Rule = "simple-majority" }, () => TextDocument.Of("Recalling its earlier resolutions,", "Decides to meet annually."));
        divided.Do(On(PositionTarget.Of(Room.Block(0)), "JPN=yes EU=no BRA=no"));
        Assert.True(Assert.IsType<VoteTaken>(divided.Do(On(PositionTarget.WholeText, "JPN=yes EU=yes BRA=yes"))[0].Event).Carried);
    }

    [Fact]
    public void Paragraph_that_was_voted_down_is_reopened_then_it_stands_in_brackets_until_it_is_decided_anew()
    {
        room.Do(On(PositionTarget.Of(Room.Block(2)), "JPN=yes EU=no BRA=no"));
        room.Refused("reopening-needs-no-objection", new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Reopened) { ObjectedBy = ["EU"] });

        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Reopened, "A new majority."));

        Assert.Equal(BlockStatus.Reopened, room.Text.StatusOf(Room.Block(2)));
        Assert.NotNull(room.Text.Find(Room.Block(2)));
        Assert.True(room.Text.IsBracketed(Room.Block(2)));
    }

    [Fact]
    public void Competing_proposals_are_voted_on_furthest_removed_first_and_another_order_is_refused()
    {
        int near = room.Table("JPN", 1, "annually", "yearly");
        int far = room.Table("BRA", 1, "call upon all members to report annually", "invite those members that wish to do so to report");
        int elsewhere = room.Table("EU", 2, "reform", "change");

        room.Refused("furthest-removed-first", On(PositionTarget.OfProposal(near), "JPN=yes"), null, "proposal 2 (", "proposal 1 (2 words)", "Put proposal 2 to the vote first");
        room.Do(On(PositionTarget.OfProposal(elsewhere), "JPN=yes"));
        room.Do(On(PositionTarget.OfProposal(far), "JPN=no EU=no"));
        room.Do(On(PositionTarget.OfProposal(near), "JPN=yes EU=yes"));
        Assert.Equal([true, false, true], room.Text.Votes.Select(vote => vote.Carried));
    }

    [Fact]
    public void Chair_rules_on_the_order_then_it_is_the_order()
    {
        int near = room.Table("JPN", 1, "annually", "yearly");
        int far = room.Table("BRA", 1, "call upon all members to report annually", "invite those members that wish to do so to report");
        room.Refused("chair-conducts", new RuleVotingOrder(Room.Outcome, [near, far]), Room.By("JPN"));
        room.Refused("known-proposal", new RuleVotingOrder(Room.Outcome, [near, 9]));
        room.Refused("one-place-in-order", new RuleVotingOrder(Room.Outcome, [near, near]));

        room.Do(new RuleVotingOrder(Room.Outcome, [near, far]));

        room.Refused("furthest-removed-first", On(PositionTarget.OfProposal(far), "JPN=yes"), null, "by the chair's ruling");
        room.Do(On(PositionTarget.OfProposal(near), "JPN=no EU=no"));
        room.Do(On(PositionTarget.OfProposal(far), "JPN=yes"));
    }

    [Fact]
    public void Body_reopens_by_two_thirds_then_an_objection_sends_reopening_to_the_vote_and_two_thirds_carry_it()
    {
        Room reconsidering = new(BodyProfile.Default with { ReopensBy = "two-thirds" });
        PositionTarget paragraph = PositionTarget.Of(Room.Block(2));
        reconsidering.Do(new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Agreed));
        reconsidering.Refused("reopening-needs-no-objection", new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Reopened) { ObjectedBy = ["ZAF"] }, null, "South Africa does", "Under two-thirds it may be put to a vote");

        ImmutableArray<Recorded> lost = reconsidering.Do(On(paragraph, "JPN=yes BRA=yes EU=yes IND=no ZAF=no") with { ToReopen = true });
        Assert.Equal([typeof(VoteTaken)], lost.Select(one => one.Event.GetType()));
        Assert.Equal(BlockStatus.Agreed, reconsidering.Text.StatusOf(Room.Block(2)));

        reconsidering.Do(On(paragraph, "JPN=yes BRA=yes EU=yes IND=yes ZAF=no", "simple-majority") with { ToReopen = true });
        Assert.Equal(BlockStatus.Reopened, reconsidering.Text.StatusOf(Room.Block(2)));
        Assert.Equal(["two-thirds", "two-thirds"], reconsidering.Text.Votes.Select(vote => vote.Rule));
        Assert.All(reconsidering.Text.Votes, vote => Assert.True(vote.ToReopen));
        reconsidering.Refused("agreed-is-reopened", On(paragraph, "JPN=yes") with { ToReopen = true });
    }

    [Fact]
    public void Body_reopens_by_two_thirds_then_a_proposal_that_was_rejected_comes_back_into_play()
    {
        Room reconsidering = new(BodyProfile.Default with { Rule = "simple-majority", ReopensBy = "two-thirds" });
        reconsidering.Table("JPN", 1, "phasedown", "phase-out");
        PositionTarget proposal = PositionTarget.OfProposal(1);
        reconsidering.Do(On(proposal, "BRA=no ZAF=no JPN=yes"));

        reconsidering.Do(On(proposal, "BRA=yes ZAF=no JPN=yes") with { ToReopen = true });

        Assert.True(reconsidering.Text.IsBracketed(Room.Block(1)));
        Assert.True(reconsidering.Text.Proposals[1].IsOnTheTable);
    }

    [Fact]
    public void Profile_names_no_rule_for_reopening_or_the_whole_is_asked_about_then_there_is_no_vote_on_it()
    {
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Agreed));
        room.Refused("reopening-needs-no-objection", On(PositionTarget.Of(Room.Block(2)), "JPN=yes", "two-thirds") with { ToReopen = true }, null, "no vote on it");

        room.Do(new ChangeProfile(room.State.Body.Profile with { ReopensBy = "two-thirds" }));
        room.Refused("reopen-paragraphs", On(PositionTarget.WholeText, "JPN=yes") with { ToReopen = true });
        room.Refused("chair-conducts", On(PositionTarget.Of(Room.Block(2)), "JPN=yes") with { ToReopen = true }, Room.By("JPN"));
    }
}
