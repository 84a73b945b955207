using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <content>Paragraphs of which only what can differ from their base block is made.</content>
internal sealed partial class DraftOriginals
{
    /// <summary>Which of its tokens are made of a paragraph that is a base block.</summary>
    public TokenWindow WindowOf(int raw) => paragraphs[raw]?.Window ?? TokenWindow.Open;

    /// <summary>Makes all the tokens of a paragraph.</summary>
    public void Widen(int raw)
    {
        OriginalParagraph own = paragraphs[raw]!;
        DraftText.Widen(own.Tokens!, index, draft, raw, own.Window);
        own.Window = TokenWindow.Open;
    }

    // A paragraph of which only what stands in a window is made: it is no part of a split or a merge by tracked marks.
    private bool StandsAlone(int o)
    {
        (int first, int last) = originals.ParagraphsOf(o);
        return first == last && !originals.HasTokensOf(o) && draft.Blocks[first].Insets.IsEmpty
            && draft.Blocks[first].MarkInserted is null && draft.Blocks[first].MarkDeleted is null
            && (first == 0 || draft.Blocks[first - 1].MarkDeleted is null);
    }

    // The window onto what tracked changes touch in a paragraph that was the base block before them.
    private TokenWindow TrackedStretch(int raw, int block)
    {
        DraftBlock own = draft.Blocks[raw];
        int from = own.Text.Length;
        int to = 0;
        foreach (DraftSpan span in own.Spans)
        {
            if (span.Inserted is not null || span.Deleted is not null)
            {
                from = Math.Min(from, span.Start);
                to = span.End;
            }
        }

        return TokenWindow.Onto(index, block, from, own.Text.Length - to);
    }

    private List<DraftToken>? HoldWithin(int o, TokenWindow window, ImmutableArray<Token> cut)
    {
        int raw = originals.ParagraphsOf(o).First;
        List<DraftToken> own = [];
        if (window.IsOpen || !DraftText.AddTokens(own, draft.Blocks[raw], raw, before: true, window, cut: cut))
        {
            return null;
        }

        (Paragraph(raw).Tokens, Paragraph(raw).Window) = (own, window);
        NoteMoves(own);
        return own;
    }

    // Compares a paragraph in which nothing is tracked with a base block, but for what both have at their ends.
    private bool CompareWithin(int block, int o)
    {
        if (!StandsAlone(o) || originals.IsTrackedIn(o) || !index.IsCutFromText(block))
        {
            return false;
        }

        ReadOnlySpan<char> was = index.Text.Blocks[block].Text;
        int raw = originals.ParagraphsOf(o).First;
        ReadOnlySpan<char> now = draft.Blocks[raw].Text;
        int before = was.CommonPrefixLength(now);
        int after = 0;
        while (after < Math.Min(was.Length, now.Length) - before && was[^(after + 1)] == now[^(after + 1)])
        {
            after++;
        }

        TokenWindow window = TokenWindow.Onto(index, block, before, after);
        if (HoldWithin(o, window, default) is not { } right)
        {
            return false;
        }

        (Token[] leftTokens, TokenRef[] refs) = FlatBase.Of(index, Ordinals.Of(block));
        int end = leftTokens.Length - window.Tail;
        using TokenRow row = new(right);
        List<Gap> found = WordDiff.Compare(index.NumbersOf(block).AsSpan()[window.Head..end], words.NumbersOf(row.Tokens));
        for (int i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { From = found[i].From + window.Head, To = found[i].To + window.Head };
        }

        if (EditCleanup.Settle(EditCleanup.JoinConfetti(found, leftTokens, row.Tokens), leftTokens, row.Tokens, window) is not { } gaps)
        {
            Paragraph(raw).Window = TokenWindow.Open;
            return false;
        }

        Paragraph(raw).Mark = MarkOf(block);
        int at = window.Head;
        int otherAt = 0;
        foreach (Gap gap in gaps.Append(new Gap(end, end, right.Count, right.Count)))
        {
            for (; at < gap.From; at++, otherAt++)
            {
                Keep(right[otherAt], refs[at]);
            }

            (at, otherAt) = (gap.To, gap.OtherTo);
        }

        return true;
    }
}
