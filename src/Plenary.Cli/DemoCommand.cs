using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Formats.Outcome;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary><c>plenary demo</c>: compiles the sample meeting in every format.</summary>
internal static class DemoCommand
{
    // What to open first comes first.
    private static readonly (string File, string View, string What)[] Results =
    [
        ("compilation.docx", "tracked", "tracked changes, each in the name of all who ask for it; open this first, in Word or LibreOffice"),
        ("brackets.docx", "brackets", "the bracketed text with attributions"),
        ("table.docx", "table", "the proposals paragraph by paragraph"),
        ("compilation.html", "tracked", "a page for reading, on a phone too"),
        ("compilation.md", "tracked", "the bracketed text as Markdown"),
        ("compilation.json", "tracked", "the whole negotiation, for programs"),
    ];

    // What a body can end with: the ministers' meeting of March 2023, played from its scenario.
    private const string Scenario = "new-delhi-2023-03.yaml";

    private static readonly (string File, OutcomeFormat Format, string What)[] Outcomes =
    [
        ("outcome.docx", OutcomeFormat.Word, "how a meeting without consensus ended: the chair's summary, with its footnote; replayed from a scenario"),
        ("outcome.html", OutcomeFormat.Html, "the same as a page"),
    ];

    public static Command Make()
    {
        Argument<string> folder = new("FOLDER") { Description = "Where to put the results; made when it is not there.", DefaultValueFactory = _ => "plenary-demo" };
        Command command = new("demo", "Compile the sample meeting, to see what Plenary does.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, TextWriter to, TextWriter error)
    {
        string source = SampleFolder.Find();
        if (File.Exists(folder))
        {
            throw new DocumentFaultException($"{folder}: a file of this name stands there. Name another folder.");
        }

        PartyTable table = PartyTable.Standard;
        IComparer<string> order = ProtocolOrder.EnglishAlphabetical(table);
        string baseFile = Path.Combine(source, "base.docx");
        List<string> files = ResponseFiles.Expand([Path.Combine(source, "responses")], baseFile);
        Compilation compilation = Compiler.Compile(
            baseFile,
            ResponseFiles.ReadWhole(baseFile),
            ResponseFiles.Assign(files, [], table, baseFile),
            CompileCommand.OptionsFor(table, force: false, progress: null));
        bool isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        try
        {
            OutputFiles.Check(Results.Select(result => result.File).Concat(Outcomes.Select(outcome => outcome.File)).Select(file => Path.Combine(folder, file)), replace: true, [baseFile, .. files]);
            using OutputFiles output = new();
            List<Shown> shown = [];
            foreach ((string file, string view, _) in Results)
            {
                string place = Path.Combine(folder, file);
                output.Write(place, stream => shown.Add(CompilationWriter.Write(compilation, place, new CompilationView(view, true, order, table), stream)));
            }

            WriteOutcome(table, folder, output);
            if (!ReceiptPrinter.Print(to, compilation, shown, order))
            {
                error.WriteLine(CompileCommand.DoesNotAddUp);
                return 1;
            }

            output.Commit();
        }
        finally
        {
            if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        Tell(to, folder);
        return 0;
    }

    private static void WriteOutcome(PartyTable table, string folder, OutputFiles output)
    {
        string file = SampleFolder.Scenario(Scenario);
        ScenarioPlay play = ScenarioPlay.Of(ScenarioReader.Read(file, File.ReadAllText(file), table));
        Proceedings state = play.SeenBy(Audience.Table);
        OutcomeDocument document = OutcomeDocument.Of(state, state.Texts.All.Keys.Single(), null, OutcomePublication.Default);
        foreach ((string name, OutcomeFormat format, _) in Outcomes)
        {
            output.Write(Path.Combine(folder, name), stream => OutcomeWriter.Write(document, format, stream));
        }
    }

    private static void Tell(TextWriter to, string folder)
    {
        int width = Results.Max(result => result.File.Length);
        to.WriteLine();
        to.WriteLine($"The results are in {Path.GetFullPath(folder)}:");
        foreach ((string file, _, string what) in Results)
        {
            to.WriteLine($"  {file.PadRight(width)}  {what}");
        }

        foreach ((string file, _, string what) in Outcomes)
        {
            to.WriteLine($"  {file.PadRight(width)}  {what}");
        }

        string compilation = Path.Combine(folder, Results[0].File);
        to.WriteLine();
        to.WriteLine("Then try:");
        to.WriteLine($"  plenary blame {compilation} --paragraph OP7");
        to.WriteLine($"  plenary extract {compilation} --member EU -o {Path.Combine(folder, "EU.docx")}");
        to.WriteLine($"  plenary replay {Path.GetRelativePath(".", SampleFolder.Scenario(Scenario))}");
    }
}
