using CsCheck;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

public sealed class RoundTripPropertyTests
{
    private static readonly string[] Parts =
    [
        "[", "]", "[", "]", "〔", "〕", "【", "】", "［", "］", "{", "}", "][", "] [", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", ",", ";", ".", "/", " / ",
        "Option 1:", "Option (a)", "Option II\n", "{End of options}", "No text", "3 bis. ", "OP5alt ", "(a) ", "X", "20XX", "###", "Placeholder for ",
        "shall", "s", "and", "(EU, JPN)", "(del. RUS)", " – reserved by CHN", "+ CAN", "US: ", "`", "```\n", "\\", "(http://a.b)", "[^1]", "[x]: y\n", "[x]",
        "- [ ] ", "ال", "نص", "،", "不", "同意", "。", "é", "\u0301", "\uD83D", "\uDE00", "\uFEFF", "«", "»", "\u00A0", "#", "*", "_", ":",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(part => Parts[part]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<TypedTextOptions> Options =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Enum<ParagraphBreaks>(), (markdown, names, ordinary, breaks) => new TypedTextOptions
        {
            Syntax = markdown ? TextSyntax.Markdown : TextSyntax.PlainText,
            Names = names ? KnownHolders.Instance : null,
            RecogniseOrdinaryUses = ordinary,
            Breaks = breaks,
        });

    private static readonly Gen<TypedText> Parsed = Gen.Select(Texts, Options, TypedText.Parse);

    [Fact]
    public void Any_text_is_parsed_then_written_back_exactly() =>
        Parsed.Sample(text => Assert.Equal(text.Source, text.ToString()), iter: 6000);

    [Fact]
    public void Any_text_is_parsed_then_every_bracket_character_has_exactly_one_mark() =>
        Parsed.Sample(
            text => Assert.Equal(
                Enumerable.Range(0, text.Source.Length).Where(at => "[]［］〔〕【】".Contains(text.Source[at], StringComparison.Ordinal)),
                text.Marks.Select(mark => mark.Position)),
            iter: 6000);

    [Fact]
    public void Any_text_is_parsed_then_spans_nest_and_stand_in_order() =>
        Parsed.Sample(
            text =>
            {
                for (int i = 0; i < text.Spans.Length; i++)
                {
                    BracketSpan span = text.Spans[i];
                    Assert.Equal(i, span.Index);
                    Assert.True(span.Content.Start <= span.Content.End && span.Range.Start >= 0 && span.Range.End <= text.Source.Length);
                    for (int j = i + 1; j < text.Spans.Length; j++)
                    {
                        BracketSpan other = text.Spans[j];
                        bool apart = other.Range.Start >= span.Range.End;
                        bool inside = other.Range.Start >= span.Range.Start && other.Range.End <= span.Range.End;
                        Assert.True(apart || inside, $"{span.Range} and {other.Range} cross");
                    }
                }
            },
            iter: 6000);

    [Fact]
    public void Any_text_is_parsed_then_each_diagnostic_points_at_its_character() =>
        Parsed.Sample(
            text =>
            {
                foreach (BracketDiagnostic item in text.Diagnostics)
                {
                    string[] lines = text.Source.Replace("\r\n", "\n\0", StringComparison.Ordinal).Split('\n', '\r');
                    string line = lines[item.Position.Line - 1];
                    bool afterPair = line.StartsWith('\0');
                    Assert.Equal(text.Source[item.Offset], line[item.Position.Column - 1 + (afterPair ? 1 : 0)]);
                }
            },
            iter: 6000);

    [Fact]
    public void Any_text_is_parsed_then_each_unmatched_mark_has_a_diagnostic_and_a_scope() =>
        Parsed.Sample(
            text =>
            {
                int unmatched = text.Marks.Count(mark => mark is { IsLiteral: false, IsMatched: false });
                Assert.Equal(unmatched, text.Diagnostics.Count(item => item.Code is "bracket-unclosed" or "bracket-orphan"));
                Assert.All(text.Marks, mark => Assert.Equal(mark is { IsLiteral: false, IsMatched: false }, mark.GuessedScope is not null));
            },
            iter: 6000);

    [Fact]
    public void Any_text_is_counted_then_shares_are_possible_and_rows_add_up() =>
        Parsed.Sample(
            text =>
            {
                BracketMetrics counts = text.Measure();
                Assert.InRange(counts.BracketedShare, 0, 1);
                Assert.Equal(counts.Openings, counts.Paragraphs.Sum(row => row.Openings));
                Assert.Equal(counts.Unclosed + counts.Orphans, counts.Paragraphs.Sum(row => row.Unbalanced));
                Assert.Equal(text.LabelledOptions.Length, counts.OptionsByLevel.Sum());
            },
            iter: 3000);

    [Fact]
    public void Any_bracket_is_lifted_then_only_its_own_text_spaces_and_signs_change() =>
        Parsed.Sample(
            text =>
            {
                foreach (BracketSpan span in text.Spans.Where(span => span.IsNegotiable))
                {
                    string kept = text.Resolve(span.Index, BracketResolution.Keep);
                    string deleted = text.Resolve(span.Index, BracketResolution.Delete);
                    Assert.True(Brackets(kept) == Brackets(text.Source) - (span.IsGuessed ? 1 : 2) || text.Attributions.Any(item => item.SpanIndex == span.Index));
                    Assert.True(deleted.Length <= text.Source.Length);
                }
            },
            iter: 3000);

    private static int Brackets(string text) => text.Count(c => "[]［］〔〕【】".Contains(c, StringComparison.Ordinal));
}
