using System.Globalization;
using Plenary.Negotiation.Parties;

namespace Plenary.Negotiation;

/// <summary>A word of a free text as it is compared: upper case, without diacritics, with its place.</summary>
/// <param name="Key">The word in the form in which it is compared.</param>
/// <param name="At">Where it begins in the text, from 0.</param>
/// <param name="IsCapitals">Whether it has no small letter: codes such as IT and US count only in capitals.</param>
internal readonly record struct WrittenWord(string Key, int At, bool IsCapitals)
{
    /// <summary>The words of a text. Initials are joined: "U.S." is one word.</summary>
    public static List<WrittenWord> Of(string text)
    {
        List<WrittenWord> words = [];
        char[] key = new char[(text.Length * 2) + 2];
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            int length = 0;
            bool hasSmall = false;
            for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at, start)); at++)
            {
                if (char.IsLetterOrDigit(text[at]))
                {
                    hasSmall |= char.IsLower(text[at]);
                    length += PlainLetters.Write(char.ToUpperInvariant(text[at]), key.AsSpan(length));
                }
            }

            words.Add(new WrittenWord(new string(key, 0, length), start, !hasSmall));
        }

        return words;
    }

    // Combining marks and invisible joiners belong to the word around them; a dot does between two initials.
    private static bool IsInside(string text, int at, int start) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
        || (text[at] == '.' && IsInitial(text, at - 1, start) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])));

    private static bool IsInitial(string text, int at, int start) =>
        at >= start && char.IsLetter(text[at]) && (at == start || text[at - 1] == '.');
}
