using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Reads <c>Option 1:</c>, <c>Option (a)</c>, <c>Option II</c>, <c>Option 4: (paragraphs 3–3ter)</c> and the like (practice O1, O2).</summary>
internal static class OptionLabelReader
{
    /// <summary>The word in capitals or with a capital; in lower case it only refers to an option.</summary>
    public static readonly ImmutableArray<string> Words =
        ["Option", "OPTION", "Alternative", "ALTERNATIVE", "Opción", "Opcion", "Вариант", "الخيار", "备选案文", "备选方案", "选项"];

    private const int LongestQualifier = 80;
    private const int LongestNote = 400;

    /// <summary>Reads a label at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word would start.</param>
    /// <param name="atLineStart">Whether only brackets, bullets or a number stand before it on its line; within a line a colon must follow.</param>
    /// <param name="label">The label.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryRead(string text, int at, bool atLineStart, out OptionLabel label)
    {
        label = default;
        int end = EndOfWord(text, at);
        if (end < 0 || (at > 0 && CharacterClasses.IsWord(text[at - 1])))
        {
            return false;
        }

        ReadOnlySpan<char> span = text;
        end = CharacterClasses.SkipSpaces(text, end, Math.Min(text.Length, end + 4));
        if (!ReadPart(span, ref end, out LabelPart first))
        {
            return false;
        }

        LabelPart? second = ParagraphLabelReader.ReadLetters(span, ref end, true, out LabelPart inner) ? inner : null;
        end = SkipQualifier(text, end);
        int stop = CharacterClasses.SkipDecoration(text, end, text.Length);
        bool dot = stop + 1 < text.Length && text[stop] == '.' && text[stop + 1] == ':';
        stop += dot ? 1 : 0;
        bool colon = stop < text.Length && text[stop] is ':' or '：';
        bool brief = stop == text.Length || CharacterClasses.IsLineBreak(text[stop]) || text[stop] is '{';
        if (!colon && !(atLineStart && brief))
        {
            return false;
        }

        end = colon ? stop + 1 : end;
        label = new OptionLabel(new TextRange(at, end), first, second, StandsAlone(text, end));
        return true;
    }

    private static int EndOfWord(string text, int at)
    {
        foreach (string word in Words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return at + word.Length;
            }
        }

        return -1;
    }

    private static bool ReadPart(ReadOnlySpan<char> text, ref int at, out LabelPart part)
    {
        if (ParagraphLabelReader.ReadLetters(text, ref at, true, out part))
        {
            return true;
        }

        int digits = ParagraphLabelReader.DigitCount(text, at);
        ReadOnlySpan<char> word = ParagraphLabelReader.Word(text, at);
        if (digits is > 0 and < 4)
        {
            part = new LabelPart(LabelStyle.Number, ParagraphLabelReader.Value(text.Slice(at, digits)));
            at += digits;
        }
        else if (word.Length is > 0 and < 7 && ParagraphLabelReader.TryStyle(word, out part))
        {
            at += word.Length;
        }
        else
        {
            return false;
        }

        ParagraphLabelReader.ReadSuffix(text, ref at, ref part);
        return at >= text.Length || !CharacterClasses.IsWord(text[at]);
    }

    // "(chapeau)" and "(paragraphs 3–3ter)" between label and colon.
    private static int SkipQualifier(string text, int at)
    {
        int open = CharacterClasses.SkipSpaces(text, at, text.Length);
        if (open >= text.Length || text[open] != '(')
        {
            return at;
        }

        int limit = Math.Min(text.Length, open + LongestQualifier);
        for (int i = open + 1; i < limit; i++)
        {
            if (text[i] == ')')
            {
                return i + 1;
            }

            if (CharacterClasses.IsLineBreak(text[i]) || text[i] == '(' || BracketCharacters.IsBracket(text[i]))
            {
                break;
            }
        }

        return at;
    }

    // Notes and "(paragraphs 3–3ter)" may follow a label that stands alone.
    private static bool StandsAlone(string text, int at)
    {
        at = CharacterClasses.SkipDecoration(text, at, text.Length);
        while (at < text.Length && text[at] is '{' or '(')
        {
            char closing = text[at] == '{' ? '}' : ')';
            int close = text.AsSpan(at, Math.Min(LongestNote, text.Length - at)).IndexOfAny(closing, '\n', '\r');
            if (close < 0 || text[at + close] != closing)
            {
                return false;
            }

            at = CharacterClasses.SkipDecoration(text, at + close + 1, text.Length);
        }

        return at >= text.Length || CharacterClasses.IsLineBreak(text[at]);
    }
}
