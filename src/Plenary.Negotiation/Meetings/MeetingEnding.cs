namespace Plenary.Negotiation;

/// <summary>What a meeting ended with.</summary>
/// <param name="IsAgreed">
/// Whether it ended with a text agreed by all as a common outcome. A chair's summary with paragraphs that some members did
/// not agree to is a document, but not that. For a text that was concluded in these proceedings it is read from its outcome.
/// </param>
/// <param name="Outcome">The identifier of the rung of the body's ladder (<c>chairs-summary-and-outcome-document</c>), or <see langword="null"/> for no document.</param>
/// <param name="Title">The document's title, or <see langword="null"/>.</param>
public sealed record MeetingEnding(bool IsAgreed, string? Outcome = null, string? Title = null)
{
    /// <summary>The text it was, where it was negotiated in these proceedings; or <see langword="null"/>.</summary>
    public TextId? Text { get; init; }

    /// <summary>How many of its paragraphs were agreed by all, where known.</summary>
    public int? AgreedParagraphs { get; init; }

    /// <summary>How many paragraphs it has, where known.</summary>
    public int? Paragraphs { get; init; }

    /// <summary>A meeting that ended without any document.</summary>
    public static MeetingEnding WithoutText { get; } = new(IsAgreed: false);
}
