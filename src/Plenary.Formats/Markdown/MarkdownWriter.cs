using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plenary.Formats.Drawing;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Markdown;

/// <summary>How to write a weave as Markdown.</summary>
public sealed record MarkdownWriteOptions
{
    /// <summary>The order in which holders are named.</summary>
    public IComparer<string> ProtocolOrder { get; init; } = StringComparer.Ordinal;

    /// <summary>Whether it says who asks for what; when not, no member is named and remarks are left out.</summary>
    public bool IsAttributed { get; init; } = true;

    /// <summary>What is said in words of a picture or formula, by its key (its alternative text); <see langword="null"/> for nothing.</summary>
    public Func<string, string?> InsetWords { get; init; } = _ => null;
}

/// <summary>
/// Writes a weave as bracketed text in Markdown, in the signs of <see cref="BracketNotation"/>: headings, paragraphs
/// with their labels, tables, notes as <c>[^1]</c>, and remarks quoted under the paragraph they are on.
/// </summary>
public static class MarkdownWriter
{
    /// <summary>Writes the text, in UTF-8 without a byte order mark.</summary>
    public static void Write(Weave weave, MarkdownWriteOptions options, Stream output)
    {
        byte[] bytes = new UTF8Encoding(false).GetBytes(Write(weave, options));
        output.Write(bytes);
    }

    /// <summary>The text.</summary>
    public static string Write(Weave weave, MarkdownWriteOptions options) => new Layout(weave, options).Write();

    private sealed class Layout(Weave weave, MarkdownWriteOptions options)
    {
        private readonly StringBuilder text = new();
        private readonly Dictionary<string, int> notes = new(StringComparer.Ordinal);
        private readonly MarkdownTable table = new();
        private readonly List<List<string>> stories = [];
        private readonly List<string> afterTable = [];
        private readonly HashSet<string> begun = new(StringComparer.Ordinal);

        public string Write()
        {
            BracketOptions how = new() { IsAttributed = options.IsAttributed, ProtocolOrder = options.ProtocolOrder };
            ImmutableArray<BracketedBlock> blocks = BracketRenderer.Render(weave, how).Blocks;
            ILookup<EntryRef, Remark> remarks = Remarks(blocks);
            foreach (BracketedBlock block in blocks)
            {
                List<string> lines = Lines(block);
                List<string> quoted = [.. remarks[block.Entry].SelectMany(Quote)];
                if (block.Shape.Place is { Cell: { } cell } place && place.Story == BlockPlace.Body.Story)
                {
                    if (!table.Takes(cell))
                    {
                        CloseTable();
                    }

                    table.Add(cell, lines);
                    afterTable.AddRange(quoted);
                    continue;
                }

                CloseTable();
                string lead = Lead(block);
                for (int l = 0; l < lines.Count; l++)
                {
                    Paragraph((l == 0 ? lead : Indent(block.Shape)) + lines[l]);
                }

                quoted.ForEach(Paragraph);
            }

            CloseTable();
            return text.ToString();
        }

        private List<string> Lines(BracketedBlock block)
        {
            Queue<string> own = new(StoriesOf(block.Entry));
            Queue<string> insets = new(BlockFlattener.Flatten(block, options.IsAttributed)
                .SelectMany(piece => piece.Tokens).Where(token => token.Kind == TokenKind.Inset)
                .Select(token => NoteOf(token.Key is "footnote" or "endnote" && own.TryDequeue(out string? story) ? story : token.Key ?? "") is var note and > 0
                    ? MarkdownSigns.Note(note)
                    : MarkdownSigns.Picture(InsetName.Of(token, options.InsetWords))));
            List<string> lines = [];
            foreach (string line in Split(BracketNotation.Write(block, options.IsAttributed)))
            {
                int count = line.Count(sign => sign == Token.InsetCharacter);
                ImmutableArray<string>.Builder signs = ImmutableArray.CreateBuilder<string>(count);
                while (count-- > 0 && insets.TryDequeue(out string? sign))
                {
                    signs.Add(sign);
                }

                lines.Add(MarkdownSigns.Encode(line, signs.DrainToImmutable()));
            }

            return lines;
        }

        // References of the base name no note: the notes stand in the order in which they are referred to.
        private List<string> StoriesOf(EntryRef entry)
        {
            EntryRef home = entry.IsBase ? entry : weave.Entries.First(one => one.Ref == entry).Source ?? entry;
            if (stories.Count == 0)
            {
                Dictionary<string, Queue<string>> kinds = weave.Base.Blocks.Select(block => block.Shape.Place.Story).Distinct()
                    .Where(story => story != BlockPlace.Body.Story).GroupBy(story => story.Split(':')[0]).ToDictionary(kind => kind.Key, kind => new Queue<string>(kind));
                foreach (Block block in weave.Base.Blocks)
                {
                    stories.Add([.. block.Tokens.Where(token => token.Kind == TokenKind.Inset)
                        .Select(token => kinds.TryGetValue(token.Key ?? "", out Queue<string>? notes) && notes.TryDequeue(out string? story) ? story : "").Where(story => story.Length > 0)]);
                }
            }

            return home.IsBase ? stories[home.Part] : [];
        }

        // A line feed that the text holds itself is marked as plain.
        private static IEnumerable<string> Split(string notation)
        {
            int from = 0;
            for (int i = 0; i < notation.Length; i++)
            {
                if (notation[i] == '\u2060')
                {
                    i++;
                }
                else if (notation[i] == '\n')
                {
                    yield return notation[from..i];
                    from = i + 1;
                }
            }

            yield return notation[from..];
        }

        private int NoteOf(string key)
        {
            if (!key.StartsWith("footnote:", StringComparison.Ordinal) && !key.StartsWith("endnote:", StringComparison.Ordinal))
            {
                return 0;
            }

            if (!notes.TryGetValue(key, out int number))
            {
                notes.Add(key, number = notes.Count + 1);
            }

            return number;
        }

        // Labels are bold, so that no reader takes them for a list and counts anew.
        private string Lead(BracketedBlock block)
        {
            BlockShape shape = block.Shape;
            if (shape.Place.Story != BlockPlace.Body.Story)
            {
                return begun.Add(shape.Place.Story)
                    ? string.Create(CultureInfo.InvariantCulture, $"[^{NoteOf(shape.Place.Story)}]: ")
                    : "    ";
            }

            bool isInText = block.Entry.IsBase || weave.Adopted.Contains(weave.Changes[block.Entry.Change].Id);
            bool isTyped = block.Entry.IsBase && BlockLabel.IsTyped(weave.Base.Blocks[block.Entry.Part]);
            string label = shape.Label is { Length: > 0 } printed && isInText && !isTyped ? $"**{MarkdownSigns.EncodeWords(printed)}** " : "";
            string hashes = shape.Kind switch
            {
                BlockKind.Title => "# ",
                BlockKind.Heading => new string('#', Math.Clamp(shape.Level + 1, 2, 6)) + " ",
                _ => Indent(shape),
            };
            return hashes + label;
        }

        private static string Indent(BlockShape shape) => shape.Kind is BlockKind.SubParagraph or BlockKind.ListItem
            ? string.Concat(Enumerable.Repeat(MarkdownLine.Indent, Math.Clamp(shape.Level, 1, 8)))
            : shape.Place.Story == BlockPlace.Body.Story ? "" : "    ";

        private void CloseTable()
        {
            foreach (string line in table.Close())
            {
                text.Append(line).Append('\n');
            }

            if (text.Length > 1 && text[^2] != '\n')
            {
                text.Append('\n');
            }

            afterTable.ForEach(Paragraph);
            afterTable.Clear();
        }

        private void Paragraph(string line) => text.Append(line).Append("\n\n");

        private IEnumerable<string> Quote(Remark remark)
        {
            IEnumerable<string> members = remark.Members.Order(StringComparer.Ordinal).Order(options.ProtocolOrder);
            yield return Quoted(MarkdownLine.Remark, string.Join(", ", members), remark.Text);
            foreach (Reply reply in remark.Replies)
            {
                yield return Quoted(MarkdownLine.Answer, string.IsNullOrWhiteSpace(reply.RecordedBy) ? "Answer" : reply.RecordedBy, reply.Text);
            }
        }

        private static string Quoted(string sign, string by, string words) =>
            $"{sign}**{MarkdownSigns.EncodeWords(by)}:** {string.Join("<br/>", words.ReplaceLineEndings("\n").Split('\n').Select(MarkdownSigns.EncodeWords))}";

        private ILookup<EntryRef, Remark> Remarks(ImmutableArray<BracketedBlock> blocks)
        {
            HashSet<EntryRef> drawn = [.. blocks.Select(block => block.Entry)];
            Dictionary<EntryRef, EntryRef?> sources = weave.Entries.ToDictionary(entry => entry.Ref, entry => entry.Source);
            return (options.IsAttributed ? weave.Remarks : []).ToLookup(remark => drawn.Contains(remark.On) ? remark.On
                : sources.GetValueOrDefault(remark.On) is { } source && drawn.Contains(source) ? source
                : blocks[0].Entry);
        }
    }
}
