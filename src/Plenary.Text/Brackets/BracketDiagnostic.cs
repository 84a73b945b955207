namespace Plenary.Text.Brackets;

/// <summary>Something wrong or doubtful in a typed text.</summary>
/// <param name="Code">A stable code: <c>bracket-unclosed</c>, <c>bracket-orphan</c>, <c>bracket-forms-mixed</c>, <c>note-unclosed</c>,
/// <c>note-orphan</c> or <c>name-unknown</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence in plain words.</param>
/// <param name="Offset">Offset of the character meant.</param>
/// <param name="Position">Its line and column.</param>
/// <param name="Scope">The scope guessed, where there was one to guess.</param>
public sealed record BracketDiagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string Message,
    int Offset,
    TextPosition Position,
    TextRange? Scope)
{
    /// <summary>Writes the diagnostic on one line.</summary>
    /// <returns><c>line:column: severity code: message</c>.</returns>
    public override string ToString() =>
        $"{Position}: {(Severity == DiagnosticSeverity.Warning ? "warning" : "note")} {Code}: {Message}";
}
