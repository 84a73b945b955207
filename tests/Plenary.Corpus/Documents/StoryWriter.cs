using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Writes blocks: paragraphs, tables, content controls. One per part, so that ids run through the part.</summary>
internal sealed class StoryWriter
{
    private readonly StringBuilder _xml;
    private readonly Saving _saving;
    private readonly RevisionIds _ids;
    private readonly InlineWriter _inlines;
    private readonly ConcurrentDictionary<Block, string>? _written;

    /// <param name="xml">Where to write.</param>
    /// <param name="saving">How this saving splits and marks the text.</param>
    /// <param name="ids">The ids of the part.</param>
    /// <param name="written">
    /// Blocks already written in this saving, by identity. Only blocks without ids of their own may be in it.
    /// </param>
    public StoryWriter(StringBuilder xml, Saving saving, RevisionIds ids, ConcurrentDictionary<Block, string>? written = null)
    {
        (_xml, _saving, _ids, _written) = (xml, saving, ids, written);
        _inlines = new InlineWriter(xml, ids);
    }

    /// <summary>References to the header and footer, which each section has for itself.</summary>
    public string SectionMargins { get; init; } = "";

    public void Write(IEnumerable<Block> blocks, NoteKind? noteMark = null)
    {
        foreach (Block block in blocks)
        {
            if (_written is not null && _written.TryGetValue(block, out string? known))
            {
                _ = _xml.Append(known);
                continue;
            }

            Write(block, noteMark);
            noteMark = null;
        }
    }

    private void Write(Block block, NoteKind? noteMark)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Write(paragraph, noteMark);
                break;
            case Table table:
                Write(table);
                break;
            case ContentControlBlock control:
                _ = _xml.Append("<w:sdt><w:sdtPr><w:tag w:val=\"").AppendText(control.Tag)
                    .Append("\"/><w:id w:val=\"").Append(control.Id).Append("\"/></w:sdtPr><w:sdtContent>");
                Write(control.Blocks);
                _ = _xml.Append("</w:sdtContent></w:sdt>");
                break;
            case MoveRangeEndBlock end:
                _inlines.WriteRangeEnd(end.Kind, end.Name);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void Write(Paragraph paragraph, NoteKind? noteMark)
    {
        Dice dice = _saving.DiceFor(paragraph.Content.OfType<TextRun>().FirstOrDefault()?.Text ?? "");
        string saveId = Saving.SaveId(dice);
        _ = _xml.Append("<w:p");
        if (paragraph.ParaId is { } id)
        {
            _ = _xml.Append(" w14:paraId=\"").Append(WordXml.Hex((uint)id)).Append("\" w14:textId=\"77777777\"");
        }

        _ = _xml.Append(" w:rsidR=\"").Append(saveId).Append("\" w:rsidRDefault=\"").Append(saveId).Append("\" w:rsidP=\"")
            .Append(Saving.SaveId(dice)).Append("\">");
        WriteProperties(paragraph);
        if (noteMark is { } kind)
        {
            string name = kind == NoteKind.Footnote ? "Footnote" : "Endnote";
            _ = _xml.Append("<w:r><w:rPr><w:rStyle w:val=\"").Append(name).Append("Reference\"/></w:rPr><w:")
                .Append(name == "Footnote" ? "footnoteRef" : "endnoteRef").Append("/></w:r>");
        }

        _inlines.Write(paragraph.Content, dice);
        _ = _xml.Append("</w:p>");
    }

    private void WriteProperties(Paragraph paragraph)
    {
        if (paragraph is { Style: null, ListId: null, Mark.Length: 0, EndsSection: false })
        {
            return;
        }

        _ = _xml.Append("<w:pPr>");
        if (paragraph.Style is { } style)
        {
            _ = _xml.Append("<w:pStyle w:val=\"").AppendText(style).Append("\"/>");
        }

        if (paragraph.ListId is { } list)
        {
            _ = _xml.Append("<w:numPr><w:ilvl w:val=\"").Append(paragraph.ListLevel).Append("\"/><w:numId w:val=\"").Append(list)
                .Append("\"/></w:numPr>");
        }

        if (paragraph.Mark.Length > 0)
        {
            _ = _xml.Append("<w:rPr>");
            foreach (TrackedMark mark in paragraph.Mark)
            {
                WriteMark(mark, InlineWriter.ElementOf(mark.Kind));
            }

            _ = _xml.Append("<w:lang w:val=\"en-GB\"/></w:rPr>");
        }

        if (paragraph.EndsSection)
        {
            _ = _xml.Append("<w:sectPr>").Append(SectionMargins).Append(WordXml.PageLayout).Append("</w:sectPr>");
        }

        _ = _xml.Append("</w:pPr>");
    }

    private void WriteMark(TrackedMark mark, string element) =>
        _ = _xml.Append('<').Append(element).Append(_ids.Attributes(mark.Revision)).Append("/>");

    private void Write(Table table)
    {
        int columns = table.Rows.Max(row => row.Cells.Length);
        ImmutableArray<int> widths = table.Widths.IsEmpty ? [.. Enumerable.Repeat(9016 / columns, columns)] : table.Widths;
        _ = _xml.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>")
            .Append("<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>")
            .Append("</w:tblPr><w:tblGrid>");
        for (int column = 0; column < columns; column++)
        {
            _ = _xml.Append("<w:gridCol w:w=\"").Append(widths[column]).Append("\"/>");
        }

        _ = _xml.Append("</w:tblGrid>");
        foreach (TableRow row in table.Rows)
        {
            _ = _xml.Append("<w:tr w:rsidR=\"003670E8\" w:rsidTr=\"00677E16\">");
            if (row.Mark is { } mark)
            {
                _ = _xml.Append("<w:trPr>");
                WriteMark(mark, mark.Kind == TrackedKind.Inserted ? "w:ins" : "w:del");
                _ = _xml.Append("</w:trPr>");
            }

            foreach ((int column, TableCell cell) in row.Cells.Index())
            {
                _ = _xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"").Append(widths[column]).Append("\" w:type=\"dxa\"/>");
                if (cell.Mark is { } cellMark)
                {
                    WriteMark(cellMark, cellMark.Kind == TrackedKind.Inserted ? "w:cellIns" : "w:cellDel");
                }

                _ = _xml.Append("</w:tcPr>");
                Write(cell.Blocks);
                _ = _xml.Append("</w:tc>");
            }

            _ = _xml.Append("</w:tr>");
        }

        _ = _xml.Append("</w:tbl>");
    }
}
