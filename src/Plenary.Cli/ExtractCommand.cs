using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Compiling;

namespace Plenary.Cli;

/// <summary><c>plenary extract</c>: one member's text out of a compilation.</summary>
internal static class ExtractCommand
{
    public static Command Make()
    {
        Argument<string> source = new("COMPILATION") { Description = "A compilation: a .docx with tracked changes, or a .json weave." };
        Option<string> member = new("--member") { Description = "Whose text: a code or a name. “base” is the text before any change.", HelpName = "CODE", Required = true };
        Option<string> output = new("--output", "-o") { Description = "Where to write: .docx, .md or .txt.", HelpName = "OUT", Required = true };
        Option<string?> parties = PartyOptions.Make();
        Option<bool> force = new("--force") { Description = "Replace OUT." };
        Command command = new("extract", "Get one member's text out of a compilation.") { source, member, output, parties, force };
        command.SetAction(parsed =>
        {
            string from = parsed.GetValue(source)!;
            string to = parsed.GetValue(output)!;
            ResponseFiles.RequireFile(from);
            OutputFiles.Check([to], parsed.GetValue(force), [from]);
            string asked = parsed.GetValue(member)!;
            string? code = asked.Equals("base", StringComparison.OrdinalIgnoreCase) ? null : ResponseFiles.Code(asked, PartyOptions.Read(parsed.GetValue(parties)).Table);
            MemberText text = MemberText.Extract(from, ResponseFiles.ReadWhole(from), code);
            using OutputFiles files = new();
            files.Write(to, stream => Write(text, to, stream));
            files.Commit();
            parsed.InvocationConfiguration.Output.WriteLine($"Written: {to}");
            if (text.Note is { } note)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"plenary: {note}");
            }

            return 0;
        });
        return command;
    }

    private static void Write(MemberText text, string to, Stream stream)
    {
        switch (Path.GetExtension(to).ToLowerInvariant())
        {
            case ".docx" when text.Package is { } package:
                stream.Write(package.Span);
                break;
            case ".docx":
                throw new DocumentFaultException($"{to}: the compilation has no tracked changes to make a Word file from (it is a .json weave, or shows bracketed text). Extract to .md or .txt, or from the compilation with tracked changes.");
            case ".txt" or ".md":
                bool markdown = Path.GetExtension(to).Equals(".md", StringComparison.OrdinalIgnoreCase);
                using (StreamWriter writer = new(stream, leaveOpen: true))
                {
                    foreach (Plenary.Text.Block block in text.Reading.Blocks)
                    {
                        writer.Write(block.Text);
                        writer.Write(markdown ? "\n\n" : "\n");
                    }
                }

                break;
            default:
                throw new DocumentFaultException($"{to}: the ending says what to write: .docx, .md or .txt.");
        }
    }
}
