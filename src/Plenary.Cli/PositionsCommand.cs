using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Matrix;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary><c>plenary positions</c>: members by paragraphs, on the terminal, as a page or as CSV.</summary>
internal static class PositionsCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        Option<string?> output = new("-o", "--output") { Description = "Write the table: .html or .csv.", HelpName = "OUT" };
        Option<bool> objections = new("--objections") { Description = "Only paragraphs to which somebody objects; most objections first." };
        Option<bool> force = new("--force") { Description = "Replace a file that exists." };
        Command command = options.On(new Command("positions", "Who holds what: a table of members by paragraphs."));
        command.Add(output);
        command.Add(objections);
        command.Add(force);
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(output);
            Action<PositionTable, TextWriter> write = WriterFor(path);
            OutputFiles.Check(path is null ? [] : [path], parsed.GetValue(force), [parsed.GetValue(options.File)!]);
            PlayedScenario played = options.Play(parsed);
            PositionTable table = PositionTable.Of(played.State, played.Text(parsed.GetValue(options.Text)).Id);
            if (parsed.GetValue(objections))
            {
                table = table.WhereSomebodyObjects().MostObjectionsFirst();
            }

            TextWriter to = parsed.InvocationConfiguration.Output;
            if (path is null)
            {
                write(table, to);
                return 0;
            }

            using OutputFiles files = new();
            files.Write(path, stream =>
            {
                using StreamWriter writer = new(stream, leaveOpen: true);
                write(table, writer);
            });
            files.Commit();
            to.WriteLine(path);
            return 0;
        });
        return command;
    }

    private static Action<PositionTable, TextWriter> WriterFor(string? path) => path is null ? MatrixText.Write : Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => MatrixHtml.Write,
        ".CSV" => MatrixCsv.Write,
        _ => throw new DocumentFaultException($"{path}: a table of positions ends in .html or .csv."),
    };
}
