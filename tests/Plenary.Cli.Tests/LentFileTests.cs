using Plenary.Formats;
using Plenary.Formats.Compiling;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>The bytes of a response are those of its file, or the file is refused.</summary>
public sealed class LentFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_001)]
    public void A_file_that_nobody_writes_to_then_its_bytes_are_lent_and_no_others(int length)
    {
        using TemporaryFolder folder = new();
        byte[] written = new byte[length];
        new Random(7).NextBytes(written);
        File.WriteAllBytes(folder["a.docx"], written);

        using (LentBytes lent = ResponseFiles.Lend(folder["a.docx"]))
        {
            Assert.Equal<byte>(written, lent.Content.ToArray());
        }

        Assert.Equal(written, ResponseFiles.ReadWhole(folder["a.docx"]));
    }

    [Fact]
    public void A_file_has_more_than_its_length_said_then_it_is_told_to_be_in_the_writing()
    {
        const string Growing = "/proc/self/status";
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a file that is always longer than it says");

        DocumentFaultException fault = Assert.Throws<DocumentFaultException>(() => ResponseFiles.Lend(Growing));

        Assert.StartsWith($"{Growing}: the file is being written right now.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_a_link_then_what_it_leads_to_is_lent()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.docx"], [1, 2, 3]);
        File.CreateSymbolicLink(folder["link.docx"], folder["a.docx"]);

        using LentBytes lent = ResponseFiles.Lend(folder["link.docx"]);

        Assert.Equal<byte>([1, 2, 3], lent.Content.ToArray());
    }

    [Fact]
    public void There_is_no_file_then_it_is_named()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("none.docx", Assert.Throws<DocumentFaultException>(() => ResponseFiles.Lend(folder["none.docx"])).Message, StringComparison.Ordinal);
    }
}
