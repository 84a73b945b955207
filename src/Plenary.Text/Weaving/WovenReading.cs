using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A reading that still knows which tokens of the weave its words are: what a draft written on it is compared with.</summary>
/// <param name="Text">The reading.</param>
/// <param name="Blocks">For every block of <paramref name="Text"/> where it comes from.</param>
internal sealed record WovenReading(TextDocument Text, ImmutableArray<WovenBlock> Blocks);

/// <summary>Where a block of a reading comes from.</summary>
/// <param name="Mark">The name of the mark that ends it, or <see langword="null"/> when it ends because the place changes.</param>
/// <param name="First">The entry of the weave at which it starts; the slot, when the block has been moved.</param>
/// <param name="Last">The entry at which it ends.</param>
/// <param name="Before">The mark in <paramref name="First"/> that ends the block above it, or <see langword="null"/> when it starts with the entry.</param>
/// <param name="IsSplit">Whether another block of the reading starts in <paramref name="Last"/>, after this one's mark.</param>
internal sealed record WovenBlock(TokenRef? Mark, EntryRef First, EntryRef Last, TokenRef? Before, bool IsSplit)
{
    // Most blocks read as the base has them, and of those few are asked for: their names are made when they are.
    private ImmutableArray<TokenRef> tokens;

    /// <summary>A block made of some tokens.</summary>
    public WovenBlock(ImmutableArray<TokenRef> tokens, TokenRef? mark, EntryRef first, EntryRef last, TokenRef? before)
        : this(mark, first, last, before, false) => this.tokens = tokens;

    /// <summary>The names of its tokens.</summary>
    public ImmutableArray<TokenRef> Tokens
    {
        get
        {
            if (tokens.IsDefault)
            {
                TokenRef mark = Mark!.Value;
                tokens = [.. Enumerable.Range(0, mark.Ordinal).Select(ordinal => mark with { Ordinal = ordinal })];
            }

            return tokens;
        }
    }

    /// <summary>Whether it is exactly one entry, so that it can be moved as one.</summary>
    public bool IsEntry => First == Last && Before is null && !IsSplit && Mark is not null;

    /// <summary>A block of the base, word for word.</summary>
    /// <param name="block">Its ordinal in the base.</param>
    /// <param name="length">The number of its tokens.</param>
    /// <param name="at">The entry at which it stands.</param>
    public static WovenBlock OfBase(int block, int length, EntryRef at) => new(TokenRef.Base(block, length), at, at, null, false);
}
