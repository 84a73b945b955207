namespace Plenary.Text.Alignment;

/// <summary>Sees where a block without a pair is the other part of a split, or one of two blocks that were merged.</summary>
internal sealed class SplitsAndMerges(BlockPairs pairs, BlockLikeness likeness)
{
    private const int FewestWords = 3;

    /// <summary>Joins such blocks of a stretch that differs to the pairs beside them.</summary>
    public void Join(Gap gap)
    {
        JoinSplits(gap);
        JoinMerges(gap);
    }

    // A draft block without a pair, next to one whose base block holds its words too: the base block was split.
    private void JoinSplits(Gap gap)
    {
        for (int draft = gap.OtherFrom; draft < gap.OtherTo; draft++)
        {
            if (pairs.BlocksOf[draft] is not null || likeness.WordsOf(draft).Length < FewestWords)
            {
                continue;
            }

            foreach (int beside in (ReadOnlySpan<int>)[draft - 1, draft + 1])
            {
                if (beside >= gap.OtherFrom && beside < gap.OtherTo && pairs.BlocksOf[beside] is [int block]
                    && likeness.SameSetting(block, draft)
                    && likeness.GrowsWith(block, beside, draft)
                    && HoldsRest(likeness.WordsOfBase(block), likeness.WordsOf(beside), likeness.WordsOf(draft)))
                {
                    pairs.Link(block, draft);
                    break;
                }
            }
        }
    }

    // A base block without a pair, next to one whose draft block holds its words too: the two were merged.
    private void JoinMerges(Gap gap)
    {
        for (int block = gap.From; block < gap.To; block++)
        {
            if (pairs.DraftsOf[block] is not null || likeness.WordsOfBase(block).Length < FewestWords)
            {
                continue;
            }

            foreach (int beside in (ReadOnlySpan<int>)[block - 1, block + 1])
            {
                if (beside >= gap.From && beside < gap.To && pairs.DraftsOf[beside] is [int draft]
                    && likeness.SameSetting(block, draft)
                    && HoldsRest(likeness.WordsOf(draft), likeness.WordsOfBase(beside), likeness.WordsOfBase(block)))
                {
                    pairs.Link(block, draft);
                    break;
                }
            }
        }
    }

    // Whether `whole` without the words of `part` still holds most of the words of `rest`.
    private static bool HoldsRest(int[] whole, int[] part, int[] rest)
    {
        Dictionary<int, int> left = [];
        foreach (int word in whole)
        {
            left[word] = left.GetValueOrDefault(word) + 1;
        }

        foreach (int word in part)
        {
            if (left.TryGetValue(word, out int count) && count > 0)
            {
                left[word] = count - 1;
            }
        }

        int held = 0;
        foreach (int word in rest)
        {
            if (left.TryGetValue(word, out int count) && count > 0)
            {
                left[word] = count - 1;
                held++;
            }
        }

        return held * 10 >= rest.Length * 7;
    }
}
