using System.Buffers;
using System.Buffers.Binary;

namespace Plenary.Formats.Word;

/// <summary>Start tags that hold nothing but the numbers of the savings that wrote them, each at most once.</summary>
internal static class PlainNumbers
{
    private const int Usual = sizeof(ulong);
    private const ulong Each = 0x0101010101010101;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>How many bytes the start tag of a paragraph takes; 0 where there is none such.</summary>
    /// <param name="rest">The part, from the tag on; its prefix <c>w</c> is known to be that of WordprocessingML.</param>
    /// <param name="isNumbered">Whether the prefix <c>w14</c>, which two of the numbers have, is declared.</param>
    public static int OfParagraph(ReadOnlySpan<byte> rest, bool isNumbered)
    {
        if (!rest.StartsWith("<w:p"u8))
        {
            return 0;
        }

        int next = "<w:p".Length;
        int seen = 0;
        while (next < rest.Length && rest[next] == ' ')
        {
            ReadOnlySpan<byte> attribute = rest[next..];
            (int kind, int value) =
                attribute.StartsWith(" w:rsidR=\""u8) ? (1, 10)
                : attribute.StartsWith(" w:rsidRDefault=\""u8) ? (2, 17)
                : attribute.StartsWith(" w:rsidP=\""u8) ? (4, 10)
                : attribute.StartsWith(" w:rsidRPr=\""u8) ? (8, 12)
                : isNumbered && attribute.StartsWith(" w14:paraId=\""u8) ? (16, 13)
                : isNumbered && attribute.StartsWith(" w14:textId=\""u8) ? (32, 13)
                : default;
            if (!Passes(attribute, kind, value, ref seen, ref next))
            {
                return 0;
            }
        }

        return next < rest.Length && rest[next] == '>' ? next + 1 : 0;
    }

    /// <summary>How many bytes the start tag of a run takes; 0 where there is none such.</summary>
    /// <param name="rest">The part, from the tag on; its prefix <c>w</c> is known to be that of WordprocessingML.</param>
    public static int OfRun(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("<w:r"u8))
        {
            return 0;
        }

        int next = "<w:r".Length;
        int seen = 0;
        while (next < rest.Length && rest[next] == ' ')
        {
            ReadOnlySpan<byte> attribute = rest[next..];
            (int kind, int value) =
                attribute.StartsWith(" w:rsidR=\""u8) ? (1, 10)
                : attribute.StartsWith(" w:rsidRPr=\""u8) ? (2, 12)
                : attribute.StartsWith(" w:rsidDel=\""u8) ? (4, 12)
                : default;
            if (!Passes(attribute, kind, value, ref seen, ref next))
            {
                return 0;
            }
        }

        return next < rest.Length && rest[next] == '>' ? next + 1 : 0;
    }

    private static bool Passes(ReadOnlySpan<byte> attribute, int kind, int value, ref int seen, ref int next)
    {
        int end = kind != 0 && IsUsual(attribute[value..]) ? value + Usual : value + Math.Max(attribute[value..].IndexOfAnyExcept(Digits), 0);
        if (kind == 0 || (seen & kind) != 0 || end == attribute.Length || attribute[end] != '"')
        {
            return false;
        }

        seen |= kind;
        next += end + 1;
        return true;
    }

    // Whether a number is as Word writes it. All its digits are looked at together, in the highest bit of each byte.
    private static bool IsUsual(ReadOnlySpan<byte> value)
    {
        if (value.Length <= Usual || value[Usual] != '"')
        {
            return false;
        }

        ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(value);
        ulong small = digits | (0x20 * Each);
        ulong areNumerals = (digits + ((0x80 - '0') * Each)) & ~(digits + ((0x80 - ('9' + 1)) * Each));
        ulong areLetters = (small + ((0x80 - 'a') * Each)) & ~(small + ((0x80 - ('f' + 1)) * Each));
        return (digits & (0x80 * Each)) == 0 && ((areNumerals | areLetters) & (0x80 * Each)) == 0x80 * Each;
    }
}
