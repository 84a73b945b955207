namespace Plenary.Formats.Word;

/// <summary>A hash of bytes, eight at a time; its upper bits are the better ones.</summary>
internal static class ByteHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        ReadOnlySpan<byte> rest = bytes;
        while (rest.Length >= sizeof(ulong))
        {
            hash = (hash ^ BitConverter.ToUInt64(rest)) * Factor;
            hash ^= hash >> 29;
            rest = rest[sizeof(ulong)..];
        }

        if (rest.Length > 0)
        {
            hash = (hash ^ Tail(bytes, rest)) * Factor;
        }

        return hash;
    }

    // The last bytes, with some of those before them where there are any: they are read at once.
    private static ulong Tail(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> rest) =>
        bytes.Length >= sizeof(ulong) ? BitConverter.ToUInt64(bytes[^sizeof(ulong)..])
        : rest.Length >= sizeof(uint) ? BitConverter.ToUInt32(rest) | ((ulong)BitConverter.ToUInt32(rest[^sizeof(uint)..]) << 32)
        : rest[0] | ((ulong)rest[rest.Length >> 1] << 8) | ((ulong)rest[^1] << 16);
}
