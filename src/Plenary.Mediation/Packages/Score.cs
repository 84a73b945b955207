namespace Plenary.Mediation;

/// <summary>How good a package is, by the stated order: the smaller, the better.</summary>
/// <param name="Dissent">What the members that cannot accept it weigh together: their number, where each weighs 1.</param>
/// <param name="Reservations">How many reservations it would carry, what is unknown included.</param>
/// <param name="Unhappiest">Of the least happy member, the share of its asks that is not met, in per mille.</param>
/// <param name="Unmet">How many asks are not met in all.</param>
/// <param name="Dropped">How many paragraphs that could have text have none.</param>
public readonly record struct Score(int Dissent, int Reservations, int Unhappiest, int Unmet, int Dropped) : IComparable<Score>
{
    /// <summary>Worse than any package.</summary>
    public static Score Worst { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);

    /// <inheritdoc/>
    public int CompareTo(Score other)
    {
        int order = Dissent.CompareTo(other.Dissent);
        order = order != 0 ? order : Reservations.CompareTo(other.Reservations);
        order = order != 0 ? order : Unhappiest.CompareTo(other.Unhappiest);
        order = order != 0 ? order : Unmet.CompareTo(other.Unmet);
        return order != 0 ? order : Dropped.CompareTo(other.Dropped);
    }

    /// <summary>Whether the left is better.</summary>
    public static bool operator <(Score left, Score right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is worse.</summary>
    public static bool operator >(Score left, Score right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is not worse.</summary>
    public static bool operator <=(Score left, Score right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is not better.</summary>
    public static bool operator >=(Score left, Score right) => left.CompareTo(right) >= 0;
}
