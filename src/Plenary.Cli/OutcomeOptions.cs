using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Outcome;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>Where an outcome document goes and what it publishes.</summary>
internal sealed class OutcomeOptions(string name, params string[] aliases)
{
    private readonly Option<string[]> output = new(name, aliases) { Description = "Write the outcome document: .docx, .html, .md or .json; may be given several times.", HelpName = "OUT" };
    private readonly Option<string?> rung = new("--as") { Description = "The kind of outcome, where it is to be weaker than the strongest.", HelpName = "RUNG" };
    private readonly Option<bool> unnamed = new("--no-names") { Description = "Do not name members that did not agree: \"two members\"." };
    private readonly Option<bool> reasons = new("--reasons") { Description = "Print reasons given to the table, in an annex." };
    private readonly Option<bool> figures = new("--figures") { Description = "Say how many paragraphs are agreed." };
    private readonly Option<string?> provenance = new("--taken-from") { Description = "Where the disputed paragraphs come from, for the footnote: \"as taken from …\"." };
    private readonly Option<bool> force = new("--force") { Description = "Replace files that exist." };

    public void On(Command command)
    {
        foreach (Option option in new Option[] { output, rung, unnamed, reasons, figures, provenance, force })
        {
            command.Add(option);
        }
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(output) is { Length: > 0 };

    /// <summary>Refuses wrong places before any work is done.</summary>
    public void Check(ParseResult parsed, string input)
    {
        foreach (string path in parsed.GetValue(output) ?? [])
        {
            FormatOf(path);
        }

        OutputFiles.Check(parsed.GetValue(output) ?? [], parsed.GetValue(force), [input]);
    }

    /// <summary>The document, made from what the table sees, whoever asks for it.</summary>
    public OutcomeDocument Document(ParseResult parsed, PlayedScenario played, TextId text)
    {
        Proceedings state = played.Play.SeenBy(Audience.Table);
        string? wanted = parsed.GetValue(rung);
        OutcomeAssessment assessment = StrongestOutcome.Of(state, text);
        RungAssessment? asked = assessment.Rungs.FirstOrDefault(one => one.Rung == wanted);
        if (wanted is not null && asked is null)
        {
            throw new DocumentFaultException($"--as {wanted}: the body's ladder has {string.Join(", ", assessment.Rungs.Select(one => one.Rung))}.");
        }

        if (asked is { IsReachable: false })
        {
            throw new DocumentFaultException($"--as {wanted}: {string.Join(' ', assessment.Explanation.ByRung[asked.Rung])}");
        }

        return OutcomeDocument.Of(state, text, wanted, new OutcomePublication
        {
            Names = !parsed.GetValue(unnamed),
            Reasons = parsed.GetValue(reasons),
            Figures = parsed.GetValue(figures),
            Provenance = parsed.GetValue(provenance),
        });
    }

    /// <summary>Writes the document to every place asked for, whole or not at all.</summary>
    /// <returns>The places.</returns>
    public IReadOnlyList<string> Write(ParseResult parsed, PlayedScenario played, TextId text)
    {
        string[] paths = parsed.GetValue(output) ?? [];
        OutcomeDocument document = Document(parsed, played, text);
        using OutputFiles files = new();
        foreach (string path in paths)
        {
            files.Write(path, stream => OutcomeWriter.Write(document, FormatOf(path), stream));
        }

        files.Commit();
        return paths;
    }

    private static OutcomeFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOCX" => OutcomeFormat.Word,
        ".HTML" or ".HTM" => OutcomeFormat.Html,
        ".MD" => OutcomeFormat.Markdown,
        ".JSON" => OutcomeFormat.Json,
        _ => throw new DocumentFaultException($"{path}: an outcome document ends in .docx, .html, .md or .json."),
    };
}
