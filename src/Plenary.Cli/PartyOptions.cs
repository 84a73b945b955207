using System.CommandLine;
using Plenary.Formats;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>The option <c>--parties FILE</c>, and the parties and protocol order it gives.</summary>
internal static class PartyOptions
{
    public static Option<string?> Make() => new("--parties")
    {
        Description = "A file that adds parties and names, or sets the body's protocol order (docs/parties.md).",
        HelpName = "FILE",
    };

    /// <summary>The parties known, and the order in which they are named.</summary>
    /// <exception cref="DocumentFaultException">The file is wrong.</exception>
    public static (PartyTable Table, IComparer<string> Order) Read(string? path)
    {
        if (path is null)
        {
            return (PartyTable.Standard, ProtocolOrder.EnglishAlphabetical(PartyTable.Standard));
        }

        ResponseFiles.RequireFile(path);
        return PartyFile.Read(File.ReadAllText(path), PartyTable.Standard) switch
        {
            PartyFileRead read => (read.Table, read.Order),
            PartyFileWrong wrong => throw new DocumentFaultException($"{path}, line {wrong.Line}: {wrong.Message}"),
            _ => throw new InvalidOperationException("A reading is one of two."),
        };
    }
}
