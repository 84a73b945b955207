using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>What is read of a zip without the platform's archive is what that reads, and what that refuses is left to it.</summary>
public sealed class UnpackingTests
{
    // Letters as in a text, letters some of which come far more often than others, few letters, and none more than once in a while.
    private static readonly Gen<byte[]> Content = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 70_000], Gen.Int[0, int.MaxValue - 1]).Select((kind, length, seed) => Make(kind, length, seed));

    private static readonly Gen<CompressionLevel> Level = Gen.Int[0, 3].Select(level => (CompressionLevel)level);

    [Fact]
    public void A_sound_zip_is_read_without_the_platforms_archive() =>
        Gen.Select(Content, Level).Array[1, 4].Sample(
            parts =>
            {
                using ZipContent zip = new(Zip(parts));
                for (int i = 0; i < parts.Length; i++)
                {
                    byte[]? rented = zip.TryUnpack(i);
                    Assert.NotNull(rented);
                    Assert.True(rented.AsSpan(0, (int)zip.Parts[i].Length).SequenceEqual(parts[i].Item1));
                    ArrayPool<byte>.Shared.Return(rented);
                }
            },
            iter: 200);

    [Fact]
    public void An_entry_that_is_longer_or_shorter_than_told_is_left_to_the_platform()
    {
        byte[] zip = Zip([(Make(0, 5000, 1), CompressionLevel.Optimal)]);
        int told = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24;
        foreach (int length in new[] { 4999, 5001, 0, 70_000 })
        {
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(told), length);
            using ZipContent other = new(zip);
            Assert.Null(other.TryUnpack(0));
        }

        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(told), 5000);
        using ZipContent sound = new(zip);
        byte[]? rented = sound.TryUnpack(0);
        Assert.NotNull(rented);
        ArrayPool<byte>.Shared.Return(rented);
    }

    [Fact]
    public void A_zip_that_says_it_is_encrypted_is_left_to_the_platform()
    {
        byte[] zip = Zip([(Make(0, 300, 1), CompressionLevel.Optimal)]);
        Assert.NotNull(ZipDirectory.Read(zip));
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Null(ZipDirectory.Read(zip));
    }

    [Fact]
    public void A_zip_with_bytes_changed_is_read_as_the_platform_reads_it_or_left_to_it() =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Byte).Array[1, 3].Sample(
            changes =>
            {
                byte[] zip = Zip([(Make(0, 300, 1), CompressionLevel.Optimal), (Make(2, 40, 2), CompressionLevel.NoCompression)]);
                foreach ((int at, byte put) in changes)
                {
                    zip[at % zip.Length] = put;
                }

                if (ZipDirectory.Read(zip) is not { } parts)
                {
                    return;
                }

                using ZipArchive platform = new(new MemoryStream(zip), ZipArchiveMode.Read);
                Assert.Equal(
                    platform.Entries.Select(entry => (entry.FullName, entry.Length, entry.CompressedLength, entry.Crc32)),
                    parts.Select(part => (part.Name, part.Length, part.PackedLength, part.Checksum)));
                using ZipContent own = new(zip);
                for (int i = 0; i < parts.Length; i++)
                {
                    if (own.TryUnpack(i) is { } rented)
                    {
                        using Stream stream = platform.Entries[i].Open();
                        using MemoryStream bytes = new();
                        stream.CopyTo(bytes);
                        Assert.True(rented.AsSpan(0, (int)parts[i].Length).SequenceEqual(bytes.ToArray()));
                        ArrayPool<byte>.Shared.Return(rented);
                    }
                }
            },
            iter: 5000);

    private static byte[] Make(int kind, int length, int seed)
    {
        Random random = new(seed);
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++)
        {
            // In the second kind every letter comes half as often as the one before, so that the codes of some are long.
            int letter = kind == 1 ? Math.Min(System.Numerics.BitOperations.LeadingZeroCount((uint)random.Next() << 1), 24) : random.Next(kind == 2 ? 3 : kind == 3 ? 256 : 60);
            bool isAgain = kind is 0 or 1 && i > 300 && random.Next(8) == 0;
            int count = isAgain ? Math.Min(random.Next(3, 300), length - i) : 0;
            int back = isAgain ? random.Next(1, Math.Min(i, random.Next(4) == 0 ? 20 : 40_000)) : 0;
            content[i] = (byte)letter;
            for (int k = 0; k < count; k++)
            {
                content[i + k] = content[i + k - back];
            }

            i += Math.Max(count - 1, 0);
        }

        return content;
    }

    private static byte[] Zip((byte[] Content, CompressionLevel Level)[] parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < parts.Length; i++)
            {
                using Stream stream = archive.CreateEntry($"word/part{i}.bin", parts[i].Level).Open();
                stream.Write(parts[i].Content);
            }
        }

        return bytes.ToArray();
    }
}
