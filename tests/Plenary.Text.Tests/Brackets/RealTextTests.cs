using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>
/// Counts of real drafts. Two depths are stated: nesting with the scopes guessed for unmatched brackets, and the running count of
/// opened minus closed, which an unclosed bracket raises for the rest of the text.
/// </summary>
public sealed class RealTextTests
{
    public static TheoryData<string> All =>
    [
        RealTexts.Geneva, RealTexts.AdpOctober, RealTexts.AdpNonPaper, RealTexts.Agreement23October, RealTexts.Agreement9December,
        RealTexts.Agreement12December, RealTexts.DecisionDraft, RealTexts.Cop29,
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void A_real_draft_is_parsed_then_written_back_byte_for_byte(string name)
    {
        byte[] bytes = RealTexts.Bytes(name);
        Assert.Equal(bytes, RealTexts.Encode(RealTexts.Parse(name).ToString()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_real_draft_has_one_mark_for_every_bracket_character(string name)
    {
        TypedText text = RealTexts.Parse(name);
        Assert.Equal(
            text.Source.Select((c, at) => (c, at)).Where(item => item.c is '[' or ']').Select(item => item.at),
            text.Marks.Select(mark => mark.Position));
    }

    [Theory]
    [InlineData(RealTexts.Geneva, 1273, 1273, 2, 2, 6, 7)]
    [InlineData(RealTexts.AdpOctober, 1617, 1618, 2, 3, 7, 7)]
    [InlineData(RealTexts.AdpNonPaper, 231, 231, 0, 0, 3, 3)]
    [InlineData(RealTexts.Agreement23October, 1052, 1053, 1, 2, 7, 7)]
    [InlineData(RealTexts.Agreement9December, 222, 223, 1, 2, 4, 5)]
    [InlineData(RealTexts.Agreement12December, 6, 6, 0, 0, 0, 0)]
    [InlineData(RealTexts.DecisionDraft, 484, 486, 1, 3, 4, 4)]
    [InlineData(RealTexts.Cop29, 420, 417, 5, 2, 3, 7)]
    public void A_real_draft_is_counted_then_brackets_balance_and_depth_are_as_measured(
        string name, int openings, int closings, int unclosed, int orphans, int depth, int running)
    {
        BracketMetrics counts = RealTexts.Parse(name).Measure();
        Assert.Equal(
            (openings, closings, unclosed, orphans, depth, running),
            (counts.OpeningCharacters, counts.ClosingCharacters, counts.Unclosed, counts.Orphans, counts.MaximalDepth, counts.RunningDepth));
    }

    // The links and footnotes of the three Markdown drafts are no brackets of negotiation: 1,052 openings become 1,025, 222 become 217, 6 become 0.
    [Theory]
    [InlineData(RealTexts.Agreement23October, 1025, 1026, 27)]
    [InlineData(RealTexts.Agreement9December, 217, 218, 5)]
    [InlineData(RealTexts.Agreement12December, 0, 0, 6)]
    public void Links_and_footnotes_are_set_apart_then_negotiation_brackets_remain(string name, int openings, int closings, int ordinary)
    {
        BracketMetrics counts = RealTexts.Parse(name).Measure();
        Assert.Equal((openings, closings, ordinary), (counts.Openings, counts.Closings, counts.OrdinaryUses));
    }

    // A published count of the Geneva text gives 353 labels in three levels without saying which were counted. Every "Option" with a
    // capital stands 518 times in the file, and every one of them is a label.
    [Fact]
    public void Every_option_of_the_Geneva_text_is_found_in_three_levels()
    {
        TypedText text = RealTexts.Parse(RealTexts.Geneva);
        int words = text.Source.Split("Option").Length - 1;
        Assert.Equal(518, words);
        Assert.Equal(words, text.LabelledOptions.Length);
        Assert.Equal(3, text.Measure().OptionsByLevel.Length);
    }

    [Fact]
    public void Braces_of_the_COP29_draft_are_notes_and_no_text_is_an_option()
    {
        TypedText text = RealTexts.Parse(RealTexts.Cop29);
        Assert.Equal(73, text.Notes.Length);
        Assert.DoesNotContain(text.Notes, note => note.IsGuessed);
        Assert.Equal(17, text.LabelledOptions.Count(option => option.IsNoText));
        Assert.Equal(8, text.LabelledOptions.Where(option => option.Level == 1).Select(option => option.Label).Distinct().Count(label => label.Length == 1));
    }

    [Fact]
    public void Each_unbalanced_bracket_of_the_Geneva_text_is_reported_at_its_line_and_column()
    {
        TypedText text = RealTexts.Parse(RealTexts.Geneva);
        Assert.Equal(
            ["208:51 bracket-orphan", "434:16 bracket-orphan", "454:4 bracket-unclosed", "3071:6 bracket-unclosed"],
            text.Diagnostics.Select(item => $"{item.Position} {item.Code}"));
    }

    [Fact]
    public void Suffixes_of_the_Geneva_text_go_to_terdecies()
    {
        TypedText text = RealTexts.Parse(RealTexts.Geneva);
        Assert.Contains("31 decies", text.Paragraphs.Select(paragraph => paragraph.Label.ToString()));
        Assert.Equal(12, text.Paragraphs.Max(paragraph => paragraph.Label.Parts.Select(part => part.Suffix).DefaultIfEmpty().Max()));
    }
}
