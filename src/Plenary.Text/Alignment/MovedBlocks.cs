namespace Plenary.Text.Alignment;

/// <summary>Finds the blocks that left one place and stand, much the same, in another.</summary>
internal sealed class MovedBlocks(BlockPairs pairs, BlockLikeness likeness)
{
    private const double Moved = 0.75;
    private const int FewestWords = 4;

    /// <summary>Pairs them.</summary>
    public void Find(List<Gap> gaps)
    {
        List<int> gone = [];
        List<int> come = [];
        foreach (Gap gap in gaps)
        {
            for (int block = gap.From; block < gap.To; block++)
            {
                if (pairs.DraftsOf[block] is null && likeness.WordsOfBase(block).Length >= FewestWords)
                {
                    gone.Add(block);
                }
            }

            for (int draft = gap.OtherFrom; draft < gap.OtherTo; draft++)
            {
                if (pairs.BlocksOf[draft] is null && likeness.WordsOf(draft).Length >= FewestWords)
                {
                    come.Add(draft);
                }
            }
        }

        if ((long)gone.Count * come.Count > LikePairs.LargestTable)
        {
            return;
        }

        foreach (int block in gone)
        {
            int best = -1;
            double most = Moved;
            foreach (int draft in come)
            {
                double like = pairs.BlocksOf[draft] is null ? likeness.Of(block, draft) : 0;
                if (like > most)
                {
                    most = like;
                    best = draft;
                }
            }

            if (best >= 0)
            {
                pairs.Link(block, best);
            }
        }
    }
}
