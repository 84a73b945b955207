using Plenary.Negotiation;

namespace Plenary.Formats.Matrix;

/// <summary>The table of positions for a terminal: a line for each member, a sign for each paragraph, with its legend.</summary>
public static class MatrixText
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="to">Where to.</param>
    public static void Write(PositionTable table, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(to);
        string[] labels = [.. table.Columns.Select(column => column.IsWhatStands ? column.Label + "*" : column.Label)];
        int[] widths = [.. labels.Select(label => Math.Max(2, label.Length))];
        int names = Math.Max(10, table.Rows.Select(row => row.Member.Name.Length).DefaultIfEmpty().Max());
        Line(to, "".PadRight(names), labels.Select((label, at) => label.PadLeft(widths[at])));
        foreach (PositionRow row in table.Rows)
        {
            // Full-width signs take two columns of a terminal.
            Line(to, row.Member.Name.PadRight(names), row.Cells.Select((cell, at) => Pad(StanceSigns.Sign(cell.Stance), widths[at])));
        }

        Line(to, "objections".PadRight(names), table.Columns.Select((_, at) => (table.Objections(at) is > 0 and int count ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "").PadLeft(widths[at])));
        to.WriteLine();
        to.WriteLine(string.Join("  ", StanceSigns.Legend.Select(pair => $"{pair.Sign} {pair.Word}")));
        if (table.Columns.Any(column => column.IsWhatStands))
        {
            to.WriteLine("* the option is what stands now");
        }
    }

    private static string Pad(string sign, int width) => sign[0] >= '\uFF00' ? sign.PadLeft(width - 1) : sign.PadLeft(width);

    private static void Line(TextWriter to, string name, IEnumerable<string> cells) => to.WriteLine($"{name}  {string.Join(' ', cells)}".TrimEnd());
}
