using System.Globalization;

namespace Plenary.Text.Brackets;

/// <summary>One step of a paragraph number: <c>3</c>, <c>3 bis</c>, <c>5 alt</c>, <c>(a)</c>.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Number">The number it stands for: 3 for <c>3</c>, <c>(c)</c> and <c>(iii)</c>.</param>
/// <param name="Suffix">Order of its Latin suffix, 1 for <c>bis</c>; 0 for none (practice O5).</param>
/// <param name="Alternative">Which <c>alt</c> it is, 1 for the first; 0 for none (practice O6).</param>
public readonly record struct LabelPart(LabelStyle Style, int Number, int Suffix = 0, int Alternative = 0) : IComparable<LabelPart>
{
    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first comes before the second.</returns>
    public static bool operator <(LabelPart left, LabelPart right) => left.CompareTo(right) < 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first comes after the second.</returns>
    public static bool operator >(LabelPart left, LabelPart right) => left.CompareTo(right) > 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first does not come after the second.</returns>
    public static bool operator <=(LabelPart left, LabelPart right) => left.CompareTo(right) <= 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first does not come before the second.</returns>
    public static bool operator >=(LabelPart left, LabelPart right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by style, number, suffix, then alternative: 3, 3 alt, 3 bis, 3 bis alt, 3 ter, 4.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(LabelPart other) =>
        (Style, Number, Suffix, Alternative).CompareTo((other.Style, other.Number, other.Suffix, other.Alternative));

    /// <summary>Writes the part in one spelling.</summary>
    /// <returns>For example <c>3 bis</c>, <c>(b) ter</c>, <c>IV</c>, <c>5 alt2</c>.</returns>
    public override string ToString()
    {
        string number = Style switch
        {
            LabelStyle.Letter => $"({LetterOf(Number)})",
            LabelStyle.LowerRoman => $"({RomanNumber.Write(Number)})",
            LabelStyle.UpperRoman => RomanNumber.Write(Number).ToUpperInvariant(),
            LabelStyle.UpperLetter => LetterOf(Number).ToUpperInvariant(),
            _ => Number.ToString(CultureInfo.InvariantCulture),
        };
        string suffix = Suffix > 0 ? " " + LatinSuffix.Word(Suffix) : string.Empty;
        string alternative = Alternative switch
        {
            0 => string.Empty,
            1 => " alt",
            _ => " alt" + Alternative.ToString(CultureInfo.InvariantCulture),
        };
        return number + suffix + alternative;
    }

    // After z comes aa, then bb: the letter doubled, as lists do.
    private static string LetterOf(int number) => new((char)('a' + ((number - 1) % 26)), 1 + ((number - 1) / 26));
}
