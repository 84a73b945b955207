namespace Plenary.Text.Brackets;

/// <summary>The notation a typed text stands in.</summary>
public enum TextSyntax
{
    /// <summary>Plain text: every bracket is a bracket.</summary>
    PlainText,

    /// <summary>Markdown: links, images, footnotes, task boxes and code are not brackets of negotiation (practice B15).</summary>
    Markdown,
}
