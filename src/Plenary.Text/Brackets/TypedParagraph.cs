namespace Plenary.Text.Brackets;

/// <summary>A paragraph of a typed text.</summary>
/// <param name="Range">Its characters, without the line break that ends it.</param>
/// <param name="LabelRange">The characters of its number, where it has one.</param>
/// <param name="Label">Its number; the default when it has none.</param>
public readonly record struct TypedParagraph(TextRange Range, TextRange? LabelRange, ParagraphLabel Label);
