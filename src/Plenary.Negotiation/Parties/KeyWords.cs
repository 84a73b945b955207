namespace Plenary.Negotiation.Parties;

/// <summary>What is done to whole words of a <see cref="NameKey"/>.</summary>
internal static class KeyWords
{
    /// <summary>Rewrites one word at the start of a span: "ST" is SAINT, and the Arabic article goes.</summary>
    /// <param name="word">The word, with room behind it.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Its length afterwards.</returns>
    public static int Rewrite(Span<char> word, int length)
    {
        if (word[..length] is "ST")
        {
            "SAINT".CopyTo(word);
            return 5;
        }

        if (word[..length] is "STE")
        {
            "SAINTE".CopyTo(word);
            return 6;
        }

        // الـ goes only before three letters or more, so that short names which begin with the same letters stay.
        if (length >= 5 && word[0] == 'ا' && word[1] == 'ل')
        {
            word[2..length].CopyTo(word);
            return length - 2;
        }

        return length;
    }

    /// <summary>Drops articles and joins single letters, in place.</summary>
    /// <param name="key">Words with single spaces.</param>
    /// <returns>The length afterwards; a key of articles only stays as it is (LAS, LA are codes too).</returns>
    public static int DropArticlesAndJoinInitials(Span<char> key)
    {
        bool onlyArticles = OnlyArticles(key);
        int length = 0;
        int previous = 0;
        int from = 0;
        while (from < key.Length)
        {
            int space = key[from..].IndexOf(' ');
            int end = space < 0 ? key.Length : from + space;
            ReadOnlySpan<char> word = key[from..end];
            if (onlyArticles || !IsArticle(word))
            {
                // A run of single characters is initials however it was spaced: U S A, G 7.
                bool joins = word.Length == 1 && previous == 1;
                if (length > 0 && !joins)
                {
                    key[length++] = ' ';
                }

                previous = word.Length;
                word.CopyTo(key[length..]);
                length += previous;
            }

            from = end + 1;
        }

        return length;
    }

    private static bool OnlyArticles(ReadOnlySpan<char> key)
    {
        foreach (Range word in key.Split(' '))
        {
            if (!IsArticle(key[word]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word is "THE" or "LA" or "LE" or "LES" or "L" or "EL" or "LOS" or "LAS";
}
