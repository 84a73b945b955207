namespace Plenary.Text.Alignment;

/// <summary>Pairs the like blocks of a stretch that differs, in order, so that the sum of their likeness is greatest.</summary>
internal sealed class LikePairs(BlockPairs pairs, BlockLikeness likeness)
{
    private const double Like = 0.45;

    /// <summary>The most pairs of blocks that are weighed: what is more is a rewritten document.</summary>
    public const int LargestTable = 250_000;

    /// <summary>Pairs the blocks of one stretch: by the classic table of best sums, or in order where that would be too large.</summary>
    public void Pair(Gap gap)
    {
        int n = gap.Removed;
        int m = gap.Added;
        if (n == 0 || m == 0)
        {
            return;
        }

        if (n == 1 && m == 1)
        {
            if (likeness.SameSetting(gap.From, gap.OtherFrom))
            {
                pairs.Link(gap.From, gap.OtherFrom);
            }

            return;
        }

        if ((long)n * m > LargestTable)
        {
            for (int i = 0; i < Math.Min(n, m); i++)
            {
                if (likeness.Of(gap.From + i, gap.OtherFrom + i) >= Like)
                {
                    pairs.Link(gap.From + i, gap.OtherFrom + i);
                }
            }

            return;
        }

        double[,] like = new double[n, m];
        double[,] best = new double[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = m - 1; j >= 0; j--)
            {
                like[i, j] = likeness.Of(gap.From + i, gap.OtherFrom + j);
                double pair = like[i, j] >= Like ? like[i, j] + best[i + 1, j + 1] : -1;
                best[i, j] = Math.Max(pair, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (like[i, j] >= Like && Math.Abs(best[i, j] - (like[i, j] + best[i + 1, j + 1])) < 1e-9)
            {
                pairs.Link(gap.From + i++, gap.OtherFrom + j++);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
