namespace Plenary.Text.Brackets;

/// <summary>How a language spaces its punctuation.</summary>
public enum SpacingStyle
{
    /// <summary>No space before any closing punctuation: English, Russian, Spanish, Arabic, Chinese.</summary>
    Standard,

    /// <summary>A space before <c>; : ! ? »</c> and after <c>«</c>.</summary>
    French,
}
