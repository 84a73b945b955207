using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>One contiguous thing that a change does to the weave.</summary>
/// <remarks>
/// In edits that are not tabled yet, a negative change index -2-k means "the k-th change of the same list", so that a
/// second new paragraph can stand after the first one of the same member.
/// </remarks>
public abstract record Edit
{
    /// <summary>The index that refers to the <paramref name="k"/>-th change of a list that is not tabled yet.</summary>
    public static int Pending(int k) => -2 - k;
}

/// <summary>Takes tokens out, puts tokens in, or both.</summary>
/// <param name="After">The token after which the inserted tokens stand (the last deleted one when anything is deleted).</param>
/// <param name="Inserted">The tokens put in; a mark among them splits the block.</param>
/// <param name="Deleted">The tokens taken out, in order; a mark among them merges two blocks.</param>
public sealed record SpanEdit(TokenRef After, ImmutableArray<Token> Inserted, ImmutableArray<TokenRef> Deleted) : Edit
{
    /// <summary>Whether the inserted tokens stand in the place of deleted ones, and so before anything put into the gap after them.</summary>
    public bool InPlace => !Deleted.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(SpanEdit? other) =>
        other is not null && After == other.After
        && Inserted.AsSpan().SequenceEqual(other.Inserted.AsSpan()) && Deleted.AsSpan().SequenceEqual(other.Deleted.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(After, Inserted.Length, Deleted.Length);
}

/// <summary>Puts in a whole block.</summary>
/// <param name="After">The entry after which it stands.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Tokens">Its tokens, without the mark, which the edit adds.</param>
public sealed record BlockEdit(EntryRef After, BlockShape Shape, ImmutableArray<Token> Tokens) : Edit
{
    /// <inheritdoc/>
    public bool Equals(BlockEdit? other) =>
        other is not null && After == other.After && Shape == other.Shape && Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(After, Tokens.Length);
}

/// <summary>Moves a block elsewhere, one of the base or one that a change put in. What others ask of the block follows it.</summary>
/// <param name="Block">The block that moves.</param>
/// <param name="After">The entry after which it stands from then on.</param>
public sealed record MoveEdit(EntryRef Block, EntryRef After) : Edit;
