using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A reading that still knows which tokens of the weave its words are: what a draft written on it is compared with.</summary>
/// <param name="Text">The reading.</param>
/// <param name="Blocks">For every block of <paramref name="Text"/> where it comes from.</param>
internal sealed record WovenReading(TextDocument Text, ImmutableArray<WovenBlock> Blocks);

/// <summary>Where a block of a reading comes from.</summary>
/// <param name="Tokens">The names of its tokens.</param>
/// <param name="Mark">The name of the mark that ends it, or <see langword="null"/> when it ends because the place changes.</param>
/// <param name="First">The entry of the weave at which it starts; the slot, when the block has been moved.</param>
/// <param name="Last">The entry at which it ends.</param>
/// <param name="Before">The mark in <paramref name="First"/> that ends the block above it, or <see langword="null"/> when it starts with the entry.</param>
/// <param name="IsSplit">Whether another block of the reading starts in <paramref name="Last"/>, after this one's mark.</param>
internal sealed record WovenBlock(ImmutableArray<TokenRef> Tokens, TokenRef? Mark, EntryRef First, EntryRef Last, TokenRef? Before, bool IsSplit)
{
    /// <summary>Whether it is exactly one entry, so that it can be moved as one.</summary>
    public bool IsEntry => First == Last && Before is null && !IsSplit && Mark is not null;
}
