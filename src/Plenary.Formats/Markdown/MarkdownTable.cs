namespace Plenary.Formats.Markdown;

/// <summary>Gathers the cells of a table, and writes it with its first row as the head.</summary>
internal sealed class MarkdownTable
{
    private readonly List<(string Row, List<(string Cell, List<string> Lines)> Cells)> rows = [];
    private string? table;

    /// <summary>Whether a cell is of the table at hand.</summary>
    public bool Takes(string cell) => table is null || Steps(cell)[0] == table;

    /// <summary>Adds a paragraph. What stands in a table within a cell stands in that cell.</summary>
    public void Add(string cell, List<string> lines)
    {
        string[] steps = Steps(cell);
        table = steps[0];
        if (rows.Count == 0 || rows[^1].Row != steps[1])
        {
            rows.Add((steps[1], []));
        }

        List<(string Cell, List<string> Lines)> cells = rows[^1].Cells;
        if (cells.Count == 0 || cells[^1].Cell != steps[2])
        {
            cells.Add((steps[2], []));
        }

        cells[^1].Lines.AddRange(lines);
    }

    /// <summary>The lines of the table, which is done.</summary>
    public List<string> Close()
    {
        List<string> lines = [];
        int columns = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        foreach ((_, List<(string Cell, List<string> Lines)> cells) in rows)
        {
            IEnumerable<string> written = cells.Select(cell => string.Join(MarkdownLine.CellBreak, cell.Lines))
                .Concat(Enumerable.Repeat(MarkdownLine.NoCell, columns - cells.Count));
            lines.Add($"| {string.Join(" | ", written)} |");
            if (lines.Count == 1)
            {
                lines.Add($"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
            }
        }

        rows.Clear();
        table = null;
        return lines;
    }

    private static string[] Steps(string cell) => cell.Split('/');
}
