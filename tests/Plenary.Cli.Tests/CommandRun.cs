namespace Plenary.Cli.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.Run(arguments, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The one line that a user's error is.</summary>
    public string Refusal
    {
        get
        {
            Xunit.Assert.Equal(2, ExitCode);
            string line = Xunit.Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Xunit.Assert.StartsWith("plenary: ", line, StringComparison.Ordinal);
            Xunit.Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
            return line;
        }
    }
}
