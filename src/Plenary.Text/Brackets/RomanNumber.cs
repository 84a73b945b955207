using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>Roman numbers from 1 to 399, as far as labels go.</summary>
internal static class RomanNumber
{
    private static readonly (int Value, string Digits)[] Steps =
    [
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Reads a number in lower case; 0 when the letters are not the one right way to write a number.</summary>
    public static int Read(ReadOnlySpan<char> lower)
    {
        if (lower.IsEmpty || lower.Length > 12)
        {
            return 0;
        }

        int value = 0;
        int at = 0;
        foreach ((int step, string digits) in Steps)
        {
            while (lower[at..].StartsWith(digits, StringComparison.Ordinal))
            {
                value += step;
                at += digits.Length;
            }
        }

        return at == lower.Length && lower.SequenceEqual(Write(value)) ? value : 0;
    }

    public static string Write(int value)
    {
        var letters = new StringBuilder();
        foreach ((int step, string digits) in Steps)
        {
            for (; value >= step; value -= step)
            {
                letters.Append(digits);
            }
        }

        return letters.ToString();
    }
}
