namespace Plenary.Text.Alignment;

/// <summary>Which blocks of a draft hold the words of which base blocks, as far as it is known.</summary>
/// <param name="blocks">How many blocks the base has.</param>
/// <param name="drafts">How many blocks the draft has.</param>
internal sealed class BlockPairs(int blocks, int drafts)
{
    /// <summary>For every block of the draft the base blocks it holds, ascending, or <see langword="null"/>.</summary>
    public int[]?[] BlocksOf { get; } = new int[]?[drafts];

    /// <summary>For every base block the blocks of the draft that hold it, or <see langword="null"/>.</summary>
    public int[]?[] DraftsOf { get; } = new int[]?[blocks];

    /// <summary>Ties a base block and a block of the draft.</summary>
    public void Link(int block, int draft)
    {
        int[] held = Ordinals.With(BlocksOf[draft], block);
        if (held.Length > 1)
        {
            Array.Sort(held);
        }

        BlocksOf[draft] = held;
        DraftsOf[block] = Ordinals.With(DraftsOf[block], draft);
    }
}
