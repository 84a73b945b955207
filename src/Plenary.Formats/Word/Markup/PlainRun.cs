using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Scans the runs of a paragraph: words, signs, marks of fields, references to notes and comments.</summary>
/// <param name="form">Comes to hold what counts of them.</param>
/// <param name="containers">What they stand in.</param>
internal sealed class PlainRun(ParagraphForm form, PlainContainers containers)
{
    private readonly PlainFormat formats = new();
    private TokenStyle style;
    private bool hasReferences;
    private bool reachesOut;
    private int fields;
    private bool hasMore;

    /// <summary>Whether no run refers to anything outside the paragraph, and every field in it begins and ends there.</summary>
    public bool StandsAlone => !hasReferences && !reachesOut && fields == 0;

    /// <summary>Whether runs hold words, tabs and line breaks, and nothing else that counts.</summary>
    public bool HasWordsOnly => !hasMore && !hasReferences;

    public void Clear() => (style, hasReferences, reachesOut, fields, hasMore) = (TokenStyle.None, false, false, 0, false);

    /// <summary>Scans a run from behind its start tag to behind its end tag.</summary>
    /// <returns>Whether all of it is what this knows.</returns>
    public bool Scan(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        TokenStyle own = TokenStyle.None;
        if (cursor.Takes("<w:rPr>"u8) && !formats.Read(ref cursor, out own))
        {
            return false;
        }

        while (!cursor.Takes("</w:r>"u8))
        {
            // The style of a run without content shows nowhere.
            if (own != style)
            {
                form.Add(ParagraphForm.Style, (byte)own);
                style = own;
            }

            if (!ScanContent(ref cursor, prefixes))
            {
                return false;
            }
        }

        return true;
    }

    private bool ScanContent(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        if (cursor.Takes("<w:t xml:space=\"preserve\">"u8))
        {
            return ScanText(ref cursor, true) && cursor.Takes("</w:t>"u8);
        }

        if (cursor.Takes("<w:t>"u8))
        {
            return ScanText(ref cursor, false) && cursor.Takes("</w:t>"u8);
        }

        ReadOnlySpan<byte> sign =
            cursor.TakesEmpty("<w:tab"u8) ? "\t"u8
            : cursor.TakesEmpty("<w:br"u8) ? "\n"u8
            : cursor.TakesEmpty("<w:noBreakHyphen"u8) ? "\u2011"u8
            : cursor.TakesEmpty("<w:softHyphen"u8) ? "\u00AD"u8
            : default;
        hasMore |= sign.Length > 1;
        form.Add(sign);
        if (!sign.IsEmpty || cursor.TakesEmpty("<w:lastRenderedPageBreak"u8))
        {
            return true;
        }

        // Deleted text outside a deletion is damaged markup.
        if (containers.IsDeleted && cursor.Takes("<w:delText xml:space=\"preserve\">"u8))
        {
            return ScanText(ref cursor, true) && cursor.Takes("</w:delText>"u8);
        }

        if (containers.IsDeleted && cursor.Takes("<w:delText>"u8))
        {
            return ScanText(ref cursor, false) && cursor.Takes("</w:delText>"u8);
        }

        if (cursor.Takes("<w:instrText xml:space=\"preserve\">"u8) || cursor.Takes("<w:instrText>"u8))
        {
            hasMore = true;
            return PassText(ref cursor) >= 0 && cursor.Takes("</w:instrText>"u8);
        }

        return ScanMark(ref cursor, prefixes);
    }

    private bool ScanMark(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        PlainElement element = default;
        if (!element.Read(ref cursor, prefixes) || !element.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<byte> name = element.Name;
        if (name.SequenceEqual("fldChar"u8))
        {
            return element.Has("w:fldCharType"u8, out ReadOnlySpan<byte> kind) && AddField(kind);
        }

        byte reference =
            name.SequenceEqual("commentReference"u8) ? ParagraphForm.CommentReference
            : name.SequenceEqual("footnoteReference"u8) ? ParagraphForm.Footnote
            : name.SequenceEqual("endnoteReference"u8) ? ParagraphForm.Endnote
            : (byte)0;
        if (reference == 0)
        {
            return name.SequenceEqual("footnoteRef"u8) || name.SequenceEqual("endnoteRef"u8) || name.SequenceEqual("annotationRef"u8);
        }

        hasReferences = true;
        bool isNamed = element.Has("w:id"u8, out ReadOnlySpan<byte> id);
        form.Add(reference, id);
        return isNamed;
    }

    private bool AddField(ReadOnlySpan<byte> kind)
    {
        byte code =
            kind.SequenceEqual("begin"u8) ? ParagraphForm.FieldBegin
            : kind.SequenceEqual("separate"u8) ? ParagraphForm.FieldSeparate
            : kind.SequenceEqual("end"u8) ? ParagraphForm.FieldEnd
            : (byte)0;
        hasMore = true;
        reachesOut |= fields == 0 && code != ParagraphForm.FieldBegin;
        fields += code == ParagraphForm.FieldBegin ? 1 : code == ParagraphForm.FieldEnd ? -1 : 0;
        form.Add(code);
        return code != 0;
    }

    private bool ScanText(ref PlainCursor cursor, bool isPreserved)
    {
        ReadOnlySpan<byte> text = cursor.Rest;
        int count = PassText(ref cursor);
        if (count <= 0)
        {
            return count == 0;
        }

        form.Add(text[..count]);
        return isPreserved || !(IsBlank(text[0]) || IsBlank(text[count - 1]));
    }

    // Goes past a text, with the entities that XML itself knows, and gives its length; -1 where it is not plain.
    private static int PassText(ref PlainCursor cursor)
    {
        ReadOnlySpan<byte> text = cursor.Rest;
        int at = 0;
        while (true)
        {
            int count = text[at..].IndexOfAny(PlainMarkup.TextEnds);
            if (count < 0)
            {
                return -1;
            }

            at += count;
            if (text[at] == '<')
            {
                cursor.Pass(at, at > 0 ? 1 : 0);
                return at;
            }

            MarkupText.EntityAt(text[at..], out int entity);
            if (entity == 0)
            {
                return -1;
            }

            at += entity;
        }
    }

    private static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
