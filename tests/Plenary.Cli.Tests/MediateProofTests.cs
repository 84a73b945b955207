using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>The tool and the server program beside it, as two programs.</summary>
public sealed class MediateProofTests
{
    [Fact]
    public void Server_program_is_not_there_then_it_is_said_where_it_should_be_before_anything_is_searched()
    {
        string refusal = CommandRun.Of("mediate", ScenarioCommandTests.Scenario("new-delhi-2023-03.yaml"), "--prove").Refusal;

        Assert.Contains("--prove: the exact solver is in the server program", refusal, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "plenary-server"), refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_search_does_not_prove_then_the_solver_of_the_server_program_does_and_twice_alike()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The server program of this test is started by a shell script.");
        using TemporaryFolder folder = new();
        string server = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Plenary.Server", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "plenary-server.dll"));
        Assert.True(File.Exists(server), $"{server} is built with this project.");
        PutTool(folder, $"exec dotnet '{server}' \"$@\"");
        string question = folder.Write("question.json", Question(20, 30, 4));

        (int code, string output, string error) searched = await Run(folder, "mediate", question, "--json");
        (int code, string output, string error) proven = await Run(folder, "mediate", question, "--prove", "--json", "--follow");
        (int code, string output, string error) again = await Run(folder, "mediate", question, "--prove", "--json");

        Assert.Equal((0, 0, 0), (searched.code, proven.code, again.code));
        Assert.False(Read(searched.output, "proven").GetBoolean());
        Assert.True(Read(proven.output, "proven").GetBoolean());
        Assert.Equal(proven.output, again.output);
        Assert.Contains("Proven by an exact solver", proven.output, StringComparison.Ordinal);
        Assert.Contains("… the proof by the exact solver", proven.error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3", "ended with 3 before the proof did")]
    [InlineData("echo Welcome; read line", "This is no line of mediation-proof/1")]
    public async Task Server_program_fails_then_the_answer_stands_and_the_exit_code_is_1(string script, string said)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The server program of this test is a shell script.");
        using TemporaryFolder folder = new();
        PutTool(folder, script);

        (int code, string output, string error) run = await Run(folder, "mediate", folder.Write("question.json", Question(20, 30, 4)));

        Assert.Equal((0, ""), (run.code, run.error));
        run = await Run(folder, "mediate", folder["question.json"], "--prove");
        Assert.Equal(1, run.code);
        Assert.Contains("No package found that everyone accepts", run.output, StringComparison.Ordinal);
        Assert.Contains("The exact solver could not be used", run.output, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Single(run.error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_interrupted_then_the_input_of_the_server_program_ends_and_what_it_has_is_the_answer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The server program of this test is a shell script.");
        Assert.SkipWhen(InterruptsAreIgnored(), "The shell that runs the tests in its background has interrupts ignored, so that none arrives.");
        using TemporaryFolder folder = new();
        // Interrupts the tool as soon as it has the question, and ends as a prover does when its input ends.
        PutTool(folder, "read -r line\nkill -INT $PPID\ncat > /dev/null\necho \"{\\\"package\\\":$(echo \"$line\" | sed 's/.*\"package\":\\(\\[[0-9,]*\\]\\).*/\\1/'),\\\"bound\\\":1,\\\"proven\\\":false,\\\"notes\\\":[\\\"Ended.\\\"]}\"\n");

        (int code, string output, string error) run = await Run(folder, "mediate", folder.Write("question.json", Question(20, 30, 4)), "--prove");

        Assert.Equal((130, ""), (run.code, run.error));
        Assert.Contains("Not proven: none has less dissent than 1.", string.Join(' ', run.output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("- Ended.", run.output, StringComparison.Ordinal);
    }

    private static bool InterruptsAreIgnored()
    {
        const string Line = "SigIgn:";
        const ulong Interrupt = 1UL << 1;
        string? ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored.AsSpan(Line.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static JsonElement Read(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).Clone();
    }

    private static void PutTool(TemporaryFolder folder, string script)
    {
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            folder.Copy(file, Path.GetFileName(file));
        }

        string program = folder.Write("plenary-server", $"#!/bin/sh\n{script}\n");
#pragma warning disable CA1416 // Skipped on Windows.
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }

    private static async Task<(int Code, string Output, string Error)> Run(TemporaryFolder folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[folder["plenary.dll"], .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process tool = Process.Start(start)!;
        Task<string> error = tool.StandardError.ReadToEndAsync();
        string output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, output, await error);
    }

    // Every member refuses some readings of some points, without any plan.
    private static string Question(int members, int points, int options)
    {
        uint state = 1;
        uint Next(uint below) => (uint)((state = (state * 1664525) + 1013904223) >> 8) % below;
        string[] labels = [.. Enumerable.Range(0, options).Select(option => $"\"o{option.ToString(CultureInfo.InvariantCulture)}\"")];
        List<string> held = [];
        for (int member = 0; member < members; member++)
        {
            for (int point = 0; point < points; point++)
            {
                if (Next(100) < 25)
                {
                    uint refused = 1 + Next((1u << options) - 2);
                    held.Add(FormattableString.Invariant($"{{\"member\":\"M{member}\",\"holds\":\"objects\",\"to\":{{\"OP{point}\":[{string.Join(',', labels.Where((_, option) => ((refused >> option) & 1) != 0))}]}}}}"));
                }
            }
        }

        return FormattableString.Invariant($"{{\"plenary\":\"mediation/1\",\"members\":[{string.Join(',', Enumerable.Range(0, members).Select(member => FormattableString.Invariant($"\"M{member}\"")))}],\"points\":[{string.Join(',', Enumerable.Range(0, points).Select(point => FormattableString.Invariant($"{{\"label\":\"OP{point}\",\"options\":[{string.Join(',', labels)}]}}")))}],\"positions\":[{string.Join(',', held)}]}}");
    }
}
