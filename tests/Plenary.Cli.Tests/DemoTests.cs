using Xunit;

namespace Plenary.Cli.Tests;

public sealed class DemoTests
{
    private static readonly string[] Results = ["brackets.docx", "compilation.docx", "compilation.html", "compilation.json", "compilation.md", "demo", "mine.txt", "outcome.docx", "outcome.html", "table.docx"];

    [Fact]
    public void Run_twice_it_replaces_its_own_files_and_leaves_others_alone()
    {
        using TemporaryFolder folder = new();
        CommandRun first = CommandRun.Of("demo", folder["demo"]);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("open this first", first.Output, StringComparison.Ordinal);
        Assert.Contains("8 members, ", first.Output, StringComparison.Ordinal);
        File.WriteAllText(folder["demo/mine.txt"], "mine");
        File.WriteAllText(folder["demo/compilation.json"], "old");
        Assert.Equal(0, CommandRun.Of("demo", folder["demo"]).ExitCode);
        Assert.Equal(Results, folder.Listing);
        Assert.StartsWith("{", File.ReadAllText(folder["demo/compilation.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_kept()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("demo", "mine");
        Assert.Contains("a file of this name", CommandRun.Of("demo", file).Refusal, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }
}
