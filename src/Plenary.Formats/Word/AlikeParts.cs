namespace Plenary.Formats.Word;

/// <summary>
/// What was read from small parts that many files have alike, byte for byte: it is not read again. Safe to use from
/// several threads.
/// </summary>
internal sealed class AlikeParts
{
    private const int Most = 64;
    private const int LongestPacked = 1 << 14;

    private readonly Lock adding = new();
    private volatile Entry[] known = [];

    private sealed record Entry(string Part, uint Checksum, long Length, byte[] Packed, object Read);

    /// <summary>What a part says.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">The part.</param>
    /// <param name="read">Reads it; what it gives follows from the part's name and bytes alone, and is not changed by anyone.</param>
    public T Read<T>(WordPackage package, string part, Func<T> read)
        where T : class
    {
        (uint checksum, long length) = package.Claimed(part);
        ReadOnlySpan<byte> packed = package.Packed(part);
        Entry[] entries = known;
        foreach (Entry entry in entries)
        {
            // The zip may claim something else of the same bytes: that is for the reader to see.
            if (entry.Checksum == checksum && entry.Length == length && entry.Part == part && entry.Read is T same && packed.SequenceEqual(entry.Packed))
            {
                package.Count((int)length);
                return same;
            }
        }

        T made = read();
        if (packed.Length is > 0 and <= LongestPacked && entries.Length < Most)
        {
            lock (adding)
            {
                known = [.. known, new Entry(part, checksum, length, packed.ToArray(), made)];
            }
        }

        return made;
    }
}
