namespace Plenary.Text.Brackets;

/// <summary>One piece of a typed text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Its characters.</param>
/// <param name="Mark">Index of the bracket's mark in <see cref="TypedText.Marks"/>; -1 for the other kinds.</param>
public readonly record struct TextPiece(TextPieceKind Kind, TextRange Range, int Mark);
