namespace Plenary.Negotiation;

/// <summary>The identity of a meeting within its body's proceedings: short, stable, chosen when it is convened (<c>new-delhi-2023-03</c>).</summary>
/// <param name="Value">The identity.</param>
public readonly record struct MeetingId(string Value) : IComparable<MeetingId>
{
    /// <inheritdoc/>
    public int CompareTo(MeetingId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(MeetingId left, MeetingId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(MeetingId left, MeetingId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(MeetingId left, MeetingId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(MeetingId left, MeetingId right) => left.CompareTo(right) >= 0;
}
