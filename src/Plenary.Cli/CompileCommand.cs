using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary><c>plenary compile</c>: many delegations' Word files in, one attributed text out.</summary>
internal static class CompileCommand
{
    /// <summary>What is said when a receipt does not add up.</summary>
    public const string DoesNotAddUp =
        "plenary: the receipt does not add up, so nothing was written. This is a fault in Plenary: please report it, with the files if you may.";

    /// <summary>How to compile when the parties are those of a table.</summary>
    public static CompileOptions OptionsFor(PartyTable table, bool force, Action<int>? progress) => new()
    {
        Force = force,
        CommentHead = text => Head(text, table),
        MembersOfAuthor = author => [.. MembersOf(author, table)],
        MembersOfCommenter = author => MembersOfCommenter(author, table),
        Progress = progress,
    };

    public static Command Make()
    {
        Argument<string> baseFile = new("BASE") { Description = "The Word file that was sent out." };
        Argument<string[]> responses = new("RESPONSE") { Description = "The Word files that came back, or folders of them.", Arity = ArgumentArity.ZeroOrMore };
        Option<string[]> outputs = new("--output", "-o") { Description = "Where to write: .docx, .html, .md or .json. May be given several times.", HelpName = "OUT", Required = true };
        Option<string> view = new("--view") { Description = "What a .docx shows: tracked changes, bracketed text, or a table of proposals.", DefaultValueFactory = _ => "tracked" };
        view.AcceptOnlyFromAmong("tracked", "brackets", "table");
        Option<string[]> named = new("--as") { Description = "Whose file it is, where its name does not say: CODE=FILE.", HelpName = "CODE=FILE" };
        Option<string> by = new("--by") { Description = "Whether a party is a file, or an author of tracked changes.", DefaultValueFactory = _ => "file" };
        by.AcceptOnlyFromAmong("file", "author");
        Option<string?> parties = PartyOptions.Make();
        Option<bool> unattributed = new("--unattributed") { Description = "Leave out who asks for what (bracketed text, HTML and Markdown)." };
        Option<bool> force = new("--force") { Description = "Replace OUT, and compile a response to another text by comparing words." };
        Command command = new("compile", "Compile many delegations' Word files to one attributed text.") { baseFile, responses, outputs, view, named, by, parties, unattributed, force };
        command.SetAction(parsed =>
        {
            (PartyTable table, IComparer<string> order) = PartyOptions.Read(parsed.GetValue(parties));
            string[] places = parsed.GetValue(outputs)!;
            string source = parsed.GetValue(baseFile)!;
            ResponseFiles.RequireFile(source);
            List<string> found = ResponseFiles.Expand(parsed.GetValue(responses)!, source);
            bool byAuthor = parsed.GetValue(by) == "author";
            if (byAuthor && parsed.GetValue(named) is [string first, ..])
            {
                throw new DocumentFaultException($"--as {first}: with --by author the parties are the authors in the file, and not the files. Leave one of the two out.");
            }

            List<Response> files = byAuthor
                ? [.. found.Select(file => new Response("", file, () => ResponseFiles.Lend(file)))]
                : ResponseFiles.Assign(found, parsed.GetValue(named) ?? [], table, source);
            CompilationWriter.CheckKinds(places, parsed.GetValue(view)!, !parsed.GetValue(unattributed));
            OutputFiles.Check(places, parsed.GetValue(force), [source, .. files.Select(file => file.Name)]);
            using Progress progress = new("Reading", files.Count);
            CompileOptions options = OptionsFor(table, parsed.GetValue(force), progress.Report);
            Compilation compilation = byAuthor
                ? ByAuthor(source, files, options)
                : ByFile(source, files, options);
            progress.Dispose();
            return Finish(parsed.InvocationConfiguration, compilation, [source, .. files.Select(file => file.Name)], places, new CompilationView(parsed.GetValue(view)!, !parsed.GetValue(unattributed), order, table));
        });
        return command;
    }

    private static Compilation ByFile(string source, List<Response> responses, CompileOptions options) => responses.Count == 0
        ? throw new DocumentFaultException("No response is named. Give the files that came back, or a folder of them, after the base; or --by author for one file whose authors are the parties.")
        : Compiler.Compile(source, ResponseFiles.ReadWhole(source), responses, options);

    private static Compilation ByAuthor(string source, List<Response> files, CompileOptions options) => files.Count == 0
        ? Compiler.CompileByAuthor(source, ResponseFiles.ReadWhole(source), options)
        : Compiler.CompileByAuthor(source, ResponseFiles.ReadWhole(source), files, options);

    private static int Finish(InvocationConfiguration to, Compilation compilation, IEnumerable<string> sources, string[] places, CompilationView view)
    {
        using OutputFiles output = new();
        List<Shown> shown = [];
        foreach (string place in places)
        {
            output.Write(place, stream => shown.Add(CompilationWriter.Write(compilation, place, view, stream)));
        }

        bool holds = ReceiptPrinter.Print(to.Output, compilation, shown, view.Order);
        if (!holds)
        {
            // A file that is damaged is its sender's to mend; only what no damage explains is a fault of ours.
            if (sources.Select(file => MisplacedMarkup.Find(file, ResponseFiles.ReadWhole(file))).FirstOrDefault(found => found is not null) is { } damage)
            {
                throw new DocumentFaultException(damage);
            }

            to.Error.WriteLine(DoesNotAddUp);
            return 1;
        }

        output.Commit();
        foreach (string place in places)
        {
            to.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written: {place}"));
        }

        return 0;
    }

    private static (ImmutableArray<string> Members, int TextStart)? Head(string text, PartyTable table) =>
        PartyHead.Read(text, table) is HeadParties head ? ([.. head.Parties.Select(party => party.Code)], head.RestStart) : null;

    // An author may be one party or several: "CHN, RUS".
    private static IEnumerable<string> MembersOf(string author, PartyTable table) => OneOf(author, table) is { } one
        ? [one]
        : author.Split(',', ';', '/').Select(part => ResponseFiles.Code(part.Trim(), table)).Distinct(StringComparer.Ordinal);

    // Whoever else comments, a secretariat for example, speaks for no party.
    private static ImmutableArray<string> MembersOfCommenter(string author, PartyTable table)
    {
        if (OneOf(author, table) is { } one)
        {
            return [one];
        }

        string?[] several = [.. author.Split(',', ';', '/').Select(part => OneOf(part.Trim(), table))];
        return Array.TrueForAll(several, code => code is not null) ? [.. several.Select(code => code!).Distinct(StringComparer.Ordinal)] : [];
    }

    private static string? OneOf(string name, PartyTable table) =>
        table.TryGet(name, out Party? exact) ? exact.Code : table.Resolve(name) is OneParty one ? one.Party.Code : null;
}
