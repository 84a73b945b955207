namespace Plenary.Text.Brackets;

/// <summary>A hole in the text; while any remains the text cannot be final (practice O10).</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Range">Its characters, brackets included where they are the hole.</param>
public readonly record struct Placeholder(PlaceholderKind Kind, TextRange Range);
