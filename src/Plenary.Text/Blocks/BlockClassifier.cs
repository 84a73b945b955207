using System.Buffers;

namespace Plenary.Text;

/// <summary>Tells preambular and operative paragraphs of resolutions and decisions from other prose (practice O7).</summary>
/// <remarks>
/// The rule, in this order:
/// <list type="number">
/// <item>A numbered paragraph is <see cref="BlockKind.Operative"/>.</item>
/// <item>A paragraph is <see cref="BlockKind.Preambular"/> when no operative one stands before it, it ends with a comma, and it
/// opens with a participle or adjective as preambles do ("Recalling", "Deeply alarmed", «Rappelant», «Recordando»,
/// «ссылаясь», «إذ», 回顾). A Latin word that is not known counts when it is in italics and has a participle's ending.</item>
/// <item>A paragraph is <see cref="BlockKind.Operative"/> without a number when it opens with a verb of decision ("Decides",
/// «Prie», 决定), ends with a semicolon or a full stop, and follows a preamble or opens in italics.</item>
/// <item>Everything else is a <see cref="BlockKind.Paragraph"/>. When in doubt, so is this one: a communiqué's "We commit …",
/// the name of the organ ("The General Assembly,"), a letter's "Dear colleagues," are ordinary prose.</item>
/// </list>
/// Brackets, quotation marks and white space around the paragraph are passed over, and adverbs before the opening
/// ("Once again recalling").
/// </remarks>
public static class BlockClassifier
{
    private const int MostAdverbs = 5;

    private static readonly SearchValues<char> EndOfWord = SearchValues.Create(" \u00A0\t\n,،;:.[](){}");
    private static readonly string[] ParticipleEndings = ["ing", "ant", "ando", "endo", "iendo"];

    /// <summary>The kind of a paragraph of the body that no style or list says more of.</summary>
    /// <param name="text">Its words; objects such as note references as U+FFFC.</param>
    /// <param name="setting">What stands around it.</param>
    /// <returns><see cref="BlockKind.Preambular"/>, <see cref="BlockKind.Operative"/> or <see cref="BlockKind.Paragraph"/>.</returns>
    public static BlockKind KindOf(ReadOnlySpan<char> text, BlockSetting setting)
    {
        if (setting.IsNumbered)
        {
            return BlockKind.Operative;
        }

        ReadOnlySpan<char> words = TrimStart(text);
        char end = LastSign(text);
        if (words.IsEmpty || end == '\0')
        {
            return BlockKind.Paragraph;
        }

        if (end is ',' or '，' or '،' or '、' && !setting.FollowsOperative && OpensPreamble(words, setting.OpensInItalics))
        {
            return BlockKind.Preambular;
        }

        bool isSentence = end is ';' or '.' or '；' or '。' or '؛';
        return isSentence && (setting.FollowsPreamble || setting.OpensInItalics) && OpensDecision(words)
            ? BlockKind.Operative
            : BlockKind.Paragraph;
    }

    /// <summary>Where a paragraph's words begin, after white space and opening brackets and quotation marks; its length when it has none.</summary>
    /// <param name="text">The paragraph.</param>
    public static int StartOfWords(ReadOnlySpan<char> text) => text.Length - TrimStart(text).Length;

    /// <summary>The words in italics with which a preambular paragraph opens (practice O7): "Deeply concerned", "Recalling also".</summary>
    /// <param name="text">The paragraph.</param>
    /// <returns>Their range in <paramref name="text"/>; empty where it opens with no such word, and in Chinese, which has no italics.</returns>
    public static Range PreambularOpening(ReadOnlySpan<char> text)
    {
        int start = StartOfWords(text);
        int opened = 0;
        for (int at = start, passed = 0; at < text.Length && passed <= MostAdverbs + 1; passed++)
        {
            int end = text[at..].IndexOfAny(EndOfWord) is var found and >= 0 ? at + found : text.Length;
            string word = Plain(text[at..end]);
            bool isOpening = opened == 0 && OpeningWords.Preambular.Contains(word) && (at > start || IsOpening(text[at]));
            if (!isOpening && !OpeningWords.Adverbs.Contains(word))
            {
                break;
            }

            // "Recalling also": an adverb after the word belongs to it as well.
            opened = isOpening || opened > 0 ? end : 0;
            at = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : text.Length;
        }

        return opened == 0 ? 0..0 : start..opened;
    }

    private static bool OpensPreamble(ReadOnlySpan<char> words, bool italic)
    {
        if (IsHan(words[0]))
        {
            return StartsWithAny(words, OpeningWords.ChinesePreambular);
        }

        if (!IsOpening(words[0]))
        {
            return false;
        }

        string word = FirstWord(words);
        return OpeningWords.Preambular.Contains(word)
            || (italic && word.Length > 5 && ParticipleEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static bool OpensDecision(ReadOnlySpan<char> words) => IsHan(words[0])
        ? StartsWithAny(words, OpeningWords.ChineseOperative)
        : IsOpening(words[0]) && OpeningWords.Operative.Contains(FirstWord(words));

    // Latin and Cyrillic openings have a capital; Russian resolutions set the participle in lower case.
    private static bool IsOpening(char first) => char.IsUpper(first) || first > '\u0370';

    // The first word that is no adverb, in lower case; Arabic without its vowel signs.
    private static string FirstWord(ReadOnlySpan<char> words)
    {
        string word = "";
        for (int passed = 0; passed <= MostAdverbs && !words.IsEmpty; passed++)
        {
            int end = words.IndexOfAny(EndOfWord);
            ReadOnlySpan<char> next = end < 0 ? words : words[..end];
            word = Plain(next);
            if (!OpeningWords.Adverbs.Contains(word))
            {
                break;
            }

            words = TrimStart(words[next.Length..]);
        }

        return word;
    }

    private static string Plain(ReadOnlySpan<char> word)
    {
        string lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return lower.AsSpan().ContainsAnyInRange('\u064B', '\u0652')
            ? string.Concat(lower.Where(c => c is < '\u064B' or > '\u0652'))
            : lower;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] openings)
    {
        for (int passed = 0; passed < MostAdverbs; passed++)
        {
            foreach (string opening in openings)
            {
                if (words.StartsWith(opening, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            int adverb = 0;
            foreach (string known in OpeningWords.ChineseAdverbs)
            {
                adverb = words.StartsWith(known, StringComparison.Ordinal) ? Math.Max(adverb, known.Length) : adverb;
            }

            if (adverb == 0)
            {
                return false;
            }

            words = words[adverb..];
        }

        return false;
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '[' or '(' or '{' or '"' or '“' or '«' or '*' or '_' or Token.InsetCharacter))
        {
            at++;
        }

        return text[at..];
    }

    // The sign that closes the paragraph: not a bracket, a note reference, nor an "and" that leads to the next one.
    private static char LastSign(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = TrimEnd(text);
        foreach (string and in (ReadOnlySpan<string>)[" and", " et", " y", " e", " и"])
        {
            if (rest.EndsWith(and, StringComparison.Ordinal) && rest.Length > and.Length)
            {
                rest = TrimEnd(rest[..^and.Length]);
                break;
            }
        }

        return rest.IsEmpty ? '\0' : rest[^1];
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ']' or ')' or '}' or '"' or '”' or '»' or '*' or '_' or Token.InsetCharacter))
        {
            end--;
        }

        return text[..end];
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
