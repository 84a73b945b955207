using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>Finds which blocks of a draft are which blocks of the base: equal ones first, then like ones, then moved ones.</summary>
/// <remarks>
/// Equal blocks are matched as Myers' diff matches lines. Between them, like blocks are paired so that the sum of their
/// likeness is greatest; cells that are in the same place of the same row are paired however they were rewritten. What
/// is left may be half of a split, part of a merge, or have moved.
/// </remarks>
internal static class BlockAligner
{
    /// <summary>Aligns a draft's blocks.</summary>
    /// <param name="index">The base.</param>
    /// <param name="drafts">The draft's blocks.</param>
    /// <param name="words">Gives a draft block's words numbers.</param>
    /// <returns>Which base blocks a block of the draft holds (two or more: a merge).</returns>
    public static BlockPairs Align(BaseIndex index, OriginalBlocks drafts, Vocabulary words)
    {
        BlockPairs pairs = new(index.Keys.Length, drafts.Count);
        BlockLikeness likeness = new(index, drafts, words);
        List<Gap> gaps = Equal(index, drafts);
        LikePairs like = new(pairs, likeness);
        int at = 0;
        int otherAt = 0;
        foreach (Gap gap in gaps)
        {
            LinkTo(gap.From);
            like.Pair(gap);
            at = gap.To;
            otherAt = gap.OtherTo;
        }

        LinkTo(index.Keys.Length);
        new CellPairs(index, drafts, pairs).Pair(gaps);
        SplitsAndMerges parts = new(pairs, likeness);
        foreach (Gap gap in gaps)
        {
            parts.Join(gap);
        }

        new MovedBlocks(pairs, likeness).Find(gaps);
        return pairs;

        void LinkTo(int block)
        {
            for (; at < block; at++, otherAt++)
            {
                pairs.Link(at, otherAt);
            }
        }
    }

    // Where the two sides differ, blocks compared as wholes.
    private static List<Gap> Equal(BaseIndex index, OriginalBlocks drafts)
    {
        int[] numbers = ArrayPool<int>.Shared.Rent(drafts.Count);

        // Most paragraphs are the base's next one, and many drafts share its string: that needs no looking up.
        int next = 0;
        for (int i = 0; i < drafts.Count; i++)
        {
            string key = drafts.Keys[i];
            if (next < index.Keys.Length && key.Length > 0 && ReferenceEquals(key, index.Keys[next])
                && PlaceNames.SettingOf(drafts.ShapeOf(i).Place) == PlaceNames.SettingOf(index.Text.Blocks[next].Shape.Place))
            {
                numbers[i] = index.BlockNumberOf(next++);
            }
            else
            {
                numbers[i] = index.Blocks.Find(i, drafts.Keys, draft => drafts.ShapeOf(draft).Place);
                next = numbers[i] == BlockNumbers.None ? next + 1 : index.FirstOfNumber(numbers[i]) + 1;
            }
        }

        ReadOnlySpan<int> own = numbers.AsSpan(0, drafts.Count);
        List<Gap> gaps = KeptBlocks.Gaps(index.BlockNumbersOfAll, own) ?? WordDiff.Compare(index.BlockNumbersOfAll, own);
        ArrayPool<int>.Shared.Return(numbers);
        return gaps;
    }
}
