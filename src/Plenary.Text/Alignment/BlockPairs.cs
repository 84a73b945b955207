namespace Plenary.Text.Alignment;

/// <summary>Which blocks of a draft hold the words of which base blocks, as far as it is known.</summary>
/// <param name="blocks">How many blocks the base has.</param>
/// <param name="drafts">How many blocks the draft has.</param>
internal sealed class BlockPairs(int blocks, int drafts)
{
    /// <summary>For every block of the draft the base blocks it holds, ascending, or <see langword="null"/>.</summary>
    public List<int>?[] BlocksOf { get; } = new List<int>?[drafts];

    /// <summary>For every base block the blocks of the draft that hold it, or <see langword="null"/>.</summary>
    public List<int>?[] DraftsOf { get; } = new List<int>?[blocks];

    /// <summary>Ties a base block and a block of the draft.</summary>
    public void Link(int block, int draft)
    {
        List<int> held = BlocksOf[draft] ??= [];
        held.Add(block);
        if (held.Count > 1)
        {
            held.Sort();
        }

        (DraftsOf[block] ??= []).Add(draft);
    }
}
