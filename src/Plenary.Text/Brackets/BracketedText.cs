using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>
/// A weave as people negotiate on it: what all readings in play share stands plain, what they differ on stands in
/// square brackets. Every drawing (terminal, HTML, Markdown, Word) is made from this, never from a string.
/// </summary>
/// <param name="Blocks">The blocks in the order of the text, new ones and the far ends of moves included.</param>
/// <param name="IsAttributed">Whether the holders are named; when not, every list of sponsors in it is empty (practice B12).</param>
public sealed record BracketedText(ImmutableArray<BracketedBlock> Blocks, bool IsAttributed);

/// <summary>One block with its brackets.</summary>
/// <param name="Entry">Which entry of the weave it draws.</param>
/// <param name="Id">The block's identity; both ends of a move have the same.</param>
/// <param name="Shape">The block's shape.</param>
/// <param name="Nodes">
/// What it says, in order. A token of kind <see cref="TokenKind.Mark"/> in it is a paragraph mark to be drawn as ¶
/// inside a bracket and as the end of a paragraph outside.
/// </param>
/// <param name="End">How the mark that ends the block is given.</param>
/// <param name="Requests">What is asked of the block as a whole, and by whom.</param>
public sealed record BracketedBlock(
    EntryRef Entry,
    BlockId Id,
    BlockShape Shape,
    ImmutableArray<BracketedNode> Nodes,
    BlockEnd End,
    ImmutableArray<BlockRequest> Requests);

/// <summary>How the mark that ends a block is given.</summary>
public enum BlockEnd
{
    /// <summary>Every reading has it: it stands after the nodes and is not among them.</summary>
    Own,

    /// <summary>
    /// The block is one bracket and its mark goes with it: readings that take any of its options have the mark, the
    /// others have neither. It is not among the nodes.
    /// </summary>
    WithBracket,

    /// <summary>Some readings join the block to the next: the mark is among the nodes.</summary>
    Written,

    /// <summary>No reading has it any more: the next block's words follow in the same paragraph.</summary>
    RunsOn,
}

/// <summary>What is asked of a block as a whole.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sponsors">By whom, in protocol order; empty when unattributed.</param>
/// <param name="Changes">The changes, in ordinal order.</param>
public sealed record BlockRequest(BlockRequestKind Kind, ImmutableArray<string> Sponsors, ImmutableArray<ChangeId> Changes);

/// <summary>The kinds of <see cref="BlockRequest"/>.</summary>
public enum BlockRequestKind
{
    /// <summary>The block is to be put in.</summary>
    New,

    /// <summary>The block is to be taken out.</summary>
    Deleted,

    /// <summary>The block is to leave this place for another.</summary>
    Moved,

    /// <summary>A block from elsewhere is to stand here.</summary>
    MovedHere,

    /// <summary>The block is to be split.</summary>
    Split,

    /// <summary>The block is to be joined with a neighbour.</summary>
    Merged,
}
