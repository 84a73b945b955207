using System.Globalization;
using System.Text;
using Plenary.Formats.Markdown;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Outcome;

/// <summary>Writes an outcome document as Markdown with footnotes. Labels are words, so that no renderer numbers anew.</summary>
internal static class OutcomeMarkdown
{
    public static void Write(OutcomeDocument document, Stream output)
    {
        StringBuilder text = new();
        Paragraph($"# {Words(document.Title)}{References(document.TitleNotes)}");
        if (document.Subtitle is { } subtitle)
        {
            Paragraph($"*{Words(subtitle)}*");
        }

        foreach (string statement in document.Statement)
        {
            Paragraph($"> {Words(statement)}");
        }

        foreach (OutcomePart part in OutcomePart.Of(document.Blocks))
        {
            if (part.Block is { } block)
            {
                Paragraph(Block(block));
            }
            else
            {
                Table(part);
            }
        }

        foreach (OutcomeNote note in document.Notes)
        {
            Paragraph(string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]: {Words(note.Text)}"));
        }

        if (!document.Annex.IsEmpty)
        {
            Paragraph($"## {AnnexWords.Title}");
        }

        foreach (AnnexEntry entry in document.Annex)
        {
            Paragraph($"### {Words(AnnexWords.Heading(entry))}");
            Paragraph(string.Join("\n>\n", entry.Words.Split('\n').Select(line => $"> {Words(line)}")));
        }

        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(text);

        void Paragraph(string markdown) => text.Append(text.Length == 0 ? "" : "\n").Append(markdown).Append('\n');

        void Table(OutcomePart part)
        {
            int columns = part.Table.Max(row => row.Length);
            List<string> lines = [.. part.Table.Select(row => $"| {string.Join(" | ", row.Select(cell => string.Join("<br/>", cell.Select(Block))).Concat(Enumerable.Repeat("", columns - row.Length)))} |")];
            lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
            Paragraph(string.Join('\n', lines));
        }
    }

    private static string Block(OutcomeBlock block)
    {
        string mark = block.Kind switch
        {
            BlockKind.Title => "## ",
            BlockKind.Heading => new string('#', Math.Clamp(block.Level + 1, 2, 6)) + " ",
            BlockKind.ListItem when block.Label is null => new string(' ', 2 * Math.Max(0, block.Level - 1)) + "- ",
            _ => "",
        };
        string label = block.Label is { } printed ? Words(printed) + " " : "";
        return (mark + label + string.Concat(block.Runs.Select(Run))).TrimEnd();
    }

    private static string Run(OutcomeRun run) => run.Note > 0 ? Reference(run.Note)
        : Tagged(Words(run.Text), run.Style);

    private static string Tagged(string words, TokenStyle style)
    {
        foreach ((TokenStyle flag, string tag) in OutcomeHtml.Tags)
        {
            words = style.HasFlag(flag) && !string.IsNullOrWhiteSpace(words) ? $"<{tag}>{words}</{tag}>" : words;
        }

        return words;
    }

    private static string References(IEnumerable<int> notes) => string.Concat(notes.Select(Reference));

    private static string Reference(int note) => string.Create(CultureInfo.InvariantCulture, $"[^{note}]");

    // Line breaks within a line are white space to Markdown.
    private static string Words(string words) => words.Length == 0 ? "" : MarkdownSigns.EncodeWords(words.Replace('\n', ' ').Replace('\r', ' '));
}
