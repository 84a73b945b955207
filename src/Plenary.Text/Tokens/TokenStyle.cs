namespace Plenary.Text;

/// <summary>The character formatting that carries meaning in a negotiated text. It never makes a change.</summary>
[Flags]
public enum TokenStyle
{
    /// <summary>As the paragraph is.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic, as the opening words of preambular paragraphs (practice O7).</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Raised, as in 10².</summary>
    Superscript = 8,

    /// <summary>Lowered, as in CO₂.</summary>
    Subscript = 16,

    /// <summary>Struck through by hand, not by a tracked change.</summary>
    Strike = 32,
}
