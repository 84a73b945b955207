using System.Text;

namespace Plenary.Negotiation.Parties;

/// <summary>Reads the CSV form of a party file: a header with code and any of name, aliases, kind; aliases separated by ";".</summary>
internal static class PartyCsv
{
    /// <summary>Whether a text is in this form: its first line that is no comment names a column "code" among others.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (ReadOnlySpan<char> raw in text.EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim().Trim('\uFEFF');
            if (!line.IsEmpty && line[0] != '#')
            {
                return line.IndexOf(',') > 0 && line.IndexOf(':') < 0
                    && Columns(line, out _).Exists(c => c.Equals("code", StringComparison.OrdinalIgnoreCase));
            }
        }

        return false;
    }

    /// <summary>Reads all lines; stops at the first that is wrong.</summary>
    public static PartySheet Read(ReadOnlySpan<char> text)
    {
        PartySheet sheet = new();
        List<string>? header = null;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.Trim().Trim('\uFEFF');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            List<string> row = Columns(line, out bool closed);
            string? wrong = !closed ? "A quotation mark is not closed on this line: close it, and keep each party on one line." : null;
            if (wrong is null && header is null)
            {
                header = row;
                wrong = WrongHeader(header);
            }
            else if (wrong is null)
            {
                wrong = Row(sheet, header!, row, number);
            }

            if (wrong is not null)
            {
                sheet.Wrong = new PartyFileWrong(number, wrong);
                return sheet;
            }
        }

        return sheet;
    }

    private static string? WrongHeader(List<string> header)
    {
        string? unknown = header.Find(c => At(["code", "name", "aliases", "kind"], c) < 0);
        return unknown is null ? null : $"The column \"{unknown}\" is not known: use code, name, aliases and kind.";
    }

    private static string? Row(PartySheet sheet, List<string> header, List<string> row, int line)
    {
        if (row.Count > header.Count)
        {
            return $"There are {row.Count} values for {header.Count} columns: put a value that holds a comma in quotation marks.";
        }

        string code = Value(header, row, "code");
        if (code.Length == 0)
        {
            return "The code is missing.";
        }

        string kindWord = Value(header, row, "kind");
        PartyKind? kind = PartyDirectives.KindOf(kindWord);
        if (kind is null && kindWord.Length > 0)
        {
            return PartyDirectives.NoKind(kindWord);
        }

        string? wrong = PartyLines.Begin(sheet, code, Value(header, row, "name"), line, PartyKind.State);
        if (wrong is null)
        {
            sheet.Entries[^1].OwnKind = kind;
            PartyLines.AddNames(sheet.Entries[^1], Value(header, row, "aliases"), line, -1);
        }

        return wrong;
    }

    private static string Value(List<string> header, List<string> row, string column)
    {
        int at = At(header, column);
        return at >= 0 && at < row.Count ? row[at] : "";
    }

    private static int At(List<string> header, string column) =>
        header.FindIndex(c => c.Equals(column, StringComparison.OrdinalIgnoreCase));

    private static List<string> Columns(ReadOnlySpan<char> line, out bool closed)
    {
        List<string> columns = [];
        StringBuilder value = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                columns.Add(value.ToString().Trim());
                value.Clear();
            }
            else
            {
                value.Append(c);
            }
        }

        columns.Add(value.ToString().Trim());
        closed = !quoted;
        return columns;
    }
}
