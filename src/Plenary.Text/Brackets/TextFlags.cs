namespace Plenary.Text.Brackets;

/// <summary>What a character is, besides its meaning as a mark.</summary>
[Flags]
internal enum TextFlags : byte
{
    /// <summary>Ordinary text.</summary>
    None = 0,

    /// <summary>Markdown code, a link's target or a character after a backslash: never a mark.</summary>
    Literal = 1,

    /// <summary>Inside a note in braces.</summary>
    Note = 2,

    /// <summary>Part of an option's label.</summary>
    Label = 4,

    /// <summary>Part of an attribution.</summary>
    Attribution = 8,
}
