using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Scenario;

namespace Plenary.Cli;

/// <summary>
/// Wires the commands. Exit codes: 0 done; 1 a receipt that does not add up, an answer that was asked for as an exit
/// code, or a fault in Plenary; 2 a user's error.
/// </summary>
public static class CommandLine
{
    private const string DebugVariable = "PLENARY_DEBUG";

    /// <summary>Runs one command on the console.</summary>
    public static int Run(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Plenary: one attributed text out of many delegations' files.")
        {
            CompileCommand.Make(),
            ExtractCommand.Make(),
            DiffCommand.Make(),
            BracketsCommand.Make(),
            BlameCommand.Make(),
            VoteCommand.Make(),
            DemoCommand.Make(),
            ReplayCommand.Make(),
            StatusCommand.Make(),
            PositionsCommand.Make(),
            OutcomeCommand.Make(),
            ExplainCommand.Make(),
            ContactsCommand.Make(),
            MeetingsCommand.Make(),
            MediateCommand.Make(),
        };
        foreach (Command command in ServerProgram.Commands())
        {
            root.Add(command);
        }

        if (arguments is [string verb, ..] && ServerProgram.Does(verb))
        {
            return ServerProgram.Run(arguments, AppContext.BaseDirectory, error);
        }

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            if (parsed.CommandResult.Command == root && arguments is [[not '-', ..], ..])
            {
                return Refuse(error, $"“{arguments[0]}” is no command. `plenary --help` lists them.");
            }

            string name = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
            string wrong = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return Refuse(error, $"{wrong.TrimEnd('.')}. `plenary{name} --help` lists what it takes.");
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (Exception fault) when (fault is DocumentFaultException or ScenarioFaultException)
        {
            return Refuse(error, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(error, $"{fault.Message.TrimEnd('.')}. Nothing was written.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Admit(error, fault);
        }
    }

    private static int Refuse(TextWriter error, string message)
    {
        error.WriteLine($"plenary: {message.ReplaceLineEndings(" ")}");
        return 2;
    }

    // Whoever sees this did nothing wrong; a stack trace would tell them nothing.
    private static int Admit(TextWriter error, Exception fault)
    {
        string what = $"{fault.GetType().Name}: {fault.Message}".ReplaceLineEndings(" ").TrimEnd('.');
        error.WriteLine($"plenary: {what}. This is a fault in Plenary, not in your files: please report it, with the files if you may. Nothing was written.");
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            error.WriteLine(fault);
        }

        return 1;
    }
}
