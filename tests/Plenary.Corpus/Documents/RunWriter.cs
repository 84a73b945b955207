using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>Writes runs, split as Word splits them: at spelling marks, at page breaks it remembers, within words.</summary>
internal sealed class RunWriter(StringBuilder xml, RevisionIds ids)
{
    private const string PictureXml =
        """
        <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="190500" cy="190500"/><wp:docPr id="{0}" name="Emblem {0}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{0}" name="emblem.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdEmblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
        """;

    private static readonly CompositeFormat PictureFormat = CompositeFormat.Parse(PictureXml);

    public void WriteElement(string element) => _ = xml.Append("<w:r>").Append(element).Append("</w:r>");

    public void WriteInstruction(string instruction, bool deleted)
    {
        string element = deleted ? "w:delInstrText" : "w:instrText";
        _ = xml.Append("<w:r><").Append(element).Append(" xml:space=\"preserve\">").AppendText(instruction).Append("</").Append(element)
            .Append("></w:r>");
    }

    public void WriteNoteReference(NoteReference note)
    {
        string kind = note.Kind == NoteKind.Footnote ? "footnote" : "endnote";
        string style = note.Kind == NoteKind.Footnote ? "FootnoteReference" : "EndnoteReference";
        _ = xml.Append("<w:r><w:rPr><w:rStyle w:val=\"").Append(style).Append("\"/></w:rPr><w:").Append(kind)
            .Append("Reference w:id=\"").Append(note.Id).Append("\"/></w:r>");
    }

    public void WritePicture(Picture picture) =>
        _ = xml.Append("<w:r>").AppendFormat(null, PictureFormat, picture.Id).Append("</w:r>");

    public void WriteSymbol(Symbol symbol) =>
        _ = xml.Append("<w:r><w:sym w:font=\"").AppendText(symbol.Font).Append("\" w:char=\"")
            .Append(((int)symbol.Character).ToString("X4")).Append("\"/></w:r>");

    public void Write(TextRun run, Dice dice, bool deleted)
    {
        ReadOnlySpan<char> text = run.Text;
        while (text.Length > 0)
        {
            int length = PieceLength(text, dice);
            ReadOnlySpan<char> piece = text[..length];
            bool spelling = length < text.Length && dice.Chance(0.12);
            _ = xml.Append(spelling ? "<w:proofErr w:type=\"spellStart\"/>" : "");
            WritePiece(piece, run, dice, deleted);
            _ = xml.Append(spelling ? "<w:proofErr w:type=\"spellEnd\"/>" : "");
            text = text[length..];
        }
    }

    private static int PieceLength(ReadOnlySpan<char> text, Dice dice)
    {
        // Most of Word's runs end with the formatting; about one in three stops earlier, often inside a word.
        if (text.Length < 12 || !dice.Chance(0.35))
        {
            return text.Length;
        }

        int length = dice.Between(3, text.Length - 1);
        return char.IsLowSurrogate(text[length]) ? length + 1 : length;
    }

    private void WritePiece(ReadOnlySpan<char> piece, TextRun run, Dice dice, bool deleted)
    {
        _ = xml.Append("<w:r");
        if (dice.Chance(0.5))
        {
            _ = xml.Append(" w:rsidRPr=\"").Append(Saving.SaveId(dice)).Append('"');
        }

        _ = xml.Append('>');
        WriteFormat(run.Format, dice.Chance(0.3), run.Reformatted);
        if (!deleted && dice.Chance(0.02))
        {
            _ = xml.Append("<w:lastRenderedPageBreak/>");
        }

        WriteCharacters(piece, deleted ? "w:delText" : "w:t");
        _ = xml.Append("</w:r>");
    }

    private void WriteCharacters(ReadOnlySpan<char> piece, string element)
    {
        while (piece.Length > 0)
        {
            int special = piece.IndexOfAny("\t\n\u2011\u00AD");
            ReadOnlySpan<char> plain = special < 0 ? piece : piece[..special];
            if (plain.Length > 0)
            {
                bool preserve = plain[0] == ' ' || plain[^1] == ' ';
                _ = xml.Append('<').Append(element).Append(preserve ? " xml:space=\"preserve\">" : ">").AppendText(plain)
                    .Append("</").Append(element).Append('>');
            }

            if (special < 0)
            {
                return;
            }

            _ = xml.Append(piece[special] switch
            {
                '\t' => "<w:tab/>",
                '\n' => "<w:br/>",
                '\u2011' => "<w:noBreakHyphen/>",
                _ => "<w:softHyphen/>",
            });
            piece = piece[(special + 1)..];
        }
    }

    private void WriteFormat(RunFormat format, bool language, Revision? reformatted)
    {
        if (format == RunFormat.None && !language && reformatted is null)
        {
            return;
        }

        _ = xml.Append("<w:rPr>")
            .Append(format.HasFlag(RunFormat.Bold) ? "<w:b/><w:bCs/>" : "")
            .Append(format.HasFlag(RunFormat.Italic) ? "<w:i/><w:iCs/>" : "")
            .Append(format.HasFlag(RunFormat.Highlight) ? "<w:highlight w:val=\"yellow\"/>" : "")
            .Append(format.HasFlag(RunFormat.Underline) ? "<w:u w:val=\"single\"/>" : "")
            .Append(format.HasFlag(RunFormat.RightToLeft) ? "<w:rtl/>" : "")
            .Append(language ? "<w:lang w:val=\"en-GB\"/>" : "");
        if (reformatted is not null)
        {
            _ = xml.Append("<w:rPrChange").Append(ids.Attributes(reformatted)).Append("><w:rPr/></w:rPrChange>");
        }

        _ = xml.Append("</w:rPr>");
    }
}
