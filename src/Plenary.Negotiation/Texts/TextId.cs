namespace Plenary.Negotiation;

/// <summary>The identity of a text within its body's proceedings: short, stable, chosen when it is opened (<c>outcome</c>).</summary>
/// <param name="Value">The identity.</param>
public readonly record struct TextId(string Value) : IComparable<TextId>
{
    /// <inheritdoc/>
    public int CompareTo(TextId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(TextId left, TextId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(TextId left, TextId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(TextId left, TextId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(TextId left, TextId right) => left.CompareTo(right) >= 0;
}
