namespace Plenary.Negotiation;

/// <summary>What must be reached of a whole: at least a share of it, or more than that share.</summary>
/// <param name="Share">The share.</param>
/// <param name="IsMoreThan">Whether the share itself is not enough.</param>
public readonly record struct Threshold(Fraction Share, bool IsMoreThan)
{
    private const char MoreThanSign = '+';

    /// <summary>More than half.</summary>
    public static Threshold Majority { get; } = new(Fraction.Half, true);

    /// <summary>At least two thirds.</summary>
    public static Threshold TwoThirds { get; } = AtLeast(Fraction.TwoThirds);

    /// <summary>At least a share.</summary>
    /// <param name="share">The share.</param>
    /// <returns>The threshold.</returns>
    public static Threshold AtLeast(Fraction share) => new(share, false);

    /// <summary>Reads a share, followed by <c>+</c> when it must be exceeded: <c>2/3</c>, <c>85</c>, <c>1/2+</c>.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="threshold">The threshold, when it is one.</param>
    /// <returns>Whether it is one that can be reached and is not nothing.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Threshold threshold)
    {
        text = text.Trim();
        bool moreThan = text.EndsWith([MoreThanSign]);
        bool isShare = Fraction.TryParse(moreThan ? text[..^1] : text, out Fraction share);
        threshold = new Threshold(share, moreThan);
        return isShare && (moreThan ? share < Fraction.Whole : share.Numerator > 0);
    }

    /// <summary>As it stands in a rule's identifier.</summary>
    /// <returns>A form that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => IsMoreThan ? $"{Share}{MoreThanSign}" : Share.ToString();

    /// <summary>In words: "more than half", "at least 55 %", "all".</summary>
    /// <returns>Words to follow with "of".</returns>
    public string ToWords() => this switch
    {
        { IsMoreThan: true } => $"more than {Share.ToWords()}",
        _ when Share == Fraction.Whole => "all",
        _ => $"at least {Share.ToWords()}",
    };

    // A share of nothing is not reached by nothing.
    internal bool IsMet(Int128 part, Int128 whole)
    {
        Int128 has = part * Share.Denominator;
        Int128 needs = whole * Share.Numerator;
        return part > 0 && (IsMoreThan ? has > needs : has >= needs);
    }

    /// <summary>The smallest part of a whole that reaches it, in whole units.</summary>
    internal Int128 Needed(Int128 whole)
    {
        Int128 needs = whole * Share.Numerator;
        return Int128.Max(1, IsMoreThan ? (needs / Share.Denominator) + 1 : (needs + Share.Denominator - 1) / Share.Denominator);
    }
}
