namespace Plenary.Text.Alignment;

/// <summary>How like a base block and a block of a draft are: Dice's coefficient over their words, whatever their order.</summary>
/// <param name="index">The base.</param>
/// <param name="originals">The draft's blocks.</param>
/// <param name="words">Gives a draft block's words numbers.</param>
internal sealed class BlockLikeness(BaseIndex index, OriginalBlocks originals, Vocabulary words)
{
    // Few blocks are weighed.
    private readonly Dictionary<int, int[]> wordsOf = [];
    private readonly Dictionary<int, int[]> sortedOfDraft = [];

    /// <summary>The numbers of a draft block's words.</summary>
    public int[] WordsOf(int draft)
    {
        if (!wordsOf.TryGetValue(draft, out int[]? known))
        {
            wordsOf.Add(draft, known = originals.NumbersOf(draft, words));
        }

        return known;
    }

    /// <summary>The numbers of a base block's words.</summary>
    public int[] WordsOfBase(int block) => index.NumbersOf(block);

    /// <summary>Whether the two may be the same block at all: a note never pairs with the body, nor a table cell with a paragraph or a cell of a table in a cell.</summary>
    public bool SameSetting(int block, int draft) => PlaceNames.SettingOf(index.Text.Blocks[block].Shape.Place) == PlaceNames.SettingOf(originals.ShapeOf(draft).Place);

    /// <summary>The likeness of two blocks, 0 to 1.</summary>
    public double Of(int block, int draft) => SameSetting(block, draft) ? Dice(index.SortedNumbersOf(block), SortedDraft(draft)) : 0;

    /// <summary>Whether two blocks of the draft together are more like a base block than the first alone.</summary>
    public bool GrowsWith(int block, int draft, int other)
    {
        int[] both = [.. WordsOf(draft), .. WordsOf(other)];
        Array.Sort(both);
        return Dice(index.SortedNumbersOf(block), both) > Dice(index.SortedNumbersOf(block), SortedDraft(draft));
    }

    private int[] SortedDraft(int draft)
    {
        if (!sortedOfDraft.TryGetValue(draft, out int[]? sorted))
        {
            sortedOfDraft.Add(draft, sorted = [.. WordsOf(draft)]);
            Array.Sort(sorted);
        }

        return sorted;
    }

    private static double Dice(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
        left.Length + right.Length == 0 ? 1 : 2.0 * Shared(left, right) / (left.Length + right.Length);

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
