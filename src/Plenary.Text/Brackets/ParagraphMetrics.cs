namespace Plenary.Text.Brackets;

/// <summary>The counts of one paragraph.</summary>
/// <param name="Index">Its place in <see cref="TypedText.Paragraphs"/>.</param>
/// <param name="Openings">Opening brackets of negotiation, outside notes.</param>
/// <param name="Closings">Closing ones.</param>
/// <param name="Unbalanced">Of both, those without partner.</param>
/// <param name="MaximalDepth">Deepest nesting at any bracket or word of it, brackets opened in earlier paragraphs counted.</param>
/// <param name="Options">Option labels.</param>
/// <param name="Placeholders">Holes.</param>
/// <param name="Words">Words, as <see cref="BracketMetrics.Words"/>.</param>
/// <param name="BracketedWords">Words in brackets, as <see cref="BracketMetrics.BracketedWords"/>.</param>
public readonly record struct ParagraphMetrics(
    int Index,
    int Openings,
    int Closings,
    int Unbalanced,
    int MaximalDepth,
    int Options,
    int Placeholders,
    int Words,
    int BracketedWords)
{
    /// <summary>Gets a value indicating whether anything in the paragraph is not agreed.</summary>
    public bool IsOpen => Openings + Closings + Options + Placeholders + BracketedWords > 0;
}
