using System.Globalization;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Which table cell the reader is in, and whether its row or cell is tracked.</summary>
internal sealed class TablePath
{
    private sealed class Frame
    {
        public required string Table { get; init; }

        public int Row { get; set; }

        public int Column { get; set; }

        public int TablesInCell { get; set; }

        public Revision? RowInserted { get; set; }

        public Revision? RowDeleted { get; set; }

        public Revision? CellInserted { get; set; }

        public Revision? CellDeleted { get; set; }

        public bool Stays { get; set; }

        public bool InCell { get; set; }

        // Asked for at each paragraph.
        public string? Cell { get; set; }
    }

    private readonly Stack<Frame> frames = new();
    private int tablesInBody;

    /// <summary>The path of the cell, or <see langword="null"/> outside tables.</summary>
    public string? Cell => frames.TryPeek(out Frame? top)
        ? top.Cell ??= string.Create(CultureInfo.InvariantCulture, $"{top.Table}/r{top.Row}/c{top.Column}")
        : null;

    /// <summary>The change that put in the row, or the row that its table stands in.</summary>
    public Revision? RowInserted => Find(frame => frame.RowInserted);

    /// <summary>The change that takes out the row, or the row that its table stands in.</summary>
    public Revision? RowDeleted => Find(frame => frame.RowDeleted);

    /// <summary>Whether what comes would stand in a table and in none of its cells.</summary>
    public bool IsBetweenCells => frames.TryPeek(out Frame? top) && !top.InCell;

    /// <summary>Whether the innermost table has a cell that nobody takes out.</summary>
    public bool Stays => frames.TryPeek(out Frame? top) && top.Stays;

    public Revision? Inserted => Find(frame => frame.CellInserted ?? frame.RowInserted);

    public Revision? Deleted => Find(frame => frame.CellDeleted ?? frame.RowDeleted);

    /// <summary>Whether anybody puts in or takes out the row or the cell.</summary>
    public bool IsTracked => frames.Count > 0 && (Inserted ?? Deleted ?? RowInserted ?? RowDeleted) is not null;

    public void OpenTable()
    {
        string name = frames.TryPeek(out Frame? top)
            ? string.Create(CultureInfo.InvariantCulture, $"{Cell}/t{++top.TablesInCell}")
            : string.Create(CultureInfo.InvariantCulture, $"t{++tablesInBody}");
        frames.Push(new Frame { Table = name });
    }

    /// <summary>Closes a cell, once it is known who takes it out.</summary>
    public void CloseCell()
    {
        if (frames.TryPeek(out Frame? top))
        {
            top.InCell = false;
            top.Stays |= top.RowDeleted is null && top.CellDeleted is null;
        }
    }

    public void CloseTable() => frames.TryPop(out _);

    public void OpenRow()
    {
        if (frames.TryPeek(out Frame? top))
        {
            top.Row++;
            top.Column = 0;
            top.Cell = null;
            (top.RowInserted, top.RowDeleted) = (null, null);
        }
    }

    public void OpenCell()
    {
        if (frames.TryPeek(out Frame? top))
        {
            top.Column++;
            top.Cell = null;
            top.InCell = true;
            top.TablesInCell = 0;
            (top.CellInserted, top.CellDeleted) = (null, null);
        }
    }

    public void Insert(bool row, Revision revision)
    {
        if (frames.TryPeek(out Frame? top))
        {
            _ = row ? top.RowInserted = revision : top.CellInserted = revision;
        }
    }

    public void Delete(bool row, Revision revision)
    {
        if (frames.TryPeek(out Frame? top))
        {
            _ = row ? top.RowDeleted = revision : top.CellDeleted = revision;
        }
    }

    private Revision? Find(Func<Frame, Revision?> of)
    {
        foreach (Frame frame in frames)
        {
            if (of(frame) is { } revision)
            {
                return revision;
            }
        }

        return null;
    }
}
