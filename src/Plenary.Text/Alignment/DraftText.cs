using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>Reads a draft's paragraphs in two ways: as they were before its tracked changes, and as they are with them.</summary>
internal static class DraftText
{
    /// <summary>The tokens of a paragraph that were there before (<paramref name="before"/>) or are there now.</summary>
    public static void AddTokens(List<DraftToken> tokens, DraftBlock block, int raw, bool before)
    {
        if (block.Spans.IsEmpty)
        {
            Add(tokens, block, raw, block.Text, null);
            return;
        }

        StringBuilder text = new(block.Text.Length);
        List<int> positions = new(block.Text.Length);
        int at = 0;
        foreach (DraftSpan span in block.Spans)
        {
            Take(at, span.Start);
            if ((before ? span.Inserted : span.Deleted) is null)
            {
                Take(span.Start, span.End);
            }

            at = span.End;
        }

        Take(at, block.Text.Length);
        Add(tokens, block, raw, text.ToString(), positions);

        void Take(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                text.Append(block.Text[i]);
                positions.Add(i);
            }
        }
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

    private static void Add(List<DraftToken> tokens, DraftBlock block, int raw, string text, List<int>? positions)
    {
        int at = 0;
        while (at < text.Length)
        {
            int length = Tokenizer.Next(text.AsSpan(at), out TokenKind kind);
            int start = positions is null ? at : positions[at];
            int end = (positions is null ? at + length - 1 : positions[at + length - 1]) + 1;
            tokens.Add(Make(block, raw, text.AsSpan(at, length), kind, start, end));
            at += length;
        }
    }

    private static DraftToken Make(DraftBlock block, int raw, ReadOnlySpan<char> text, TokenKind kind, int start, int end)
    {
        Token token = TokenCache.Get(text, kind);
        if (kind == TokenKind.Inset)
        {
            token = Token.Inset(block.Insets.FirstOrDefault(inset => inset.At == start).Key ?? "");
        }

        DraftToken made = new(token, raw, start, end);
        foreach (DraftSpan span in block.Spans)
        {
            if (span.Start >= end)
            {
                break;
            }

            if (span.End <= start)
            {
                continue;
            }

            if (made.Token.Style != span.Style && span.Start <= start)
            {
                made = new DraftToken(token with { Style = span.Style }, raw, start, end);
            }

            made.Inserted ??= span.Inserted;
            made.Deleted ??= span.Deleted;
            made.Move ??= span.Move;
        }

        return made;
    }
}
