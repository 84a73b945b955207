using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>Small numbers as words, larger ones in figures with commas.</summary>
internal static class NumberWords
{
    private static readonly string[] Words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(int number) => number >= 0 && number < Words.Length ? Words[number] : Figures(number);

    public static string Figures(decimal number) => number.ToString("#,##0.#########", CultureInfo.InvariantCulture);
}
