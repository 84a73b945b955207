namespace Plenary.Text.Brackets;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; the reading is not in doubt.</summary>
    Information,

    /// <summary>The text is ambiguous and the reading rests on a guess.</summary>
    Warning,
}
