using System.Collections.Immutable;
using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;

namespace Plenary.Cli;

/// <summary><c>plenary diff</c>: what changed between two texts.</summary>
internal static class DiffCommand
{
    public static Command Make()
    {
        Argument<string> from = new("A") { Description = "The text as it was: .docx (tracked changes taken as accepted), .md or .txt." };
        Argument<string> to = new("B") { Description = "The text as it is." };
        Option<string?> output = new("--output", "-o") { Description = "Write A with the changes to B as real tracked changes, by an author named like B: .docx.", HelpName = "OUT" };
        Option<bool> exitCode = new("--exit-code") { Description = "End with exit code 1 when the texts differ; without it the exit code is 0 either way." };
        Option<bool> force = new("--force") { Description = "Replace OUT." };
        Command command = new("diff", "Show what changed between two texts, word by word.") { from, to, output, exitCode, force };
        command.SetAction(parsed =>
        {
            string was = parsed.GetValue(from)!;
            string now = parsed.GetValue(to)!;
            string? place = parsed.GetValue(output);
            SourceText a = SourceText.Read(was);
            SourceText b = SourceText.Read(now);
            if (place is not null)
            {
                RequireWord(place, a);
                OutputFiles.Check([place], parsed.GetValue(force), [was, now]);
            }

            string author = Path.GetFileNameWithoutExtension(now).Replace(",", "", StringComparison.Ordinal);
            TextDifference difference = new(a, b, author);
            DifferencePrinter.Print(Screen.Of(parsed), difference);
            if (place is not null)
            {
                Write(difference, a, place);
                parsed.InvocationConfiguration.Output.WriteLine($"Written: {place}");
            }

            return parsed.GetValue(exitCode) && !difference.Paragraphs.IsEmpty ? 1 : 0;
        });
        return command;
    }

    private static void RequireWord(string place, SourceText a)
    {
        if (!Path.GetExtension(place).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentFaultException($"{place}: the changes are written as a Word file. Give OUT the ending .docx.");
        }

        if (a.Package is null)
        {
            throw new DocumentFaultException($"{a.Path}: no Word file to write tracked changes into. Leave -o out, or compare a .docx.");
        }
    }

    private static void Write(TextDifference difference, SourceText a, string place)
    {
        using OutputFiles files = new();
        files.Write(place, stream =>
        {
            using (WordPackage package = WordPackage.Open(a.Path, a.Package!))
            {
                WordWriter.WriteTracked(difference.Weave, package, new WordWriteOptions(), stream);
            }

            Compilation written = new(difference.Weave, a.Package!, [], a.Comments, []);
            ImmutableArray<string> faults = ShownIn.TrackedWord(written, place, stream).Faults;
            if (!faults.IsEmpty)
            {
                throw new InvalidOperationException($"{place}: {faults[0]}");
            }
        });
        files.Commit();
    }
}
