using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Reads the number a paragraph starts with.</summary>
internal static class ParagraphLabelReader
{
    private const int MaximalDigits = 4;

    /// <summary>Reads a label at the start of a text, as far as it goes.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ParagraphLabel label, out int length)
    {
        var parts = ImmutableArray.CreateBuilder<LabelPart>();
        string prefix = ReadPrefix(text);
        int at = prefix.Length;
        bool numbered = ReadNumber(text, ref at, out LabelPart part);
        if (!numbered && (prefix.Length > 0 || !ReadLetters(text, ref at, false, out part)))
        {
            label = default;
            length = 0;
            return false;
        }

        parts.Add(part);
        while (ReadNext(text, ref at, out part))
        {
            parts.Add(part);
        }

        label = new ParagraphLabel(prefix, parts.ToImmutable());
        length = at;
        return true;
    }

    /// <summary>
    /// Reads the label of a paragraph at the start of its text, only where it stands as one: <c>3.</c>, <c>3)</c>, <c>3 bis</c>,
    /// <c>16.4 Text</c>, <c>(a) Text</c>, <c>a. Text</c>, <c>IV. Text</c>; not <c>2020</c> or <c>1.5 °C</c>.
    /// </summary>
    public static bool TryReadAtStart(ReadOnlySpan<char> text, out ParagraphLabel label, out int length)
    {
        if (!TryRead(text, out label, out length))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[length..];
        bool stop = rest.Length > 0 && rest[0] is '.' or ')' or '．' && !(rest.Length > 1 && char.IsAsciiDigit(rest[1]));
        bool closed = length > 0 && text[length - 1] == ')';
        LabelPart last = label.Parts[^1];
        bool marked = label.Prefix.Length > 0 || last.Suffix > 0 || last.Alternative > 0;
        bool dotted = label.Parts.Length > 1 && label.IsNumbered && !IsQuantity(rest);
        if (!(stop || closed || marked || dotted) || label.Parts[0].Number is 0 or > 999)
        {
            return false;
        }

        length += stop ? 1 : 0;
        rest = text[length..];
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]) || !char.IsAscii(rest[0]) || label.Prefix.Length > 0;
    }

    /// <summary>Reads <c>bis</c> … and <c>alt</c> after a number, with or without a space before.</summary>
    public static void ReadSuffix(ReadOnlySpan<char> text, ref int at, ref LabelPart part)
    {
        int start = SkipSpace(text, at);
        int order = LatinSuffix.Order(Word(text, start));
        if (order > 0)
        {
            at = start + Word(text, start).Length;
            part = part with { Suffix = order };
            start = SkipSpace(text, at);
        }

        if (Word(text, start).Equals("alt", StringComparison.OrdinalIgnoreCase))
        {
            at = start + 3;
            int digits = DigitCount(text, SkipSpace(text, at));
            part = part with { Alternative = 1 };
            if (digits is > 0 and < 3 && SkipSpace(text, at) == at)
            {
                part = part with { Alternative = Math.Max(1, Value(text.Slice(at, digits))) };
                at += digits;
            }
        }
    }

    /// <summary>Number of ASCII digits from a place on.</summary>
    public static int DigitCount(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>The ASCII letters from a place on, forty at most: no label is longer.</summary>
    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < 40 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    public static int Value(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    /// <summary>Reads <c>(a)</c>, <c>(iv)</c> or, at a paragraph's start, <c>a</c>, <c>IV</c>, <c>B</c> before a stop.</summary>
    public static bool ReadLetters(ReadOnlySpan<char> text, ref int at, bool parenthesesOnly, out LabelPart part)
    {
        part = default;
        bool open = at < text.Length && text[at] == '(';
        ReadOnlySpan<char> word = Word(text, at + (open ? 1 : 0));
        int end = at + (open ? 1 : 0) + word.Length;
        bool close = end < text.Length && text[end] == ')';
        bool stop = end < text.Length && text[end] is '.' or ')';
        if (word.Length is 0 or > 7 || (open ? !close : parenthesesOnly || !stop) || !TryStyle(word, out part))
        {
            return false;
        }

        at = end + (open ? 1 : 0);
        ReadSuffix(text, ref at, ref part);
        return true;
    }

    /// <summary>Tells the style and number of a label's letters: a lone letter is a letter, except <c>i</c>, <c>I</c>, <c>V</c> and <c>X</c>.</summary>
    public static bool TryStyle(ReadOnlySpan<char> word, out LabelPart part)
    {
        part = default;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        bool isLower = word.SequenceEqual(lower);
        bool isUpper = !isLower && !word.ContainsAnyInRange('a', 'z');
        int roman = RomanNumber.Read(lower);
        if (!isLower && !isUpper)
        {
            return false;
        }

        if (roman > 0 && (word.Length > 1 || lower[0] == 'i' || (isUpper && lower[0] is 'v' or 'x')))
        {
            part = new LabelPart(isLower ? LabelStyle.LowerRoman : LabelStyle.UpperRoman, roman);
            return true;
        }

        bool same = !word.ContainsAnyExcept(word[0]);
        int number = lower[0] - 'a' + 1 + (26 * (word.Length - 1));
        part = new LabelPart(isLower ? LabelStyle.Letter : LabelStyle.UpperLetter, number);
        return same && word.Length <= 2;
    }

    private static string ReadPrefix(ReadOnlySpan<char> text)
    {
        bool digit = text.Length > 2 && (char.IsAsciiDigit(text[2]) || (text[2] == ' ' && text.Length > 3 && char.IsAsciiDigit(text[3])));
        return !digit ? string.Empty
            : text.StartsWith("PP", StringComparison.Ordinal) ? "PP"
            : text.StartsWith("OP", StringComparison.Ordinal) ? "OP"
            : string.Empty;
    }

    private static bool ReadNumber(ReadOnlySpan<char> text, ref int at, out LabelPart part)
    {
        part = default;
        int start = at > 0 ? SkipSpace(text, at) : at;
        int digits = DigitCount(text, start);
        if (digits is 0 or > MaximalDigits)
        {
            return false;
        }

        at = start + digits;
        part = new LabelPart(LabelStyle.Number, Value(text.Slice(start, digits)));
        ReadSuffix(text, ref at, ref part);
        return true;
    }

    private static bool ReadNext(ReadOnlySpan<char> text, ref int at, out LabelPart part)
    {
        part = default;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            int digits = DigitCount(text, at + 1);
            if (digits > MaximalDigits)
            {
                return false;
            }

            part = new LabelPart(LabelStyle.Number, Value(text.Slice(at + 1, digits)));
            at += digits + 1;
            ReadSuffix(text, ref at, ref part);
            return true;
        }

        return at < text.Length && text[at] == '(' && ReadLetters(text, ref at, true, out part);
    }

    private static bool IsQuantity(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = rest.TrimStart();
        return (!next.IsEmpty && next[0] is '°' or 'º' or '%' or '–' or '-')
            || next.StartsWith("per cent", StringComparison.OrdinalIgnoreCase)
            || next.StartsWith("degree", StringComparison.OrdinalIgnoreCase)
            || next.StartsWith("million", StringComparison.OrdinalIgnoreCase)
            || next.StartsWith("billion", StringComparison.OrdinalIgnoreCase);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
}
