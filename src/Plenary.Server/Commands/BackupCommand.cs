using System.CommandLine;
using Plenary.Server.Accounts;
using Plenary.Server.Storage;

namespace Plenary.Server.Commands;

/// <summary><c>plenary backup</c>: one file of all that a server keeps, while it runs.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        Argument<string> data = new("DATA") { Description = "The data folder; its server may be running." };
        Argument<string> file = new("OUT") { Description = "The file to make. It holds everything, the confidential included." };
        Option<bool> force = new("--force") { Description = "Replace OUT." };
        Command command = new("backup", "Copy a log into one file, and the accounts into one beside it, while their server runs.") { data, file, force };
        command.SetAction(parsed =>
        {
            string place = parsed.GetValue(file)!;
            bool replace = parsed.GetValue(force);
            Verification found = Backup.Write(parsed.GetValue(data)!, place, replace);
            string? accounts = AccountBackup.Write(new DataFolder(parsed.GetValue(data)!), place, replace);
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"Written and proved: {place} ({found.Extent})");
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
