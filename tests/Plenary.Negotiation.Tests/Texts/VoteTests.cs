using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
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
}
