using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Blocks;

/// <summary>Names of blocks in tables, reports and messages.</summary>
public sealed class BlockReferenceTests
{
    private static readonly Gen<BlockShape> Shape =
        from kind in Gen.Enum<BlockKind>()
        from level in Gen.Int[0, 3]
        from label in Gen.OneOf<string?>(null, "", "1.", "2.", "(a)", "(b)", "PP1", "3 bis.", ".", "1 (a)", "3 (paragraph 2)")
        from place in Gen.OneOf(
            BlockPlace.Body, BlockPlace.Body, BlockPlace.Body, new BlockPlace("body", "t1/r1/c1"), new BlockPlace("body", "t1/r+ab/c1"),
            new BlockPlace("body", "t1/r1/c1/t1/r2/c1"), new BlockPlace("footnote:9"), new BlockPlace("endnote:9"), new BlockPlace("footnote:2"), new BlockPlace("odd"))
        select new BlockShape(kind, level, label, null, place);

    [Fact]
    public void Sub_paragraphs_follow_then_the_labels_above_lead_theirs()
    {
        TextDocument text = Text(
            ("PP1", BlockKind.Preambular, 0, "Recalling,"),
            ("OP3", BlockKind.Operative, 0, "Decides:"),
            ("(a)", BlockKind.SubParagraph, 1, "to act:"),
            ("(ii)", BlockKind.SubParagraph, 2, "now;"),
            (null, BlockKind.Paragraph, 0, "{Note}"),
            ("(b)", BlockKind.SubParagraph, 1, "to wait;"),
            ("4 bis.", BlockKind.Operative, 0, "Requests:"),
            ("(c)", BlockKind.SubParagraph, 2, "a report."),
            ("5.", BlockKind.Operative, 0, "Calls"),
            ("5.1", BlockKind.SubParagraph, 1, "upon"),
            ("a)", BlockKind.SubParagraph, 2, "Parties"));
        Assert.Equal(
            ["PP1", "OP3", "OP3 (a)", "OP3 (a) (ii)", "paragraph 5 “{Note}”", "OP3 (b)", "4 bis", "4 bis (c)", "5", "5.1", "5.1 a"],
            BlockReference.All(text));
    }

    [Fact]
    public void A_heading_stands_between_then_what_follows_belongs_to_no_paragraph()
    {
        TextDocument text = Text(
            (null, BlockKind.Title, 0, "Declaration"),
            ("1.", BlockKind.Operative, 0, "Text"),
            ("II.", BlockKind.Heading, 1, "Finance"),
            ("III.", BlockKind.Heading, 1, "III. Trade"),
            (null, BlockKind.Heading, 1, "Health"),
            ("(a)", BlockKind.SubParagraph, 1, "Text"));
        Assert.Equal(
            ["title “Declaration”", "1", "heading II “Finance”", "heading “III. Trade”", "heading “Health”", "(a)"], BlockReference.All(text));
    }

    [Fact]
    public void Blocks_stand_in_cells_and_notes_then_their_place_names_them()
    {
        TextDocument text = In(
            new BlockPlace("body", "t1/r2/c3"), new BlockPlace("body", "t1/r2/c3"), new BlockPlace("body", "t1/r+7f/c1"),
            new BlockPlace("footnote:17"), new BlockPlace("footnote:17"), new BlockPlace("footnote:4"), new BlockPlace("endnote:2"));
        Assert.Equal(
            [
                "table 1, row 2, column 3", "table 1, row 2, column 3, paragraph 2", "table 1, new row 7f, column 1",
                "footnote 1", "footnote 1, paragraph 2", "footnote 2", "endnote 1",
            ],
            BlockReference.All(text));
    }

    [Theory]
    [InlineData("We commit to phase down unabated coal power.", "paragraph 1 “We commit to phase down unabated …”")]
    [InlineData("We\uFFFC commit  to\tact", "paragraph 1 “We commit to act”")]
    [InlineData(" ", "paragraph 1 (empty)")]
    [InlineData("我们承诺逐步减少未加装减排设施的煤电使用并且加快清洁能源发展步伐共同努力", "paragraph 1 “我们承诺逐步减少未加装减排设施的煤电使用并且加快清洁能源发展步伐 …”")]
    public void A_block_has_no_label_then_ordinal_and_first_words_name_it(string words, string name) =>
        Assert.Equal(name, BlockReference.Of(TextDocument.Of(words), 0));

    [Fact]
    public void Labels_repeat_then_words_tell_them_apart_and_where_those_repeat_the_ordinal()
    {
        TextDocument text = Text(
            ("1.", BlockKind.Operative, 0, "Decides"), ("2.", BlockKind.Operative, 0, "Same"), ("1.", BlockKind.Operative, 0, "Requests"), ("2.", BlockKind.Operative, 0, "Same"));
        Assert.Equal(["1 “Decides”", "2 “Same” (paragraph 2)", "1 “Requests”", "2 “Same” (paragraph 4)"], BlockReference.All(text));
    }

    [Fact]
    public void Any_text_is_named_then_no_two_names_are_equal_and_none_is_empty() =>
        Gen.Select(Shape, Negotiations.Paragraph).Array[0, 12].Sample(blocks =>
        {
            TextDocument text = new([.. blocks.Select((block, i) => new Block(new BlockId($"b{i}"), block.Item1, Tokenizer.Tokenize(block.Item2)))]);
            string[] names = [.. BlockReference.All(text)];
            return names.Length == names.Distinct(StringComparer.Ordinal).Count()
                && names.All(name => name.Trim().Length > 0)
                && names.Select((name, i) => name == BlockReference.Of(text, i)).All(same => same);
        });

    [Fact]
    public void There_is_no_such_block_then_asking_for_it_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockReference.Of(TextDocument.Of("One"), 1));

    [Fact]
    public void A_label_is_typed_then_the_words_start_with_it()
    {
        Assert.True(BlockLabel.IsTyped(Text(("3 bis.", BlockKind.Operative, 0, " [3 bis. Decides]")).Blocks[0]));
        Assert.False(BlockLabel.IsTyped(Text(("3.", BlockKind.Operative, 0, "Decides")).Blocks[0]));
        Assert.False(BlockLabel.IsTyped(Text((null, BlockKind.Operative, 0, "Decides")).Blocks[0]));
    }

    private static TextDocument Text(params (string? Label, BlockKind Kind, int Level, string Words)[] blocks) =>
        new([.. blocks.Select((block, i) =>
            new Block(new BlockId($"b{i}"), new BlockShape(block.Kind, block.Level, block.Label, null, BlockPlace.Body), Tokenizer.Tokenize(block.Words)))]);

    private static TextDocument In(params BlockPlace[] places) =>
        new([.. places.Select((place, i) =>
            new Block(new BlockId($"b{i}"), new BlockShape(BlockKind.TableCell, 0, null, null, place), Tokenizer.Tokenize($"Word {i}")))]);
}
