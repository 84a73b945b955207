namespace Plenary.Text.Alignment;

/// <summary>Says where in a paragraph the characters stand that were there before its tracked changes, or are there with them; asked in ascending order.</summary>
/// <param name="block">The paragraph.</param>
/// <param name="before">Whether those before its tracked changes.</param>
internal struct TextPlaces(DraftBlock block, bool before)
{
    private int next;
    private int left;

    /// <summary>The position in the paragraph of a character of what is there.</summary>
    /// <param name="character">Its ordinal; no less than the one asked for before.</param>
    public int Of(int character)
    {
        for (; next < block.Spans.Length && block.Spans[next].Start <= character + left; next++)
        {
            DraftSpan span = block.Spans[next];
            if ((before ? span.Inserted : span.Deleted) is not null)
            {
                left += span.Length;
            }
        }

        return character + left;
    }
}
