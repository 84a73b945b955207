namespace Plenary.Text.Brackets;

/// <summary>Finds the innermost of nesting ranges around places asked for in rising order; linear over all questions.</summary>
/// <param name="ranges">Properly nested ranges by start, outer before inner.</param>
internal sealed class RangeCursor(IReadOnlyList<TextRange> ranges)
{
    private readonly Stack<int> open = new();
    private int next;

    /// <summary>Index of the innermost range that contains an offset; -1 for none. Offsets must not fall.</summary>
    public int Innermost(int offset)
    {
        for (; next < ranges.Count && ranges[next].Start <= offset; next++)
        {
            Close(ranges[next].Start);
            open.Push(next);
        }

        Close(offset);
        return open.Count > 0 ? open.Peek() : -1;
    }

    private void Close(int offset)
    {
        while (open.Count > 0 && ranges[open.Peek()].End <= offset)
        {
            open.Pop();
        }
    }
}
