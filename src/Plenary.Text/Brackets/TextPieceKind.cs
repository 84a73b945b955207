namespace Plenary.Text.Brackets;

/// <summary>What a piece of a typed text is; pieces follow each other without gap.</summary>
public enum TextPieceKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>One bracket, written again from its mark.</summary>
    Bracket,

    /// <summary>One brace of a note.</summary>
    Brace,

    /// <summary>A line break, in its own form.</summary>
    LineBreak,
}
