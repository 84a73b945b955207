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

    private static BlockShape NoteShape(string story) => new(BlockKind.Footnote, 0, null, null, new BlockPlace(story));
}
