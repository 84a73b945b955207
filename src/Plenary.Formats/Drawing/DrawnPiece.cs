using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>What a piece of a drawn block is.</summary>
internal enum DrawnKind
{
    /// <summary>Words of the text, or words that somebody proposes.</summary>
    Words,

    /// <summary>A square bracket.</summary>
    Bracket,

    /// <summary>Who asks: <c> (CHN, RUS)</c>, with the space before it.</summary>
    Holder,

    /// <summary>What the notation says itself: ¶, <c>no text</c>.</summary>
    Note,

    /// <summary>The end of a paragraph.</summary>
    Break,

    /// <summary>Where an option begins that a change makes.</summary>
    ChangeStart,

    /// <summary>Where it ends.</summary>
    ChangeEnd,
}

/// <summary>A piece of a block as it is drawn on paper, in order: what Word and Markdown have in common.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tokens">The words.</param>
/// <param name="Text">What the notation says, for all but words.</param>
/// <param name="IsProposed">Whether the words are only proposed; else they stand in the text.</param>
/// <param name="Change">For the ends of an option the change.</param>
internal sealed record DrawnPiece(DrawnKind Kind, ImmutableArray<Token> Tokens, string Text, bool IsProposed, ChangeId Change);
