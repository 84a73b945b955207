namespace Plenary.Text.Brackets;

/// <summary>A note in braces, by the secretariat or co-facilitators about the text; not negotiable text (practice O4).</summary>
/// <param name="Open">Offset of <c>{</c>; -1 when it is missing.</param>
/// <param name="Close">Offset of <c>}</c>; -1 when it is missing.</param>
/// <param name="Content">The text between. Of a note with a missing brace it is a guess: to or from the paragraph's edge.</param>
/// <param name="Depth">1 for a note in no other note.</param>
public readonly record struct BraceNote(int Open, int Close, TextRange Content, int Depth)
{
    /// <summary>Gets a value indicating whether a brace is missing. Guessed notes hide no text from any count.</summary>
    public bool IsGuessed => Open < 0 || Close < 0;

    /// <summary>Gets the range with the braces that exist.</summary>
    public TextRange Range => new(Open < 0 ? Content.Start : Open, Close < 0 ? Content.End : Close + 1);
}
