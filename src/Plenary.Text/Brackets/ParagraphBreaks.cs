namespace Plenary.Text.Brackets;

/// <summary>What ends a paragraph of a typed text.</summary>
public enum ParagraphBreaks
{
    /// <summary><see cref="Line"/> when some line is longer than 250 characters (so lines are not wrapped), else <see cref="BlankLine"/>.</summary>
    Automatic,

    /// <summary>Every line is a paragraph, as in text taken from Word.</summary>
    Line,

    /// <summary>Lines are wrapped: a paragraph ends at a blank line, or where a line starts with a paragraph number, an option label or a heading.</summary>
    BlankLine,
}
