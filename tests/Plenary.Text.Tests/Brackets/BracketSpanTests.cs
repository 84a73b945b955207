using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules B1, B3, B4, B5, B9 and B15 of the practice.</summary>
public sealed class BracketSpanTests
{
    [Fact]
    public void B1_text_in_brackets_is_not_agreed()
    {
        TypedText text = TypedText.Parse("Members [shall] report.");
        BracketSpan span = Assert.Single(text.Spans);
        Assert.True(span.IsNegotiable);
        Assert.Equal("shall", span.Content.Of(text.Source));
    }

    [Fact]
    public void B3_brackets_nest_then_each_knows_depth_and_parent()
    {
        TypedText text = TypedText.Parse("[a [b] [c [d]]]");
        Assert.Equal([(1, -1), (2, 0), (2, 0), (3, 2)], text.Spans.Select(span => (span.Depth, span.Parent)));
    }

    [Theory]
    [InlineData("[1. First.\n\n2. Second.\n\nOption 1: third] end")]
    [InlineData("[1. First.\r\n\r\n2. Second.]")]
    public void B4_a_bracket_crosses_paragraphs_then_it_is_one_span(string source)
    {
        TypedText text = TypedText.Parse(source);
        Assert.False(Assert.Single(text.Spans).IsGuessed);
        Assert.Empty(text.Diagnostics);
    }

    [Fact]
    public void B5_an_unclosed_bracket_is_guessed_to_end_with_its_paragraph()
    {
        TypedText text = TypedText.Parse("One [two\nthree.\n\nFour.");
        BracketDiagnostic diagnostic = Assert.Single(text.Diagnostics);
        Assert.Equal(("bracket-unclosed", DiagnosticSeverity.Warning, 4, new TextPosition(1, 5)), (diagnostic.Code, diagnostic.Severity, diagnostic.Offset, diagnostic.Position));
        Assert.Equal("two\nthree.", text.Spans[0].Content.Of(text.Source));
        Assert.Equal(text.Spans[0].Content, diagnostic.Scope);
    }

    [Fact]
    public void B5_an_orphan_is_guessed_to_start_with_its_paragraph()
    {
        TypedText text = TypedText.Parse("One.\r\n\r\nTwo three] four.");
        Assert.Equal(("bracket-orphan", "3:10"), (text.Diagnostics[0].Code, text.Diagnostics[0].Position.ToString()));
        Assert.Equal("Two three", text.Spans[0].Content.Of(text.Source));
    }

    [Fact]
    public void B5_a_bracket_is_unclosed_in_an_option_then_it_ends_with_the_option()
    {
        TypedText text = TypedText.Parse("1. Option 1: one [two Option 2: three");
        Assert.Equal("two", text.Spans[0].Content.Of(text.Source));
    }

    [Fact]
    public void B5_equal_totals_do_not_hide_an_orphan_and_an_unclosed_bracket()
    {
        BracketMetrics counts = TypedText.Parse("a] b\n\n[c").Measure();
        Assert.Equal((1, 1, 1, 1, false), (counts.Openings, counts.Closings, counts.Unclosed, counts.Orphans, counts.IsBalanced));
    }

    [Fact]
    public void B5_a_guess_would_cut_a_pair_in_two_then_it_ends_before_the_pair()
    {
        TypedText text = TypedText.Parse("[one [two\n\nthree] four");
        Assert.Equal("one", text.Spans[0].Content.Of(text.Source));
        Assert.Equal(-1, text.Spans[1].Parent);
    }

    [Theory]
    [InlineData("INDC[s] of", 2, 1)]
    [InlineData("a[n] X per cent", 4, 1)]
    [InlineData("CO2[e]", 1, 1)]
    [InlineData("[shall][should] do", 3, 2)]
    public void B9_a_bracket_splits_a_word_then_it_stays_one_word(string source, int words, int bracketed)
    {
        BracketMetrics counts = TypedText.Parse(source).Measure();
        Assert.Equal((words, bracketed), (counts.Words, counts.BracketedWords));
    }

    [Theory]
    [InlineData("as writen [sic] there")]
    [InlineData("first […] last")]
    [InlineData("first [...] last")]
    [InlineData("as shown.[1] Next")]
    [InlineData("as shown[12], next")]
    public void B15_an_ordinary_use_is_no_bracket_of_negotiation(string source)
    {
        Assert.Equal(BracketSpanKind.OrdinaryUse, Assert.Single(TypedText.Parse(source).Spans).Kind);
        Assert.Equal(0, TypedText.Parse(source).Measure().Openings);
        Assert.Equal(1, TypedText.Parse(source, new TypedTextOptions { RecogniseOrdinaryUses = false }).Measure().Openings);
    }

    [Theory]
    [InlineData("within [12] months")]
    [InlineData("by [2030], we")]
    [InlineData("each[5][10] years")]
    [InlineData("CO[2]e")]
    public void B15_a_number_may_be_negotiable_then_it_counts(string source) =>
        Assert.All(TypedText.Parse(source).Spans, span => Assert.True(span.IsNegotiable));

    [Theory]
    [InlineData("各方〔应〕报告", BracketForm.TortoiseShell)]
    [InlineData("各方【应】报告", BracketForm.Lenticular)]
    [InlineData("各方［应］报告", BracketForm.FullWidth)]
    public void Chinese_brackets_count_and_keep_their_form(string source, BracketForm form)
    {
        TypedText text = TypedText.Parse(source);
        Assert.True(Assert.Single(text.Spans).IsNegotiable);
        Assert.All(text.Marks, mark => Assert.Equal(form, mark.Form));
        Assert.Equal(source, text.ToString());
    }

    [Fact]
    public void Forms_are_mixed_then_they_pair_with_a_note()
    {
        TypedText text = TypedText.Parse("各方[应］报告");
        Assert.False(Assert.Single(text.Spans).IsGuessed);
        Assert.Equal("bracket-forms-mixed", Assert.Single(text.Diagnostics).Code);
    }

    [Fact]
    public void Word_paragraphs_are_given_then_lines_number_paragraphs()
    {
        TypedText text = TypedText.Parse(["First.", "Second [open.", "Third."]);
        Assert.Equal(3, text.Paragraphs.Length);
        Assert.Equal("2:8", text.Diagnostics[0].Position.ToString());
        Assert.Equal("open.", text.Spans[0].Content.Of(text.Source));
    }
}
