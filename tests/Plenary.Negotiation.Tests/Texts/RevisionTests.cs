using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class RevisionTests
{
    private readonly Room room = new();

    [Fact]
    public void Chairs_revision_replaces_words_and_tells_the_sponsors_of_others()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(3), BlockStatus.Agreed));
        string[] words = [.. Room.Paragraphs];
        words[1] = words[1].Replace("phasedown of unabated", "elimination of all", StringComparison.Ordinal);
        words[3] = "We thank India.";

        ImmutableArray<Recorded> happened = room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, TextDocument.Of(words)), new Actor(ActorRole.Secretariat, null, "Editor"));

        RevisionIssued issued = Assert.IsType<RevisionIssued>(happened[0].Event);
        Assert.Equal("chair", issued.Holder);
        Assert.Equal("JPN", Assert.Single(issued.Effects, effect => effect.Kind == EffectKind.Conflict).Sponsor);
        Assert.Equal(string.Join('\n', words) + "\n", room.Text.Agreed.ToString());
        Assert.Equal(("Rev.1", Authority.Chair, room.Text.Agreed), (room.Text.Revision.Label, room.Text.Revision.Authority, room.Text.Revision.Document));
        Assert.Equal(BlockStatus.Reopened, room.Text.StatusOf(Room.Block(3)));
        Assert.All(issued.Ids, id => Assert.Equal("Editor", Assert.Single(room.Text.SponsorsOf(id)).RecordedBy));
    }

    [Fact]
    public void Labels_change_only_with_a_revision_and_it_says_which()
    {
        room.Table("BRA", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "We reaffirm our goals."));
        BlockId added = room.Text.Weave.BlocksOf(room.Text.Proposals[1].Changes[0])[0];
        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal("2 bis", room.Text.Labels.LabelOf(added));
        Assert.Equal("3", room.Text.Labels.LabelOf(Room.Block(2)));

        ImmutableArray<Recorded> happened = room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Members, null));

        Assert.Equal("Outcome document: Rev.1 is issued as the members' text, with no changes. Of the paragraphs before, 2 bis is now 3; 3 is now 4; 4 is now 5.", Chronicle.Tell(happened[0], room.State));
        Assert.Equal([new Renumbering(added, "2 bis", "3"), new Renumbering(Room.Block(2), "3", "4"), new Renumbering(Room.Block(3), "4", "5")], room.Text.Revision.Numbering);
        Assert.Equal(["1", "2", "3", "4", "5"], room.Text.Labels.All);
        Assert.Equal(added, room.Text.Labels.BlockNamed("paragraph 3"));
        room.Table("EU", new InsertBlock(added, BlockKind.Paragraph, 0, "We go further."));
        Assert.Equal(["1", "2", "3", "3 bis", "4", "5"], room.Text.Labels.All);
    }

    [Theory]
    [InlineData("Rev.1", IssueKind.Revision)]
    [InlineData("Second draft", IssueKind.Revision)]
    [InlineData("Additional elements", IssueKind.Revision)]
    [InlineData("Add.1", IssueKind.Addendum)]
    [InlineData("A/78/L.9/Rev.1/Add. 2", IssueKind.Addendum)]
    [InlineData("corr.1", IssueKind.Corrigendum)]
    [InlineData("Corr.", IssueKind.Revision)]
    [InlineData("Rev.1/Corr.2", IssueKind.Corrigendum)]
    [InlineData("Amend.1", IssueKind.Amendment)]
    [InlineData("Rev.1*", IssueKind.Reissue)]
    public void Label_says_what_kind_of_issue_it_is(string label, IssueKind kind) => Assert.Equal(kind, IssueKinds.Of(label));

    [Fact]
    public void Addendum_adds_after_the_last_paragraph_then_the_numbers_go_on_and_nothing_else_changes()
    {
        room.Table("BRA", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "We reaffirm our goals."));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(3), BlockStatus.Agreed));
        string[] now = [.. room.Text.Agreed.Blocks.Select(block => block.Text)];
        room.Refused("addendum-only-adds", Issue("Add.1", [.. now.Prepend("First of all.")]), null, "paragraph 1");
        room.Refused("addendum-only-adds", Issue("Add.1", [.. now[..^1], "We thank India."]), null, "paragraph 4 would read otherwise");
        room.Refused("issue-has-words", new IssueRevision(Room.Outcome, "Add.1", Authority.Chair, null));

        Recorded issued = room.Do(Issue("Add.1", [.. now, "We will meet again.", "We take note of the annex."]))[0];
        Assert.Equal(["1", "2", "2 bis", "3", "4", "5", "6"], room.Text.Labels.All);
        Assert.Equal(BlockStatus.Agreed, room.Text.StatusOf(Room.Block(3)));
        Assert.EndsWith("as the chair's text. Of the paragraphs before, 5 and 6 are new.", Chronicle.Tell(issued, room.State), StringComparison.Ordinal);

        // The next revision numbers anew.
        room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, null));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], room.Text.Labels.All);
    }

    [Fact]
    public void Corrigendum_corrects_words_then_what_was_agreed_stays_agreed_and_no_number_changes()
    {
        room.Table("BRA", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "We reaffirm our goals."));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(3), BlockStatus.Agreed));
        string[] now = [.. room.Text.Agreed.Blocks.Select(block => block.Text)];
        room.Refused("corrigendum-only-corrects", Issue("Corr.1", now[1..]), null, "at paragraph 1");
        room.Refused("corrigendum-only-corrects", Issue("Corr.1", [.. now, "More."]), null, "at the end");
        room.Refused("issue-has-words", Issue("Corr.1", now));

        Recorded issued = Assert.Single(room.Do(Issue("Corr.1", [.. now[..^1], "We thank the Presidency."])));
        Assert.Equal("Outcome document: Corr.1 corrects paragraph 4, as the chair's text.", Chronicle.Tell(issued, room.State));
        Assert.Equal((BlockStatus.Agreed, "We thank the Presidency."), (room.Text.StatusOf(Room.Block(3)), room.Text.Agreed.Blocks[^1].Text));
        Assert.Equal(["1", "2", "2 bis", "3", "4"], room.Text.Labels.All);
    }

    [Fact]
    public void Paragraph_is_taken_out_and_the_words_corrected_then_the_next_revision_gives_its_number_to_another()
    {
        room.Table("BRA", new DeleteBlock(Room.Block(1)));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        string[] now = [.. room.Text.Agreed.Blocks.Select(block => block.Text)];
        room.Do(Issue("Corr.1", [.. now[..^1], "We thank the Presidency."]));
        Assert.Equal(["1", "2", "3", "4"], room.Text.Labels.All);

        Recorded issued = room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Members, null))[0];
        Assert.EndsWith("Of the paragraphs before, 3 is now 2; 4 is now 3; 2 is gone.", Chronicle.Tell(issued, room.State), StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], room.Text.Labels.All);
        Assert.Equal(Room.Block(2), room.Text.Labels.BlockNamed("paragraph 2"));
    }

    [Fact]
    public void Reissue_changes_no_word_and_an_amendment_is_of_what_is_adopted()
    {
        string[] now = [.. room.Text.Agreed.Blocks.Select(block => block.Text)];
        room.Refused("reissue-of-the-present", Issue("Rev.1*", now), null, "Zero draft*");
        room.Refused("reissue-keeps-words", Issue("Zero draft*", [.. now, "More."]));
        Assert.Equal("Outcome document: Zero draft* is issued again for technical reasons; no word changes.", Chronicle.Tell(Assert.Single(room.Do(Issue("Zero draft*", now))), room.State));
        room.Do(new IssueRevision(Room.Outcome, "Zero draft**", Authority.Chair, null));
        room.Refused("amend-what-is-adopted", Issue("Amend.1", now), null, "is not adopted", "a text of its own");
    }

    private static IssueRevision Issue(string label, string[] words) => new(Room.Outcome, label, Authority.Chair, TextDocument.Of(words));

    [Fact]
    public void Many_numbers_move_together_then_they_are_told_as_a_row()
    {
        Renumbering[] numbering =
        [
            new(new BlockId("a"), null, "OP2"), .. Enumerable.Range(2, 4).Select(at => new Renumbering(new BlockId($"b{at}"), $"OP{at}", $"OP{at + 1}")),
            new(new BlockId("c"), "OP7", "OP8"), new(new BlockId("d"), "OP9", null), new(new BlockId("e"), "PP3", null), new(new BlockId("f"), "4", "4"),
        ];
        Assert.Equal("OP2 to OP5 are now OP3 to OP6; OP7 is now OP8; OP2 and 4 are new; OP9 and PP3 are gone", RenumberingWords.Of([.. numbering]));
        Assert.Equal("", RenumberingWords.Of([]));
    }

    [Fact]
    public void Two_revisions_renumber_then_the_numbers_since_the_first_are_told_at_once()
    {
        TextRevision first = room.Text.Revision;
        room.Table("BRA", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "We reaffirm our goals."));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Members, null));
        room.Table("BRA", new DeleteBlock(Room.Block(0)));
        room.Do(new AdoptChanges(Room.Outcome, 2));
        room.Do(new IssueRevision(Room.Outcome, "Rev.2", Authority.Members, null));

        Assert.Equal("2 bis is now 2; 1 is gone", RenumberingWords.Of([.. Renumbering.Since(room.Text, first).Where(one => one.Block != Room.Block(1))]));
        Assert.Equal(new Renumbering(Room.Block(1), "2", "1"), Assert.Single(Renumbering.Since(room.Text, first), one => one.Block == Room.Block(1)));
        Assert.DoesNotContain(Renumbering.Since(room.Text, first), one => one.Block == Room.Block(2));
        Assert.Empty(Renumbering.Since(room.Text, room.Text.Revision));
    }

    [Fact]
    public void Paragraph_is_taken_out_then_its_number_goes_with_the_revision()
    {
        room.Table("JPN", new DeleteBlock(Room.Block(1)));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal("3", room.Text.Labels.LabelOf(Room.Block(2)));
        room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Members, null));

        Assert.Equal([new Renumbering(Room.Block(2), "3", "2"), new Renumbering(Room.Block(3), "4", "3"), new Renumbering(Room.Block(1), "2", null)], room.Text.Revision.Numbering);
        Assert.Null(room.Text.Labels.LabelOf(Room.Block(1)));
    }

    [Fact]
    public void Revision_and_text_need_what_they_need()
    {
        room.Refused("dais-conducts", new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, null), Room.By("JPN"));
        room.Refused("named-revision", new IssueRevision(Room.Outcome, "zero draft", Authority.Chair, null), null, "Zero draft");
        room.Refused("words-on-the-table", new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, new TextDocument([])));
        OpenText asked = new(new TextId("second"), "Second", "Zero draft", Authority.Chair, TextDocument.Of("One."), null);
        room.Refused("dais-conducts", asked, Room.By("JPN"));
        room.Refused("one-text", asked with { Text = Room.Outcome });
        room.Refused("named-text", asked with { Title = "" });
        room.Refused("named-text", asked with { Text = new TextId("") });
        room.Refused("known-meeting", asked with { Meeting = "nowhere" });
        Block twice = asked.Document.Blocks[0];
        room.Refused("one-identity", asked with { Document = new TextDocument([twice, twice]) }, null, "b0");
        room.Do(asked);
        Assert.Equal(2, room.State.Texts.All.Count);
    }

    [Fact]
    public void Revision_takes_up_a_members_own_words_then_its_proposal_is_adopted()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        string[] words = [.. Room.Paragraphs];
        words[1] = words[1].Replace("phasedown", "phase-out", StringComparison.Ordinal);

        room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, TextDocument.Of(words)));

        Assert.Equal(ProposalStatus.Adopted, room.Text.Proposals[1].Status);
        Assert.Equal(["JPN", "chair"], Assert.Single(room.Text.Weave.Changes).Sponsors.Select(one => one.Member));
    }

    [Fact]
    public void Concluded_text_is_closed()
    {
        room.Refused("chair-conducts", new ConcludeText(Room.Outcome, null), Room.By("JPN"));
        room.Refused("known-outcome", new ConcludeText(Room.Outcome, "treaty"), null, "declaration");
        room.Hold("JPN", PositionTarget.Of(Room.Block(1)), Stance.Object);
        room.Refused("strongest-outcome", new ConcludeText(Room.Outcome, "declaration"), null, "chairs-summary-and-outcome-document");
        Recorded concluded = Assert.Single(room.Do(new ConcludeText(Room.Outcome, null)));

        Assert.Equal(Audience.Public, concluded.For);
        Assert.Equal("chairs-summary-and-outcome-document", room.Text.Outcome);
        Assert.Equal("G5 Chair's Summary and Outcome Document", room.Text.OutcomeTitle);
        Assert.Equal(BlockStatus.Open, room.Text.StatusOf(Room.Block(0)));
        room.Refused("text-open", new TableProposal(Room.Outcome, ["JPN"], [new DeleteBlock(Room.Block(1))]), Room.By("JPN"), "G5 Chair's Summary");
        room.Refused("text-open", new TakePosition(new Position(Room.Outcome, PositionTarget.WholeText, "JPN", Stance.Accept), Audience.Table), Room.By("JPN"));

        NegotiatedText outside = Proceedings.SeenBy(room.Log, Audience.Public).Texts.All[Room.Outcome];
        Assert.Equal(room.Text.Agreed.ToString(), outside.Agreed.ToString());
        Assert.Equal(room.Text.Labels.All, outside.Labels.All);
        Assert.Equal(room.Text.Outcome, outside.Outcome);
    }

    [Fact]
    public void All_agree_then_the_blocks_are_adopted_with_the_declaration()
    {
        room.Do(new ConcludeText(Room.Outcome, null));
        Assert.Equal("declaration", room.Text.Outcome);
        Assert.All(room.Text.Agreed.Blocks, block => Assert.Equal(BlockStatus.Adopted, room.Text.StatusOf(block.Id)));

        Room weaker = new();
        weaker.Do(new ConcludeText(Room.Outcome, "chairs-statement"));
        Assert.Empty(Proceedings.SeenBy(weaker.Log, Audience.Public).Texts.All[Room.Outcome].Agreed.Blocks);
    }
}
