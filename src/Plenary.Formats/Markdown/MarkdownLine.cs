namespace Plenary.Formats.Markdown;

/// <summary>What stands around the words of a line, and how to find the words again.</summary>
internal static class MarkdownLine
{
    public const string Indent = "&emsp;";
    public const string Remark = "> ";
    public const string Answer = "> > ";
    public const string CellBreak = "<br>";
    public const string NoCell = "<!-- -->";

    /// <summary>The paragraphs that a line holds, as notation; none for an empty line, a remark and the rule of a table.</summary>
    public static IEnumerable<string> Paragraphs(string line)
    {
        if (line.Length == 0 || line[0] == '>' || line.StartsWith("| ---", StringComparison.Ordinal))
        {
            yield break;
        }

        if (line.StartsWith("| ", StringComparison.Ordinal))
        {
            foreach (string cell in Cells(line).Where(cell => cell != NoCell))
            {
                foreach (string paragraph in cell.Split(CellBreak))
                {
                    yield return MarkdownSigns.Decode(paragraph);
                }
            }

            yield break;
        }

        yield return MarkdownSigns.Decode(WithoutLead(line));
    }

    /// <summary>Whether a line is a remark or an answer to one.</summary>
    public static bool IsRemark(string line) => line.StartsWith($"{Remark}**", StringComparison.Ordinal) || line.StartsWith($"{Answer}**", StringComparison.Ordinal);

    private static string WithoutLead(string line)
    {
        int at = 0;
        if (line.StartsWith("[^", StringComparison.Ordinal) && line.IndexOf("]: ", StringComparison.Ordinal) is > 0 and var end)
        {
            return line[(end + 3)..];
        }

        if (line.StartsWith("    ", StringComparison.Ordinal))
        {
            at = 4;
        }

        if (line[at] == '#')
        {
            at = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        }

        while (line.AsSpan(at).StartsWith(Indent, StringComparison.Ordinal))
        {
            at += Indent.Length;
        }

        return line.AsSpan(at).StartsWith("**", StringComparison.Ordinal) ? line[(line.IndexOf("** ", at + 2, StringComparison.Ordinal) + 3)..] : line[at..];
    }

    private static IEnumerable<string> Cells(string line)
    {
        int from = 2;
        for (int i = 2; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '|')
            {
                yield return line[from..(i - 1)];
                from = i + 2;
            }
        }
    }
}
