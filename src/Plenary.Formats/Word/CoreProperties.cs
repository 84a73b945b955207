using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Who saved a file, and when.</summary>
internal static class CoreProperties
{
    private const string Part = "docProps/core.xml";
    private const int LengthOfWord = 20;

    public static (string? SavedBy, DateTimeOffset? SavedAt) Of(WordPackage package)
    {
        if (!package.Has(Part))
        {
            return (null, null);
        }

        return package.Guard(Part, () =>
        {
            string? by = null;
            DateTimeOffset? at = null;
            using XmlReader reader = package.ReadXml(Part);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "lastModifiedBy" && !reader.IsEmptyElement)
                {
                    by = PartWalk.Words(reader);
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "modified" && !reader.IsEmptyElement)
                {
                    at = ParseDate(PartWalk.Words(reader));
                }
            }

            return (string.IsNullOrWhiteSpace(by) ? null : by, at);
        });
    }

    /// <summary>A date, mostly as Word writes it; one that is none is as good as missing.</summary>
    public static DateTimeOffset? ParseDate(string? text)
    {
        Span<byte> word = stackalloc byte[LengthOfWord];
        return text is { Length: LengthOfWord } && Ascii.FromUtf16(text, word, out _) == OperationStatus.Done && OfWord(word) is { } exact ? exact : ParseAny(text);
    }

    /// <summary>The same, of a date in UTF-8.</summary>
    public static DateTimeOffset? ParseDate(ReadOnlySpan<byte> text) =>
        text.Length == LengthOfWord && OfWord(text) is { } exact ? exact : ParseAny(Encoding.UTF8.GetString(text));

    private static DateTimeOffset? ParseAny(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;

    // 2026-03-13T12:29:00Z. Every tracked change has one, so it is not left to the platform, which tries many forms.
    private static DateTimeOffset? OfWord(ReadOnlySpan<byte> text)
    {
        int year = (100 * Two(text)) + Two(text[2..]);
        (int month, int day) = (Two(text[5..]), Two(text[8..]));
        (int hour, int minute, int second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        bool isWritten = text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z';
        bool isDate = year is > 0 and <= 9999 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        return isWritten && isDate && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;
    }

    // Far below zero where one of the two is no digit.
    private static int Two(ReadOnlySpan<byte> text) =>
        char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]) ? (10 * (text[0] - '0')) + text[1] - '0' : -10_000;
}
