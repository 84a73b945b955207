using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class PreviewTests
{
    private readonly Room room = new();

    [Fact]
    public void Preview_is_what_tabling_gives_and_tables_nothing()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        ImmutableArray<ProposedEdit> edits = [new RewriteBlock(Room.Block(1), Room.Paragraphs[1].Replace("annually", "biennially", StringComparison.Ordinal))];
        Proceedings before = room.State;

        ProposalPreview preview = ProposalPreview.Of(room.State, Room.Outcome, edits, "BRA");

        Assert.Same(before, room.State);
        Assert.Equal(Room.Block(1), Assert.Single(preview.Blocks).Id);
        room.Do(new TableProposal(Room.Outcome, ["BRA"], edits), Room.By("BRA"));
        Assert.Equal(room.Text.Proposals[2].Changes, preview.Changes);
        Assert.Equal(Reading.OfMember(room.Text.Weave, "BRA").ToString(), Reading.OfMember(preview.Weave, "BRA").ToString());
    }

    [Fact]
    public void Others_ask_for_the_same_or_touch_the_same_words_then_they_are_told()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Table("EU", 1, "phasedown", "elimination");
        room.Table("ZAF", 3, "thank", "warmly thank");

        ProposalPreview preview = ProposalPreview.Of(room.State, Room.Outcome, [new RewriteBlock(Room.Block(1), Room.Paragraphs[1].Replace("phasedown", "phase-out", StringComparison.Ordinal))], "BRA");

        Assert.Equal(2, preview.Others.Length);
        PreviewedRival same = Assert.Single(preview.Others, one => one.IsSame);
        Assert.Equal(["JPN"], same.Sponsors);
        Assert.Equal([1], same.Proposals);
        PreviewedRival against = Assert.Single(preview.Others, one => !one.IsSame);
        Assert.Equal(["EU"], against.Sponsors);
        Assert.Equal([2], against.Proposals);
    }

    [Fact]
    public void Paragraph_is_closed_or_gone_then_the_preview_says_so()
    {
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(3), BlockStatus.Agreed));
        Assert.Equal([Room.Block(3)], ProposalPreview.Of(room.State, Room.Outcome, [new DeleteBlock(Room.Block(3))], "BRA").Closed);
        Assert.Equal("paragraph-stands", ProposalPreview.Of(room.State, Room.Outcome, [new DeleteBlock(new BlockId("none"))], "BRA").Refusal!.Rule);
        Assert.Empty(ProposalPreview.Of(room.State, Room.Outcome, [new RewriteBlock(Room.Block(3), Room.Paragraphs[3])], "BRA").Changes);
        Assert.Throws<ArgumentException>(() => ProposalPreview.Of(room.State, new TextId("none"), [], "BRA"));
        Assert.Throws<ArgumentException>(() => ProposalPreview.Of(room.State, Room.Outcome, [], "BRA", 4));
    }
}
