using System.Globalization;

namespace Plenary.Negotiation.Parties;

/// <summary>The words of a file name, and which of them may be codes of parties.</summary>
internal sealed class FileNameWords
{
    // Codes of parties that are everyday words of titles, in the languages in which files are named.
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal)
    {
        "AM", "AND", "ARE", "AT", "BE", "BY", "DO", "ID", "IN", "IS", "IT", "ME", "MY", "NO", "PER", "SO", "TO", "WHO", "BASIC",
        "AU", "DE", "EL", "ES", "ET", "LA", "MA", "NE", "SA", "SE", "SI", "TU",
    };

    // At the end of a name beside a party these say in which language the file is, as in "CHN_response_FR".
    private static readonly HashSet<string> LanguageMarks = new(StringComparer.Ordinal) { "AR", "ES", "FR", "RU" };

    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "comments", "comment", "response", "responses", "final", "draft", "version", "rev", "revised", "clean", "track", "tracked", "changes",
        "edits", "input", "inputs", "text", "on", "by", "of", "the", "from", "in", "to", "and", "for", "copy", "doc", "proposal", "amendments",
        "submission", "reply", "annex", "new", "updated",
    };

    private readonly string[] words;
    private readonly bool capitals;

    private FileNameWords(string[] words)
    {
        this.words = words;
        capitals = !Array.Exists(words, w => w.Any(char.IsLower) && !IsVersion(w));
    }

    public int Count => words.Length;

    /// <summary>Cuts a name at everything that is no letter, digit, mark or apostrophe; "&amp;" is a word.</summary>
    public static FileNameWords Of(string stem)
    {
        List<string> words = [];
        int from = 0;
        for (int i = 0; i <= stem.Length; i++)
        {
            if (i < stem.Length && IsInWord(stem[i]))
            {
                continue;
            }

            if (i > from)
            {
                words.Add(stem[from..i]);
            }

            if (i < stem.Length && stem[i] is '&')
            {
                words.Add("&");
            }

            from = i + 1;
        }

        return new FileNameWords([.. words]);
    }

    /// <summary>The same name with words cut before capitals inside them: "SouthSudanComments".</summary>
    public FileNameWords SplitAtCapitals()
    {
        List<string> split = [];
        foreach (string word in words)
        {
            int from = 0;
            for (int i = 1; i < word.Length; i++)
            {
                if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                {
                    split.Add(word[from..i]);
                    from = i;
                }
            }

            split.Add(word[from..]);
        }

        return new FileNameWords([.. split]);
    }

    /// <summary>Some words with single spaces.</summary>
    public string Join(int from, int count) => string.Join(' ', words, from, count);

    /// <summary>Whether a word that looks like a code cannot be one at this place: "and", a month, a mark of language.</summary>
    /// <param name="at">Index of the word.</param>
    /// <param name="afterParty">Whether a party was found before it.</param>
    public bool IsNoCode(int at, bool afterParty)
    {
        string word = words[at];
        bool between = at > 0 && at + 1 < words.Length;
        bool afterNumber = at > 0 && char.IsAsciiDigit(words[at - 1][^1]);
        if (word is "AND" && between)
        {
            return true;
        }

        // 15 MAR 2024 and 10 AM are a date and an hour.
        if (word is "MAR" or "AM" && (afterNumber || (at + 1 < words.Length && char.IsAsciiDigit(words[at + 1][0]))))
        {
            return true;
        }

        bool last = !words.Skip(at + 1).Any(w => !IsVersion(w) && !Noise.Contains(w));
        return afterParty && last && LanguageMarks.Contains(word) && !IsAnd(words[at - 1]);
    }

    /// <summary>Whether a word is a code, but in a name all in capitals may as well be an everyday word.</summary>
    public bool IsEverydayWord(int at) => capitals && Everyday.Contains(words[at]);

    /// <summary>Whether all other words are names of parties, words that join them, or versions: then so is this one.</summary>
    public bool AllNameParties(int except, PartyTable table)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (i != except && !IsVersion(words[i]) && !IsAnd(words[i]) && !table.TryFind(words[i], out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words that can be part of a name, for suggestions.</summary>
    public string WithoutNoise() => string.Join(' ', words.Where(w => !Noise.Contains(w) && !IsVersion(w)));

    private static bool IsAnd(string word) =>
        word is "&" or "y" || word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("et", StringComparison.OrdinalIgnoreCase);

    // 2, v2, Rev1, 20240315, 15a
    private static bool IsVersion(string word) =>
        char.IsAsciiDigit(word[^1]) && (word.All(char.IsAsciiDigit) || word[0] is 'v' or 'V' || word.StartsWith("rev", StringComparison.OrdinalIgnoreCase));

    private static bool IsInWord(char c) =>
        char.IsLetterOrDigit(c) || c is '\'' or '’' or '‘' or 'ʼ'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
