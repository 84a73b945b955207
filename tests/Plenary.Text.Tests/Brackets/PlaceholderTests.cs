using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rule O10 of the practice.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("by X per cent", PlaceholderKind.Variable, "X")]
    [InlineData("USD XX billion", PlaceholderKind.Variable, "XX")]
    [InlineData("decision XX/CP.21.", PlaceholderKind.Variable, "XX/CP.21")]
    [InlineData("decision x/CP.3", PlaceholderKind.Variable, "x/CP.3")]
    [InlineData("USD X.X million", PlaceholderKind.Variable, "X.X")]
    [InlineData("annex Y Parties", PlaceholderKind.Variable, "Y")]
    [InlineData("第X条", PlaceholderKind.Variable, "X")]
    [InlineData("[X] years", PlaceholderKind.Variable, "[X]")]
    [InlineData("by 20XX at last", PlaceholderKind.Year, "20XX")]
    [InlineData("each ### shall", PlaceholderKind.Term, "###")]
    [InlineData("[Placeholder for a goal]", PlaceholderKind.Announced, "Placeholder for a goal")]
    [InlineData("{Placeholder for a goal}", PlaceholderKind.Announced, "Placeholder for a goal")]
    [InlineData("on [date] in", PlaceholderKind.FillIn, "[date]")]
    [InlineData("on [TBD] in", PlaceholderKind.FillIn, "[TBD]")]
    [InlineData("on [ ] in", PlaceholderKind.Empty, "[ ]")]
    [InlineData("on [] in", PlaceholderKind.Empty, "[]")]
    public void O10_a_hole_is_left_then_it_is_found(string source, PlaceholderKind kind, string range)
    {
        Placeholder hole = Assert.Single(TypedText.Parse(source).Placeholders);
        Assert.Equal((kind, range), (hole.Kind, hole.Range.Of(source).ToString()));
    }

    [Fact]
    public void O10_two_ends_of_a_range_are_open_then_both_are_holes() =>
        Assert.Equal(2, TypedText.Parse("by X [-Y] per cent").Placeholders.Length);

    [Theory]
    [InlineData("X. Chapter ten")]
    [InlineData("Chapter XI and IX")]
    [InlineData("Y compris")]
    [InlineData("Xerox 2055")]
    [InlineData("{X in a note}")]
    public void O10_nothing_is_left_open_then_no_hole_is_found(string source) => Assert.Empty(TypedText.Parse(source).Placeholders);

    [Fact]
    public void O10_a_Markdown_heading_is_no_hole() =>
        Assert.Empty(TypedText.Parse("### Chapter", new TypedTextOptions { Syntax = TextSyntax.Markdown }).Placeholders);
}
