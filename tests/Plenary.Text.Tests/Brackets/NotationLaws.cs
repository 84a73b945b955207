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
        Gen.OneOf(Negotiations.Clean, Signs.Any).Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                BracketedReading back = BracketNotation.Parse(BracketNotation.Write(BracketRenderer.Render(weave)), Negotiations.Codes);
                Assert.Equal(Changes(weave), Changes(back.ToWeave()));
            },
            iter: 2000);

    private static void ReadsBack(Negotiation negotiation)
    {
        Weave weave = Weaves.Of(negotiation);
        string notation = BracketNotation.Write(BracketRenderer.Render(weave));
        BracketedReading back = BracketNotation.Parse(notation, Negotiations.Codes);
        if (back.Base.ToString() != negotiation.Base.ToString() || back.Base.Blocks.Length != negotiation.Base.Blocks.Length)
        {
            Assert.Fail($"{notation}\nbase:\n{negotiation.Base}\nread:\n{back.Base}");
        }

        foreach (MemberFile file in negotiation.Files)
        {
            TextDocument text = back.Texts[file.Member];
            if (text.ToString() != file.Text || text.Blocks.Length != Reading.OfMember(weave, file.Member).Blocks.Length)
            {
                Assert.Fail($"{notation}\n{file.Member}:\n{file.Text}\nread:\n{text}");
            }
        }
    }

    private static IEnumerable<string> Changes(Weave weave) =>
        weave.Changes.Select(change => $"{change.Id} {string.Join(',', change.Sponsors.Select(sponsor => sponsor.Member))}").Order(StringComparer.Ordinal);
}
