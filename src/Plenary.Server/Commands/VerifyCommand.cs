using System.CommandLine;
using Plenary.Server.Storage;

namespace Plenary.Server.Commands;

/// <summary><c>plenary verify</c>: proves that nothing in a log was altered or dropped.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        Argument<string> data = new("DATA") { Description = "The data folder, also of a running server; or a backup file." };
        Option<string?> head = new("--head") { Description = "A head that an earlier verify or backup printed: proves as well that the log still holds all up to it.", HelpName = "HEAD" };
        Command command = new("verify", "Prove that nothing in a log was altered or dropped.") { data, head };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(head), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string data, string? head, TextWriter output)
    {
        LogHead? expected = null;
        if (head is not null)
        {
            expected = LogHead.TryParse(head, out LogHead parsed)
                ? parsed
                : throw new DataFolderException($"--head {head}: this is no head. It looks like 41:9f86…, with 64 digits after the colon.");
        }

        Verification found = File.Exists(data) ? Verification.RunFile(data, expected) : Verification.Run(data, expected);
        if (found.Break is not null)
        {
            output.WriteLine($"{data}: BROKEN");
            output.WriteLine($"  {found.Break}");
            output.WriteLine(FormattableString.Invariant($"  Before it: {found.Extent} proved, up to commit {found.Head.Commit}."));
            return 1;
        }

        output.WriteLine($"{data}: whole. {found.Extent}.");
        output.WriteLine($"Head: {found.Head}");
        return 0;
    }
}
