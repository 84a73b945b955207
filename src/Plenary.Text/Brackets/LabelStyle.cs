namespace Plenary.Text.Brackets;

/// <summary>How a number of a paragraph or option is written. Option styles nest and so make levels (practice O1, O8).</summary>
public enum LabelStyle
{
    /// <summary><c>1</c>.</summary>
    Number,

    /// <summary><c>(a)</c>.</summary>
    Letter,

    /// <summary><c>(i)</c> or <c>i</c>.</summary>
    LowerRoman,

    /// <summary><c>I</c>.</summary>
    UpperRoman,

    /// <summary><c>A</c>.</summary>
    UpperLetter,
}
