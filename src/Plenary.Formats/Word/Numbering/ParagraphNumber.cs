namespace Plenary.Formats.Word;

/// <summary>Which list numbers a paragraph, styles taken into account.</summary>
/// <param name="List">The id of the numbering instance (<c>w:numId</c>), or <see langword="null"/> when the paragraph is in no list.</param>
/// <param name="Level">The level in it, from 0.</param>
internal readonly record struct ParagraphNumber(string? List, int Level);
