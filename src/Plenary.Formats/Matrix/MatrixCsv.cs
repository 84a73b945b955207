using System.Globalization;
using Plenary.Negotiation;

namespace Plenary.Formats.Matrix;

/// <summary>The table of positions as CSV (RFC 4180): a row for each member, a column for each paragraph, words for stances.</summary>
public static class MatrixCsv
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="to">Where to.</param>
    public static void Write(PositionTable table, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(to);
        Line(to, ["member", "name", .. table.Columns.Select(column => column.Label)]);
        foreach (PositionRow row in table.Rows)
        {
            Line(to, [row.Member.Code, row.Member.Name, .. row.Cells.Select(Words)]);
        }

        Line(to, ["objections", "", .. Enumerable.Range(0, table.Columns.Length).Select(column => table.Objections(column).ToString(CultureInfo.InvariantCulture))]);
    }

    private static string Words(EffectiveStance cell) =>
        cell.Through is { } group ? $"{StanceSigns.Word(cell.Stance)} ({group})" : cell.Stance is null ? "" : StanceSigns.Word(cell.Stance);

    // A cell that a spreadsheet would compute is made words.
    private static void Line(TextWriter to, IEnumerable<string> cells) =>
        to.Write(string.Join(',', cells.Select(cell =>
        {
            string safe = cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@') ? "'" + cell : cell;
            return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
        })) + "\r\n");
}
