namespace Plenary.Text.Brackets;

/// <summary>The signs and words of <see cref="BracketNotation"/>.</summary>
internal static class NotationSigns
{
    public const char Plain = '\u2060';
    public const char Mark = '\u00B6';
    public const char RunsOn = '\u203F';
    public const string Deleted = "del. ";
    public const string Moved = "moved: ";
    public const string MovedHere = "moved here: ";
    public const string Reserved = "reserved by ";
    public const string NoText = "no text";

    /// <summary>Whether a sign of the text must be marked as plain wherever it stands.</summary>
    public static bool MeansSomething(char sign) => sign is '[' or ']' or Plain or Mark or RunsOn or '\n' or '\r';
}
