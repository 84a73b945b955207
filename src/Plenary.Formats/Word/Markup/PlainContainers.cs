namespace Plenary.Formats.Word;

/// <summary>Scans what stands between the runs of a paragraph, or holds some of them: tracked changes, links, content controls, ends of comments and bookmarks.</summary>
/// <param name="form">Comes to hold what counts of it.</param>
internal sealed class PlainContainers(ParagraphForm form)
{
    private const int MostOpen = 16;

    private readonly Kind[] open = new Kind[MostOpen];
    private int opened;
    private int deletions;

    private enum Kind
    {
        Insertion,
        Deletion,
        Link,
        Control,
        ControlContent,
    }

    /// <summary>Whether every one that began has ended.</summary>
    public bool AreClosed => opened == 0;

    /// <summary>Whether this is inside a tracked deletion.</summary>
    public bool IsDeleted => deletions > 0;

    /// <summary>Whether any was a tracked change or an end of a comment.</summary>
    public bool HasMarks { get; private set; }

    public void Clear() => (opened, deletions, HasMarks) = (0, 0, false);

    /// <summary>Scans one tag, with what belongs to it.</summary>
    /// <returns>Whether it is one that this knows.</returns>
    public bool Scan(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        if (cursor.Rest.StartsWith("</"u8))
        {
            return Closes(ref cursor);
        }

        PlainElement element = default;
        if (!element.Read(ref cursor, prefixes))
        {
            return false;
        }

        ReadOnlySpan<byte> name = element.Name;
        if (name.SequenceEqual("ins"u8))
        {
            return Opens(element, Kind.Insertion, ParagraphForm.Insertion);
        }

        if (name.SequenceEqual("del"u8))
        {
            return Opens(element, Kind.Deletion, ParagraphForm.Deletion);
        }

        if (name.SequenceEqual("commentRangeStart"u8))
        {
            return Marks(element, ParagraphForm.CommentStart);
        }

        if (name.SequenceEqual("commentRangeEnd"u8))
        {
            return Marks(element, ParagraphForm.CommentEnd);
        }

        if (element.IsEmpty)
        {
            return name.SequenceEqual("proofErr"u8) || name.SequenceEqual("bookmarkStart"u8) || name.SequenceEqual("bookmarkEnd"u8);
        }

        return name.SequenceEqual("hyperlink"u8) ? Opens(Kind.Link)
            : name.SequenceEqual("sdt"u8) ? Opens(Kind.Control)
            : name.SequenceEqual("sdtContent"u8) ? Opens(Kind.ControlContent)
            : name.SequenceEqual("sdtPr"u8) && PassesProperties(ref cursor, prefixes);
    }

    // One without content changes nothing.
    private bool Opens(in PlainElement element, Kind kind, byte code)
    {
        if (element.IsEmpty)
        {
            return true;
        }

        HasMarks = true;
        deletions += kind == Kind.Deletion ? 1 : 0;
        element.Has("w:author"u8, out ReadOnlySpan<byte> author);
        bool isDated = element.Has("w:date"u8, out ReadOnlySpan<byte> date);
        form.Add(code, author);
        form.Add((byte)(isDated ? 1 : 0));
        form.AddValue(date);
        return Opens(kind);
    }

    private bool Opens(Kind kind)
    {
        if (opened == MostOpen)
        {
            return false;
        }

        open[opened++] = kind;
        return true;
    }

    private bool Closes(ref PlainCursor cursor)
    {
        if (opened == 0 || !cursor.Takes(EndOf(open[opened - 1])))
        {
            return false;
        }

        Kind kind = open[--opened];
        deletions -= kind == Kind.Deletion ? 1 : 0;
        if (kind is Kind.Insertion or Kind.Deletion)
        {
            form.Add(ParagraphForm.End);
        }

        return true;
    }

    private bool Marks(in PlainElement element, byte code)
    {
        HasMarks = true;
        bool isNamed = element.Has("w:id"u8, out ReadOnlySpan<byte> id);
        form.Add(code, id);
        return isNamed && element.IsEmpty;
    }

    // What a content control says of itself counts nowhere.
    private static bool PassesProperties(ref PlainCursor cursor, PlainPrefixes prefixes)
    {
        PlainElement element = default;
        while (!cursor.Takes("</w:sdtPr>"u8))
        {
            if (!element.Read(ref cursor, prefixes) || !element.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> EndOf(Kind kind) => kind switch
    {
        Kind.Insertion => "</w:ins>"u8,
        Kind.Deletion => "</w:del>"u8,
        Kind.Link => "</w:hyperlink>"u8,
        Kind.Control => "</w:sdt>"u8,
        _ => "</w:sdtContent>"u8,
    };
}
