using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Plenary.Formats.Html;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Outcome;

/// <summary>Writes an outcome document as one self-contained page: one column, notes at its end, each linked to every place that refers to it. It is XML too.</summary>
internal sealed class OutcomeHtml(OutcomeDocument document, Stream output)
{
    /// <summary>The elements that styles are written with.</summary>
    public static readonly ImmutableArray<(TokenStyle Style, string Tag)> Tags =
        [(TokenStyle.Bold, "b"), (TokenStyle.Italic, "i"), (TokenStyle.Underline, "u"), (TokenStyle.Superscript, "sup"), (TokenStyle.Subscript, "sub"), (TokenStyle.Strike, "s")];

    private static readonly Lazy<byte[]> LazyStyle = new(ReadStyle);

    private readonly HtmlSink to = new(output);
    private readonly int[] references = new int[document.Notes.Length + 1];

    public void Write()
    {
        to.Raw("<!DOCTYPE html>\n<html lang=\""u8).Text(document.Language).Raw("\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"u8)
            .Text($"sha256-{Convert.ToBase64String(SHA256.HashData(LazyStyle.Value))}").Raw("'; base-uri 'none'; form-action 'none'\"/>\n"u8)
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"u8).Text(document.Title).Raw("</title>\n<style>"u8).Raw(LazyStyle.Value).Raw("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>"u8)
            .Text(document.Title);
        References(document.TitleNotes);
        to.Raw("</h1>\n"u8);
        if (document.Subtitle is { } subtitle)
        {
            to.Raw("<p class=\"sub\">"u8).Text(subtitle).Raw("</p>\n"u8);
        }

        to.Raw("</header>\n"u8);
        Statement();
        foreach (OutcomePart part in OutcomePart.Of(document.Blocks))
        {
            if (part.Block is { } block)
            {
                Block(block);
            }
            else
            {
                Table(part);
            }
        }

        Notes();
        Annex();
        to.Raw("</main>\n</body>\n</html>\n"u8);
        to.Flush();
    }

    private void Statement()
    {
        if (!document.Statement.IsEmpty)
        {
            to.Raw("<section class=\"statement\" aria-label=\"About this document\">\n"u8);
            foreach (string sentence in document.Statement)
            {
                to.Raw("<p>"u8).Text(sentence).Raw("</p>\n"u8);
            }

            to.Raw("</section>\n"u8);
        }
    }

    private void Block(OutcomeBlock block)
    {
        if (block.Kind is BlockKind.Heading or BlockKind.Title)
        {
            string tag = $"h{(block.Kind == BlockKind.Title ? 2 : Math.Clamp(block.Level + 1, 2, 6))}";
            to.Raw("<"u8).Text(tag).Raw(">"u8);
            if (block.Label is { } number)
            {
                to.Text(number).Raw(" "u8);
            }

            Runs(block.Runs);
            to.Raw("</"u8).Text(tag).Raw(">\n"u8);
            return;
        }

        to.Raw("<div class=\"p l"u8).Number(Math.Clamp(block.Kind is BlockKind.SubParagraph or BlockKind.ListItem ? Math.Max(1, block.Level) : 0, 0, 4)).Raw("\""u8);
        if (block.Name is { } name)
        {
            to.Raw(" role=\"group\" aria-label=\""u8).Raw(char.IsAsciiLetterLower(name[0]) ? ""u8 : "paragraph "u8).Text(name).Raw("\""u8);
        }

        to.Raw("><span class=\"lab\">"u8).Text(block.Label ?? (block.Kind == BlockKind.ListItem ? "•" : "")).Raw("</span><p>"u8);
        Runs(block.Runs);
        to.Raw("</p></div>\n"u8);
    }

    private void Table(OutcomePart part)
    {
        int columns = part.Table.Max(row => row.Length);
        to.Raw("<table>\n"u8);
        foreach (ImmutableArray<ImmutableArray<OutcomeBlock>> row in part.Table)
        {
            to.Raw("<tr>"u8);
            foreach (ImmutableArray<OutcomeBlock> cell in row)
            {
                to.Raw("<td>"u8);
                foreach (OutcomeBlock block in cell)
                {
                    to.Raw("<p>"u8);
                    Runs(block.Runs);
                    to.Raw("</p>"u8);
                }

                to.Raw("</td>"u8);
            }

            for (int missing = row.Length; missing < columns; missing++)
            {
                to.Raw("<td></td>"u8);
            }

            to.Raw("</tr>\n"u8);
        }

        to.Raw("</table>\n"u8);
    }

    private void Runs(ImmutableArray<OutcomeRun> runs)
    {
        for (int at = 0; at < runs.Length; at++)
        {
            OutcomeRun run = runs[at];
            if (run.Note > 0)
            {
                if (at > 0 && runs[at - 1].Note > 0)
                {
                    to.Raw("<sup>, </sup>"u8);
                }

                Reference(run.Note);
                continue;
            }

            ImmutableArray<string> tags = [.. Tags.Where(one => run.Style.HasFlag(one.Style)).Select(one => one.Tag)];
            foreach (string tag in tags)
            {
                to.Raw("<"u8).Text(tag).Raw(">"u8);
            }

            to.Text(run.Text);
            foreach (string tag in tags.Reverse())
            {
                to.Raw("</"u8).Text(tag).Raw(">"u8);
            }
        }
    }

    private void References(ImmutableArray<int> notes) => Runs([.. notes.Select(note => new OutcomeRun("", TokenStyle.None, note))]);

    private void Reference(int note) =>
        to.Raw("<sup><a role=\"doc-noteref\" id=\"r"u8).Number(note).Raw("-"u8).Number(++references[note]).Raw("\" href=\"#n"u8).Number(note).Raw("\" aria-label=\"note "u8).Number(note).Raw("\">"u8).Number(note).Raw("</a></sup>"u8);

    private void Notes()
    {
        if (document.Notes.IsEmpty)
        {
            return;
        }

        to.Raw("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\" class=\"vh\">Notes</h2>\n<ol>\n"u8);
        foreach (OutcomeNote note in document.Notes)
        {
            to.Raw("<li id=\"n"u8).Number(note.Number).Raw("\"><p>"u8).Text(note.Text);
            for (int reference = 1; reference <= references[note.Number]; reference++)
            {
                to.Raw(" <a class=\"back\" href=\"#r"u8).Number(note.Number).Raw("-"u8).Number(reference).Raw("\" role=\"doc-backlink\" aria-label=\"back to "u8)
                    .Text(reference <= note.Paragraphs.Length ? $"paragraph {note.Paragraphs[reference - 1]}" : "the text").Raw("\">↩</a>"u8);
            }

            to.Raw("</p></li>\n"u8);
        }

        to.Raw("</ol>\n</section>\n"u8);
    }

    private void Annex()
    {
        if (document.Annex.IsEmpty)
        {
            return;
        }

        to.Raw("<section class=\"annex\" aria-labelledby=\"annex\">\n<h2 id=\"annex\">"u8).Text(AnnexWords.Title).Raw("</h2>\n"u8);
        foreach (AnnexEntry entry in document.Annex)
        {
            to.Raw("<h3>"u8).Text(AnnexWords.Heading(entry)).Raw("</h3>\n<blockquote>"u8);
            foreach (string line in entry.Words.Split('\n'))
            {
                to.Raw("<p>"u8).Text(line).Raw("</p>"u8);
            }

            to.Raw("</blockquote>\n"u8);
        }

        to.Raw("</section>\n"u8);
    }

    private static byte[] ReadStyle()
    {
        using Stream stream = typeof(OutcomeHtml).Assembly.GetManifestResourceStream("outcome.css") ?? throw new InvalidOperationException("outcome.css is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        // A checkout may have given the file other line ends; a browser would hash what it makes of them.
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal));
    }
}
