using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>The Latin suffixes of inserted paragraphs: bis, ter … decies and on (practice O5).</summary>
public static class LatinSuffix
{
    private static readonly ImmutableArray<string> Words =
    [
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
        "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies",
    ];

    /// <summary>Gives the word for a place in the order.</summary>
    /// <param name="order">1 for <c>bis</c>, 2 for <c>ter</c>, and so on.</param>
    /// <returns>The word in lower case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is below 1 or above 14.</exception>
    public static string Word(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, Words.Length);
        return Words[order - 1];
    }

    /// <summary>Gives a word's place in the order.</summary>
    /// <param name="word">The word, in any case; <c>nonies</c> reads as <c>novies</c>.</param>
    /// <returns>1 for <c>bis</c>, 2 for <c>ter</c>, and so on; 0 when the word is no suffix.</returns>
    public static int Order(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Words.Length; i++)
        {
            if (word.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return word.Equals("nonies", StringComparison.OrdinalIgnoreCase) ? 8 : 0;
    }
}
