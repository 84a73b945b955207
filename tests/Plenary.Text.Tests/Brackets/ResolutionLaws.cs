using CsCheck;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Practice B8: a bracket resolved either way leaves the right spaces and signs, which are those of the reading.</summary>
public sealed class ResolutionLaws
{
    [Fact]
    public void Keeping_what_one_change_asks_and_striking_the_rest_then_the_reading_of_that_change() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(Resolves, iter: 4000);

    [Fact]
    public void One_block_drawn_alone_then_the_same_as_in_the_whole() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                foreach (BracketedBlock block in BracketRenderer.Render(weave).Blocks)
                {
                    BracketedBlock? alone = BracketRenderer.RenderBlock(weave, block.Entry);
                    Assert.NotNull(alone);
                    Assert.Equal(BracketNotation.Write(block), BracketNotation.Write(alone));
                }
            },
            iter: 500);

    [Fact]
    public void Unattributed_then_no_member_is_named_anywhere() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                string notation = BracketNotation.Write(BracketRenderer.Render(Weaves.Of(negotiation), new BracketOptions { IsAttributed = false }));
                foreach (string code in Negotiations.Codes)
                {
                    Assert.DoesNotContain(code, notation, StringComparison.Ordinal);
                }
            },
            iter: 500);

    [Fact]
    public void Deletions_as_options_of_no_text_then_the_same_texts_are_read_back() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                string notation = BracketNotation.Write(BracketRenderer.Render(weave, new BracketOptions { NoTextAsOption = true }));
                BracketedReading back = BracketNotation.Parse(notation, Negotiations.Codes);
                Assert.All(negotiation.Files, file => Assert.Equal(file.Text, back.Texts[file.Member].ToString()));
            },
            iter: 1000);

    private static void Resolves(Negotiation negotiation)
    {
        Weave weave = Weaves.Of(negotiation);
        BracketedText text = BracketRenderer.Render(weave);
        foreach (Change change in weave.Changes)
        {
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                HashSet<ChangeId> kept = HandResolution.Together(weave, text, sponsor.Member, change.Id);
                string expected = Reading.Of(weave, weave.SetOf(kept)).ToString();
                string resolved = HandResolution.Resolve(text, sponsor.Member, kept);
                if (expected != resolved)
                {
                    Assert.Fail($"{BracketNotation.Write(text)}\nkeep {sponsor.Member} {string.Join(' ', kept)}\nreading:\n{expected}\nresolved:\n{resolved}");
                }
            }
        }
    }
}
