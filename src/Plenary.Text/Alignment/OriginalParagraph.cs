namespace Plenary.Text.Alignment;

/// <summary>What is known of a paragraph of a draft as it was before its tracked changes, where it is not a whole base block.</summary>
internal sealed class OriginalParagraph
{
    /// <summary>The tokens of the block that it was of, its own among them, in order, or <see langword="null"/>.</summary>
    public List<DraftToken>? Tokens { get; set; }

    /// <summary>Which of its tokens are made.</summary>
    public TokenWindow Window { get; set; } = TokenWindow.Open;

    /// <summary>The base mark that its mark is, or <see langword="null"/>.</summary>
    public TokenRef? Mark { get; set; }
}
