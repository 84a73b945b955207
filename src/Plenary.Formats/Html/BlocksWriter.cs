using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>Writes the blocks in order: rows of label, words and margin; tables as tables; notes at the end.</summary>
internal sealed class BlocksWriter(HtmlSink to, PageFacts facts)
{
    private readonly BracketsWriter brackets = new(to, facts);
    private readonly MarginWriter margin = new(to, facts);
    private bool hasTitle;
    private int tables;

    /// <summary>Writes the text without its notes.</summary>
    /// <param name="hasOwnTitle">Whether the page has its first heading already.</param>
    public void WriteText(bool hasOwnTitle)
    {
        hasTitle = hasOwnTitle;
        ImmutableArray<BracketedBlock> blocks = [.. facts.Drawing.Blocks.Where(block => !PageNotes.IsNote(block.Shape.Place))];
        for (int i = 0; i < blocks.Length;)
        {
            if (blocks[i].Shape.Place.Cell is { } cell)
            {
                int end = i;
                string table = TableOf(cell);
                while (end < blocks.Length && blocks[end].Shape.Place.Cell is { } other && TableOf(other) == table)
                {
                    end++;
                }

                Table(blocks.AsSpan()[i..end]);
                i = end;
            }
            else
            {
                Row(blocks[i++]);
            }
        }
    }

    /// <summary>Writes the notes and whatever belongs to no block that is shown.</summary>
    public void WriteNotes()
    {
        ImmutableArray<BracketedBlock> notes = [.. facts.Drawing.Blocks.Where(block => PageNotes.IsNote(block.Shape.Place))];
        if (!notes.IsEmpty)
        {
            to.Raw("<section class=\"notes\" aria-labelledby=\"notes\"><h2 id=\"notes\">Notes</h2>\n"u8);
            int last = 0;
            foreach (BracketedBlock block in notes)
            {
                int number = facts.Notes.NumberOf(block.Shape.Place);
                bool first = number > 0 && number != last;
                last = number;
                Open(block, "note");
                to.Raw("<div class=\"lab\">"u8);
                if (first)
                {
                    NoteNumber(number);
                }

                Status(block);
                to.Raw("</div>"u8);
                Words(block, "p"u8, "tx"u8);
                Margin([facts.Positions[block.Entry]]);
                to.Raw("</div>\n"u8);
            }

            to.Raw("</section>\n"u8);
        }

        int[] rest = [.. facts.ChangesAt.Keys.Concat(facts.RemarksAt.Keys).Distinct().Except(facts.Drawing.Blocks.Select(block => facts.Positions[block.Entry])).Order()];
        if (rest.Length > 0)
        {
            to.Raw("<section class=\"rest\" aria-labelledby=\"rest\"><h2 id=\"rest\">On text that is not shown</h2>\n<div class=\"row\"><div class=\"tx\"></div>"u8);
            Margin(rest);
            to.Raw("</div></section>\n"u8);
        }
    }

    private void NoteNumber(int number)
    {
        to.Raw("<a id=\"n"u8).Number(number);
        if (facts.Notes.IsReferredTo(number))
        {
            to.Raw("\" href=\"#r"u8).Number(number).Raw("\" aria-label=\"back to the text from note "u8).Number(number).Raw("\">"u8).Number(number).Raw(" ↩</a>"u8);
        }
        else
        {
            to.Raw("\">"u8).Number(number).Raw("</a>"u8);
        }
    }

    private static string TableOf(string cell) => cell.Split('/')[0];

    private void Row(BracketedBlock block)
    {
        bool isTitle = block.Shape.Kind == BlockKind.Title && !hasTitle;
        hasTitle |= isTitle;
        Open(block, "");
        bool inline = block.Shape.Kind is BlockKind.SubParagraph or BlockKind.ListItem || (block.Shape.Kind == BlockKind.Paragraph && block.Shape.Level > 0);
        string? label = block.Shape.Label is { Length: > 0 } printed && !IsTyped(block) ? printed : null;
        to.Raw("<div class=\"lab\">"u8);
        if (label is not null && !inline)
        {
            to.Raw("<span class=\"no\">"u8).Text(label).Raw("</span> "u8);
        }

        Status(block);
        to.Raw("</div>"u8);
        switch (block.Shape.Kind)
        {
            case BlockKind.Title when isTitle:
                Words(block, "h1"u8, "tx"u8);
                break;
            case BlockKind.Heading:
                Words(block, Math.Clamp(block.Shape.Level, 1, 4) switch { 1 => "h2"u8, 2 => "h3"u8, 3 => "h4"u8, _ => "h5"u8 }, "tx"u8);
                break;
            default:
                Words(block, "p"u8, block.Shape.Kind switch { BlockKind.Title => "tx title"u8, BlockKind.Preambular => "tx pp"u8, _ => "tx"u8 }, inline ? label ?? (block.Shape.Kind == BlockKind.ListItem ? "•" : null) : null);
                break;
        }

        Margin([facts.Positions[block.Entry]]);
        to.Raw("</div>\n"u8);
    }

    private void Open(BracketedBlock block, string extra)
    {
        bool open = PageFacts.IsOpen(block);
        bool isNew = block.Nodes is [BracketNode { Options: [{ Role: not OptionRole.Base }, ..] }];
        to.Raw("<div class=\"row "u8).Raw(open ? "open"u8 : "agreed"u8).Raw(isNew ? " new"u8 : default).Raw(block.End == BlockEnd.RunsOn ? " runs-on"u8 : default);
        if (block.Shape.Kind is BlockKind.Title or BlockKind.Heading)
        {
            to.Raw(" head"u8);
        }

        if (extra.Length > 0)
        {
            to.Raw(" "u8).Text(extra);
        }

        int level = Math.Clamp(block.Shape.Level, 0, 5);
        if (level > 0 && block.Shape.Kind is not (BlockKind.Title or BlockKind.Heading))
        {
            to.Raw(" l"u8).Number(level);
        }

        to.Raw("\" id=\"b"u8).Number(facts.Positions[block.Entry]).Raw("\">"u8);
    }

    private void Status(BracketedBlock block)
    {
        int position = facts.Positions[block.Entry];
        to.Raw("<a class=\"st\" href=\"#b"u8).Number(position).Raw("\""u8);
        if (block.Entry.IsBase)
        {
            to.Raw(" title=\""u8).Text(facts.References[block.Entry.Part]).Raw("\""u8);
        }

        to.Raw(PageFacts.IsOpen(block) ? "><span aria-hidden=\"true\">○</span> open</a>"u8 : "><span aria-hidden=\"true\">●</span> agreed</a>"u8);
    }

    private void Words(BracketedBlock block, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> kind, string? label = null)
    {
        WeaveEntry entry = facts.Weave.Entries[facts.Positions[block.Entry]];
        WritingSystem writing = WritingSystem.Of(entry.Source is { } source ? facts.Weave.Entries[facts.Positions[source]].Tokens : entry.Tokens);
        to.Raw("<"u8).Raw(tag).Raw(" class=\""u8).Raw(kind).Raw("\""u8);
        if ((facts.Options.Language ?? writing.Tag) is { } language)
        {
            to.Raw(" lang=\""u8).Text(language).Raw("\""u8);
        }

        to.Raw(writing.IsRightToLeft ? " dir=\"rtl\">"u8 : ">"u8);
        if (label is not null)
        {
            to.Raw("<span class=\"il\">"u8).Text(label).Raw("</span> "u8);
        }

        brackets.Write(block);
        to.Raw("</"u8).Raw(tag).Raw(">"u8);
    }

    private void Margin(IReadOnlyCollection<int> positions)
    {
        if (positions.Any(position => facts.ChangesAt.ContainsKey(position) || facts.RemarksAt.ContainsKey(position)))
        {
            to.Raw("<div class=\"mg\">"u8);
            margin.Write(positions);
            to.Raw("</div>"u8);
        }
    }

    private bool IsTyped(BracketedBlock block) => block.Entry.IsBase
        ? BlockLabel.IsTyped(facts.Weave.Base.Blocks[block.Entry.Part])
        : BlockLabel.IsTyped(new Block(block.Id, block.Shape, [.. facts.Weave.Entries[facts.Positions[block.Entry]].Tokens.Select(token => token.Token)]));

    // A row begins where the second step of the path changes, a cell where the third does; tables within a cell are its paragraphs.
    private void Table(ReadOnlySpan<BracketedBlock> blocks)
    {
        bool open = false;
        foreach (BracketedBlock block in blocks)
        {
            open |= PageFacts.IsOpen(block);
        }

        to.Raw("<div class=\"row table "u8).Raw(open ? "open"u8 : "agreed"u8).Raw("\" id=\"t"u8).Number(++tables)
            .Raw("\"><div class=\"tw\" role=\"region\" tabindex=\"0\" aria-label=\"Table "u8).Number(tables).Raw("\"><table>"u8);
        string row = "";
        string cell = "";
        foreach (BracketedBlock block in blocks)
        {
            string[] path = block.Shape.Place.Cell!.Split('/');
            string ownRow = path.Length > 1 ? path[1] : "";
            string ownCell = path.Length > 2 ? $"{ownRow}/{path[2]}" : ownRow;
            if (ownRow != row || ownCell != cell)
            {
                to.Raw(cell.Length > 0 ? "</td>"u8 : default);
                if (ownRow != row)
                {
                    to.Raw(row.Length > 0 ? "</tr>\n<tr>"u8 : "<tr>"u8);
                }

                to.Raw("<td>"u8);
                row = ownRow;
                cell = ownCell;
            }

            Open(block, "cell");
            Words(block, "p"u8, "tx"u8);
            to.Raw("</div>"u8);
        }

        to.Raw("</td></tr></table></div>"u8);
        List<int> positions = [];
        foreach (BracketedBlock block in blocks)
        {
            positions.Add(facts.Positions[block.Entry]);
        }

        Margin(positions);
        to.Raw("</div>\n"u8);
    }
}
