namespace Plenary.Text.Alignment;

/// <summary>Tells where the words of a draft's paragraph whose mark is not there run on to.</summary>
internal static class DraftRunning
{
    /// <summary>
    /// Whether the next paragraph of which anything is there stands elsewhere: rows that were put in or taken out part
    /// nothing where they are not there.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="raw">The paragraph.</param>
    /// <param name="before">Whether the draft is read as it was before its tracked changes.</param>
    public static bool IsLastOfPlace(Draft draft, int raw, bool before)
    {
        int next = raw + 1;
        while (next < draft.Blocks.Length && !IsThere(draft.Blocks[next], before))
        {
            next++;
        }

        return next == draft.Blocks.Length || draft.Blocks[next].Shape.Place != draft.Blocks[raw].Shape.Place;
    }

    private static bool IsThere(DraftBlock block, bool before)
    {
        if ((before ? block.MarkInserted : block.MarkDeleted) is null)
        {
            return true;
        }

        int gone = 0;
        foreach (DraftSpan span in block.Spans)
        {
            gone += (before ? span.Inserted : span.Deleted) is null ? 0 : span.Length;
        }

        return gone < block.Text.Length;
    }
}
