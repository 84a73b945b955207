using CsCheck;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Law 6, first half: bracketed text parses back to the same weave.</summary>
public sealed class NotationLaws
{
    [Fact]
    public void Bracketed_text_of_any_negotiation_then_the_same_base_and_the_same_text_for_every_member() =>
        Negotiations.Any.Sample(ReadsBack, iter: 4000);

    [Fact]
    public void Text_full_of_brackets_names_marks_and_joiners_then_the_same_base_and_the_same_texts() =>
        Signs.Any.Sample(ReadsBack, iter: 4000);

    [Fact]
    public void Bracketed_text_of_clean_files_then_the_same_changes_with_the_same_sponsors() =>
        Gen.OneOf(Negotiations.Clean, Signs.Any).Sample(GivesTheSameChanges, iter: 2000);

    [Fact]
    public void A_line_break_before_a_mark_and_one_after_it_then_two_wordings() => GivesTheSameChanges(Weaves.Negotiation(
        [" (reserved by CHN)b\n  zz[,", "平  ", "xc (AUS) )["],
        ("AUS", ["] (reserved by CHN)b", "\n  zz[,", "平  ", "xc (AUS) )[["]),
        ("BRA", [" (reserved by CHN)b\n", "  zz[,", "平  ", "xz (reserved by CHN)", "xc (AUS) )["])));

    [Fact]
    public void Words_reserved_up_to_where_an_option_begins_with_words_taken_out_then_the_space_after_those_stays() => GivesTheSameChanges(Weaves.Negotiation(
        ["", "a)]平dc", "] y‿z"],
        ("AUS", ["", "[a)]平dc", "]] y‿z"]),
        ("BRA", ["[", "a)]平dc", "\u00A0\t", "‿z]e\u0301"]),
        ("CHN", ["bxy", "", "a)]平dc", "] y‿z"]),
        ("DEU", ["", "a[)]平dc]", " y‿z"])));

    private static void GivesTheSameChanges(Negotiation negotiation)
    {
        Weave weave = Weaves.Of(negotiation);
        BracketedReading back = BracketNotation.Parse(BracketNotation.Write(BracketRenderer.Render(weave)), Negotiations.Codes);
        Assert.Equal(Changes(weave), Changes(back.ToWeave()));
    }

    private static void ReadsBack(Negotiation negotiation)
    {
        Weave weave = Weaves.Of(negotiation);
        string notation = BracketNotation.Write(BracketRenderer.Render(weave));
        BracketedReading back = BracketNotation.Parse(notation, Negotiations.Codes);
        if (!Paragraphs(back.Base).SequenceEqual(Paragraphs(negotiation.Base)))
        {
            Assert.Fail($"{notation}\nbase:\n{negotiation.Base}\nread:\n{back.Base}");
        }

        foreach (MemberFile file in negotiation.Files)
        {
            TextDocument text = back.Texts[file.Member];
            if (text.ToString() != file.Text || !Paragraphs(text).SequenceEqual(Paragraphs(Reading.OfMember(weave, file.Member))))
            {
                Assert.Fail($"{notation}\n{file.Member}:\n{file.Text}\nread:\n{text}");
            }
        }
    }

    // A line may break within a paragraph: the whole as one string would not tell that from two paragraphs.
    private static IEnumerable<string> Paragraphs(TextDocument text) => text.Blocks.Select(block => block.Text);

    private static IEnumerable<string> Changes(Weave weave) =>
        weave.Changes.Select(change => $"{change.Id} {string.Join(',', change.Sponsors.Select(sponsor => sponsor.Member))}").Order(StringComparer.Ordinal);
}
