namespace Plenary.Text;

/// <summary>
/// The identity of a block. It stays with the block when others are inserted above it, when it is moved,
/// and when its words change; it is never reused.
/// </summary>
/// <param name="Value">An opaque text, unique within one weave, for example <c>b17</c>.</param>
public readonly record struct BlockId(string Value) : IComparable<BlockId>
{
    /// <inheritdoc/>
    public int CompareTo(BlockId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <(BlockId left, BlockId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >(BlockId left, BlockId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <=(BlockId left, BlockId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >=(BlockId left, BlockId right) => left.CompareTo(right) >= 0;
}
