using System.Buffers;
using System.IO.Compression;

namespace Plenary.Formats.Word;

/// <summary>The entries of a zip that lies wholly in memory. What is plain of it is read in one go, all else by the platform's archive, which then decides what is right.</summary>
internal sealed class ZipContent : IDisposable
{
    // More than this is not believed of an entry before it is unpacked.
    private const int MostAtOnce = 1 << 24;

    private readonly ArraySegment<byte> content;
    private readonly bool isPlain;
    private ZipArchive? archive;

    /// <summary>Reads the directory of a zip.</summary>
    /// <param name="content">The zip; not changed.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ZipContent(ArraySegment<byte> content)
    {
        this.content = content;
        ZipPart[]? plain = ZipDirectory.Read(content);
        isPlain = plain is not null;
        Parts = plain ?? [.. Archive.Entries.Select(entry => new ZipPart(entry.FullName, entry.Length, entry.CompressedLength, entry.Crc32, 0, false))];
    }

    /// <summary>The entries, in their order.</summary>
    public IReadOnlyList<ZipPart> Parts { get; }

    private ZipArchive Archive => archive ??= new ZipArchive(Within(0, content.Count), ZipArchiveMode.Read);

    /// <summary>Unpacks an entry that is as it says.</summary>
    /// <returns>Its bytes in an array of the shared pool, or <see langword="null"/> where they have to be unpacked by the platform.</returns>
    public byte[]? TryUnpack(int entry)
    {
        ZipPart part = Parts[entry];
        if (!isPlain || part.Length > MostAtOnce)
        {
            return null;
        }

        int length = (int)part.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        if (!part.IsDeflated)
        {
            content.AsSpan(part.Start, length).CopyTo(rented);
        }

        Crc32 found = default;
        if (!part.IsDeflated || Unpack(part, rented.AsSpan(0, length)))
        {
            found.Append(rented.AsSpan(0, length));
            if (found.Value == part.Checksum)
            {
                return rented;
            }
        }

        ArrayPool<byte>.Shared.Return(rented);
        return null;
    }

    /// <summary>An entry's bytes as they stand in the zip; none where only the platform can tell them.</summary>
    public ReadOnlySpan<byte> Packed(int entry) => isPlain && Parts[entry].IsDeflated ? content.AsSpan(Parts[entry].Start, (int)Parts[entry].PackedLength) : [];

    /// <summary>An entry's bytes as the platform unpacks them.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Stream Open(int entry) => Archive.Entries[entry].Open();

    private bool Unpack(ZipPart part, Span<byte> into)
    {
        using DeflateStream packed = new(Within(part.Start, (int)part.PackedLength), CompressionMode.Decompress);
        try
        {
            return packed.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length && packed.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private MemoryStream Within(int start, int length) => new(content.Array!, content.Offset + start, length, writable: false);

    /// <inheritdoc/>
    public void Dispose() => archive?.Dispose();
}
