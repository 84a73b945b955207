namespace Plenary.Formats.Outcome;

/// <summary>The formats an outcome document is written in.</summary>
public enum OutcomeFormat
{
    /// <summary>Word, <c>.docx</c>: real footnotes, styles, the annex on a page of its own.</summary>
    Word,

    /// <summary>One self-contained HTML page, also for print.</summary>
    Html,

    /// <summary>Markdown with footnotes.</summary>
    Markdown,

    /// <summary>JSON, as docs/formats/plenary-outcome-1.schema.json says.</summary>
    Json,
}
