using System.CommandLine;
using Plenary.Server.Accounts;
using Plenary.Server.Storage;

namespace Plenary.Server.Commands;

/// <summary><c>plenary restore</c>: a data folder out of a backup.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        Argument<string> file = new("FILE") { Description = "The backup." };
        Argument<string> data = new("DATA") { Description = "The data folder to make; if it is there, it must be empty." };
        Command command = new("restore", "Make a data folder of a backup.") { file, data };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(data)!;
            Verification found = Backup.Restore(parsed.GetValue(file)!, folder);
            string? accounts = AccountBackup.Restore(parsed.GetValue(file)!, new DataFolder(folder));
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"Restored and proved: {folder} ({found.Extent})");
            if (accounts is not null)
            {
                output.WriteLine($"Accounts: {accounts}");
            }

            output.WriteLine($"Head: {found.Head}");
            return 0;
        });
        return command;
    }
}
