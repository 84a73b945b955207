namespace Plenary.Formats.Word;

/// <summary>
/// What the body and each open cell end with: after a table there is always a paragraph, and nobody can take away the
/// last one there is.
/// </summary>
internal sealed class ContainerEnds(StoryContent content, TablePath tables)
{
    // For each open container how many paragraphs stand in it, or after its last table.
    private readonly Stack<(int Paragraphs, bool AfterTable)> open = new();

    /// <summary>Whether the innermost container would end with a table.</summary>
    public bool LacksParagraph => open.TryPeek(out (int Paragraphs, bool AfterTable) end) && end is { Paragraphs: 0, AfterTable: true };

    /// <summary>Opens the body or a cell.</summary>
    public void Open() => open.Push((0, false));

    /// <summary>Counts a paragraph.</summary>
    public void AddParagraph()
    {
        if (open.TryPop(out (int Paragraphs, bool AfterTable) end))
        {
            open.Push((end.Paragraphs + 1, end.AfterTable));
        }
    }

    /// <summary>Counts a table; one all of whose rows are taken out is as good as none.</summary>
    public void AddTable(bool stays)
    {
        if (stays && open.TryPop(out _))
        {
            open.Push((0, true));
        }
    }

    /// <summary>Closes the innermost container.</summary>
    public void Close()
    {
        if (open.TryPop(out (int Paragraphs, bool AfterTable) end) && end.Paragraphs > 0)
        {
            // Where the whole cell goes, so does its last paragraph.
            content.KeepLast(end.Paragraphs, tables.Inserted is null, tables.Deleted is null);
        }
    }
}
