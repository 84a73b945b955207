using System.Buffers.Binary;
using System.Globalization;

namespace Plenary.Server.Storage;

/// <summary>A SHA-256 hash as one value: 32 bytes, compared by content. Prints and parses as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ChainHash
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Size = 32;

    private readonly UInt128 first;
    private readonly UInt128 second;

    /// <summary>Takes a hash from its bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public ChainHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        first = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>What comes before the first link of every chain: 32 zero bytes.</summary>
    public static ChainHash None => default;

    /// <summary>Reads 64 hexadecimal digits, of either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ChainHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text.Length != 2 * Size || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        hash = new ChainHash(bytes);
        return true;
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="to">At least 32 bytes.</param>
    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt128BigEndian(to, first);
        BinaryPrimitives.WriteUInt128BigEndian(to[16..], second);
    }

    /// <summary>The 32 bytes, in an array of their own.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{first:x32}{second:x32}");
}
