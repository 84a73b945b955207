using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Finds slashes between alternatives (practice B7): not <c>and/or</c>, not symbols such as <c>1/CP.17</c>, dates or addresses.</summary>
internal static class SlashReader
{
    private const int LongestWord = 40;
    private const int LongestAddress = 100;

    private static readonly ImmutableHashSet<string> NotAlternatives = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "and/or", "or/and", "et/ou", "y/o", "e/o", "и/или", "he/she", "his/her", "him/her", "she/he", "her/his", "w/o");

    public static ImmutableArray<SlashAlternative> Read(string text, TextFlags[] flags, List<BracketSpan> spans)
    {
        var cursor = new RangeCursor([.. spans.Select(span => span.Range)]);
        var found = ImmutableArray.CreateBuilder<SlashAlternative>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '/' or '／' && (flags[i] & (TextFlags.Literal | TextFlags.Note | TextFlags.Attribution | TextFlags.Label)) == 0 && IsAlternative(text, i))
            {
                found.Add(new SlashAlternative(i, cursor.Innermost(i)));
            }
        }

        return found.ToImmutable();
    }

    private static bool IsAlternative(string text, int at)
    {
        bool spaceBefore = at > 0 && char.IsWhiteSpace(text[at - 1]);
        bool spaceAfter = at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
        if (at == 0 || at + 1 == text.Length || text[at - 1] is '/' or ':' || text[at + 1] is '/')
        {
            return false;
        }

        if (spaceBefore && spaceAfter)
        {
            return true;
        }

        TextRange before = WordBefore(text, spaceBefore ? at - 1 : at);
        TextRange after = WordAfter(text, spaceAfter ? at + 2 : at + 1);
        if (before.Length == 0 || after.Length == 0)
        {
            // "[Annex X]/developed" and "process/[or]": a bracket on one side.
            return (before.Length == 0 ? BracketCharacters.IsClosing(text[at - 1]) : IsWordy(text, before))
                && (after.Length == 0 ? BracketCharacters.IsOpening(text[at + 1]) : IsWordy(text, after));
        }

        return IsWordy(text, before) && IsWordy(text, after) && !IsAddress(text, before.Start)
            && !NotAlternatives.Contains($"{before.Of(text)}/{after.Of(text)}");
    }

    // "example.org/path": a stop straight before a letter earlier in the same run of characters.
    private static bool IsAddress(string text, int wordStart)
    {
        int start = wordStart;
        while (start > 0 && wordStart - start < LongestAddress && !char.IsWhiteSpace(text[start - 1]) && !BracketCharacters.IsBracket(text[start - 1]))
        {
            start--;
            if (text[start] is '.' or ':' && char.IsLetter(text[start + 1]) || (text[start] == '/' && text[start + 1] == '/'))
            {
                return true;
            }
        }

        return false;
    }

    // Symbols and units have digits or only capitals: 1/CP.17, FCCC/ADP, km/h.
    private static bool IsWordy(string text, TextRange word)
    {
        ReadOnlySpan<char> letters = word.Of(text);
        bool lower = false;
        foreach (char c in letters)
        {
            if (char.IsDigit(c))
            {
                return false;
            }

            lower |= char.IsLetter(c) && !char.IsUpper(c);
        }

        return lower && (letters.Length > 2 || CharacterClasses.IsUnspaced(letters[0]));
    }

    private static TextRange WordBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start < LongestWord && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return new TextRange(start, end);
    }

    private static TextRange WordAfter(string text, int start)
    {
        int end = Math.Min(start, text.Length);
        int limit = Math.Min(text.Length, end + LongestWord);
        start = end;
        while (end < limit && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return new TextRange(start, end);
    }
}
