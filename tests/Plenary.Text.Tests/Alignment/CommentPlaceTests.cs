using System.Collections.Immutable;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>A comment on words is about the changes that put them in or take them out.</summary>
public sealed class CommentPlaceTests
{
    private const string Words = "We commit to phasing down unabated coal power, and we call upon all members to report.";

    private static readonly Revision Hand = new("A. Delegate", null);

    [Theory]
    [InlineData("phasing down", 0)]
    [InlineData("call upon", 1)]
    [InlineData("unabated coal")]
    public void A_comment_on_words_then_it_names_the_change_that_takes_them_out(string on, params int[] changes)
    {
        DraftBlock block = new(BlockShape.Plain, Words, [Struck("phasing down "), Struck("upon ")], [], null, null);

        Assert.Equal(changes, ChangesOn(new Draft([block]), 0, Words.IndexOf(on, StringComparison.Ordinal), on.Length));
    }

    [Fact]
    public void A_comment_on_a_paragraph_that_is_struck_whole_then_it_names_that_change()
    {
        DraftBlock gone = new(BlockShape.Plain, Words, [new DraftSpan(0, Words.Length, null, Hand, TokenStyle.None)], [], null, Hand);

        Assert.Equal([0], ChangesOn(new Draft([gone, DraftBlock.Clean(BlockShape.Plain, "We thank India.")]), 0, 3, 6));
    }

    [Fact]
    public void A_comment_on_words_after_a_paragraph_that_is_struck_whole_then_it_is_on_those_words()
    {
        DraftBlock gone = new(BlockShape.Plain, Words, [new DraftSpan(0, Words.Length, null, Hand, TokenStyle.None)], [], null, Hand);
        Draft draft = new([gone, DraftBlock.Clean(BlockShape.Plain, "We thank India.")]);
        BaseIndex index = new(TextDocument.Of([.. draft.Blocks.Select(one => one.Text)]));

        (EntryRef on, TokenRef? from, TokenRef? to, ImmutableArray<int> changes) = DraftComparer.Compare(index, draft, "CHN").Places.Value.Find(1, 3, 1, 8);

        Assert.Equal((EntryRef.Base(1), TokenRef.Base(1, 2), TokenRef.Base(1, 2)), (on, from, to));
        Assert.Empty(changes);
    }

    private static DraftSpan Struck(string words) => new(Words.IndexOf(words, StringComparison.Ordinal), words.Length, null, Hand, TokenStyle.None);

    private static ImmutableArray<int> ChangesOn(Draft draft, int block, int from, int length)
    {
        BaseIndex index = new(TextDocument.Of([.. draft.Blocks.Select(one => one.Text)]));
        return DraftComparer.Compare(index, draft, "CHN").Places.Value.Find(block, from, block, from + length).Changes;
    }
}
