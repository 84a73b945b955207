using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A block of a text as one reader sees it: an identity, a shape and the words in order.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Shape">Kind, level, label, style and place.</param>
/// <param name="Tokens">The words, spaces, signs and objects, without the closing paragraph mark.</param>
public sealed record Block(BlockId Id, BlockShape Shape, ImmutableArray<Token> Tokens)
{
    private string? text;

    // A copy may get other tokens: what was kept of the text is not copied.
    private Block(Block original)
    {
        Id = original.Id;
        Shape = original.Shape;
        Tokens = original.Tokens;
    }

    /// <summary>A block whose text is at hand already.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="shape">Kind, level, label, style and place.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="text">The texts of the tokens, one after the other.</param>
    public static Block Spelled(BlockId id, BlockShape shape, ImmutableArray<Token> tokens, string text) => new(id, shape, tokens) { text = text };

    /// <summary>The words as one string; objects stand as U+FFFC.</summary>
    public string Text => text ??= Token.Join(Tokens.AsSpan());

    /// <summary>Equal when identity, shape and every token are equal.</summary>
    public bool Equals(Block? other) =>
        other is not null && Id == other.Id && Shape == other.Shape && Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Tokens.Length, Text);
}
