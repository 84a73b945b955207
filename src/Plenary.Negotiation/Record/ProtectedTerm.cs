using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Something that would name a protected source if it stood in the words.</summary>
/// <param name="Words">Its words, as they are compared.</param>
/// <param name="Match">How they are looked for.</param>
/// <param name="What">What it is, for the message: the source's name, office or affiliation.</param>
internal sealed record ProtectedTerm(ImmutableArray<string> Words, TermMatch Match, string What)
{
    private const int ShortestStem = 4;

    /// <summary>Whether the term stands in the words of a text from a place on.</summary>
    public bool StandsAt(List<WrittenWord> text, int at)
    {
        if (at + Words.Length > text.Count)
        {
            return false;
        }

        for (int i = 0; i < Words.Length; i++)
        {
            if (!Matches(text[at + i], Words[i], isLast: i == Words.Length - 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool Matches(WrittenWord word, string wanted, bool isLast) => Match switch
    {
        TermMatch.Code => word.IsCapitals && word.Key == wanted,
        TermMatch.Affiliation when IsUnspaced(wanted) => word.Key.Contains(wanted, StringComparison.Ordinal),
        TermMatch.Affiliation when IsCyrillic(wanted) => word.Key.StartsWith(Stem(wanted), StringComparison.Ordinal),
        TermMatch.Affiliation when isLast => Adjectives.IsFormOf(word.Key, wanted),
        _ when isLast => word.Key == wanted || (word.Key.Length == wanted.Length + 1 && word.Key[^1] == 'S' && word.Key.StartsWith(wanted, StringComparison.Ordinal))
            || (IsUnspaced(wanted) && word.Key.Contains(wanted, StringComparison.Ordinal)),
        _ => word.Key == wanted,
    };

    // Chinese has no spaces, and Arabic writes the article and small words together with the next one.
    private static bool IsUnspaced(string word) => word[0] is >= '\u0590' and <= '\u08FF' or >= '\u0E00' and <= '\u0EFF' or >= '\u2E80' and <= '\uDFFF';

    private static bool IsCyrillic(string word) => word[0] is >= '\u0400' and <= '\u052F';

    // Russian changes the end of a word with its case, and makes adjectives on what is before it.
    private static string Stem(string word) => word.Length <= ShortestStem ? word : word[..Math.Max(ShortestStem, word.Length - 2)];
}

/// <summary>How a term is looked for.</summary>
internal enum TermMatch
{
    /// <summary>Word for word, a plural or genitive s allowed.</summary>
    Words,

    /// <summary>In capitals only.</summary>
    Code,

    /// <summary>Also as an adjective or in another case.</summary>
    Affiliation,
}
