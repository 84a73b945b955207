using System.Collections.Immutable;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>A note reference that is put in is known by the note that it leads to.</summary>
public sealed class NoteReferenceTests
{
    [Fact]
    public void A_reference_stands_elsewhere_in_its_paragraph_then_it_leads_to_the_note_of_the_base()
    {
        BaseIndex index = new(new TextDocument(
        [
            new Block(new BlockId("b0"), BlockShape.Plain, [.. Tokenizer.Tokenize("We met in Delhi"), Token.Inset("footnote"), .. Tokenizer.Tokenize(" and agreed on trade and on climate.")]),
            new Block(new BlockId("b1"), NoteShape("footnote:1"), Tokenizer.Tokenize("In September of 2023.")),
        ]));
        string text = "We met in Delhi and agreed on trade\uFFFC and on climate.";
        Draft draft = new(
        [
            new DraftBlock(BlockShape.Plain, text, [], [new DraftInset(text.IndexOf('\uFFFC', StringComparison.Ordinal), "footnote", "footnote:2")], null, null),
            DraftBlock.Clean(NoteShape("footnote:2"), "In September of 2023."),
        ]);

        ImmutableArray<TabledChange> changes = DraftComparer.Compare(index, draft, "CHN").Changes;

        Token put = Assert.Single(changes.SelectMany(change => change.Edits).OfType<SpanEdit>().SelectMany(edit => edit.Inserted), token => token.Kind == TokenKind.Inset);
        Assert.Equal("footnote:1", put.Key);
    }

    [Fact]
    public void A_footnote_is_written_anew_as_an_endnote_then_it_is_a_note_of_its_own()
    {
        BaseIndex index = new(new TextDocument(
        [
            new Block(new BlockId("b0"), BlockShape.Plain, [.. Tokenizer.Tokenize("We met in Delhi"), Token.Inset("footnote"), .. Tokenizer.Tokenize(" and agreed on trade.")]),
            new Block(new BlockId("b1"), NoteShape("footnote:1"), Tokenizer.Tokenize("In September of 2023.")),
        ]));
        Draft draft = new(
        [
            Referring("We met in Delhi* and agreed on trade.", ("endnote", "endnote:1")),
            DraftBlock.Clean(NoteShape("endnote:1"), "In September of 2023."),
        ]);

        ImmutableArray<TabledChange> changes = DraftComparer.Compare(index, draft, "CHN").Changes;

        BlockEdit made = Assert.Single(changes.SelectMany(change => change.Edits).OfType<BlockEdit>());
        Assert.StartsWith("endnote:+", made.Shape.Place.Story, StringComparison.Ordinal);
    }

    [Fact]
    public void The_paragraphs_of_a_note_stand_in_two_notes_then_one_of_these_is_new()
    {
        BaseIndex index = new(new TextDocument(
        [
            new Block(new BlockId("b0"), BlockShape.Plain, [.. Tokenizer.Tokenize("We met in Delhi"), Token.Inset("footnote"), .. Tokenizer.Tokenize(" once.")]),
            new Block(new BlockId("b1"), BlockShape.Plain, Tokenizer.Tokenize("Trade is to be free and open to all.")),
            new Block(new BlockId("b2"), NoteShape("footnote:1"), Tokenizer.Tokenize("In September of 2023.")),
            new Block(new BlockId("b3"), NoteShape("footnote:1"), Tokenizer.Tokenize("The agenda is annexed here.")),
        ]));
        Draft draft = new(
        [
            Referring("Trade is to be free* and open* to all.", ("footnote", "footnote:1"), ("footnote", "footnote:2")),
            DraftBlock.Clean(NoteShape("footnote:1"), "In September of 2023."),
            DraftBlock.Clean(NoteShape("footnote:2"), "The agenda is annexed here."),
        ]);

        ImmutableArray<TabledChange> changes = DraftComparer.Compare(index, draft, "CHN").Changes;

        string[] keys = [.. changes.SelectMany(change => change.Edits).OfType<SpanEdit>().SelectMany(edit => edit.Inserted).Where(token => token.Kind == TokenKind.Inset).Select(token => token.Key!)];
        Assert.Equal("footnote:1", keys[0]);
        Assert.StartsWith("footnote:+", keys[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_is_put_before_that_of_a_note_which_comes_after_a_new_note_then_it_stands_in_its_own_note()
    {
        BaseIndex index = new(new TextDocument(
        [
            new Block(new BlockId("b0"), BlockShape.Plain, [.. Tokenizer.Tokenize("We met in Delhi"), Token.Inset("footnote"), .. Tokenizer.Tokenize(" once.")]),
            new Block(new BlockId("b1"), NoteShape("footnote:1"), Tokenizer.Tokenize("In September of 2023.")),
        ]));
        Draft draft = new(
        [
            Referring("We* met in Delhi* once.", ("footnote", "footnote:1"), ("footnote", "footnote:2")),
            DraftBlock.Clean(NoteShape("footnote:1"), "By we all are meant."),
            DraftBlock.Clean(NoteShape("footnote:2"), "Delhi is a city."),
            DraftBlock.Clean(NoteShape("footnote:2"), "In September of 2023."),
        ]);

        ImmutableArray<TabledChange> changes = DraftComparer.Compare(index, draft, "CHN").Changes;

        BlockEdit put = Assert.Single(changes.SelectMany(change => change.Edits).OfType<BlockEdit>(), edit => edit.Shape.Place.Story == "footnote:1");
        Assert.Equal(EntryRef.Base(0), put.After);
    }

    // A paragraph with a reference at each star.
    private static DraftBlock Referring(string text, params (string Kind, string Story)[] notes)
    {
        int[] stars = [.. Enumerable.Range(0, text.Length).Where(at => text[at] == '*')];
        return DraftBlock.Clean(BlockShape.Plain, text.Replace('*', '\uFFFC')) with { Insets = [.. notes.Select((note, n) => new DraftInset(stars[n], note.Kind, note.Story))] };
    }

    private static BlockShape NoteShape(string story) => new(BlockKind.Footnote, 0, null, null, new BlockPlace(story));
}
