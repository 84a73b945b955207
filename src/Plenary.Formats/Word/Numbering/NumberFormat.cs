using System.Globalization;
using System.Text;

namespace Plenary.Formats.Word;

/// <summary>Writes a number as a list of a Word file does (ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormat
{
    private const string HebrewUnits = "אבגדהוזחט";
    private const string HebrewTens = "יכלמנסעפצ";
    private const string HebrewHundreds = "קרשת";
    private const string Abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string ArabicAlphabet = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Writes a number.</summary>
    /// <param name="format">The name of the format in the file; one that is not known here writes as <c>decimal</c>.</param>
    /// <param name="number">The number. Formats that have no sign for it write it as a decimal.</param>
    public static string Write(string format, int number) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => Decimal(number) + OrdinalEnding(number),
        _ when number < 1 => Decimal(number),
        "lowerLetter" => Repeated("abcdefghijklmnopqrstuvwxyz", number),
        "upperLetter" => Repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        "russianLower" => Repeated(Russian, number),
        "russianUpper" => Repeated(Russian.ToUpperInvariant(), number),
        "arabicAlpha" => Repeated(ArabicAlphabet, number),
        "arabicAbjad" => Repeated(Abjad, number),
        "hebrew1" => Hebrew(number),
        "hebrew2" => Repeated(HebrewUnits + "יכלמנסעפצקרשת", number),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Chinese(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digits("〇一二三四五六七八九", number),
        "ideographTraditional" when number <= 10 => "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString(),
        "ideographZodiac" when number <= 12 => "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => Digits("０１２３４５６７８９", number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "thaiNumbers" => Digits("๐๑๒๓๔๕๖๗๘๙", number),
        "hindiNumbers" => Digits("०१२३४५६७८९", number),
        "numberInDash" => $"- {Decimal(number)} -",
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // After z comes aa, then bb; nobody numbers further than a few rounds, so a hostile start is cut to digits.
    private static string Repeated(string letters, int number)
    {
        int rounds = 1 + ((number - 1) / letters.Length);
        return rounds > 30 ? Decimal(number) : new string(letters[(number - 1) % letters.Length], rounds);
    }

    private static string RomanOf(int number)
    {
        if (number > 3999)
        {
            return Decimal(number);
        }

        StringBuilder written = new();
        foreach ((int value, string digits) in Roman)
        {
            for (; number >= value; number -= value)
            {
                written.Append(digits);
            }
        }

        return written.ToString();
    }

    private static string OrdinalEnding(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Digits(string digits, int number) =>
        string.Concat(Decimal(number).Select(digit => digits[digit - '0']));

    // 15 and 16 are 9+6 and 9+7: the plain sums would spell the name of God.
    private static string Hebrew(int number)
    {
        if (number > 499)
        {
            return Decimal(number);
        }

        string hundreds = number >= 100 ? HebrewHundreds[(number / 100) - 1].ToString() : "";
        int rest = number % 100;
        return rest is 15 or 16
            ? $"{hundreds}ט{HebrewUnits[rest - 10]}"
            : $"{hundreds}{(rest >= 10 ? HebrewTens[(rest / 10) - 1].ToString() : "")}{(rest % 10 > 0 ? HebrewUnits[(rest % 10) - 1].ToString() : "")}";
    }

    private static string Chinese(int number)
    {
        const string digits = "〇一二三四五六七八九";
        return number switch
        {
            < 10 => digits[number].ToString(),
            < 20 => $"十{(number % 10 > 0 ? digits[number % 10].ToString() : "")}",
            < 100 => $"{digits[number / 10]}十{(number % 10 > 0 ? digits[number % 10].ToString() : "")}",
            < 1000 => $"{digits[number / 100]}百{(number % 100) switch
            {
                0 => "",
                < 10 => $"零{digits[number % 10]}",
                < 20 => $"一{Chinese(number % 100)}",
                _ => Chinese(number % 100),
            }}",
            _ => Decimal(number),
        };
    }
}
