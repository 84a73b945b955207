namespace Plenary.Text;

/// <summary>All of a block but its words: kind, depth, style, label and place.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Level">Depth, 0 for a block at the top; a heading's level starts at 1.</param>
/// <param name="Label">The label as printed, <c>OP3 bis</c>, <c>(a)</c>, or <see langword="null"/>.</param>
/// <param name="Style">The format's own style name, so that an export can use it again, or <see langword="null"/>.</param>
/// <param name="Place">Story and table cell.</param>
/// <remarks>Two blocks of different shape and the same words are the same text: shape never makes a change.</remarks>
public sealed record BlockShape(BlockKind Kind, int Level, string? Label, string? Style, BlockPlace Place)
{
    /// <summary>A plain paragraph of the body.</summary>
    public static BlockShape Plain { get; } = new(BlockKind.Paragraph, 0, null, null, BlockPlace.Body);
}
