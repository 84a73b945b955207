using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Text;

/// <summary>
/// The identity of a change, made from what it does: two members who ask for the same thing have asked for one
/// change, in whatever order their files arrive (laws 2 and 4).
/// </summary>
/// <param name="Value">24 characters of lower-case hexadecimal, the head of a SHA-256 over the change's edits.</param>
public readonly record struct ChangeId(string Value) : IComparable<ChangeId>
{
    /// <summary>The identity of a change whose edits are described by <paramref name="key"/>.</summary>
    internal static ChangeId Of(StringBuilder key)
    {
        char[] text = ArrayPool<char>.Shared.Rent(key.Length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(key.Length));
        key.CopyTo(0, text, key.Length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text.AsSpan(0, key.Length), bytes)), hash);
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<byte>.Shared.Return(bytes);
        return new ChangeId(Convert.ToHexStringLower(hash[..12]));
    }

    /// <inheritdoc/>
    public int CompareTo(ChangeId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <(ChangeId left, ChangeId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >(ChangeId left, ChangeId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <=(ChangeId left, ChangeId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >=(ChangeId left, ChangeId right) => left.CompareTo(right) >= 0;
}
