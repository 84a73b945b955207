using System.Diagnostics;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>The program itself, as a process of its own, over the samples: what the wiring of one process could hide.</summary>
/// <remarks>The program that stands beside the tests; with <c>PLENARY_TOOL</c> set, that one, for example the native binary that <c>./plenary</c> builds.</remarks>
public sealed class RealProgramTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(Meeting.Folder, "..", "scenarios"), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_replayed_and_asked_about_then_every_command_answers(string sample)
    {
        string file = Path.GetFullPath(Path.Combine(Meeting.Folder, "..", "scenarios", sample));
        using TemporaryFolder folder = new();
        foreach (string[] arguments in (string[][])[["replay", file, "--outcome", folder["o.docx"]], ["status", file], ["positions", file], ["explain", file], ["contacts", file], ["meetings", file, "--json"], ["outcome", file, "-o", folder["o.json"]]])
        {
            (int code, string output, string error) = await Run(arguments);
            Assert.Equal((arguments[0], 0, ""), (arguments[0], code, error));
            Assert.NotEmpty(output);
        }

        Assert.True(new FileInfo(folder["o.docx"]).Length > 1000);
        Assert.StartsWith("{", await File.ReadAllTextAsync(folder["o.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roll_call_is_decided_then_the_words_and_the_exit_code_are_the_rules()
    {
        using TemporaryFolder folder = new();
        string votes = folder.Write("v.csv", "member,vote\nFRA,yes\nDEU,yes\nJPN,no\nUSA,no\n");
        (int code, string output, string error) = await Run("vote", "two-thirds", votes, "--exit-code");
        Assert.Equal((1, ""), (code, error));
        Assert.Contains("2 in favour, 2 against", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_is_wrong_then_one_line_says_so_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        string wrong = folder.Write("wrong.yaml", "plenary: scenario/1\ntitle: Wrong\nbody: {name: G, since: 2025-03-01, zone: Europe/Brussels, members: [AUT, XYZ]}\nsteps: []\n");
        (int code, string output, string error) = await Run("replay", wrong, "--outcome", folder["o.docx"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("wrong.yaml, line 3", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["wrong.yaml"], folder.Listing);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        string? tool = Environment.GetEnvironmentVariable("PLENARY_TOOL");
        ProcessStartInfo start = new(tool ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in tool is null ? arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "plenary.dll")) : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
