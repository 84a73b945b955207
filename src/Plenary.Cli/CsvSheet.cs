using System.Collections.Immutable;
using System.Text;
using Plenary.Formats;

namespace Plenary.Cli;

/// <summary>One line of a table.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
internal sealed record CsvRow(int Line, ImmutableArray<string> Cells);

/// <summary>
/// A table as spreadsheets save it: a header, then rows; cells parted by commas, semicolons or tabs, whichever the header
/// has; quoted where they hold such a sign, a quotation mark (doubled) or a line break.
/// </summary>
internal sealed class CsvSheet
{
    private CsvSheet(string path, char separator, ImmutableArray<CsvRow> rows)
    {
        Path = path;
        Separator = separator;
        Header = rows[0];
        Rows = rows.RemoveAt(0);
    }

    public string Path { get; }

    /// <summary>The sign between cells.</summary>
    public char Separator { get; }

    public CsvRow Header { get; }

    /// <summary>The rows below the header; rows without any text are left out.</summary>
    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentFaultException">It is missing, is no UTF-8 text, has no rows, or a row that does not fit the header.</exception>
    public static CsvSheet Read(string path)
    {
        ResponseFiles.RequireFile(path);
        return Parse(path, Decode(path, ResponseFiles.ReadWhole(path)));
    }

    private static CsvSheet Parse(string path, string text)
    {
        char separator = SeparatorOf(text);
        ImmutableArray<CsvRow>.Builder rows = ImmutableArray.CreateBuilder<CsvRow>();
        List<string> cells = [];
        StringBuilder cell = new();
        int line = 1;
        int rowLine = 1;
        int quoteLine = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            char c = at < text.Length ? text[at] : '\n';
            if (quoteLine > 0 && at < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                    line += c == '\n' ? 1 : 0;
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoteLine = 0;
                }
            }
            else if (quoteLine > 0)
            {
                throw new DocumentFaultException($"{path}, line {quoteLine}: a quotation mark opens here and never closes. Close it, or double it if it belongs to the text.");
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoteLine = line;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                {
                    AddRow(path, rows, rowLine, cells);
                    line++;
                    rowLine = line;
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows.Count > 1 ? new CsvSheet(path, separator, rows.DrainToImmutable()) : throw new DocumentFaultException($"{path}: no rows. It must have a header and a row for each member.");
    }

    private static void AddRow(string path, ImmutableArray<CsvRow>.Builder rows, int line, List<string> cells)
    {
        if (cells.TrueForAll(cell => cell.Length == 0))
        {
            cells.Clear();
            return;
        }

        int columns = rows.Count == 0 ? cells.Count : rows[0].Cells.Length;
        while (cells.Count > columns && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        if (cells.Count > columns)
        {
            throw new DocumentFaultException($"{path}, line {line}: {cells.Count} cells under {columns} columns. Put a cell that holds the separator in quotation marks.");
        }

        while (cells.Count < columns)
        {
            cells.Add("");
        }

        rows.Add(new CsvRow(line, [.. cells]));
        cells.Clear();
    }

    private static char SeparatorOf(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        ReadOnlySpan<char> header = end < 0 ? text : text.AsSpan(0, end);
        char best = ',';
        foreach (char candidate in (ReadOnlySpan<char>)[';', '\t'])
        {
            best = header.Count(candidate) > header.Count(best) ? candidate : best;
        }

        return best;
    }

    private static string Decode(string path, byte[] content)
    {
        try
        {
            using StreamReader reader = new(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new DocumentFaultException($"{path}: not UTF-8 text. Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).");
        }
    }
}
