namespace Plenary.Text.Brackets;

/// <summary>The bracket characters and their forms.</summary>
internal static class BracketCharacters
{
    private const string Opening = "[［〔【";
    private const string Closing = "]］〕】";

    public static bool IsOpening(char c) => c == '[' || (c >= '【' && Opening.Contains(c, StringComparison.Ordinal));

    public static bool IsClosing(char c) => c == ']' || (c >= '【' && Closing.Contains(c, StringComparison.Ordinal));

    public static bool IsBracket(char c) => IsOpening(c) || IsClosing(c);

    public static BracketForm FormOf(char c) =>
        (BracketForm)Math.Max(Opening.IndexOf(c, StringComparison.Ordinal), Closing.IndexOf(c, StringComparison.Ordinal));

    public static char Character(BracketForm form, bool opening) => opening ? Opening[(int)form] : Closing[(int)form];
}
