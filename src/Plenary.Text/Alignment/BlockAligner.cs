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
    /// <param name="keys">The draft blocks' words, insets spelled out.</param>
    /// <param name="words">The numbers of a draft block's words, made when asked for.</param>
    /// <param name="shapes">The draft blocks' shapes: a note never pairs with the body.</param>
    /// <returns>For every block of the draft the base blocks it holds (two or more: a merge), or <see langword="null"/>.</returns>
    public static int[]?[] Align(BaseIndex index, string[] keys, Func<int, int[]> words, BlockShape[] shapes)
    {
        BlockPairs pairs = new(index.Keys.Length, keys.Length);
        BlockLikeness likeness = new(index, shapes, words);
        List<Gap> gaps = Equal(index, keys, shapes);
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
        new CellPairs(index, shapes, pairs).Pair(gaps);
        SplitsAndMerges parts = new(pairs, likeness);
        foreach (Gap gap in gaps)
        {
            parts.Join(gap);
        }

        new MovedBlocks(pairs, likeness).Find(gaps);
        return pairs.BlocksOf;

        void LinkTo(int block)
        {
            for (; at < block; at++, otherAt++)
            {
                pairs.Link(at, otherAt);
            }
        }
    }

    // Where the two sides differ, blocks compared as wholes.
    private static List<Gap> Equal(BaseIndex index, string[] keys, BlockShape[] shapes)
    {
        BlockNumbers numbers = new(index.Blocks);
        int[] drafts = new int[keys.Length];

        // Most paragraphs are the base's next one, and many drafts share its string: that needs no looking up.
        int next = 0;
        for (int i = 0; i < drafts.Length; i++)
        {
            if (next < index.Keys.Length && keys[i].Length > 0 && ReferenceEquals(keys[i], index.Keys[next])
                && PlaceNames.SettingOf(shapes[i].Place) == PlaceNames.SettingOf(index.Text.Blocks[next].Shape.Place))
            {
                drafts[i] = index.BlockNumberOf(next++);
            }
            else
            {
                drafts[i] = numbers.Of(i, keys, draft => shapes[draft].Place);
                next = index.FirstOfNumber(drafts[i]) is var first and >= 0 ? first + 1 : next + 1;
            }
        }

        return WordDiff.Compare(index.BlockNumbersOfAll, drafts);
    }
}
