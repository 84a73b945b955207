using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>A part that was read before is not read again, and one that only looks like it is.</summary>
public sealed class AlikePartTests
{
    private const string Part = "word/a.xml";

    private readonly AlikeParts alike = new();
    private int reads;

    [Fact]
    public void A_part_that_another_package_has_byte_for_byte_is_read_once()
    {
        string first = Read(Package("<a>some words, some words, some words</a>"));
        Assert.Same(first, Read(Package("<a>some words, some words, some words</a>")));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void A_part_that_differs_is_read()
    {
        Read(Package("<a>some words, some words, some words</a>"));
        Assert.Equal("<a>some words, some words, some wards</a>", Read(Package("<a>some words, some words, some wards</a>")));
        Assert.Equal(2, reads);
    }

    [Fact]
    public void A_part_of_another_name_is_read()
    {
        Read(Package("<a>some words, some words, some words</a>"));
        Read(Package("<a>some words, some words, some words</a>", "word/b.xml"), "word/b.xml");
        Assert.Equal(2, reads);
    }

    [Fact]
    public void A_part_of_the_same_checksum_and_length_but_other_bytes_is_read()
    {
        byte[] same = Package("<a>some words, some words, some words</a>");
        byte[] other = Package("<a>some words, some words, some wards</a>");
        Read(same);

        // The directory's record of the part, which holds method, time, checksum and lengths.
        int at = same.AsSpan().LastIndexOf("word/a.xml"u8) - 46;
        int to = other.AsSpan().LastIndexOf("word/a.xml"u8) - 46;
        same.AsSpan(at + 16, 4).CopyTo(other.AsSpan(to + 16));
        Assert.Throws<DocumentFaultException>(() => Read(other));
    }

    [Fact]
    public void A_part_like_one_that_was_read_whose_checksum_is_another_is_refused()
    {
        byte[] file = Package("<a>some words, some words, some words</a>");
        Read([.. file]);
        file[file.AsSpan().LastIndexOf("word/a.xml"u8) - 46 + 16] ^= 1;
        Assert.Throws<DocumentFaultException>(() => Read(file));
    }

    private string Read(byte[] file, string part = Part)
    {
        using WordPackage package = WordPackage.Open("file.docx", file);
        return alike.Read(package, part, () =>
        {
            reads++;
            return System.Text.Encoding.UTF8.GetString(package.Read(part));
        });
    }

    private static byte[] Package(string content, string part = Part) => new ZipParts().With("[Content_Types].xml", "<Types/>").With(part, content).Zip();
}
