namespace Plenary.Text.Alignment;

/// <summary>
/// The stretch of a base block in which a paragraph of a draft can differ from it. The block's first and last tokens,
/// outside the window, are known to be the paragraph's too, and are not made: most edits touch a few words of many.
/// </summary>
/// <param name="Block">The base block, or -1 where nothing is outside: then all tokens are made.</param>
/// <param name="Head">How many of its tokens stand before the window.</param>
/// <param name="Tail">How many of its tokens stand after the window.</param>
/// <param name="LettersBefore">How many characters stand before the window.</param>
/// <param name="LettersAfter">How many characters stand after the window.</param>
internal readonly record struct TokenWindow(int Block, int Head, int Tail, int LettersBefore, int LettersAfter)
{
    // How a text is cut shows within two more characters; the others are there for edits to be slid over.
    private const int Margin = 4;

    // With two of its tokens a block is known to have a word or a sign in common with the paragraph, and not only a space.
    private const int Fewest = 2;

    /// <summary>A window with nothing outside.</summary>
    public static TokenWindow Open => new(-1, 0, 0, 0, 0);

    /// <summary>Whether nothing is outside.</summary>
    public bool IsOpen => Block < 0;

    /// <summary>The window onto a block that is cut from its text alone.</summary>
    /// <param name="index">The base.</param>
    /// <param name="block">The block.</param>
    /// <param name="before">How many characters at its start the paragraph has too.</param>
    /// <param name="after">How many characters at its end the paragraph has too, others than those.</param>
    public static TokenWindow Onto(BaseIndex index, int block, int before, int after)
    {
        int[] starts = index.StartsOf(block);
        int count = starts.Length - 1;
        int first = Array.BinarySearch(starts, before);
        int last = Array.BinarySearch(starts, starts[count] - after);
        int head = (first >= 0 ? first : ~first - 1) - Margin;
        int tail = count - (last >= 0 ? last : ~last) - Margin;
        head = head < Fewest ? 0 : head;
        tail = tail < Fewest ? 0 : tail;
        return head + tail == 0 ? Open : new TokenWindow(block, head, tail, starts[head], starts[count] - starts[count - tail]);
    }

    /// <summary>Where the tokens outside stand in the paragraph.</summary>
    /// <param name="index">The base.</param>
    /// <param name="length">How many characters the paragraph has.</param>
    public IEnumerable<(TokenRef Ref, int Start, int End)> Outside(BaseIndex index, int length)
    {
        int[] starts = IsOpen ? [0] : index.StartsOf(Block);
        for (int t = 0; t < Head; t++)
        {
            yield return (TokenRef.Base(Block, t), starts[t], starts[t + 1]);
        }

        int later = length - starts[^1];
        for (int t = starts.Length - 1 - Tail; t < starts.Length - 1; t++)
        {
            yield return (TokenRef.Base(Block, t), starts[t] + later, starts[t + 1] + later);
        }
    }
}
