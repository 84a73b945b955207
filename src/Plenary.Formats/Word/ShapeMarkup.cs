namespace Plenary.Formats.Word;

/// <summary>What the properties of a paragraph say of its shape.</summary>
/// <param name="Style">The id of its style, or <see langword="null"/>.</param>
/// <param name="Numbering">The id of its numbering, or <see langword="null"/>.</param>
/// <param name="Level">Its level in the numbering, from 0, or <see langword="null"/>.</param>
/// <param name="Outline">Its outline level, from 0, or <see langword="null"/>.</param>
internal readonly record struct ShapeMarkup(string? Style, string? Numbering, int? Level, int? Outline);
