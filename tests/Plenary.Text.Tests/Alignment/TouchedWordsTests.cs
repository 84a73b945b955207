using System.Text;
using CsCheck;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>Of a long paragraph only the words around its edits are compared; they are the edits that comparing all its words gives.</summary>
public sealed class TouchedWordsTests
{
    private static readonly Revision Hand = new("A. Delegate", null);

    // Few of them, so that edits can be slid over the words beside them, and what joins and parts words.
    private static readonly Gen<string> Piece = Gen.OneOf("a", "a ", "b ", " b", "the ", "the ", " ", ", ", ".", "1", "2", "'", "\u0301", "\u200D", "\u5E73", "\U0001F600", "\uD83D", "; ");

    // Words that say the same over and over: an edit among them can be slid far.
    private static readonly Gen<string> Refrain = Gen.OneOf("a ", "a ", "a ", "a ", "b ");

    private static readonly Gen<string[]> Text = Gen.OneOf(Piece.Array[8, 60], Refrain.Array[20, 60]);

    private static readonly Gen<(int At, int Removed, string[] Added, bool IsTracked)> Edit =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 6], Gen.OneOf(Piece.Array[0, 6], Refrain.Array[0, 3]), Gen.Bool);

    [Fact]
    public void An_edit_in_a_long_paragraph_then_it_is_the_one_that_comparing_all_its_words_gives() =>
        Gen.Select(Text, Edit.Array[1, 3], Gen.Int[0, 200], Gen.Int[0, 200]).Sample(
            (pieces, edits, from, length) =>
            {
                List<(string Words, int Kind)> edited = [.. pieces.Select(piece => (piece, 0))];
                foreach ((int at, int removed, string[] added, bool isTracked) in edits)
                {
                    Apply(edited, at % (edited.Count + 1), removed, added, isTracked);
                }

                Assert.Equal(Told(string.Concat(pieces), edited, from, length, isAllCompared: true), Told(string.Concat(pieces), edited, from, length, isAllCompared: false));
            },
            iter: 8_000);

    private static void Apply(List<(string Words, int Kind)> pieces, int at, int removed, string[] added, bool isTracked)
    {
        for (int i = at; removed > 0 && i < pieces.Count; removed--)
        {
            if (isTracked && pieces[i].Kind == 0)
            {
                pieces[i] = (pieces[i].Words, 2);
                i++;
            }
            else if (isTracked)
            {
                i++;
            }
            else
            {
                pieces.RemoveAt(i);
            }
        }

        pieces.InsertRange(at, added.Select(words => (words, isTracked ? 1 : 0)));
    }

    // A picture at the end of both keeps any paragraph from being compared in part.
    private static string Told(string text, List<(string Words, int Kind)> edited, int from, int length, bool isAllCompared)
    {
        Block block = new(new BlockId("b0"), BlockShape.Plain, isAllCompared ? [.. Tokenizer.Tokenize(text), Token.Inset("picture")] : Tokenizer.Tokenize(text));
        BaseIndex index = new(new TextDocument([block]));
        DraftComparison comparison = DraftComparer.Compare(index, new Draft([BlockOf(edited, isAllCompared)]), "CHN");
        StringBuilder told = new();
        foreach (SpanEdit edit in comparison.Changes.SelectMany(change => change.Edits).Cast<SpanEdit>())
        {
            told.Append(edit.After).Append(' ').AppendJoin(',', edit.Deleted).Append(" “").AppendJoin('|', edit.Inserted.Select(token => token.Text)).Append("”\n");
        }

        int end = edited.Sum(piece => piece.Words.Length);
        (EntryRef on, TokenRef? first, TokenRef? last, var changes) = comparison.Places.Value.Find(0, Math.Min(from, end), 0, Math.Min(from + length, end));
        return told.Append(on).Append(first).Append(last).AppendJoin(',', changes).Append(comparison.HasUntracked).ToString();
    }

    private static DraftBlock BlockOf(List<(string Words, int Kind)> pieces, bool hasPicture)
    {
        StringBuilder text = new();
        List<DraftSpan> spans = [];
        foreach ((string words, int kind) in pieces)
        {
            if (kind > 0)
            {
                spans.Add(new DraftSpan(text.Length, words.Length, kind == 1 ? Hand : null, kind == 2 ? Hand : null, TokenStyle.None));
            }

            text.Append(words);
        }

        DraftInset[] insets = hasPicture ? [new DraftInset(text.Length, "picture")] : [];
        return new DraftBlock(BlockShape.Plain, text.Append(hasPicture ? "\uFFFC" : "").ToString(), [.. spans], [.. insets], null, null);
    }
}
