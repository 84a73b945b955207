using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

public sealed class MetricsTests
{
    [Fact]
    public void A_draft_is_counted_then_share_and_holders_are_as_by_hand()
    {
        TypedText text = TypedText.Parse(
            "1. We [shall (EU, Japan)] [should (del. EU)] act by [X]. {A note here}\n2. Agreed words stand.",
            new TypedTextOptions { Names = KnownHolders.Instance });
        BracketMetrics counts = text.Measure();

        // 1 We shall should act by X 2 Agreed words stand
        Assert.Equal((11, 3), (counts.Words, counts.BracketedWords));
        Assert.Equal(3.0 / 11, counts.BracketedShare, 12);
        Assert.Equal([new HolderCounts("EU", 1, 1, 0, 0), new HolderCounts("JPN", 1, 0, 0, 0)], counts.Holders);
        Assert.Equal((3, 1, 1, 1), (counts.Spans, counts.Placeholders, counts.Notes, counts.AlternativeGroups));
        Assert.Equal([true, false], counts.Paragraphs.Select(row => row.IsOpen));
    }

    [Fact]
    public void A_bracket_spans_paragraphs_then_the_one_between_is_open()
    {
        BracketMetrics counts = TypedText.Parse("[One\n\nTwo\n\nThree] four").Measure();
        Assert.Equal([(1, 0, 1), (0, 0, 1), (0, 1, 1)], counts.Paragraphs.Select(row => (row.Openings, row.Closings, row.BracketedWords)));
        Assert.Equal(0, counts.LongestSpan);
    }

    [Fact]
    public void An_unclosed_bracket_comes_first_then_running_depth_exceeds_depth()
    {
        BracketMetrics counts = TypedText.Parse("[a\n\n[b [c]]").Measure();
        Assert.Equal((2, 3), (counts.MaximalDepth, counts.RunningDepth));
    }

    [Fact]
    public void A_text_without_words_has_no_share() => Assert.Equal(0, TypedText.Parse("[]").Measure().BracketedShare);

    [Fact]
    public void Chinese_is_counted_by_the_character()
    {
        BracketMetrics counts = TypedText.Parse("各方[应]报告。").Measure();
        Assert.Equal((5, 1), (counts.Words, counts.BracketedWords));
    }
}
