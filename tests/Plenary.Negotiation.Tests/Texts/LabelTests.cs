using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class LabelTests
{
    private static readonly BodyProfile Resolution = BodyProfile.Default with { Labels = LabelStyle.PreambularOperative };

    private static TextDocument Words(params (BlockKind Kind, int Level, string Text)[] blocks) =>
        new([.. blocks.Select((block, at) => new Block(Room.Block(at), new BlockShape(block.Kind, block.Level, null, null, BlockPlace.Body), Tokenizer.Tokenize(block.Text)))]);

    private static TextDocument Draft() => Words(
        (BlockKind.Title, 0, "Rights"),
        (BlockKind.Paragraph, 0, "The General Assembly,"),
        (BlockKind.Paragraph, 0, "Recalling its resolutions,"),
        (BlockKind.Preambular, 0, "Deeply concerned,"),
        (BlockKind.Operative, 0, "Decides:"),
        (BlockKind.SubParagraph, 1, "To meet;"),
        (BlockKind.SubParagraph, 2, "Every year;"),
        (BlockKind.SubParagraph, 2, "In Geneva;"),
        (BlockKind.SubParagraph, 1, "To report;"),
        (BlockKind.Operative, 0, "Requests a report."));

    [Fact]
    public void Preambular_and_operative_paragraphs_are_numbered_apart_with_their_parts()
    {
        Room room = new(Resolution, Draft);

        Assert.Equal(["PP1", "PP2", "OP1", "OP1 (a)", "OP1 (a) (i)", "OP1 (a) (ii)", "OP1 (b)", "OP2"], room.Text.Labels.All);
        Assert.Equal("title “Rights”", room.Text.Labels.NameOf(Room.Block(0)));
        Assert.Null(room.Text.Labels.LabelOf(Room.Block(1)));
    }

    [Theory]
    [InlineData("OP2", 9)]
    [InlineData("op 2", 9)]
    [InlineData("2", 9)]
    [InlineData("paragraph 2", 9)]
    [InlineData("operative paragraph 2.", 9)]
    [InlineData("PP2", 3)]
    [InlineData("preambular paragraph 2", 3)]
    [InlineData("OP1 (a)(ii)", 7)]
    [InlineData("para 1(b)", 8)]
    [InlineData("title", 0)]
    public void Spoken_label_means_its_block(string label, int place)
    {
        Room room = new(Resolution, Draft);
        Assert.Equal(Room.Block(place), BlockLabels.BlockNamed(room.Text, label));
    }

    [Theory]
    [InlineData("OP3")]
    [InlineData("PP3")]
    [InlineData("")]
    [InlineData("paragraph")]
    public void Label_that_no_block_has_means_none(string label)
    {
        Room room = new(Resolution, Draft);
        Assert.Null(BlockLabels.BlockNamed(room.Text, label));
        Assert.Equal("There is no paragraph OP3. Labels run from PP1 to OP2.", room.Text.Labels.Unknown("OP3"));
    }

    [Fact]
    public void Sub_paragraphs_put_in_at_whatever_depth_and_beside_list_items_or_after_headings_have_labels_of_their_own()
    {
        Room room = new(Resolution, () => Words(
            (BlockKind.Heading, 1, "Finance"),
            (BlockKind.Operative, 0, "Decides:"),
            (BlockKind.Heading, 1, "Health"),
            (BlockKind.Operative, 0, "Requests:")) is var draft ? new TextDocument([.. draft.Blocks, new Block(Room.Block(4), new BlockShape(BlockKind.ListItem, 1, "(a)", null, BlockPlace.Body), Tokenizer.Tokenize("A report."))]) : null!);
        room.Table("JPN", new InsertBlock(Room.Block(0), BlockKind.SubParagraph, 1, "Alone below a heading;"));
        room.Table("JPN", new InsertBlock(Room.Block(2), BlockKind.SubParagraph, 0, "Alone below another;"));
        room.Table("BRA", new InsertBlock(Room.Block(1), BlockKind.SubParagraph, 0, "At no depth;"));
        room.Table("EU", new InsertBlock(Room.Block(1), BlockKind.SubParagraph, 1, "At depth one;"));
        room.Table("EU", new InsertBlock(Room.Block(4), BlockKind.SubParagraph, 1, "Beside an item."));

        Assert.Equal(room.Text.Labels.All, room.Text.Labels.All.Distinct());
        Assert.Equal(["(a)", "OP1", "OP1 (a) ante", "OP1 (a)", "(b)", "OP2", "OP2 (a)", "OP2 (b)"], room.Text.Labels.All);
    }

    [Fact]
    public void What_is_put_in_takes_the_number_before_it_in_the_order_of_tabling_and_keeps_it()
    {
        Room room = new(Resolution, Draft);
        room.Table("JPN", new InsertBlock(Room.Block(9), BlockKind.Operative, 0, "Zealously invites."));
        room.Table("BRA", new InsertBlock(Room.Block(9), BlockKind.Operative, 0, "Also invites."));
        room.Table("BRA", new InsertBlock(Room.Block(3), BlockKind.Preambular, 0, "Noting,"));
        room.Table("EU", new InsertBlock(Room.Block(5), BlockKind.SubParagraph, 2, "Early;"));
        room.Table("EU", new InsertBlock(Room.Block(8), BlockKind.SubParagraph, 1, "To leave;"));
        room.Table("EU", new InsertBlock(Room.Block(1), BlockKind.Preambular, 0, "Guided,"));
        BlockId first = room.Text.Weave.BlocksOf(room.Text.Proposals[1].Changes[0])[0];

        Assert.Equal("OP2 bis", room.Text.Labels.LabelOf(first));
        Assert.Equal(Room.Block(9), room.Text.Labels.BlockNamed("OP2"));
        Assert.Equal(first, room.Text.Labels.BlockNamed("op2bis"));
        Assert.Equal(
            ["OP1", "OP1 (a)", "OP1 (a) (i)", "OP1 (a) (i) ante", "OP1 (a) (ii)", "OP1 (b)", "OP1 (b) bis", "OP2", "OP2 bis", "OP2 ter", "PP1", "PP1 ante", "PP2", "PP2 bis"],
            room.Text.Labels.All.Order(StringComparer.Ordinal));

        room.Do(new LeaveProposal(Room.Outcome, 1, "JPN"), Room.By("JPN"));
        Assert.Contains("OP2 ter", room.Text.Labels.All);
    }

    [Fact]
    public void What_replaces_a_paragraph_is_its_alternative()
    {
        Room room = new(Resolution, Draft);
        ImmutableArray<ProposedEdit> edits = [new DeleteBlock(Room.Block(9)), new InsertBlock(Room.Block(9), BlockKind.Operative, 0, "Demands a report.")];
        room.Do(new TableProposal(Room.Outcome, ["JPN"], edits), Room.By("JPN"));
        Assert.Equal("OP2 alt", room.Text.Labels.All[^1]);

        Room manual = new(Resolution with { Suffixes = SuffixMeaning.AlternativeVersion }, Draft);
        manual.Do(new TableProposal(Room.Outcome, ["JPN"], edits), Room.By("JPN"));
        manual.Table("BRA", new InsertBlock(Room.Block(9), BlockKind.Operative, 0, "Zealously invites."));
        Assert.Equal(["OP2", "OP2 A", "OP2 bis"], manual.Text.Labels.All[^3..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Communique_in_a_body_of_resolutions_is_operative_throughout_and_own_labels_are_kept()
    {
        Room room = new(Resolution);
        Assert.Equal(["OP1", "OP2", "OP3", "OP4"], room.Text.Labels.All);

        Room numbered = new(null, () => new TextDocument([.. TextDocument.Of("5. Five.", "Six.").Blocks.Select((block, at) => at == 0 ? block with { Shape = block.Shape with { Label = "5." } } : block)]));
        Assert.Equal(["5", "6"], numbered.Text.Labels.All);
        Assert.Equal(Room.Block(0), numbered.Text.Labels.BlockNamed("5"));
        Assert.Equal(Room.Block(1), numbered.Text.Labels.BlockNamed("OP6"));
    }

    [Fact]
    public void Paragraph_is_split_then_the_first_half_keeps_the_number()
    {
        Room room = new();
        room.Table("JPN", new RewriteBlock(Room.Block(2), "We recall the need for reform.\nWe note the views expressed."));
        room.Do(new AdoptChanges(Room.Outcome, 1));

        Assert.Equal(["1", "2", "3", "3 bis", "4"], room.Text.Labels.All);
        Assert.Equal("We recall the need for reform.", room.Text.Find(room.Text.Labels.BlockNamed("3")!.Value)!.Text);
        room.Do(new IssueRevision(Room.Outcome, "Rev.1", Authority.Members, null));
        Assert.Equal(["1", "2", "3", "4", "5"], room.Text.Labels.All);
    }

    [Fact]
    public void Sub_paragraph_is_put_between_the_halves_of_a_split_then_all_pieces_have_labels_of_their_own()
    {
        Room room = new();
        room.Table("JPN", new RewriteBlock(Room.Block(2), "We recall the need for reform.\nWe note the views expressed."));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Table("BRA", new InsertBlock(room.Text.Agreed.Blocks[2].Id, BlockKind.SubParagraph, 0, "Of the council;"));
        room.Do(new AdoptChanges(Room.Outcome, 2));

        Assert.Equal(["1", "2", "3", "3 bis", "3 ter", "4"], room.Text.Labels.All);
        Assert.Equal("Of the council;", room.Text.Find(room.Text.Labels.BlockNamed("3 bis")!.Value)!.Text);
    }
}
