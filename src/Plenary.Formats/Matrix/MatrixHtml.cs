using System.Net;
using System.Text;
using Plenary.Negotiation;

namespace Plenary.Formats.Matrix;

/// <summary>The table of positions as one self-contained page: sticky heads, sign and word in every cell, prints on A3.</summary>
public static class MatrixHtml
{
    private const string Style = """
        :root{--ink:#1b1b1f;--paper:#fdfcf9;--rule:#d9d5cb;--quiet:#6b6861;--agreed:#1f6b3a;--object:#9b1c1c;--reserve:#7a4b8f;--accept-tint:#e6f0e8;--object-tint:#f6e3e1;--reserve-tint:#efe7f3}
        @media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#16161a;--rule:#3a3a40;--quiet:#a09c94;--agreed:#7fc797;--object:#f0908a;--reserve:#c9a5dc;--accept-tint:#17301f;--object-tint:#3b1917;--reserve-tint:#2b1f33}}
        body{margin:24px;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
        h1{font:600 1.5rem/1.3 "Source Serif 4",Charter,"Noto Serif",Cambria,serif;margin:0 0 4px}
        p{color:var(--quiet);margin:0 0 16px;max-width:70ch}
        .scroll{overflow:auto;max-height:80vh;border:1px solid var(--rule);border-radius:4px}
        table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums}
        th,td{padding:4px 8px;border-bottom:1px solid var(--rule);text-align:center;white-space:nowrap}
        thead th{position:sticky;top:0;background:var(--paper);z-index:1}
        tbody th,tfoot th,thead th:first-child{position:sticky;left:0;background:var(--paper);text-align:left;font-weight:500}
        thead th:first-child{z-index:2}
        td.accept,td.support{background:var(--accept-tint);color:var(--agreed)}
        td.object{background:var(--object-tint);color:var(--object);font-weight:600}
        td.reserve{background:var(--reserve-tint);color:var(--reserve)}
        td.silent{color:var(--quiet)}
        tr:hover td,tr:hover th,td:focus-visible{outline:1px solid var(--quiet);outline-offset:-1px}
        .v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        @media print{@page{size:A3 landscape;margin:12mm}.scroll{overflow:visible;max-height:none;border:0}thead th,tbody th{position:static}}
        """;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="to">Where to.</param>
    public static void Write(PositionTable table, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(to);
        StringBuilder html = new();
        string title = Text(table.Title);
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Positions: ")
            .Append(title).Append("</title><style>").Append(Style).Append("</style></head><body><main><h1>Positions on ").Append(title).Append("</h1><p>")
            .AppendJoin(" · ", StanceSigns.Legend.Select(pair => $"{pair.Sign} {pair.Word}")).Append("</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Positions, members by paragraphs\"><table><thead><tr><th scope=\"col\">Member</th>");
        foreach (PositionColumn column in table.Columns)
        {
            html.Append("<th scope=\"col\">").Append(Text(column.Label)).Append(column.IsWhatStands ? " <small>(stands now)</small>" : "").Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (PositionRow row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(row.Member.Name)).Append("</th>");
            for (int column = 0; column < row.Cells.Length; column++)
            {
                EffectiveStance cell = row.Cells[column];
                string word = StanceSigns.Word(cell.Stance);
                html.Append("<td class=\"").Append(word).Append("\" title=\"").Append(Text(Tip(row.Member, table.Columns[column], cell))).Append("\"><span aria-hidden=\"true\">")
                    .Append(StanceSigns.Sign(cell.Stance)).Append("</span><span class=\"v\">").Append(word).Append("</span></td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody><tfoot><tr><th scope=\"row\">Objections</th>");
        for (int column = 0; column < table.Columns.Length; column++)
        {
            html.Append("<td>").Append(table.Objections(column)).Append("</td>");
        }

        html.Append("</tr></tfoot></table></div></main></body></html>\n");
        to.Write(html.ToString());
    }

    private static string Tip(Seat member, PositionColumn column, EffectiveStance cell) =>
        $"{member.Name}, {column.Label}: {StanceSigns.Word(cell.Stance)}{(cell.Through is { } group ? $" (through {group})" : "")}{(cell.Held?.Position.Condition is null ? "" : ", on a condition")}{(cell.Held?.Position.Reason is { } reason ? $". {reason}" : "")}";

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
