using System.CommandLine;
using Plenary.Formats;
using Plenary.Text.Brackets;

namespace Plenary.Cli;

/// <summary><c>plenary brackets</c>: what there is to tell of the brackets typed in a text.</summary>
internal static class BracketsCommand
{
    public static Command Make()
    {
        Argument<string> file = new("FILE") { Description = "A .docx (tracked changes taken as accepted), .md or .txt file." };
        Option<string?> output = new("--output", "-o") { Description = "Write the report to a file as well: .md or .json.", HelpName = "OUT" };
        Option<string?> parties = PartyOptions.Make();
        Option<bool> markdown = new("--markdown") { Description = "Read FILE as Markdown, whatever its ending: links and footnotes are no brackets of negotiation." };
        Option<bool> text = new("--text") { Description = "Read FILE as plain text, whatever its ending." };
        Option<bool> check = new("--check") { Description = "End with exit code 1 when a bracket has no partner or a placeholder is left: for use before a text is issued." };
        Option<bool> force = new("--force") { Description = "Replace OUT." };
        Command command = new("brackets", "Report on the brackets in a text: balance, depth, options, placeholders, who holds what.") { file, output, parties, markdown, text, check, force };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            string? place = parsed.GetValue(output);
            if (parsed.GetValue(markdown) && parsed.GetValue(text))
            {
                throw new DocumentFaultException("--markdown and --text exclude each other: give one of them.");
            }

            if (place is not null && Path.GetExtension(place).ToLowerInvariant() is not (".md" or ".json"))
            {
                throw new DocumentFaultException($"{place}: the ending says what to write: .md or .json.");
            }

            SourceText source = SourceText.Read(path);
            OutputFiles.Check(place is null ? [] : [place], parsed.GetValue(force), [path]);
            bool isMarkdown = parsed.GetValue(markdown) || (source.IsMarkdown && !parsed.GetValue(text));
            BracketReport report = new(source, new TypedTextOptions
            {
                Names = PartyOptions.Read(parsed.GetValue(parties)).Table,
                Syntax = isMarkdown ? TextSyntax.Markdown : TextSyntax.PlainText,
            });
            BracketReportPrinter.Print(Screen.Of(parsed), report);
            if (place is not null)
            {
                Write(report, place);
                parsed.InvocationConfiguration.Output.WriteLine($"Written: {place}");
            }

            return parsed.GetValue(check) ? Gate(parsed, report) : 0;
        });
        return command;
    }

    private static void Write(BracketReport report, string place)
    {
        using OutputFiles files = new();
        files.Write(place, stream =>
        {
            if (Path.GetExtension(place).Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                BracketReportFiles.WriteJson(report, stream);
            }
            else
            {
                BracketReportFiles.WriteMarkdown(report, stream);
            }
        });
        files.Commit();
    }

    private static int Gate(ParseResult parsed, BracketReport report)
    {
        if (report.IsReady)
        {
            return 0;
        }

        parsed.InvocationConfiguration.Error.WriteLine(
            $"plenary: {report.Path} is not ready to be issued: {report.Unbalanced.Length} brackets without a partner, {report.Placeholders.Length} placeholders left.");
        return 1;
    }
}
