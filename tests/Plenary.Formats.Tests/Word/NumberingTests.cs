using Plenary.Text;
using Xunit;
using static Plenary.Formats.Tests.Word.NumberedWord;

namespace Plenary.Formats.Tests.Word;

/// <summary>Automatic numbers as Word prints them (ECMA-376 part 1, 17.9).</summary>
public sealed class NumberingTests
{
    private static readonly string Treaty = Definition(
        0, Level(0, "decimal", "%1."), Level(1, "lowerLetter", "(%2)"), Level(2, "lowerRoman", "(%3)"));

    [Fact]
    public void Levels_nest_then_deeper_ones_start_again_below_each_paragraph()
    {
        TextDocument text = Read(Treaty + List(1, 0), null, In(1, 0), In(1, 1), In(1, 2), In(1, 2), In(1, 1), In(1, 0), In(1, 1));
        Assert.Equal(["1.", "(a)", "(i)", "(ii)", "(b)", "2.", "(a)"], Labels(text));
        Assert.Equal(
            [BlockKind.Operative, BlockKind.SubParagraph, BlockKind.SubParagraph],
            text.Blocks.Take(3).Select(block => block.Shape.Kind));
        Assert.Equal([0, 1, 2], text.Blocks.Take(3).Select(block => block.Shape.Level));
    }

    [Fact]
    public void Two_lists_share_a_definition_then_they_count_on()
    {
        TextDocument text = Read(Treaty + List(1, 0) + List(2, 0), null, In(1, 0), In(2, 0), In(1, 0));
        Assert.Equal(["1.", "2.", "3."], Labels(text));
    }

    [Fact]
    public void A_list_overrides_the_start_then_it_begins_there_once()
    {
        string over = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        TextDocument text = Read(Treaty + List(1, 0) + List(2, 0, over), null, In(1, 0), In(2, 0), In(2, 0), In(1, 0));
        Assert.Equal(["1.", "5.", "6.", "7."], Labels(text));
    }

    [Fact]
    public void A_list_overrides_a_whole_level_then_its_look_counts()
    {
        string over = $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperRoman", "Part %1")}</w:lvlOverride>";
        Assert.Equal(["Part I", "2."], Labels(Read(Treaty + List(1, 0) + List(2, 0, over), null, In(2, 0), In(1, 0))));
    }

    [Fact]
    public void A_level_never_restarts_then_paragraphs_count_through_all_sections()
    {
        string sections = Definition(
            0, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"), Level(2, "lowerLetter", "(%3)"));
        TextDocument text = Read(sections + List(1, 0), null, In(1, 0), In(1, 1), In(1, 2), In(1, 1), In(1, 0), In(1, 1), In(1, 2));
        Assert.Equal(["I.", "1.", "(a)", "2.", "II.", "3.", "(a)"], Labels(text));
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Operative, BlockKind.SubParagraph],
            text.Blocks.Take(3).Select(block => block.Shape.Kind));
        Assert.Equal([1, 0, 1], text.Blocks.Take(3).Select(block => block.Shape.Level));
    }

    [Fact]
    public void A_level_restarts_only_after_one_level_then_those_between_do_not_matter()
    {
        string chapters = Definition(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2."), Level(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>"));
        TextDocument text = Read(chapters + List(1, 0), null, In(1, 0), In(1, 1), In(1, 2), In(1, 1), In(1, 2), In(1, 0), In(1, 1), In(1, 2));
        Assert.Equal(["1.", "1.1.", "1)", "1.2.", "2)", "2.", "2.1.", "1)"], Labels(text));
    }

    [Fact]
    public void A_level_is_legal_then_Roman_numbers_above_print_as_decimals()
    {
        string law = Definition(0, Level(0, "upperRoman", "Article %1"), Level(1, "decimal", "%1.%2", "<w:isLgl/>"));
        Assert.Equal(["Article I", "1.1", "1.2", "Article II", "2.1"], Labels(Read(law + List(1, 0), null, In(1, 0), In(1, 1), In(1, 1), In(1, 0), In(1, 1))));
    }

    [Fact]
    public void A_level_is_passed_over_then_it_counts_as_used()
    {
        string deep = Definition(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2"));
        Assert.Equal(["1.1", "1.2", "2.", "2.1"], Labels(Read(deep + List(1, 0), null, In(1, 1), In(1, 1), In(1, 0), In(1, 1))));
    }

    [Fact]
    public void A_level_is_a_bullet_then_it_has_no_label_and_is_a_list_item()
    {
        TextDocument text = Read(Definition(0, Level(0, "bullet", "•")) + List(1, 0), null, In(1, 0), In(7, 0, "In no list that exists"));
        Assert.Equal(["-", "-"], Labels(text));
        Assert.Equal([BlockKind.ListItem, BlockKind.Paragraph], text.Blocks.Select(block => block.Shape.Kind));
    }

    [Theory]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("lowerRoman", 49, "xlix")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("ordinal", 112, "112th")]
    [InlineData("ordinal", 23, "23rd")]
    [InlineData("arabicAlpha", 2, "ب")]
    [InlineData("arabicAbjad", 3, "ج")]
    [InlineData("hebrew1", 15, "טו")]
    [InlineData("hebrew1", 118, "קיח")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("decimalEnclosedCircle", 20, "⑳")]
    [InlineData("russianLower", 4, "г")]
    [InlineData("klingon", 4, "4")]
    [InlineData("lowerLetter", 0, "0")]
    [InlineData("lowerLetter", int.MaxValue, "2147483647")]
    public void A_format_is_used_then_numbers_are_written_its_way(string format, int start, string label) =>
        Assert.Equal([label], Labels(Read(Definition(0, Level(0, format, "%1", start: start)) + List(1, 0), null, In(1, 0))));

    [Fact]
    public void A_style_is_in_a_list_then_paragraphs_of_styles_based_on_it_are_too()
    {
        string lists = Definition(0, Level(0, "decimal", "%1.", "<w:pStyle w:val=\"Para\"/>"), Level(1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"Sub\"/>")) + List(1, 0);
        string styles = Style("Para", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + Style("Sub", "Para", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + Style("Indented", "Sub", "<w:ind w:left=\"9\"/>")
            + Style("Deeper", "Para", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>");
        TextDocument text = Read(lists, styles, Styled("Para"), Styled("Sub"), Styled("Indented"), Styled("Deeper"), In(0, 0) with { Style = "Para" }, Styled("Para"));
        Assert.Equal(["1.", "(a)", "(b)", "(c)", "-", "2."], Labels(text));
    }

    [Fact]
    public void A_heading_style_is_in_a_list_then_it_is_a_heading_with_a_label()
    {
        string lists = Definition(0, Level(0, "decimal", "%1.", "<w:pStyle w:val=\"Head\"/>")) + List(1, 0);
        TextDocument text = Read(lists, Style("Head", "Heading1", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"), Styled("Head", "Finance"), Styled("Head", "Trade"));
        Assert.Equal(["1.", "2."], Labels(text));
        Assert.All(text.Blocks, block => Assert.Equal((BlockKind.Heading, 1), (block.Shape.Kind, block.Shape.Level)));
    }

    [Fact]
    public void A_definition_points_to_a_numbering_style_then_that_one_is_used()
    {
        string linked = "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"UN\"/></w:abstractNum>"
            + Definition(1, "<w:styleLink w:val=\"UN\"/>", Level(0, "lowerRoman", "%1)"));
        Assert.Equal(["i)", "ii)"], Labels(Read(linked + List(1, 0), null, In(1, 0), In(1, 0))));
    }

    [Fact]
    public void Styles_are_based_on_each_other_then_reading_ends()
    {
        string circle = Style("One", "Two", "") + Style("Two", "One", "");
        Assert.Equal(["-"], Labels(Read(Treaty + List(1, 0), circle, Styled("One", "We commit."))));
    }

    private static string Style(string id, string basedOn, string properties) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{(basedOn.Length > 0 ? $"<w:basedOn w:val=\"{basedOn}\"/>" : "")}<w:pPr>{properties}</w:pPr></w:style>";
}
