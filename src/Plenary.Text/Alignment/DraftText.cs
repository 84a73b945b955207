using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>Reads a draft's paragraphs in two ways: as they were before its tracked changes, and as they are with them.</summary>
internal static class DraftText
{
    /// <summary>The tokens of a paragraph that were there before (<paramref name="before"/>) or are there now.</summary>
    /// <param name="tokens">Where to.</param>
    /// <param name="block">The paragraph.</param>
    /// <param name="raw">Its ordinal.</param>
    /// <param name="before">Whether as it was before its tracked changes.</param>
    /// <param name="window">Which of them are wanted; those outside are the base block's.</param>
    /// <param name="known">Tokens as they were before, in order, to be taken again where they are the same now.</param>
    /// <param name="cut">The tokens that the words are known to be cut into, no insets among them; where that is known.</param>
    /// <returns>Whether the window ends between two tokens; where it does not, what was added is of no use.</returns>
    public static bool AddTokens(
        List<DraftToken> tokens, DraftBlock block, int raw, bool before, TokenWindow window, List<DraftToken>? known = null, ImmutableArray<Token> cut = default)
    {
        if (block.Spans.IsEmpty)
        {
            return Add(tokens, block, raw, block.Text, new TextPlaces(block, before), window, known, cut);
        }

        // What is there.
        char[] text = ArrayPool<char>.Shared.Rent(block.Text.Length);
        int length = 0;
        int at = 0;
        foreach (DraftSpan span in block.Spans)
        {
            if ((before ? span.Inserted : span.Deleted) is not null)
            {
                Take(at, span.Start);
                at = span.End;
            }
        }

        Take(at, block.Text.Length);
        bool isWhole = Add(tokens, block, raw, text.AsSpan(0, length), new TextPlaces(block, before), window, known, cut);
        ArrayPool<char>.Shared.Return(text);
        return isWhole;

        void Take(int from, int to)
        {
            block.Text.AsSpan(from, to - from).CopyTo(text.AsSpan(length));
            length += to - from;
        }
    }

    /// <summary>Puts the tokens outside a window, each tied to the base token that it is, around those in it.</summary>
    /// <param name="tokens">Those in it.</param>
    /// <param name="index">The base.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="raw">The ordinal of the paragraph.</param>
    /// <param name="window">The window.</param>
    public static void Widen(List<DraftToken> tokens, BaseIndex index, Draft draft, int raw, TokenWindow window)
    {
        DraftBlock block = draft.Blocks[raw];
        List<DraftToken> outside = [];
        int span = 0;
        foreach ((TokenRef place, int start, int end) in window.Outside(index, block.Text.Length))
        {
            while (span < block.Spans.Length && block.Spans[span].End <= start)
            {
                span++;
            }

            DraftToken made = Make(block, span, raw, index.Text.Blocks[place.Part].Tokens[place.Ordinal], start, end, before: null);
            made.Base = place;
            outside.Add(made);
        }

        tokens.InsertRange(0, outside[..window.Head]);
        tokens.AddRange(outside[window.Head..]);
    }

    /// <summary>The words of a paragraph before its tracked changes, insets spelled out as in <see cref="Token.JoinWords"/>.</summary>
    public static void AppendKey(StringBuilder key, DraftBlock block)
    {
        int inset = 0;
        int at = 0;
        foreach (DraftSpan span in block.Spans)
        {
            Take(at, span.Start);
            if (span.Inserted is null)
            {
                Take(span.Start, span.End);
            }

            at = span.End;
        }

        Take(at, block.Text.Length);

        void Take(int from, int to)
        {
            while (inset < block.Insets.Length && block.Insets[inset].At < from)
            {
                inset++;
            }

            for (; inset < block.Insets.Length && block.Insets[inset].At < to; inset++)
            {
                key.Append(block.Text, from, block.Insets[inset].At - from)
                    .Append(Token.InsetCharacter).Append(block.Insets[inset].Key).Append(Token.InsetCharacter);
                from = block.Insets[inset].At + 1;
            }

            key.Append(block.Text, from, to - from);
        }
    }

    private static bool Add(
        List<DraftToken> tokens,
        DraftBlock block,
        int raw,
        ReadOnlySpan<char> text,
        TextPlaces places,
        TokenWindow window,
        List<DraftToken>? known,
        ImmutableArray<Token> cut)
    {
        int at = window.LettersBefore;
        int end = text.Length - window.LettersAfter;
        if (at < end)
        {
            // A word and the space after it are some six characters.
            tokens.EnsureCapacity(tokens.Count + ((end - at) / 3) + 4);
        }

        int span = 0;
        KnownTokens same = new(known, raw);
        for (int t = window.Head; at < end; t++)
        {
            int start = places.Of(at);
            if (same.Settled(start) is { } settled)
            {
                tokens.Add(settled);
                at += settled.Token.Text.Length;
                continue;
            }

            Token? given = cut.IsDefault ? null : cut[t];
            TokenKind kind = given?.Kind ?? default;
            int length = given?.Text.Length ?? Tokenizer.Next(text[at..], out kind);
            int stop = places.Of(at + length - 1) + 1;
            while (span < block.Spans.Length && block.Spans[span].End <= start)
            {
                span++;
            }

            tokens.Add(same.Same(start, stop, length)
                ?? Make(block, span, raw, given ?? TokenCache.Get(text.Slice(at, length), kind), start, stop, tokens.Count > 0 ? tokens[^1].Tracking : null));
            at += length;
        }

        return at == end;
    }

    // The spans before the one given end before the token.
    private static DraftToken Make(DraftBlock block, int span, int raw, Token token, int start, int end, Tracking? before)
    {
        if (token.Kind == TokenKind.Inset)
        {
            token = InsetAt(block, start);
        }

        TokenStyle style = span < block.Spans.Length && block.Spans[span].Start <= start ? block.Spans[span].Style : TokenStyle.None;
        if (style != token.Style)
        {
            token = token with { Style = style };
        }

        Revision? inserted = null;
        Revision? deleted = null;
        string? move = null;
        for (; span < block.Spans.Length && block.Spans[span].Start < end; span++)
        {
            inserted ??= block.Spans[span].Inserted;
            deleted ??= block.Spans[span].Deleted;
            move ??= block.Spans[span].Move;
        }

        return new DraftToken(token, raw, start, end, Tracking.Of(before, inserted, deleted, move));
    }

    private static Token InsetAt(DraftBlock block, int start) =>
        Token.Inset(block.InsetAt(start)?.Key ?? "");
}
