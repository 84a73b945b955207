using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules O1 to O4 of the practice.</summary>
public sealed class OptionTests
{
    [Fact]
    public void O1_label_styles_nest_then_they_make_levels()
    {
        TypedText text = TypedText.Parse("4. Option 1: a\nOption (a): b\nOption (i): c\nOption (ii): d\nOption (b): e\nOption 2: f");
        Assert.Equal(
            [(1, "1", -1), (2, "(a)", 0), (3, "(i)", 1), (3, "(ii)", 1), (2, "(b)", 0), (1, "2", -1)],
            text.LabelledOptions.Select(option => (option.Level, option.Label, option.Parent)));
        Assert.Equal([2, 2, 2], text.Measure().OptionsByLevel);
    }

    [Fact]
    public void O1_labels_restart_in_the_next_paragraph_then_identity_differs()
    {
        TypedText text = TypedText.Parse("4. Option 1: a\nOption 2: b\n5 bis. Option 1: c");
        Assert.Equal(["4/1/1", "4/1/2", "5 bis/1/1"], text.LabelledOptions.Select(option => $"{option.Paragraph}/{option.Level}/{option.Label}"));
        Assert.Equal("b", text.LabelledOptions[1].Body.Of(text.Source).Trim());
    }

    [Theory]
    [InlineData("Option 1 bis: a", "1 bis")]
    [InlineData("Option5 bis: a", "5 bis")]
    [InlineData("Option (b) ter: a", "(b) ter")]
    [InlineData("Option II\na", "II")]
    [InlineData("Option iv: a", "(iv)")]
    [InlineData("**Option 3:** a", "3")]
    [InlineData("16.4 Option 2: a", "2")]
    [InlineData("[Option 1 (chapeau): a]", "1")]
    [InlineData("Option 1 bis.: a", "1 bis")]
    [InlineData("备选案文1：案文", "1")]
    [InlineData("Вариант 2: текст", "2")]
    public void O1_a_label_is_spelt_in_its_own_way_then_it_is_read(string source, string label) =>
        Assert.Equal(label, Assert.Single(TypedText.Parse(source).LabelledOptions).Label);

    [Theory]
    [InlineData("as in option 1: the text")]
    [InlineData("see Option 1 of paragraph 3")]
    [InlineData("Optional 1: a")]
    [InlineData("{Option 1: in a note}")]
    public void O1_a_text_only_speaks_of_an_option_then_there_is_none(string source) =>
        Assert.Empty(TypedText.Parse(source).LabelledOptions);

    [Fact]
    public void O1_i_follows_h_then_it_is_a_letter()
    {
        TypedText text = TypedText.Parse("Option (h): a\nOption (i): b\nOption (j): c");
        Assert.Equal([1, 1, 1], text.LabelledOptions.Select(option => option.Level));
    }

    [Theory]
    [InlineData("Option 1\n3. a\n4. b\nOption 2\n5. c", "3. a\n4. b")]
    [InlineData("Option 1: (paragraphs 3–4)\n3. a\n4. b\nOption 2:\n5. c", "(paragraphs 3–4)\n3. a\n4. b")]
    [InlineData("Option 1\n3. a\n{End of options}\n4. b", "3. a")]
    [InlineData("[Option 1: a\nOption 2: b] c", "a")]
    [InlineData("3. Option 1: a\n4. b", "a")]
    public void O2_an_option_covers_what_it_says(string source, string body)
    {
        TypedText text = TypedText.Parse(source);
        Assert.Equal(body, text.LabelledOptions[0].Body.Of(source).Trim());
    }

    [Theory]
    [InlineData("Option 1: a\nOption 2: No text\n\nChapter two")]
    [InlineData("Option 1: a\nOption 2: {No text required}\n\nChapter two")]
    [InlineData("Option 1: a\nOption 2: [No text.]\n\nChapter two")]
    [InlineData("Option 1: a\nOption 2 {no text required}\n\nChapter two")]
    public void O3_no_text_is_an_option_of_its_own(string source)
    {
        TypedText text = TypedText.Parse(source);
        Assert.Equal([false, true], text.LabelledOptions.Select(option => option.IsNoText));
        Assert.Equal(1, text.Measure().NoTexts);
        Assert.DoesNotContain("Chapter", text.LabelledOptions[1].Body.Of(source).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void O3_no_text_stands_in_a_bracket_then_it_is_a_choice()
    {
        TypedText text = TypedText.Parse("[We agree.][No text.]");
        Assert.Equal([false, true], text.Spans.Select(span => span.IsNoText));
        Assert.False(TypedText.Parse("[No text additional to paragraph 2]").Spans[0].IsNoText);
    }

    [Fact]
    public void O4_a_note_is_no_text_then_words_and_brackets_in_it_do_not_count()
    {
        TypedText text = TypedText.Parse("We agree. {To be [discussed] later}");
        BracketMetrics counts = text.Measure();
        Assert.Equal((2, 0, 1, 1), (counts.Words, counts.Openings, counts.OpeningCharacters, counts.Notes));
        Assert.True(text.Spans[0].InNote);
    }

    [Fact]
    public void O4_a_brace_is_forgotten_then_it_is_reported_and_hides_nothing()
    {
        TypedText text = TypedText.Parse("We agree {soon.\n\nThen {note} more} end");
        Assert.Equal(["1:10 note-unclosed", "3:17 note-orphan"], text.Diagnostics.Select(item => $"{item.Position} {item.Code}"));
        Assert.Equal(6, text.Measure().Words);
    }

    [Fact]
    public void O4_a_bracket_is_unclosed_in_a_note_then_text_outside_is_untouched()
    {
        TypedText text = TypedText.Parse("[a {note [ open} b]");
        Assert.False(text.Spans[0].IsGuessed);
        Assert.Equal("bracket-unclosed", Assert.Single(text.Diagnostics).Code);
    }
}
