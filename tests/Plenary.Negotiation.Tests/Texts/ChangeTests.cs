using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class ChangeTests
{
    private readonly Room room = new();

    [Fact]
    public void Nobody_objects_then_a_proposal_is_adopted_and_every_sponsor_is_told()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Table("BRA", 1, "phasedown", "elimination");

        ChangesAdopted adopted = Assert.IsType<ChangesAdopted>(Assert.Single(room.Do(new AdoptChanges(Room.Outcome, 1))).Event);

        Assert.Equal("consensus", adopted.Rule);
        Assert.Contains("phase-out of unabated", room.Text.Agreed.ToString(), StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Adopted, room.Text.Proposals[1].Status);
        Effect conflict = Assert.Single(adopted.Effects, effect => effect.Sponsor == "BRA");
        Assert.Equal(EffectKind.Conflict, conflict.Kind);
        Assert.Contains("phase-out", conflict.Agreed, StringComparison.Ordinal);
        Assert.Contains("elimination", conflict.Own, StringComparison.Ordinal);
    }

    [Fact]
    public void Member_objects_then_consensus_refuses_and_names_it_with_its_reason()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Hold("ZAF", PositionTarget.OfProposal(1), Stance.Object, reason: "Jobs depend on it.");

        room.Refused("consensus", new AdoptChanges(Room.Outcome, 1), null, "South Africa objects (“Jobs depend on it.”)", "Proposal 1");
        room.Do(new WithdrawPosition(Room.Outcome, PositionTarget.OfProposal(1), "ZAF", Audience.Table, null), Room.By("ZAF"));
        room.Do(new AdoptChanges(Room.Outcome, 1));
    }

    [Fact]
    public void Objection_to_one_change_of_a_proposal_stands_in_the_way_of_all_of_it()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Hold("EU", PositionTarget.Of(room.Text.Proposals[1].Changes[0]), Stance.Object);

        room.Refused("consensus", new AdoptChanges(Room.Outcome, 1), null, "The European Union objects");
    }

    [Fact]
    public void Member_that_may_not_vote_or_has_no_credentials_objects_then_it_is_recorded_and_decides_nothing()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new SetEntitlement("ZAF", false, "two years in arrears"));
        room.Do(new DecideCredentials("BRA", Credentials.Rejected));
        PositionTarget block = PositionTarget.Of(Room.Block(2));
        foreach (string member in (string[])["ZAF", "BRA"])
        {
            room.Hold(member, PositionTarget.OfProposal(1), Stance.Object);
            room.Hold(member, block, Stance.Object);
            Assert.Equal(Stance.Object, EffectiveStance.Of(room.State, Room.Outcome, block, member).Stance);
        }

        Assert.Empty(StrongestOutcome.Of(room.State, Room.Outcome).Dissents.Where(dissent => dissent.IsObjection));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(2), BlockStatus.Agreed));
    }

    [Theory]
    [InlineData(AudienceKind.ChairAlone)]
    [InlineData(AudienceKind.Delegation)]
    public void Objection_told_to_no_table_decides_nothing(AudienceKind kind)
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new TakePosition(new Position(Room.Outcome, PositionTarget.OfProposal(1), "ZAF", Stance.Object), kind == AudienceKind.ChairAlone ? Audience.ChairAlone : Audience.Of("ZAF")), Room.By("ZAF"));

        room.Do(new AdoptChanges(Room.Outcome, 1));
    }

    [Fact]
    public void Group_objects_then_its_members_do_unless_they_speak_for_themselves()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Hold("IBSA", PositionTarget.OfProposal(1), Stance.Object);
        room.Hold("BRA", PositionTarget.OfProposal(1), Stance.Accept);

        string reason = room.Refused("consensus", new AdoptChanges(Room.Outcome, 1), null, "India, through IBSA, objects", "South Africa, through IBSA, objects");
        Assert.DoesNotContain("Brazil, through", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_dais_decides_changes()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");

        room.Refused("dais-conducts", new AdoptChanges(Room.Outcome, 1), Room.By("JPN"));
        room.Refused("dais-conducts", new RejectChanges(Room.Outcome, 1), Room.By("JPN"));
        room.Refused("dais-conducts", new ReopenChanges(Room.Outcome, 1), Room.By("JPN"));
        room.Refused("one-thing-decided", new AdoptChanges(Room.Outcome, null));
        room.Refused("known-proposal", new AdoptChanges(Room.Outcome, 7), null, "Proposals run from 1 to 1");
        room.Refused("known-change", new AdoptChanges(Room.Outcome, null, new ChangeId("none")));
    }

    [Fact]
    public void Withdrawn_proposal_is_not_decided()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new LeaveProposal(Room.Outcome, 1, "JPN"), Room.By("JPN"));

        room.Refused("proposal-on-the-table", new AdoptChanges(Room.Outcome, 1), null, "was withdrawn by all its sponsors on 2023-03-01 09:00");
        room.Refused("proposal-on-the-table", new RejectChanges(Room.Outcome, 1));
        room.Refused("decided-is-reopened", new ReopenChanges(Room.Outcome, 1));
    }

    [Fact]
    public void One_change_is_adopted_then_the_proposal_is_adopted_in_part()
    {
        room.Do(new TableProposal(Room.Outcome, ["JPN"], [new RewriteBlock(Room.Block(0), "We met in Delhi."), new RewriteBlock(Room.Block(3), "We thank India.")]), Room.By("JPN"));
        ImmutableArray<ChangeId> changes = room.Text.Proposals[1].Changes;

        room.Do(new AdoptChanges(Room.Outcome, null, changes[0]));
        Assert.Equal(ProposalStatus.AdoptedInPart, room.Text.Proposals[1].Status);
        room.Refused("decided-stays-decided", new LeaveProposal(Room.Outcome, 1, "JPN"), Room.By("JPN"));
        room.Do(new RejectChanges(Room.Outcome, 1));
        Assert.Equal(ProposalStatus.AdoptedInPart, room.Text.Proposals[1].Status);
        Assert.False(room.Text.IsBracketed(Room.Block(3)));

        room.Do(new ReopenChanges(Room.Outcome, 1));
        Assert.Equal(ProposalStatus.Tabled, room.Text.Proposals[1].Status);
        Assert.Equal(string.Join('\n', Room.Paragraphs) + "\n", room.Text.Agreed.ToString());
    }

    [Fact]
    public void Somebody_objects_to_reopening_then_it_is_not_reopened()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new AdoptChanges(Room.Outcome, 1));

        room.Refused("reopening-needs-no-objection", new ReopenChanges(Room.Outcome, 1) { ObjectedBy = ["JPN"] }, null, "Japan does");
        room.Refused("members-decide", new ReopenChanges(Room.Outcome, 1) { ObjectedBy = ["NLD"] }, null, "Guests are heard, not counted");
        room.Do(new ReopenChanges(Room.Outcome, 1, null, "By agreement."));
    }

    [Fact]
    public void Rule_counts_votes_then_an_objection_sends_it_to_the_vote()
    {
        Room votes = new(BodyProfile.Default with { Rule = "two-thirds" });
        votes.Table("JPN", 1, "phasedown", "phase-out");
        votes.Table("JPN", 3, "thank", "warmly thank");
        votes.Hold("ZAF", PositionTarget.OfProposal(1), Stance.Object);

        votes.Refused("put-to-the-vote", new AdoptChanges(Room.Outcome, 1), null, "South Africa objects");
        votes.Do(new AdoptChanges(Room.Outcome, 2));
        Room unknown = new();
        unknown.KeepOldProfile(BodyProfile.Default with { Rule = "acclamation" });
        unknown.Table("JPN", 1, "phasedown", "phase-out");
        unknown.Refused("known-rule", new AdoptChanges(Room.Outcome, 1), null, "“acclamation” is no rule");
    }
}
