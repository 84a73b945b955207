using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Gathers what is wrong or doubtful, to be placed on lines at the end.</summary>
internal sealed class DiagnosticList
{
    private readonly List<(string Code, DiagnosticSeverity Severity, string Message, int Offset, TextRange? Scope)> found = [];

    public void UnknownName(int offset, string list) =>
        found.Add((
            "name-unknown",
            DiagnosticSeverity.Information,
            $"Some of the names in \"{list}\" are known and some are not, so it was read as ordinary text.",
            offset,
            null));

    public void AddNotes(ImmutableArray<BraceNote> notes)
    {
        foreach (BraceNote note in notes.Where(note => note.IsGuessed))
        {
            bool unclosed = note.Close < 0;
            found.Add((
                unclosed ? "note-unclosed" : "note-orphan",
                DiagnosticSeverity.Warning,
                unclosed
                    ? "This { is never closed; the note was taken to end with its paragraph."
                    : "This } closes nothing; the note was taken to start with its paragraph.",
                unclosed ? note.Open : note.Close,
                note.Content));
        }
    }

    public void AddBrackets(string text, ImmutableArray<BracketMark> marks, List<BracketSpan> spans)
    {
        foreach (BracketMark mark in marks.Where(mark => !mark.IsLiteral))
        {
            BracketSpan span = spans[mark.SpanIndex];
            if (!mark.IsMatched)
            {
                found.Add((
                    mark.IsOpening ? "bracket-unclosed" : "bracket-orphan",
                    DiagnosticSeverity.Warning,
                    mark.IsOpening
                        ? $"This {mark.Character} is never closed; it was taken to end with its paragraph or option."
                        : $"This {mark.Character} closes nothing; it was taken to start with its paragraph or option.",
                    mark.Position,
                    mark.GuessedScope));
            }
            else if (!mark.IsOpening && BracketCharacters.FormOf(text[span.Open]) != mark.Form)
            {
                found.Add((
                    "bracket-forms-mixed",
                    DiagnosticSeverity.Information,
                    $"This {mark.Character} closes a bracket opened with {text[span.Open]}.",
                    mark.Position,
                    span.Content));
            }
        }
    }

    public ImmutableArray<BracketDiagnostic> ToImmutable(LineMap lines) =>
    [
        .. found.OrderBy(item => item.Offset).Select(item =>
            new BracketDiagnostic(item.Code, item.Severity, item.Message, item.Offset, lines.Position(item.Offset), item.Scope)),
    ];
}
