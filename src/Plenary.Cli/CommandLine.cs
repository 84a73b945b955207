using System.CommandLine;
using Plenary.Formats;

namespace Plenary.Cli;

/// <summary>Wires the commands. Exit codes: 0 done, 1 a receipt that does not add up, 2 a user's error.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    public static int Run(string[] arguments)
    {
        RootCommand root = new("Plenary: one attributed text out of many delegations' files.")
        {
            CompileCommand.Make(),
            ExtractCommand.Make(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            string name = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
            return Refuse($"{parsed.Errors[0].Message.TrimEnd('.')}. `plenary{name} --help` lists what it takes.");
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DocumentFaultException fault)
        {
            return Refuse(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{fault.Message.TrimEnd('.')}. Nothing was written.");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine($"plenary: {message.ReplaceLineEndings(" ")}");
        return 2;
    }
}
