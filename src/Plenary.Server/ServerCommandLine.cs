using System.CommandLine;
using Plenary.Server.Commands;
using Plenary.Server.Storage;

namespace Plenary.Server;

/// <summary>
/// Wires the commands of the server program, which <c>plenary</c> hands over to. Exit codes: 0 done; 1 a log that is
/// damaged, or a fault in Plenary; 2 a user's error.
/// </summary>
public static class ServerCommandLine
{
    private const string DebugVariable = "PLENARY_DEBUG";

    /// <summary>Runs one command on the console.</summary>
    public static int Run(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Plenary's server, and what keeps its data.")
        {
            ServeCommand.Make(),
            VerifyCommand.Make(),
            BackupCommand.Make(),
            RestoreCommand.Make(),
            ProveCommand.Make(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            string name = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
            return Tell(error, $"{parsed.Errors[0].Message.TrimEnd('.')}. `plenary{name} --help` lists what it takes.", 2);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (DataFolderException fault)
        {
            return Tell(error, fault.Message, 2);
        }
        catch (LogDamagedException fault)
        {
            return Tell(error, $"{fault.Message.TrimEnd('.')}. Restore a backup into an empty folder (`plenary restore`), and keep this one for those who look into it.", 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Tell(error, $"{fault.Message.TrimEnd('.')}.", 2);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Tell(error, $"{fault.GetType().Name}: {fault.Message.TrimEnd('.')}. This is a fault in Plenary: please report it.", 1);
            if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
            {
                error.WriteLine(fault);
            }

            return 1;
        }
    }

    private static int Tell(TextWriter error, string message, int code)
    {
        error.WriteLine($"plenary: {message.ReplaceLineEndings(" ")}");
        return code;
    }
}
