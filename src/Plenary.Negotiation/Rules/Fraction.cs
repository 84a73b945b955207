using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>An exact share of a whole, from none to all: 2/3, 55 %. Always in lowest terms.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private const long Largest = 1_000_000_000;

    // A default value is nought, not nothing over nothing.
    private readonly int below;

    /// <summary>A share.</summary>
    /// <param name="numerator">Parts, from 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Parts in the whole, from 1 to 1,000,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no share, or finer than a thousand millionth.</exception>
    public Fraction(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, Largest);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        long divisor = GreatestCommonDivisor(numerator, denominator);
        Numerator = (int)(numerator / divisor);
        below = (int)(denominator / divisor) - 1;
    }

    /// <summary>One half.</summary>
    public static Fraction Half { get; } = new(1, 2);

    /// <summary>Two thirds.</summary>
    public static Fraction TwoThirds { get; } = new(2, 3);

    /// <summary>All.</summary>
    public static Fraction Whole { get; } = new(1, 1);

    /// <summary>Parts.</summary>
    public int Numerator { get; }

    /// <summary>Parts in the whole.</summary>
    public int Denominator => below + 1;

    private bool IsPercent => 100_000_000L * Numerator % Denominator == 0;

    /// <summary>Compares two shares.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is smaller.</returns>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Compares two shares.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is larger.</returns>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Compares two shares.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is smaller or the same.</returns>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two shares.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is larger or the same.</returns>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>A number of hundredths.</summary>
    /// <param name="hundredths">From 0 to 100.</param>
    /// <returns>The share.</returns>
    public static Fraction Percent(int hundredths) => new(hundredths, 100);

    /// <summary>Reads <c>2/3</c>, or a number of hundredths such as <c>55</c>, <c>55%</c> or <c>62.5</c>.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="share">The share, when it is one.</param>
    /// <returns>Whether it is a share between none and all.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction share)
    {
        share = default;
        text = text.Trim();
        int stroke = text.IndexOf('/');
        if (stroke >= 0)
        {
            return IsNumber(text[..stroke], out long numerator) && IsNumber(text[(stroke + 1)..], out long denominator) && TryMake(numerator, denominator, out share);
        }

        text = text.TrimEnd('%').TrimEnd();
        int point = text.IndexOf('.');
        ReadOnlySpan<char> decimals = point < 0 ? [] : text[(point + 1)..];
        if (!IsNumber(point < 0 ? text : text[..point], out long whole) || (point >= 0 && (decimals.Length > 6 || !IsNumber(decimals, out _))))
        {
            return false;
        }

        long scale = 1;
        long part = whole;
        foreach (char digit in decimals)
        {
            scale *= 10;
            part = (part * 10) + (digit - '0');
        }

        return TryMake(part, 100 * scale, out share);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    /// <summary>As it stands in a rule's identifier: hundredths where they come out even, <c>55</c>; otherwise <c>2/3</c>.</summary>
    /// <returns>A form that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => IsPercent
        ? (100m * Numerator / Denominator).ToString("0.######", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>In words where there are words for it ("two thirds"), otherwise in hundredths ("55 %") or as it is ("5/7").</summary>
    /// <returns>Words to follow with "of".</returns>
    public string ToWords() => (Numerator, Denominator) switch
    {
        (1, 1) => "all",
        (1, 2) => "half",
        (1, 3) => "one third",
        (2, 3) => "two thirds",
        (1, 4) => "one quarter",
        (3, 4) => "three quarters",
        (3, 5) => "three fifths",
        (4, 5) => "four fifths",
        (5, 6) => "five sixths",
        _ when IsPercent => $"{ToString()} %",
        _ => ToString(),
    };

    private static bool IsNumber(ReadOnlySpan<char> digits, out long number) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 10;

    private static bool TryMake(long numerator, long denominator, out Fraction share)
    {
        bool isShare = denominator is >= 1 and <= Largest && numerator >= 0 && numerator <= denominator;
        share = isShare ? new Fraction(numerator, denominator) : default;
        return isShare;
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
