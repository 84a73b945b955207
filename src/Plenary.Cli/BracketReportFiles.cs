using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plenary.Text.Brackets;

namespace Plenary.Cli;

/// <summary>Writes a report on brackets as Markdown, for people, or as JSON, for programs.</summary>
internal static class BracketReportFiles
{
    public static void WriteMarkdown(BracketReport report, Stream output)
    {
        using StreamWriter to = new(output, leaveOpen: true) { NewLine = "\n" };
        to.WriteLine($"# Brackets in {Cell(Path.GetFileName(report.Path))}");
        to.WriteLine();
        to.WriteLine("| | |");
        to.WriteLine("|---|---|");
        foreach ((string label, string value) in report.Facts)
        {
            to.WriteLine($"| {label} | {Cell(value)} |");
        }

        WritePlaces(to, "Brackets without a partner", report.Unbalanced);
        WritePlaces(to, "Doubtful", report.Doubts);
        WritePlaces(to, "Placeholders", report.Placeholders);
        if (report.Counts.Holders.IsEmpty)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine("## By party");
        to.WriteLine();
        to.WriteLine("| Party | Proposes | Deletes | Reserves | Supports |");
        to.WriteLine("|---|---:|---:|---:|---:|");
        foreach (HolderCounts holder in report.Counts.Holders)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Cell(holder.Holder)} | {holder.Proposes} | {holder.Deletes} | {holder.Reserves} | {holder.Supports} |"));
        }
    }

    public static void WriteJson(BracketReport report, Stream output)
    {
        BracketMetrics counts = report.Counts;
        using Utf8JsonWriter json = new(output, JsonText.Form);
        json.WriteStartObject();
        json.WriteString("file", Path.GetFileName(report.Path));
        json.WriteBoolean("balanced", counts.IsBalanced);
        json.WriteNumber("openings", counts.Openings);
        json.WriteNumber("closings", counts.Closings);
        json.WriteNumber("depth", counts.MaximalDepth);
        json.WriteNumber("words", counts.Words);
        json.WriteNumber("bracketedWords", counts.BracketedWords);
        json.WriteStartArray("optionsByLevel");
        foreach (int count in counts.OptionsByLevel)
        {
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
        json.WriteNumber("noTexts", counts.NoTexts);
        json.WriteNumber("notes", counts.Notes);
        json.WriteNumber("alternatives", counts.AlternativeGroups);
        json.WriteNumber("independent", counts.IndependentGroups);
        json.WriteNumber("unknownGroups", counts.UnknownGroups);
        json.WriteNumber("slashes", counts.Slashes);
        json.WriteNumber("bracketedSlashes", counts.BracketedSlashes);
        json.WriteNumber("ordinaryUses", counts.OrdinaryUses);
        WritePlaces(json, "unbalanced", report, report.Unbalanced);
        WritePlaces(json, "doubts", report, report.Doubts);
        WritePlaces(json, "placeholders", report, report.Placeholders);
        json.WriteStartArray("parties");
        foreach (HolderCounts holder in counts.Holders)
        {
            json.WriteStartObject();
            json.WriteString("party", holder.Holder);
            json.WriteNumber("proposes", holder.Proposes);
            json.WriteNumber("deletes", holder.Deletes);
            json.WriteNumber("reserves", holder.Reserves);
            json.WriteNumber("supports", holder.Supports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlaces(StreamWriter to, string title, ImmutableArray<BracketPlace> places)
    {
        if (places.IsEmpty)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine($"## {title}");
        to.WriteLine();
        bool enclose = places.Any(place => place.Scope.Length > 0);
        to.WriteLine(enclose ? "| Where | What | Taken to enclose |" : "| Where | What |");
        to.WriteLine(enclose ? "|---|---|---|" : "|---|---|");
        foreach (BracketPlace place in places)
        {
            to.WriteLine($"| {Cell(place.Place)} | {Cell(place.What)} |{(enclose ? $" {Cell(place.Scope)} |" : "")}");
        }
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, BracketReport report, ImmutableArray<BracketPlace> places)
    {
        json.WriteStartArray(name);
        foreach (BracketPlace place in places)
        {
            TextPosition position = report.Read.PositionAt(place.Offset);
            json.WriteStartObject();
            json.WriteString("place", place.Place);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteString("what", place.What);
            if (place.Scope.Length > 0)
            {
                json.WriteString("scope", place.Scope);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Brackets would be links, strokes new cells.
    private static string Cell(string text) => Screen.Printable(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace("<", "\\<", StringComparison.Ordinal);
}
