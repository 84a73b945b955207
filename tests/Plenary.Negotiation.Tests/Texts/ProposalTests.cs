using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class ProposalTests
{
    private readonly Room room = new();

    [Fact]
    public void Member_rewrites_a_paragraph_then_only_the_changed_words_are_in_brackets()
    {
        int number = room.Table("JPN", 1, "phasedown", "phase-out", "Our law says so.");

        Proposal proposal = room.Text.Proposals[number];
        Assert.Equal(["JPN"], proposal.Sponsors);
        Assert.Equal("Our law says so.", proposal.Reason);
        Change change = Assert.Single(room.Text.Weave.Changes);
        Assert.Equal(ChangeKind.Replace, change.Kind);
        Assert.Equal(new Sponsorship("JPN", "First Secretary", Room.Start), Assert.Single(change.Sponsors));
        Assert.True(room.Text.IsBracketed(Room.Block(1)));
        Assert.False(room.Text.IsBracketed(Room.Block(2)));
        Assert.Equal([number], room.Text.ProposalsOpenIn(Room.Block(1)));
    }

    [Fact]
    public void Two_members_table_the_same_then_it_is_one_change_with_both()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Table("BRA", 1, "phasedown", "phase-out", "Another reason.");

        Change change = Assert.Single(room.Text.Weave.Changes);
        Assert.Equal(["BRA", "JPN"], change.Sponsors.Select(sponsor => sponsor.Member));
        Assert.Equal(2, room.Text.Proposals.Count);
    }

    [Fact]
    public void Every_kind_of_edit_reads_as_written()
    {
        room.Do(new TableProposal(Room.Outcome, ["EU"],
        [
            new DeleteBlock(Room.Block(0)),
            new InsertBlock(Room.Block(2), BlockKind.Paragraph, 0, "We welcome the first."),
            new InsertBlock(Room.Block(2), BlockKind.Paragraph, 0, "We welcome the second."),
            new InsertBlock(null, BlockKind.Title, 0, "Declaration"),
            new MoveBlock(Room.Block(3), null),
            new RewriteBlock(Room.Block(1), "We commit.\nWe call upon all members to report annually."),
        ]), Room.By("EU"));

        Assert.Equal(
            "Declaration\nWe thank the presidency.\nWe commit.\nWe call upon all members to report annually.\n" + Room.Paragraphs[2] + "\nWe welcome the first.\nWe welcome the second.\n",
            Reading.OfMember(room.Text.Weave, "EU").ToString());
        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal(Reading.OfMember(room.Text.Weave, "EU").ToString(), room.Text.Agreed.ToString());
    }

    [Fact]
    public void Words_in_brackets_stand_in_brackets_and_nothing_is_offered_instead()
    {
        room.Table("ZAF", new BracketWords(Room.Block(2), "the views expressed"));

        Change change = Assert.Single(room.Text.Weave.Changes);
        Assert.Equal(ChangeKind.Bracket, change.Kind);
        Assert.Contains("[the views expressed]", Reading.OfMember(room.Text.Weave, "ZAF").ToString(), StringComparison.Ordinal);
        room.Refused("words-stand-there", new TableProposal(Room.Outcome, ["EU"], [new BracketWords(Room.Block(2), "views held")]), Room.By("EU"), "views held");
        room.Refused("words-stand-once", new TableProposal(Room.Outcome, ["EU"], [new BracketWords(Room.Block(2), "the")]), Room.By("EU"));
    }

    [Fact]
    public void Subamendment_changes_the_proposal_and_not_the_agreed_words()
    {
        int first = room.Table("JPN", 1, "report annually", "report every two years in full");
        int second = room.Table("BRA", 1, "two years", "three years", amends: first);

        Assert.Equal(ProposalKind.SubAmendment, room.Text.Proposals[second].Kind);
        Assert.Equal(Room.Paragraphs[1], room.WordsOf(1));
        Assert.Contains("report every three years in full", room.WordsOf(1, second), StringComparison.Ordinal);
        room.Refused("changes-stand-together", new AdoptChanges(Room.Outcome, second), null, "not agreed");
        room.Do(new AdoptChanges(Room.Outcome, first));
        room.Do(new AdoptChanges(Room.Outcome, second));
        Assert.Contains("report every three years in full.", room.WordsOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Base_has_changed_then_both_texts_are_in_the_refusal_and_nothing_is_lost()
    {
        ImmutableArray<ProposedEdit> edits = [new RewriteBlock(Room.Block(3), "We thank the presidency of India.")];
        string upon = ProposalBasis.Of(room.Text, edits);
        room.Table("JPN", 3, "thank", "warmly thank");
        room.Do(new AdoptChanges(Room.Outcome, 1));

        TableProposal late = new(Room.Outcome, ["BRA"], edits) { Upon = upon };
        room.Refused("fresh-base", late, Room.By("BRA"), "“We thank the presidency.”", "“We warmly thank the presidency.”");
        room.Do(late with { Upon = ProposalBasis.Of(room.Text, edits) }, Room.By("BRA"));
    }

    [Fact]
    public void Paragraph_is_gone_then_the_refusal_says_what_became_of_it()
    {
        room.Table("JPN", new DeleteBlock(Room.Block(2)));
        room.Do(new AdoptChanges(Room.Outcome, 1));

        room.Refused("paragraph-stands", new TableProposal(Room.Outcome, ["BRA"], [new RewriteBlock(Room.Block(2), "We recall.")]), Room.By("BRA"), "3 was taken out by proposal 1, adopted on 2023-03-01 09:00");
        room.Refused("paragraph-stands", new TableProposal(Room.Outcome, ["BRA"], [new DeleteBlock(new BlockId("nothing"))]), Room.By("BRA"), "no such paragraph");

        room.Table("JPN", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "A new one."));
        BlockId proposed = room.Text.Weave.BlocksOf(room.Text.Proposals[2].Changes[0])[0];
        room.Refused("paragraph-stands", new TableProposal(Room.Outcome, ["BRA"], [new RewriteBlock(proposed, "Better.")]), Room.By("BRA"), "stands only in proposal 2", "amend proposal 2");
        room.Do(new TableProposal(Room.Outcome, ["BRA"], [new RewriteBlock(proposed, "A better new one.")], null, 2), Room.By("BRA"));
    }

    [Fact]
    public void Guest_and_observer_may_not_table_in_their_own_name()
    {
        TableProposal asked = new(Room.Outcome, ["NLD"], [new RewriteBlock(Room.Block(3), "We thank all.")]);

        room.Refused("members-decide", asked, Room.By("NLD"), "Guests are heard, not counted", "the Netherlands is a guest");
        room.Refused("members-decide", asked with { Sponsors = ["WHO"] }, Actor.Secretariat, "an observer");
        room.Refused("own-voice", asked with { Sponsors = ["JPN"] }, Room.By("NLD"), "does not speak for JPN");
        room.Refused("own-voice", asked with { Sponsors = ["JPN", "EU"] }, Room.By("JPN"), "does not speak for EU");
        room.Refused("own-voice", asked with { Sponsors = ["IBSA"] }, Room.By("JPN"), "does not belong to IBSA");
        room.Refused("own-name", asked with { Sponsors = [] }, Room.By("JPN"));
        room.Refused("known-seat", asked with { Sponsors = ["XXX"] }, Actor.Chair, "XXX has no seat");
    }

    [Fact]
    public void Dais_tables_for_a_member_then_who_recorded_it_is_kept_apart()
    {
        room.Do(new TableProposal(Room.Outcome, ["JPN", "BRA"], [new RewriteBlock(Room.Block(3), "We thank India.")]), new Actor(ActorRole.Secretariat, null, "Secretary of the meeting"));

        Proposal proposal = room.Text.Proposals[1];
        Assert.Equal(["JPN", "BRA"], proposal.Sponsors);
        Assert.All(proposal.Sponsorships, one => Assert.Equal("Secretary of the meeting", one.RecordedBy));
        Assert.Equal(ActorRole.Secretariat, proposal.TabledBy.Role);
    }

    [Fact]
    public void Chairs_compromise_is_nobodys_position_and_stays_in_play()
    {
        room.Do(new TableProposal(Room.Outcome, [], [new RewriteBlock(Room.Block(3), "We thank India.")]));

        Assert.Equal(ProposalKind.Compromise, room.Text.Proposals[1].Kind);
        Assert.Empty(room.Text.Proposals[1].Sponsors);
        Assert.Equal("chair", Assert.Single(room.Text.Weave.Changes.Single().Sponsors).Member);
        Assert.True(room.Text.IsBracketed(Room.Block(3)));
        room.Refused("dais-conducts", new LeaveProposal(Room.Outcome, 1, TextHolder.Chair), Room.By("JPN"));
        room.Do(new LeaveProposal(Room.Outcome, 1, TextHolder.Chair));
        Assert.Equal(ProposalStatus.Withdrawn, room.Text.Proposals[1].Status);
        Assert.False(room.Text.IsBracketed(Room.Block(3)));
    }

    [Fact]
    public void Last_sponsor_leaves_then_the_proposal_is_withdrawn_unless_another_of_its_own_holds_the_change()
    {
        int first = room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new JoinProposal(Room.Outcome, first, "BRA"), Room.By("BRA"));
        int second = room.Table("EU", 1, "phasedown", "phase-out");
        room.Do(new LeaveProposal(Room.Outcome, first, "JPN"), Room.By("JPN"));
        Assert.Equal(ProposalStatus.Tabled, room.Text.Proposals[first].Status);

        room.Do(new LeaveProposal(Room.Outcome, first, "BRA"), Room.By("BRA"));
        Assert.Equal(ProposalStatus.Withdrawn, room.Text.Proposals[first].Status);
        Assert.Equal(["EU"], room.Text.Weave.Changes.Single().Sponsors.Select(one => one.Member));
        Assert.Equal(["JPN", "BRA"], room.Text.Weave.Withdrawals.Select(one => one.Sponsor.Member));
        Assert.True(room.Text.IsBracketed(Room.Block(1)));

        room.Refused("sponsors-leave", new LeaveProposal(Room.Outcome, second, "BRA"), Room.By("BRA"), "BRA does not sponsor proposal 2");
        room.Do(new LeaveProposal(Room.Outcome, second, ""), Actor.Chair);
        Assert.False(room.Text.IsBracketed(Room.Block(1)));
    }

    [Fact]
    public void Member_takes_up_what_another_withdrew()
    {
        int number = room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new LeaveProposal(Room.Outcome, number, "JPN"), Room.By("JPN"));
        room.Do(new JoinProposal(Room.Outcome, number, "ZAF"), Room.By("ZAF"));

        Assert.Equal(ProposalStatus.Tabled, room.Text.Proposals[number].Status);
        Assert.Equal(["ZAF"], room.Text.Weave.Changes.Single().Sponsors.Select(one => one.Member));
    }

    [Fact]
    public void Nobody_seconds_in_time_then_it_is_folded_away_and_a_second_brings_it_back()
    {
        Room echo = new(BodyProfile.Default with { EchoWithin = TimeSpan.FromMinutes(30) });
        echo.Table("JPN", 1, "phasedown", "phase-out");
        echo.Table("IBSA", new DeleteBlock(Room.Block(0)), null);
        Assert.Equal(Room.Start.AddMinutes(30), echo.Text.Proposals[1].SecondBy);
        Assert.Null(echo.Text.Proposals[2].SecondBy);

        echo.Pass(TimeSpan.FromMinutes(29));
        Assert.Empty(echo.Do(new PassTime(Room.Outcome), Actor.Clock));
        echo.Pass(TimeSpan.FromMinutes(1));
        Recorded folded = Assert.Single(echo.Do(new PassTime(Room.Outcome), Actor.Clock));
        Assert.Equal(new ProposalFolded(Room.Outcome, 1), folded.Event);
        Assert.Equal(ActorRole.Clock, folded.By.Role);
        Assert.Equal(ProposalStatus.Folded, echo.Text.Proposals[1].Status);
        Assert.False(echo.Text.IsBracketed(Room.Block(1)));
        Assert.False(echo.Text.Weave.IsInPlay(0));

        echo.Do(new JoinProposal(Room.Outcome, 1, "EU"), Room.By("EU"));
        Assert.Equal(ProposalStatus.Tabled, echo.Text.Proposals[1].Status);
        Assert.Equal(["EU", "JPN"], echo.Text.Weave.Changes[0].Sponsors.Select(one => one.Member));
        Assert.Empty(echo.Do(new PassTime(Room.Outcome), Actor.Clock));
    }

    [Fact]
    public void Who_seconded_in_time_leaves_again_then_the_proposal_stays_on_the_table()
    {
        Room echo = new(BodyProfile.Default with { EchoWithin = TimeSpan.FromMinutes(30) });
        int number = echo.Table("JPN", 1, "phasedown", "phase-out");
        echo.Do(new JoinProposal(Room.Outcome, number, "EU"), Room.By("EU"));
        Assert.Null(echo.Text.Proposals[number].SecondBy);
        echo.Do(new LeaveProposal(Room.Outcome, number, "EU"), Room.By("EU"));

        echo.Pass(TimeSpan.FromMinutes(31));

        Assert.Empty(echo.Do(new PassTime(Room.Outcome), Actor.Clock));
        Assert.Equal(ProposalStatus.Tabled, echo.Text.Proposals[number].Status);
        Assert.True(echo.Text.IsBracketed(Room.Block(1)));
    }

    [Fact]
    public void Proposal_folded_away_and_decided_meanwhile_still_needs_a_second_when_it_is_reopened()
    {
        Room echo = new(BodyProfile.Default with { EchoWithin = TimeSpan.FromMinutes(30) });
        int number = echo.Table("JPN", 1, "phasedown", "phase-out");
        echo.Pass(TimeSpan.FromMinutes(31));
        echo.Do(new RejectChanges(Room.Outcome, number));
        Assert.Equal(ProposalStatus.Rejected, echo.Text.Proposals[number].Status);
        Assert.Empty(echo.Text.SponsorsOf(echo.Text.Proposals[number].Changes[0]));

        echo.Do(new ReopenChanges(Room.Outcome, number, null, "Again."));
        Assert.Equal(ProposalStatus.Folded, echo.Text.Proposals[number].Status);
        Assert.False(echo.Text.IsBracketed(Room.Block(1)));

        echo.Do(new JoinProposal(Room.Outcome, number, "EU"), Room.By("EU"));
        Assert.Equal(ProposalStatus.Tabled, echo.Text.Proposals[number].Status);
        Assert.True(echo.Text.IsBracketed(Room.Block(1)));
    }

    [Fact]
    public void Deadline_passes_unnoticed_then_the_next_command_finds_it_passed()
    {
        Room echo = new(BodyProfile.Default with { EchoWithin = TimeSpan.FromMinutes(30) });
        echo.Table("JPN", 1, "phasedown", "phase-out");
        echo.Pass(TimeSpan.FromHours(1));

        ImmutableArray<Recorded> happened = echo.Do(new JoinProposal(Room.Outcome, 1, "EU"), Room.By("EU"));

        Assert.Equal([typeof(ProposalFolded), typeof(SponsorJoined)], happened.Select(one => one.Event.GetType()));
        Assert.Equal([ActorRole.Clock, ActorRole.Delegate], happened.Select(one => one.By.Role));
        echo.Refused("clock-runs", new PassTime(Room.Outcome), Room.By("JPN"));
    }

    [Fact]
    public void Proposal_that_changes_nothing_or_is_tabled_twice_is_refused()
    {
        room.Refused("something-proposed", new TableProposal(Room.Outcome, ["JPN"], [new RewriteBlock(Room.Block(3), Room.Paragraphs[3])]), Room.By("JPN"), "reads so already");
        room.Refused("something-proposed", new TableProposal(Room.Outcome, ["JPN"], []), Room.By("JPN"));
        room.Refused("something-proposed", new TableProposal(Room.Outcome, ["JPN"], [new MoveBlock(Room.Block(3), Room.Block(2))]), Room.By("JPN"));
        TableProposal asked = new(Room.Outcome, ["JPN"], [new RewriteBlock(Room.Block(3), "We thank India.")]);
        room.Do(asked, Room.By("JPN"));
        room.Refused("tabled-once", asked, Room.By("JPN"), "proposal 1");
        room.Refused("one-edit-a-paragraph", asked with { Edits = [new RewriteBlock(Room.Block(3), "A."), new DeleteBlock(Room.Block(3))] }, Room.By("JPN"));
        room.Refused("edit-can-be-made", asked with { Edits = [new RewriteBlock(Room.Block(3), "A \uFFFC.")] }, Room.By("JPN"), "note reference");
        room.Refused("known-text", asked with { Text = new TextId("other") }, Room.By("JPN"), "Texts are: outcome");
        room.Refused("words-to-insert", asked with { Edits = [new InsertBlock(null, BlockKind.Paragraph, 0, " ")] }, Room.By("JPN"));
    }

    [Fact]
    public void Rejected_change_is_not_tabled_again_until_it_is_reopened()
    {
        int number = room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new RejectChanges(Room.Outcome, number));
        Assert.Equal(ProposalStatus.Rejected, room.Text.Proposals[number].Status);
        TableProposal again = new(Room.Outcome, ["BRA"], [new RewriteBlock(Room.Block(1), Room.Paragraphs[1].Replace("phasedown", "phase-out", StringComparison.Ordinal))]);
        room.Refused("decided-stays-decided", again, Room.By("BRA"), "proposal 1");

        room.Do(new ReopenChanges(Room.Outcome, number));
        Assert.Equal(ProposalStatus.Tabled, room.Text.Proposals[number].Status);
        room.Do(again, Room.By("BRA"));
    }

    [Fact]
    public void Draft_is_the_delegations_own_and_goes_when_it_is_tabled()
    {
        ImmutableArray<ProposedEdit> edits = [new RewriteBlock(Room.Block(3), "We thank India, as our red line has it.")];
        Recorded saved = Assert.Single(room.Do(new SaveDraft(Room.Outcome, "one", edits, "Keep."), Room.By("JPN")));
        Assert.Equal(Audience.Of("JPN"), saved.For);
        Assert.Equal(Room.Paragraphs[3] + "\n", room.State.Texts.DraftsOf(Room.Outcome, "JPN").Single().Upon);
        room.Refused("known-draft", new DropDraft(Room.Outcome, "one"), Room.By("BRA"));
        room.Refused("own-drafts", new SaveDraft(Room.Outcome, "one", edits, null), Actor.Chair);
        room.Refused("known-draft", new TableProposal(Room.Outcome, ["BRA"], edits) { Draft = "one" }, Room.By("BRA"));

        ImmutableArray<Recorded> happened = room.Do(new TableProposal(Room.Outcome, ["JPN"], edits) { Draft = "one" }, Room.By("JPN"));
        Assert.Equal([Audience.Table, Audience.Of("JPN")], happened.Select(one => one.For));
        Assert.Empty(room.State.Texts.Drafts);
    }
}
