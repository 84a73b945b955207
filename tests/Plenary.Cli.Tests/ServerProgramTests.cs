using System.Diagnostics;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class ServerProgramTests
{
    [Theory]
    [InlineData("serve", "--demo")]
    [InlineData("verify", "--help")]
    [InlineData("backup")]
    [InlineData("restore", "FILE", "DATA")]
    public void Server_program_is_not_there_then_it_is_said_where_it_should_be(params string[] arguments)
    {
        string refusal = CommandRun.Of(arguments).Refusal;

        Assert.Contains($"`{arguments[0]}` is done by the server program", refusal, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "plenary-server"), refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_program_stands_beside_the_tool_then_it_gets_the_arguments_and_its_exit_code_is_the_tools()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The server program of this test is a shell script.");
        using TemporaryFolder folder = new();
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            folder.Copy(file, Path.GetFileName(file));
        }

        string program = folder.Write("plenary-server", "#!/bin/sh\nprintf '%s|' \"$@\"\nexit 7\n");
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[folder["plenary.dll"], "verify", "a folder", "été", "--head", "", "'x'"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process tool = Process.Start(start)!;
        string output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Equal((7, "verify|a folder|été|--head||'x'|"), (tool.ExitCode, output));
    }
}
