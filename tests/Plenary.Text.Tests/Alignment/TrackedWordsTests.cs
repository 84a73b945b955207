using System.Text;
using CsCheck;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>Words beside a tracked change are cut as the text now has them, wherever in a word or number the change stands.</summary>
public sealed class TrackedWordsTests
{
    private static readonly Revision Hand = new("A. Delegate", null);

    // What joins and parts words: signs within numbers, apostrophes, marks that stay with what is before them.
    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "b", "1", "2", " ", " ", ",", ".", "'", "\u2019", "\u0301", "\u200D", "\u00AD", "\u5E73", "\u0E01", "\U0001F600", "\uD83D", "-", "\t");

    private static readonly Gen<string> Words = Piece.Array[0, 6].Select(string.Concat);

    // How it is tracked: 0 not at all, 1 put in, 2 taken out, 3 not at all but formatted.
    private static readonly Gen<(string Words, int Kind)[]> Paragraph = Gen.Select(Words, Gen.Int[0, 3]).Array[1, 6];

    [Fact]
    public void A_tracked_change_within_a_word_or_number_then_all_words_are_cut_as_the_text_now_is() =>
        Paragraph.Array[1, 3].Sample(
            paragraphs =>
            {
                BaseIndex index = new(TextDocument.Of([.. paragraphs.Select(pieces => Text(pieces, 1))]));
                Weave weave = Weave.Of(index.Text).Table(DraftComparer.Compare(index, new Draft([.. paragraphs.Select(Block)]), "CHN").Changes);
                Assert.Equal(paragraphs.Select(pieces => Cut(Text(pieces, 2))), Reading.OfMember(weave, "CHN").Blocks.Select(block => Spelled(block.Tokens)));
            },
            iter: 20_000);

    [Fact]
    public void A_block_that_is_cut_otherwise_than_its_text_then_a_draft_of_it_is_cut_as_the_text_is()
    {
        Block block = new(new BlockId("b0"), BlockShape.Plain, [.. Tokenizer.Tokenize("All submitted INDC"), .. Tokenizer.Tokenize("s are kept in the registry for ever")]);
        BaseIndex index = new(new TextDocument([block]));
        DraftBlock draft = new(BlockShape.Plain, $"{block.Text} more", [new DraftSpan(block.Text.Length, 5, Hand, null, TokenStyle.None)], [], null, null);

        Weave weave = Weave.Of(index.Text).Table(DraftComparer.Compare(index, new Draft([draft]), "CHN").Changes);

        Assert.Equal(Cut("All submitted INDCs are kept in the registry for ever more"), Spelled(Reading.OfMember(weave, "CHN").Blocks[0].Tokens));
    }

    private static string Cut(string text) => Spelled(Tokenizer.Tokenize(text));

    private static string Spelled(IEnumerable<Token> tokens) => string.Join('|', tokens.Select(token => token.Text));

    private static string Text((string Words, int Kind)[] pieces, int without) =>
        string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Words));

    private static DraftBlock Block((string Words, int Kind)[] pieces)
    {
        StringBuilder text = new();
        List<DraftSpan> spans = [];
        foreach ((string words, int kind) in pieces)
        {
            if (kind > 0 && words.Length > 0)
            {
                spans.Add(new DraftSpan(text.Length, words.Length, kind == 1 ? Hand : null, kind == 2 ? Hand : null, kind == 3 ? TokenStyle.Bold : TokenStyle.None));
            }

            text.Append(words);
        }

        return new DraftBlock(BlockShape.Plain, text.ToString(), [.. spans], [], null, null);
    }
}
