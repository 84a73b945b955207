namespace Plenary.Text;

/// <summary>Is told the blocks of a reading one after the other, where nobody needs them made.</summary>
public interface IReadingListener
{
    /// <summary>Takes blocks that read as they do in the base.</summary>
    /// <param name="first">The ordinal in the base of the first of them.</param>
    /// <param name="blocks">The base's blocks, as they follow on each other there.</param>
    void TakeBase(int first, ReadOnlySpan<Block> blocks);

    /// <summary>Takes a block.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="words">The texts of its tokens, one after the other, which are there only as long as this is told them.</param>
    void Take(BlockShape shape, ReadOnlySpan<char> words);
}
