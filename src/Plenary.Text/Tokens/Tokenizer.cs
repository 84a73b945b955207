using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plenary.Text;

/// <summary>Cuts text into tokens whose texts, one after the other, are the text again.</summary>
/// <remarks>
/// A word is a run of letters, digits and what joins them: combining marks and joiners always stay with the
/// character before, an apostrophe inside a word and a separator inside a number do not cut. Scripts that write
/// no spaces (Han, Kana, Thai, Lao, Khmer, Burmese) give one token a character with its marks, so that an edit
/// never takes a whole sentence for one word. White space gives one token a run, every sign its own.
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 3) + 1);
        int at = 0;
        while (at < text.Length)
        {
            int length = Next(text.AsSpan(at), out TokenKind kind);
            tokens.Add(TokenCache.Get(text.AsSpan(at, length), kind));
            at += length;
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>The length in UTF-16 units of the token at the start of <paramref name="text"/>, which is not empty.</summary>
    public static int Next(ReadOnlySpan<char> text, out TokenKind kind)
    {
        // Most of what there is.
        if (char.IsAsciiLetterOrDigit(text[0]))
        {
            kind = TokenKind.Word;
            return Word(text, 1);
        }

        CharacterClass first = Classify(text, out int at);
        switch (first)
        {
            case CharacterClass.Space:
                kind = TokenKind.Space;
                while (at < text.Length && !char.IsAsciiLetterOrDigit(text[at]) && Classify(text[at..], out int used) == CharacterClass.Space)
                {
                    at += used;
                }

                return at;
            case CharacterClass.Inset:
                kind = TokenKind.Inset;
                return at;
            case CharacterClass.Letter:
                kind = TokenKind.Word;
                return Word(text, at);
            case CharacterClass.Ideograph:
                kind = TokenKind.Word;
                return Extend(text, at);
            default:
                kind = TokenKind.Sign;
                return Extend(text, at);
        }
    }

    private static int Word(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            CharacterClass next = Classify(text[at..], out int used);
            if (next is CharacterClass.Letter or CharacterClass.Extender)
            {
                at += used;
            }
            else if (at + used < text.Length
                && Joins(text[at], text[at - 1], text[at + used])
                && Classify(text[(at + used)..], out int after) == CharacterClass.Letter)
            {
                at += used + after;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>An apostrophe between letters, or a decimal or grouping sign between digits.</summary>
    private static bool Joins(char sign, char before, char after) => sign switch
    {
        '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' or '\u066B' or '\u066C' => char.IsDigit(before) && char.IsDigit(after),
        _ => false,
    };

    private static int Extend(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Classify(text[at..], out int used) == CharacterClass.Extender)
        {
            at += used;
        }

        return at;
    }

    private enum CharacterClass : byte
    {
        Letter,
        Ideograph,
        Space,
        Sign,
        Extender,
        Inset,
    }

    private static CharacterClass Classify(ReadOnlySpan<char> text, out int used)
    {
        char c = text[0];
        used = 1;
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? CharacterClass.Letter
                : c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' ? CharacterClass.Space
                : CharacterClass.Sign;
        }

        if (c == Token.InsetCharacter)
        {
            return CharacterClass.Inset;
        }

        // U+00AD, joiners and direction marks belong to the character before them.
        if (c is '\u00AD' or '\u200C' or '\u200D' or '\u2060' || c is >= '\u200E' and <= '\u200F' || c is >= '\uFE00' and <= '\uFE0F')
        {
            return CharacterClass.Extender;
        }

        if (Rune.DecodeFromUtf16(text, out Rune rune, out used) != OperationStatus.Done)
        {
            used = 1;
            return CharacterClass.Sign;
        }

        if (Rune.IsWhiteSpace(rune))
        {
            return CharacterClass.Space;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return CharacterClass.Extender;
            case UnicodeCategory.OtherLetter or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ModifierLetter:
                return WritesNoSpaces(rune.Value) ? CharacterClass.Ideograph : CharacterClass.Letter;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber:
                return CharacterClass.Letter;
            default:
                return CharacterClass.Sign;
        }
    }

    private static bool WritesNoSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0x2E80 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}
