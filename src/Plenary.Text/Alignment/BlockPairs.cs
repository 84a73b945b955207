namespace Plenary.Text.Alignment;

/// <summary>Which blocks of a draft hold the words of which base blocks, as far as it is known.</summary>
/// <param name="blocks">How many blocks the base has.</param>
/// <param name="drafts">How many blocks the draft has.</param>
internal sealed class BlockPairs(int blocks, int drafts)
{
    /// <summary>For every block of the draft the base blocks it holds, ascending, or <see langword="null"/>.</summary>
    public int[]?[] BlocksOf { get; } = new int[]?[drafts];

    /// <summary>For every base block the blocks of the draft that hold it, ascending, or <see langword="null"/>.</summary>
    public int[]?[] DraftsOf { get; } = new int[]?[blocks];

    /// <summary>The same pairs, seen from the base.</summary>
    /// <param name="blocks">How many blocks the base has.</param>
    /// <param name="blocksOf">For every block of the draft the base blocks it holds.</param>
    public static BlockPairs Of(int blocks, int[]?[] blocksOf)
    {
        BlockPairs pairs = new(blocks, blocksOf.Length);
        for (int draft = 0; draft < blocksOf.Length; draft++)
        {
            foreach (int block in blocksOf[draft] ?? [])
            {
                pairs.Link(block, draft);
            }
        }

        return pairs;
    }

    /// <summary>Ties a base block and a block of the draft.</summary>
    public void Link(int block, int draft)
    {
        BlocksOf[draft] = With(BlocksOf[draft], block);
        DraftsOf[block] = With(DraftsOf[block], draft);
    }

    private static int[] With(int[]? known, int one)
    {
        int[] held = Ordinals.With(known, one);
        if (held.Length > 1)
        {
            Array.Sort(held);
        }

        return held;
    }
}
