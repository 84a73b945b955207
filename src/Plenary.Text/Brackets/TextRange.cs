namespace Plenary.Text.Brackets;

/// <summary>A half-open range of a text: from <see cref="Start"/> up to, not including, <see cref="End"/>, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Gets the number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Tells whether an offset lies in the range.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns><see langword="true"/> from <see cref="Start"/> up to, not including, <see cref="End"/>.</returns>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Cuts the range out of the text it was measured on.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The characters of the range.</returns>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>The range without white space at either end (empty at its start when there is nothing else).</summary>
    internal TextRange Trim(string text)
    {
        int start = Start;
        int end = End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextRange(start, end);
    }
}
