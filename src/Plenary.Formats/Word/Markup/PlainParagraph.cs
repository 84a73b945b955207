namespace Plenary.Formats.Word;

/// <summary>
/// Scans a paragraph that holds nothing but formatted words, tracked or not, with comments, links, fields and references
/// to notes, and gives its form. Anything else in the paragraph, right or wrong, has no form: it is for the full reader.
/// </summary>
internal sealed class PlainParagraph
{
    private readonly ParagraphForm form = new();
    private readonly PlainContainers containers;
    private readonly PlainRun run;
    private readonly PlainProperties known = new();
    private int properties;

    public PlainParagraph()
    {
        containers = new PlainContainers(form);
        run = new PlainRun(form, containers);
    }

    /// <summary>The form of the paragraph scanned last.</summary>
    public ReadOnlySpan<byte> Form => form.Bytes;

    /// <summary>What of the form are the paragraph's properties; nothing where it has none.</summary>
    public ReadOnlySpan<byte> Properties => form.Bytes[..properties];

    /// <summary>What of the form is the paragraph's content.</summary>
    public ReadOnlySpan<byte> Content => form.Bytes[properties..];

    /// <summary>Whether all that the paragraph says is in its form: it marks nothing but itself.</summary>
    public bool StandsAlone => !containers.HasMarks && run.StandsAlone;

    /// <summary>Whether the content is words, tabs and line breaks, with their styles, and nothing else.</summary>
    public bool HasWordsOnly => !containers.HasMarks && run.HasWordsOnly;

    /// <summary>How many bytes of the part it takes, from behind its start tag to behind its end tag.</summary>
    public int Bytes { get; private set; }

    /// <summary>How many nodes of XML those are.</summary>
    public int Nodes { get; private set; }

    /// <summary>Scans the paragraph.</summary>
    /// <param name="rest">The part, from behind the paragraph's start tag on; its prefix <c>w</c> is known to be that of WordprocessingML.</param>
    /// <param name="prefixes">The other prefixes.</param>
    /// <returns>Whether it has a form.</returns>
    public bool Scan(ReadOnlySpan<byte> rest, PlainPrefixes prefixes)
    {
        form.Clear();
        containers.Clear();
        run.Clear();
        PlainCursor cursor = new(rest);
        if (rest.StartsWith("<w:pPr>"u8))
        {
            if (!known.Pass(ref cursor, out ReadOnlySpan<byte> all))
            {
                return false;
            }

            form.Add(all);
        }

        properties = form.Bytes.Length;
        while (!cursor.Takes("</w:p>"u8))
        {
            int tag = PlainNumbers.OfRun(cursor.Rest);
            cursor.Pass(tag, tag > 0 ? 1 : 0);
            if (!(tag > 0 ? run.Scan(ref cursor, prefixes) : containers.Scan(ref cursor, prefixes)))
            {
                return false;
            }
        }

        (Bytes, Nodes) = (cursor.At, cursor.Nodes);
        return containers.AreClosed;
    }
}
