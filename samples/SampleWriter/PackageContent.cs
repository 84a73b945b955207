using System.IO.Compression;

namespace Plenary.Samples;

/// <summary>
/// What a .docx file holds, part by part. Two files are the same if this is: how hard a part is squeezed differs from
/// one machine's compression library to the next.
/// </summary>
internal static class PackageContent
{
    public static bool Same(Stream left, Stream right)
    {
        using ZipArchive one = new(left, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive other = new(right, ZipArchiveMode.Read, leaveOpen: true);
        return one.Entries.Select(entry => entry.FullName).SequenceEqual(other.Entries.Select(entry => entry.FullName))
            && one.Entries.Zip(other.Entries).All(pair => Bytes(pair.First).AsSpan().SequenceEqual(Bytes(pair.Second)));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
