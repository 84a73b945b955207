using CsCheck;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>A well-typed sentence with brackets in all the usual places stays well typed however they are lifted.</summary>
public sealed class ResolvePropertyTests
{
    private static readonly string[] Items =
    [
        " water", " clean air", ", soil", " [shall]", " [shall][should]", " [, including rain,]", "[, rain]", " [wind,] [sun,]", " [fresh [and salt]] water", " lake[s]",
        " (lakes)", " ([deep] lakes)", "; rivers", " “[good] fish”", " [trees;] moss", "[ and hills]", " and/or dales", " [A] [B] [C]",
    ];

    private static readonly Gen<string> Sentences =
        Gen.Int[0, Items.Length - 1].Array[1, 12].Select(parts => "We protect" + string.Concat(parts.Select(part => Items[part])) + ".");

    [Fact]
    public void Every_bracket_is_lifted_in_any_way_then_the_sentence_is_well_typed() =>
        Gen.Select(Sentences, Gen.Bool.Array[80], Gen.Int[0, 1000].Array[80]).Sample(
            (sentence, keeps, picks) =>
            {
                string text = sentence;
                int step = 0;
                for (TypedText parsed = TypedText.Parse(text); parsed.Spans.Length > 0; parsed = TypedText.Parse(text), step++)
                {
                    text = parsed.Resolve(picks[step % 80] % parsed.Spans.Length, keeps[step % 80] ? BracketResolution.Keep : BracketResolution.Delete);
                }

                foreach (string wrong in (string[])["  ", " ,", " ;", " .", ",,", ",.", ";.", ";;", "..", "( ", " )", ",)", "“ ", " ”", "[", "]"])
                {
                    Assert.False(text.Contains(wrong, StringComparison.Ordinal), $"\"{wrong}\" in: {text}   from: {sentence}");
                }
            },
            iter: 3000);

    [Fact]
    public void Every_bracket_is_kept_then_no_word_is_lost_or_joined() =>
        Sentences.Sample(
            sentence =>
            {
                string text = sentence;
                for (TypedText parsed = TypedText.Parse(text); parsed.Spans.Length > 0; parsed = TypedText.Parse(text))
                {
                    text = parsed.Resolve(0, BracketResolution.Keep);
                }

                string[] expected = sentence.Replace("[s]", "s", StringComparison.Ordinal).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(expected, text.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
            },
            iter: 3000);

    private static readonly char[] Separators = [' ', '[', ']', ',', ';', '.', '(', ')', '“', '”'];
}
