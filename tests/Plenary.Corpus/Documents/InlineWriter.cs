using System.Collections.Immutable;
using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Writes what stands inside paragraphs.</summary>
internal sealed class InlineWriter(StringBuilder xml, RevisionIds ids)
{
    private readonly RunWriter _runs = new(xml, ids);

    public static string ElementOf(TrackedKind kind) => kind switch
    {
        TrackedKind.Inserted => "w:ins",
        TrackedKind.Deleted => "w:del",
        TrackedKind.MovedFrom => "w:moveFrom",
        _ => "w:moveTo",
    };

    public void Write(ImmutableArray<Inline> content, Dice dice, bool deleted = false)
    {
        foreach (Inline inline in content)
        {
            Write(inline, dice, deleted);
        }
    }

    public void WriteRangeEnd(TrackedKind kind, string name) =>
        _ = xml.Append('<').Append(ElementOf(kind)).Append("RangeEnd w:id=\"").Append(ids.CloseRange(kind, name)).Append("\"/>");

    private void Write(Inline inline, Dice dice, bool deleted)
    {
        switch (inline)
        {
            case TextRun run:
                _runs.Write(run, dice, deleted);
                break;
            case NoteReference note:
                _runs.WriteNoteReference(note);
                break;
            case Picture picture:
                _runs.WritePicture(picture);
                break;
            case PageBreak:
                _runs.WriteElement("<w:br w:type=\"page\"/>");
                break;
            case Symbol symbol:
                _runs.WriteSymbol(symbol);
                break;
            case Bookmark bookmark:
                _ = xml.Append("<w:bookmarkStart w:id=\"").Append(bookmark.Id).Append("\" w:name=\"").AppendText(bookmark.Name)
                    .Append("\"/><w:bookmarkEnd w:id=\"").Append(bookmark.Id).Append("\"/>");
                break;
            case Tracked tracked:
                Write(tracked, dice, deleted);
                break;
            case MoveRangeStart start:
                int range = ids.OpenRange(start.Kind, start.Name);
                _ = xml.Append('<').Append(ElementOf(start.Kind)).Append("RangeStart w:id=\"").Append(range)
                    .Append("\" w:author=\"").AppendText(start.Revision.Author).Append("\" w:date=\"")
                    .Append(WordXml.Stamp(start.Revision.Date)).Append("\" w:name=\"").AppendText(start.Name).Append("\"/>");
                break;
            case MoveRangeEnd end:
                WriteRangeEnd(end.Kind, end.Name);
                break;
            case CommentStart start:
                _ = xml.Append("<w:commentRangeStart w:id=\"").Append(start.Id).Append("\"/>");
                break;
            case CommentEnd end:
                _ = xml.Append("<w:commentRangeEnd w:id=\"").Append(end.Id)
                    .Append("\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"").Append(end.Id)
                    .Append("\"/></w:r>");
                break;
            default:
                WriteWrapper(inline, dice, deleted);
                break;
        }
    }

    private void Write(Tracked tracked, Dice dice, bool deleted)
    {
        string element = ElementOf(tracked.Kind);
        _ = xml.Append('<').Append(element).Append(ids.Attributes(tracked.Revision)).Append('>');
        Write(tracked.Content, dice, deleted || tracked.Kind == TrackedKind.Deleted);
        _ = xml.Append("</").Append(element).Append('>');
    }

    private void WriteWrapper(Inline inline, Dice dice, bool deleted)
    {
        switch (inline)
        {
            case Field { Simple: true } field:
                _ = xml.Append("<w:fldSimple w:instr=\"").AppendText(field.Instruction).Append("\">");
                Write(field.Result, dice, deleted);
                _ = xml.Append("</w:fldSimple>");
                break;
            case Field field:
                _runs.WriteElement("<w:fldChar w:fldCharType=\"begin\"/>");
                _runs.WriteInstruction(field.Instruction, deleted);
                _runs.WriteElement("<w:fldChar w:fldCharType=\"separate\"/>");
                Write(field.Result, dice, deleted);
                _runs.WriteElement("<w:fldChar w:fldCharType=\"end\"/>");
                break;
            case Hyperlink link:
                _ = xml.Append("<w:hyperlink r:id=\"").Append(WordXml.LinkId(link.Target)).Append("\" w:history=\"1\">");
                Write(link.Content, dice, deleted);
                _ = xml.Append("</w:hyperlink>");
                break;
            case ContentControl control:
                _ = xml.Append("<w:sdt><w:sdtPr><w:tag w:val=\"").AppendText(control.Tag).Append("\"/><w:id w:val=\"")
                    .Append(control.Id).Append("\"/></w:sdtPr><w:sdtContent>");
                Write(control.Content, dice, deleted);
                _ = xml.Append("</w:sdtContent></w:sdt>");
                break;
            default:
                throw new NotSupportedException(inline.GetType().Name);
        }
    }
}
