using System.Globalization;

namespace Plenary.Negotiation.Parties;

/// <summary>
/// Turns a written name into the key it is compared by: upper case, no diacritics, no dots, no articles, single spaces.
/// </summary>
/// <remarks>
/// The tool runs without culture data, where <see cref="string.Normalize()"/> returns its input unchanged, so
/// diacritics are taken off by a table of our own; combining marks are dropped by category. Initials are joined
/// ("U. S." is US), "&amp;" is AND and "St." is SAINT. Everything else that is no letter or digit separates words.
/// </remarks>
internal static class NameKey
{
    /// <summary>Longer texts are no names; callers treat them as unknown.</summary>
    public const int LongestName = 160;

    // A letter can become two (Æ), "St" becomes SAINT and "&" AND with spaces around.
    private const int Growth = 5;

    /// <summary>How large the buffer of <see cref="Write"/> must be for a name of this length.</summary>
    public static int BufferFor(int nameLength) => (nameLength * Growth) + 8;

    /// <summary>The key as a string, for building tables.</summary>
    public static string Of(string name)
    {
        Span<char> key = name.Length <= LongestName ? stackalloc char[BufferFor(name.Length)] : new char[BufferFor(name.Length)];
        return key[..Write(name, key, out _)].ToString();
    }

    /// <summary>Writes the key of a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="key">Room for it, see <see cref="BufferFor"/>.</param>
    /// <param name="hasLower">Whether the name has a lower-case letter: codes such as IN and IT count only in capitals.</param>
    /// <returns>The length of the key; 0 when the name has no letter or digit.</returns>
    public static int Write(ReadOnlySpan<char> name, Span<char> key, out bool hasLower)
    {
        hasLower = false;
        int length = 0;
        int word = 0;
        bool ampersand = false;
        foreach (char written in name)
        {
            if (written is '&' or '＆')
            {
                ampersand = true;
                EndWord(key, ref length, ref word);
                "AND".CopyTo(key[length..]);
                length += 3;
                EndWord(key, ref length, ref word);
                continue;
            }

            if (IsApostrophe(written))
            {
                // d'Ivoire and l'Iran are two words; People's is one.
                if (length - word == 1)
                {
                    EndWord(key, ref length, ref word);
                }

                continue;
            }

            if (!IsWordPart(written, out bool mark))
            {
                if (!mark)
                {
                    EndWord(key, ref length, ref word);
                }

                continue;
            }

            char upper = char.ToUpperInvariant(written);
            hasLower |= upper != written;
            length += PlainLetters.Write(upper, key[length..]);
        }

        EndWord(key, ref length, ref word);
        while (length > 0 && key[length - 1] == ' ')
        {
            length--;
        }

        // "&" joins names; alone it is not the code of Andorra.
        return ampersand && key[..length] is "AND" ? 0 : KeyWords.DropArticlesAndJoinInitials(key[..length]);
    }

    private static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02BF' or '`' or '\u00B4' or '\u2032';

    private static bool IsWordPart(char c, out bool mark)
    {
        mark = false;
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        // Joiners and direction marks (Cf) sit inside words of pasted text and mean nothing here; so does the Arabic tatweel.
        mark = c == '\u0640' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
        return !mark && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));
    }

    private static void EndWord(Span<char> key, ref int length, ref int word)
    {
        if (length == word)
        {
            return;
        }

        length = word + KeyWords.Rewrite(key[word..], length - word);
        key[length++] = ' ';
        word = length;
    }
}
