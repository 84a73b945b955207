using Plenary.Corpus.Documents;
using Plenary.Text;
using Xunit;
using static Plenary.Formats.Tests.Word.NumberedWord;

namespace Plenary.Formats.Tests.Word;

/// <summary>Labels and kinds of the blocks of a base (practice O5 to O8).</summary>
public sealed class BaseLabelTests
{
    [Fact]
    public void A_resolution_is_read_then_preamble_and_decisions_are_told_apart()
    {
        TextDocument text = Read(
            null,
            null,
            Paragraph.Of("On the situation", "Title"),
            Paragraph.Of("The Security Council,"),
            Led("Recalling", " its previous resolutions,"),
            Paragraph.Of("Deeply alarmed at the news,"),
            In(1, 0, "Decides to remain seized of the matter;"),
            In(1, 1, "In the first place;"),
            In(1, 0, "Requests a report."),
            Paragraph.Of("Recalling this paragraph stands too late,"));
        Assert.Equal(["-", "-", "PP1", "PP2", "1.", "(a)", "2.", "-"], Labels(text));
        Assert.Equal(
            [
                BlockKind.Title, BlockKind.Paragraph, BlockKind.Preambular, BlockKind.Preambular, BlockKind.Operative,
                BlockKind.SubParagraph, BlockKind.Operative, BlockKind.Paragraph,
            ],
            text.Blocks.Select(block => block.Shape.Kind));
    }

    [Fact]
    public void Labels_are_typed_then_they_are_read_and_stay_in_the_words()
    {
        TextDocument text = Read(
            null,
            null,
            Paragraph.Of("PP1 Recalling the Charter,"),
            Paragraph.Of("12 bis. Parties shall report:"),
            Paragraph.Of("(h) in writing;"),
            Paragraph.Of("(i) each year;"),
            Paragraph.Of("(i) in March,"),
            Paragraph.Of("[OP3 alt Decides to wait;]"),
            Paragraph.Of("3ter.4 Sub-numbered text"),
            Paragraph.Of("II. Finance"),
            Paragraph.Of("2030 was the year. 1.5 °C was the aim."));
        Assert.Equal(["PP1", "12 bis.", "(h)", "(i)", "(i)", "OP3 alt", "3ter.4", "II.", "-"], Labels(text));
        Assert.Equal(
            [
                (BlockKind.Preambular, 0), (BlockKind.Operative, 0), (BlockKind.SubParagraph, 1), (BlockKind.SubParagraph, 1),
                (BlockKind.SubParagraph, 2), (BlockKind.Operative, 0), (BlockKind.SubParagraph, 1), (BlockKind.Heading, 1), (BlockKind.Paragraph, 0),
            ],
            text.Blocks.Select(block => (block.Shape.Kind, block.Shape.Level)));
        Assert.All(text.Blocks.Take(8), block => Assert.True(BlockLabel.IsTyped(block)));
    }

    [Fact]
    public void A_communique_is_prose_then_nothing_is_labelled()
    {
        TextDocument text = Read(
            null,
            null,
            Paragraph.Of("We, the Leaders of the G20, met in New Delhi,"),
            Paragraph.Of("We commit to act."),
            Paragraph.Of("Welcoming remarks were made by the Chair."),
            Paragraph.Of("Dear colleagues,"),
            Paragraph.Of("Requests for the floor go to the secretariat."));
        Assert.All(text.Blocks, block => Assert.Equal((BlockKind.Paragraph, null), (block.Shape.Kind, block.Shape.Label)));
    }

    [Fact]
    public void A_second_decision_begins_then_its_preamble_counts_from_one()
    {
        TextDocument text = Read(
            null,
            null,
            Led("Recalling", " the first,"),
            In(1, 0, "Decides;"),
            Paragraph.Of("Annex", "Title"),
            Led("Recalling", " the second,"));
        Assert.Equal(["PP1", "1.", "-", "PP1"], Labels(text));
    }

    [Fact]
    public void Lists_print_PP_and_OP_then_they_are_kinds()
    {
        string lists = Definition(0, Level(0, "decimal", "PP%1")) + Definition(1, Level(0, "decimal", "OP%1.")) + List(1, 0) + List(2, 1);
        TextDocument text = Read(lists, null, In(1, 0, "Recalling,"), In(2, 0, "Decides."));
        Assert.Equal([(BlockKind.Preambular, "PP1"), (BlockKind.Operative, "OP1.")], text.Blocks.Select(block => (block.Shape.Kind, block.Shape.Label!)));
    }

    [Fact]
    public void A_section_number_stands_before_a_sentence_then_it_is_no_heading()
    {
        string lists = Definition(0, Level(0, "upperRoman", "%1."), Level(1, "upperLetter", "%2.")) + List(1, 0);
        TextDocument text = Read(lists, null, In(1, 0, "Finance"), In(1, 1, "Parties shall pay."));
        Assert.Equal([BlockKind.Heading, BlockKind.SubParagraph], text.Blocks.Select(block => block.Shape.Kind));
    }

    [Fact]
    public void Numbered_paragraphs_stand_in_cells_then_they_are_counted_and_keep_their_kind()
    {
        Table table = new([new TableRow([new TableCell([In(1, 0, "In a cell")])])]);
        TextDocument text = Read(null, null, In(1, 0), table, In(1, 0));
        Assert.Equal(["1.", "2.", "3."], Labels(text));
        Assert.Equal(BlockKind.TableCell, text.Blocks[1].Shape.Kind);
    }

    [Fact]
    public void Notes_come_out_of_order_then_each_keeps_its_own_number()
    {
        WordDocument document = new([
            new Paragraph([new TextRun("First"), new NoteReference(NoteKind.Footnote, 2), new NoteReference(NoteKind.Footnote, 1)]) { ListId = 1 },
        ])
        {
            Notes = [new Note(NoteKind.Footnote, 1, [Paragraph.Of("plain")]), new Note(NoteKind.Footnote, 2, [In(1, 0, "numbered")])],
        };
        TextDocument text = NumberedWord.Read("notes.docx", [.. Plenary.Corpus.Documents.WordPackage.Write(document)]);
        Assert.Equal([("First\uFFFC\uFFFC", "1."), ("numbered", "2."), ("plain", "-")], text.Blocks.Select(block => (block.Text, block.Shape.Label ?? "-")));
    }

    [Fact]
    public void A_response_is_read_then_its_paragraphs_have_kinds_but_no_labels()
    {
        byte[] file = [.. Plenary.Corpus.Documents.WordPackage.Write(new WordDocument([In(1, 0, "Decides"), In(1, 1, "to act")]))];
        using Plenary.Formats.Word.WordPackage package = Plenary.Formats.Word.WordPackage.Open("base.docx", file);
        TextDocument response = Plenary.Formats.Word.WordReader.TextOf(Plenary.Formats.Word.WordReader.ForBase(package).Read(package));
        Assert.Equal(["-", "-"], Labels(response));
        Assert.Equal([BlockKind.Operative, BlockKind.SubParagraph], response.Blocks.Select(block => block.Shape.Kind));
    }

    private static Paragraph Led(string opening, string rest) =>
        new([new TextRun(opening, RunFormat.Italic), new TextRun(rest)]);
}
