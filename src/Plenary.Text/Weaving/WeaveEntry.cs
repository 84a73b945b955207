using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>One entry in the weave's order of blocks: a block with all its tokens, or the slot a block would move to.</summary>
/// <param name="Ref">The entry's name in the weave.</param>
/// <param name="Id">The block's identity; for a slot, of the block that would stand there.</param>
/// <param name="Shape">The block's shape.</param>
/// <param name="Tokens">Every token that is, was or could be in the block, in order; empty for a slot.</param>
/// <param name="Source">For a slot the entry of the block that would stand there, else <see langword="null"/>.</param>
/// <param name="Moves">The indices of the changes that move the block away from here.</param>
public sealed record WeaveEntry(
    EntryRef Ref,
    BlockId Id,
    BlockShape Shape,
    ImmutableArray<WovenToken> Tokens,
    EntryRef? Source,
    ImmutableArray<int> Moves)
{
    /// <summary>The indices of the changes that put tokens into it or take tokens out, ascending; the one that made it is not among them.</summary>
    public ImmutableArray<int> Touching { get; init; } = [];

    /// <summary>Whether this is the slot of a move.</summary>
    public bool IsSlot => Source is not null;
}
