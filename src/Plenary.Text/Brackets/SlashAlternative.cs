namespace Plenary.Text.Brackets;

/// <summary>A slash that separates alternatives, such as <c>contact/national focal points</c> (practice B7). <c>and/or</c> is none.</summary>
/// <param name="Position">Offset of the slash.</param>
/// <param name="SpanIndex">Innermost bracket span around it; -1 outside brackets.</param>
public readonly record struct SlashAlternative(int Position, int SpanIndex);
