namespace Plenary.Text;

/// <summary>What somebody writes on a reading: which block should read how. It says of what block it speaks, so nothing is guessed by likeness.</summary>
/// <remarks>Blocks are named by their place in the reading's <see cref="TextDocument.Blocks"/>, from 0.</remarks>
public abstract record WrittenEdit;

/// <summary>The block should read so.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">
/// All its words. U+FFFC stands for an object that the block has and may be kept or left out, never put in. A line feed
/// that the block does not have parts it in two.
/// </param>
public sealed record WrittenWords(int Block, string Text) : WrittenEdit;

/// <summary>The block should go.</summary>
/// <param name="Block">The block.</param>
public sealed record WrittenDeletion(int Block) : WrittenEdit;

/// <summary>A new block should stand here.</summary>
/// <param name="After">The block that it follows, -1 for the top. Several after one block stand in the order in which they are given.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Text">Its words.</param>
public sealed record WrittenBlock(int After, BlockShape Shape, string Text) : WrittenEdit;

/// <summary>The block should stand elsewhere.</summary>
/// <param name="Block">The block.</param>
/// <param name="After">The block that it should follow, -1 for the top.</param>
public sealed record WrittenMove(int Block, int After) : WrittenEdit;

/// <summary>Words of the block should stand in brackets.</summary>
/// <param name="Block">The block.</param>
/// <param name="From">Where the words start in the block's text, in UTF-16 units.</param>
/// <param name="To">Where they end. Both fall between words, or the bracket goes around the whole word.</param>
public sealed record WrittenBrackets(int Block, int From, int To) : WrittenEdit;
