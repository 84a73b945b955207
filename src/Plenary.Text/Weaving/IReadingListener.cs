namespace Plenary.Text;

/// <summary>Is told the blocks of a reading one after the other, where nobody needs them made.</summary>
public interface IReadingListener
{
    /// <summary>Takes blocks that read as they do in the base.</summary>
    /// <param name="blocks">The base's blocks.</param>
    void Take(ReadOnlySpan<Block> blocks);

    /// <summary>Takes a block.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="words">Its words, which are there only as long as this is told them.</param>
    void Take(BlockShape shape, ReadOnlySpan<Token> words);
}
