namespace Plenary.Text.Brackets;

/// <summary>A pair of brackets, matched or guessed, and the text between. Spans nest and are ordered by start, outer before inner.</summary>
/// <param name="Index">Place in <see cref="TypedText.Spans"/>.</param>
/// <param name="Open">Offset of the opening bracket; -1 when it is missing.</param>
/// <param name="Close">Offset of the closing bracket; -1 when it is missing.</param>
/// <param name="Content">The text between, brackets not included; may be whole chapters (practice B4).</param>
/// <param name="Kind">What the pair means.</param>
/// <param name="Depth">Nesting among brackets of negotiation outside notes, 1 for the outermost; 0 when it is none itself.</param>
/// <param name="Parent">Index of the innermost span around it; -1 for none.</param>
/// <param name="InNote">Whether it stands inside a <c>{note}</c>, and so is not negotiable text (practice O4).</param>
/// <param name="IsNoText">Whether it says <c>No text</c>: a real choice that the provision disappears (practice O3).</param>
public readonly record struct BracketSpan(
    int Index,
    int Open,
    int Close,
    TextRange Content,
    BracketSpanKind Kind,
    int Depth,
    int Parent,
    bool InNote,
    bool IsNoText)
{
    /// <summary>Gets a value indicating whether one bracket is missing and the scope is a guess.</summary>
    public bool IsGuessed => Open < 0 || Close < 0;

    /// <summary>Gets a value indicating whether the text inside counts as not agreed: negotiation or placeholder, outside notes.</summary>
    public bool IsNegotiable => !InNote && Kind is BracketSpanKind.Negotiation or BracketSpanKind.Placeholder;

    /// <summary>Gets the range from the opening bracket to the closing one, those that exist included.</summary>
    public TextRange Range => new(Open < 0 ? Content.Start : Open, Close < 0 ? Content.End : Close + 1);
}
