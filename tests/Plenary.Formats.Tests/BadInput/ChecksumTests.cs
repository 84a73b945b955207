using System.IO.Compression;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>What a zip holds of a part's checksum is held against the part, whatever its length.</summary>
public sealed class ChecksumTests
{
    [Fact]
    public void A_part_of_any_length_is_read_and_one_with_a_bit_turned_is_refused()
    {
        // Around the blocks of 8, 16 and 64 bytes that the checksum is reckoned in, and past a buffer.
        foreach (int length in Enumerable.Range(0, 200).Concat([255, 256, 257, 1023, 1024, 1025, 81_920, 100_003]))
        {
            byte[] part = [.. Enumerable.Range(0, length).Select(i => (byte)((i * (i + length)) >> 3))];
            byte[] file = Stored(part, out int at);
            using (WordPackage sound = WordPackage.Open("file.docx", file))
            {
                Assert.Equal(part, sound.Read("word/part.bin"));
            }

            for (int bit = 0; bit < length * 8; bit += 1 + (length * 8 / 40))
            {
                byte[] spoilt = [.. file];
                spoilt[at + (bit / 8)] ^= (byte)(1 << (bit % 8));
                using WordPackage package = WordPackage.Open("file.docx", spoilt);
                Assert.Throws<DocumentFaultException>(() => package.Read("word/part.bin"));
            }
        }
    }

    // The part is not packed, so that a turned bit is one of its own.
    private static byte[] Stored(byte[] part, out int at)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (Stream types = archive.CreateEntry("[Content_Types].xml", CompressionLevel.NoCompression).Open())
            {
                types.Write("<Types/>"u8);
            }

            using Stream stream = archive.CreateEntry("word/part.bin", CompressionLevel.NoCompression).Open();
            stream.Write(part);
        }

        byte[] file = bytes.ToArray();
        at = file.AsSpan().IndexOf("word/part.bin"u8) + "word/part.bin".Length;
        return file;
    }
}
