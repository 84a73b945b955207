using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rule B15 for Markdown.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("see [here](https://example.org/x) and [now]", BracketSpanKind.Link)]
    [InlineData("![map](map.png) and [now]", BracketSpanKind.Link)]
    [InlineData("text[^1] and [now]", BracketSpanKind.Footnote)]
    [InlineData("- [ ] and [now]", BracketSpanKind.TaskBox)]
    [InlineData("- [x] and [now]", BracketSpanKind.TaskBox)]
    public void A_Markdown_construct_is_no_bracket_of_negotiation(string source, BracketSpanKind kind)
    {
        TypedText text = Read(source);
        Assert.Equal([kind, BracketSpanKind.Negotiation], text.Spans.Select(span => span.Kind));
        Assert.Equal(1, text.Measure().Openings);
    }

    [Fact]
    public void A_reference_is_defined_then_it_is_a_link()
    {
        TypedText text = Read("see [the draft][Source] and [source]\n\n[source]: https://example.org\n");
        Assert.All(text.Spans, span => Assert.Equal(BracketSpanKind.Link, span.Kind));
    }

    [Fact]
    public void A_reference_is_not_defined_then_the_brackets_are_alternatives()
    {
        TypedText text = Read("we [shall][should] act");
        Assert.All(text.Spans, span => Assert.Equal(BracketSpanKind.Negotiation, span.Kind));
    }

    [Theory]
    [InlineData("`[x]` [a]")]
    [InlineData("``[`]`` [a]")]
    [InlineData("```\n[x\n```\n[a]")]
    [InlineData("\\[x\\] [a]")]
    public void Code_and_escapes_hold_brackets_then_they_are_literal(string source)
    {
        TypedText text = Read(source);
        Assert.Equal("a", Assert.Single(text.Spans).Content.Of(source));
        Assert.Empty(text.Diagnostics);
        Assert.Equal(source, text.ToString());
    }

    [Theory]
    [InlineData("[text](delete, move to the annex)")]
    [InlineData("Article[s](a)")]
    public void A_parenthesis_is_no_address_then_the_bracket_is_negotiated(string source) =>
        Assert.True(Assert.Single(Read(source).Spans).IsNegotiable);

    [Fact]
    public void The_same_text_is_plain_then_every_bracket_counts() =>
        Assert.Equal(1, TypedText.Parse("see [here](https://example.org)").Measure().Openings);

    private static TypedText Read(string source) => TypedText.Parse(source, new TypedTextOptions { Syntax = TextSyntax.Markdown });
}
