namespace Plenary.Text.Brackets;

/// <summary>One bracket character of the text. Every bracket character has exactly one mark, in order.</summary>
/// <param name="Position">Offset of the character.</param>
/// <param name="Form">The pair of characters it belongs to.</param>
/// <param name="IsOpening">Whether it opens.</param>
/// <param name="IsMatched">Whether its partner was found.</param>
/// <param name="SpanIndex">The span it opens or closes; -1 for a literal character (Markdown code, link target, <c>\[</c>).</param>
/// <param name="Depth">Depth of that span, 1 for the outermost; 0 where the span is no bracket of negotiation.</param>
/// <param name="GuessedScope">For an unmatched mark, the scope guessed: to the end of the paragraph or option for an opening one,
/// from its start for a closing one (practice B5).</param>
public readonly record struct BracketMark(
    int Position,
    BracketForm Form,
    bool IsOpening,
    bool IsMatched,
    int SpanIndex,
    int Depth,
    TextRange? GuessedScope)
{
    /// <summary>Gets a value indicating whether the character is no bracket at all, only code or part of a link's target.</summary>
    public bool IsLiteral => SpanIndex < 0;

    /// <summary>Gets the character as typed.</summary>
    public char Character => BracketCharacters.Character(Form, IsOpening);
}
