namespace Plenary.Text.Brackets;

/// <summary>Character questions asked by several readers.</summary>
internal static class CharacterClasses
{
    /// <summary>Letters of scripts that put no space between words: Han, kana, Thai and the like.</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0EFF') or (>= '\uFF66' and <= '\uFF9F');

    /// <summary>A letter or digit that binds to its neighbours to make a word.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) && !IsUnspaced(c);

    /// <summary>A space within a line; line breaks are none.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u202F' or '\u2009' or '\u3000';

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    /// <summary>A run of white space and Markdown emphasis skipped forward.</summary>
    public static int SkipDecoration(string text, int at, int end)
    {
        while (at < end && (IsSpace(text[at]) || text[at] is '*' or '_' or '~' or '\uFEFF' or '\f'))
        {
            at++;
        }

        return at;
    }

    public static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
