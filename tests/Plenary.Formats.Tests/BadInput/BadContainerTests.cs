using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Files that are not the zip they should be: each is refused by name and in words (law 10).</summary>
public sealed class BadContainerTests
{
    private static readonly byte[] Sound = RawWord.File(RawWord.Plain);

    public static TheoryData<string, string, string> NotZips => new()
    {
        { "", "", "empty" },
        { "text", "Dear colleagues, please find our comments below.", "not a Word document" },
        { "pdf", "%PDF-1.7\n1 0 obj", "PDF" },
        { "rtf", "{\\rtf1\\ansi Dear colleagues}", "RTF" },
        { "two letters", "PK", "damaged" },
        { "html", "<html><body>Text</body></html>", "not a Word document" },
    };

    [Theory]
    [MemberData(nameof(NotZips))]
    public void What_is_no_zip_is_refused_as_what_it_is(string kind, string content, string told)
    {
        Assert.NotNull(kind);
        RefusedBothWays(Encoding.Latin1.GetBytes(content), told);
    }

    [Fact]
    public void An_old_doc_is_told_to_be_saved_anew() => RefusedBothWays(Ole("WordDocument"), ".doc");

    [Fact]
    public void An_encrypted_file_is_told_to_lose_its_password() => RefusedBothWays(Ole("EncryptedPackage"), "password");

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        for (int length = 1; length < Sound.Length; length += 97)
        {
            Examination examined = Examination.Of(Sound, ("CHN", Sound[..length]));
            examined.Refused("CHN.docx");
        }
    }

    [Fact]
    public void A_byte_that_changed_on_the_way_never_changes_a_word_unseen()
    {
        // Stored without compression, so that a changed letter would still unpack.
        byte[] stored = RawWord.Parts(RawWord.Plain).Zip(CompressionLevel.NoCompression);
        int at = stored.AsSpan().IndexOf("rules of procedure"u8);
        stored[at] ^= 1;

        Assert.Contains("damaged", Examination.Of(Sound, ("CHN", stored)).Refused("CHN.docx"), StringComparison.Ordinal);
        Assert.Contains("damaged", Examination.Of(stored).Refused(Examination.BaseName), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        byte[] bomb = RawWord.Parts($"<w:p><w:r><w:t>{new string('a', 40 << 20)}</w:t></w:r></w:p>").Zip(CompressionLevel.Optimal);

        RefusedBothWays(bomb, "fill memory");
    }

    [Fact]
    public void A_directory_that_claims_gigabytes_is_refused()
    {
        byte[] lying = [.. Sound];
        foreach (int entry in Directory(lying))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(entry + 24), 0x7FFFFFFF);
        }

        RefusedBothWays(lying, "MB");
    }

    [Fact]
    public void A_directory_that_claims_less_than_there_is_is_refused()
    {
        byte[] lying = [.. Sound];
        foreach (int entry in Directory(lying))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(entry + 24), 10);
        }

        RefusedBothWays(lying, "");
    }

    [Fact]
    public void Fifty_thousand_parts_are_refused()
    {
        ZipParts inner = RawWord.Parts(RawWord.Plain);
        byte[] package = inner.Zip();
        using MemoryStream output = new();
        output.Write(package);
        using (ZipArchive zip = new(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (int i = 0; i < 50_000; i++)
            {
                zip.CreateEntry($"word/embeddings/{i}.zip");
            }
        }

        RefusedBothWays(output.ToArray(), "parts");
    }

    [Fact]
    public void A_zip_that_is_no_document_is_refused()
    {
        RefusedBothWays(new ZipParts().With("readme.txt", "hello").Zip(), "not a Word document");
        RefusedBothWays(new ZipParts().With("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>").Zip(), "not a Word document");
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        ZipParts parts = RawWord.Parts(RawWord.Plain);
        RefusedBothWays(parts.Twice(RawWord.Document, parts.Text(RawWord.Document).Replace("once", "twice", StringComparison.Ordinal)).Zip(), "twice");
    }

    private static void RefusedBothWays(byte[] file, string told)
    {
        Assert.Contains(told, Examination.Of(Sound, ("CHN", file)).Refused("CHN.docx"), StringComparison.Ordinal);
        Assert.Contains(told, Examination.Of(file).Refused(Examination.BaseName), StringComparison.Ordinal);
    }

    private static byte[] Ole(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    // Where the entries of the zip's directory start.
    private static List<int> Directory(ReadOnlySpan<byte> zip)
    {
        List<int> entries = [];
        for (int at = 0; at + 4 < zip.Length; at++)
        {
            if (zip[at..].StartsWith("PK\x01\x02"u8))
            {
                entries.Add(at);
            }
        }

        return entries;
    }
}
