using System.Collections.Immutable;
using Plenary.Samples;
using Xunit;

namespace Plenary.Formats.Tests.Samples;

public sealed class CommittedSamplesTests
{
    private static readonly string Folder = Path.Combine(Root(), "samples");

    public static TheoryData<string> Files => [.. SampleFiles.Write().Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_file_is_what_the_sample_writer_writes(string path)
    {
        ImmutableArray<byte> content = SampleFiles.Write().Single(file => file.Path == path).Content;
        using FileStream committed = File.OpenRead(Path.Combine(Folder, path));
        using MemoryStream written = new([.. content]);

        Assert.True(PackageContent.Same(committed, written), $"samples/{path} differs. Run: dotnet run --project samples/SampleWriter -- samples");
    }

    [Fact]
    public void There_is_no_sample_file_that_the_sample_writer_does_not_write()
    {
        IEnumerable<string> present = Directory.EnumerateFiles(Folder, "*.docx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

        Assert.Equal(SampleFiles.Write().Select(file => file.Path).Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plenary.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
