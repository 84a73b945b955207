namespace Plenary.Text.Brackets;

/// <summary>A row of tokens that edits are made to: the words of an entry as they stand, or the words that one change puts in.</summary>
/// <remarks>
/// Places in it are counted so that tokens and the gaps between them have one scale: token i is 2i + 1, the gap
/// before it 2i.
/// </remarks>
/// <param name="positions">Where its tokens are in the woven entry, ascending.</param>
internal sealed class Stretch(int[] positions)
{
    public int[] Positions { get; } = positions;

    /// <summary>What is asked of it, in no order.</summary>
    public List<Touch> Touches { get; } = [];

    /// <summary>How many of its tokens stand before a position of the woven entry.</summary>
    public int CountBefore(int position)
    {
        int found = Array.BinarySearch(Positions, position);
        return found < 0 ? ~found : found;
    }

    /// <summary>The place of a position of the woven entry: its token's, or that of the gap it falls into.</summary>
    public int PlaceOf(int position)
    {
        int found = Array.BinarySearch(Positions, position);
        return found < 0 ? 2 * ~found : (2 * found) + 1;
    }
}

/// <summary>One edit of a change in play, as far as it touches one entry.</summary>
/// <param name="change">The index of the change.</param>
/// <param name="edit">The ordinal of the edit.</param>
/// <param name="low">The first place it touches.</param>
/// <param name="high">The last place it touches; equal to <paramref name="low"/>, and even, when it only puts words into a gap.</param>
/// <param name="run">The words it puts in here, or <see langword="null"/>.</param>
/// <param name="isTangled">
/// Whether it takes out both words of the text and words of another change, or words that an adopted change has taken
/// out already, so that it cannot be nested.
/// </param>
internal sealed class Touch(int change, int edit, int low, int high, Stretch? run, bool isTangled)
{
    public int Change { get; } = change;

    public int Edit { get; } = edit;

    public int Low { get; } = low;

    public int High { get; } = high;

    public Stretch? Run { get; } = run;

    public bool IsTangled { get; } = isTangled;

    /// <summary>This touch and all that is asked of the words it puts in, to any depth.</summary>
    public IEnumerable<Touch> WithInner()
    {
        Stack<Touch> open = new([this]);
        while (open.TryPop(out Touch? next))
        {
            yield return next;
            foreach (Touch inner in next.Run?.Touches ?? [])
            {
                open.Push(inner);
            }
        }
    }
}
