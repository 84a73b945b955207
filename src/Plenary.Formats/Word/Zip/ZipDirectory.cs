using System.Buffers.Binary;

namespace Plenary.Formats.Word;

/// <summary>Reads the directory of a zip that lies wholly in memory, where it is as nearly every Word file has it. Any other, right or wrong, it leaves to the platform.</summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int RecordSize = 46;
    private const int HeaderSize = 30;
    private const int Encrypted = 1;
    private const int Deflated = 8;

    /// <summary>The entries in their order, or <see langword="null"/> where the directory is not plain.</summary>
    public static ZipPart[]? Read(ReadOnlySpan<byte> zip)
    {
        if (zip.Length < EndSize)
        {
            return null;
        }

        // A comment behind it, or a directory elsewhere than right before it, is not plain.
        int endAt = zip.Length - EndSize;
        ReadOnlySpan<byte> end = zip[endAt..];
        int count = Short(end, 10);
        int at = Int(end, 16);
        bool isPlain = end.StartsWith("PK\u0005\u0006"u8) && Int(end, 4) == 0 && Short(end, 8) == count && Short(end, 20) == 0
            && count < ushort.MaxValue && at >= 0 && at <= endAt && Int(end, 12) == endAt - at && count <= (endAt - at) / RecordSize;
        if (!isPlain)
        {
            return null;
        }

        ZipPart[] parts = new ZipPart[count];
        for (int i = 0; i < count; i++)
        {
            if (!ReadPart(zip[..endAt], ref at, out parts[i]))
            {
                return null;
            }
        }

        return at == endAt ? parts : null;
    }

    private static bool ReadPart(ReadOnlySpan<byte> zip, ref int at, out ZipPart part)
    {
        part = default;
        ReadOnlySpan<byte> record = zip[at..];
        if (record.Length < RecordSize || !record.StartsWith("PK\u0001\u0002"u8))
        {
            return false;
        }

        int method = Short(record, 10);
        int packedLength = Int(record, 20);
        int length = Int(record, 24);
        int name = Short(record, 28);
        int header = Int(record, 42);
        int size = RecordSize + name + Short(record, 30) + Short(record, 32);
        bool isPlain = (Short(record, 8) & Encrypted) == 0 && method is 0 or Deflated && Short(record, 34) == 0
            && packedLength >= 0 && length >= 0 && (method == Deflated || length == packedLength)
            && size <= record.Length && header >= 0 && header <= at - HeaderSize && zip[header..].StartsWith("PK\u0003\u0004"u8);
        if (!isPlain || record.Slice(RecordSize, name).ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return false;
        }

        long start = (long)header + HeaderSize + Short(zip[header..], 26) + Short(zip[header..], 28);
        if (start + packedLength > at)
        {
            return false;
        }

        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        part = new ZipPart(MarkupText.Short(record.Slice(RecordSize, name)), length, packedLength, checksum, (int)start, method == Deflated);
        at += size;
        return true;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
