namespace Plenary.Text.Brackets;

/// <summary>How a typed text is to be read.</summary>
public sealed record TypedTextOptions
{
    /// <summary>Plain text, no known holders, ordinary uses recognised.</summary>
    public static readonly TypedTextOptions Default = new();

    /// <summary>Gets the notation.</summary>
    public TextSyntax Syntax { get; init; }

    /// <summary>Gets the known holders; without them no attribution is ever read (practice B11).</summary>
    public IHolderNames? Names { get; init; }

    /// <summary>Gets a value indicating whether ordinary uses such as <c>[sic]</c> are set apart (practice B15). Markdown constructs always are.</summary>
    public bool RecogniseOrdinaryUses { get; init; } = true;

    /// <summary>Gets what ends a paragraph.</summary>
    public ParagraphBreaks Breaks { get; init; }
}
