using System.Text;

namespace Plenary.Formats.Word;

/// <summary>Counts the numbered paragraphs of one text in order, and says what Word prints before each.</summary>
/// <remarks>
/// Counters belong to the definition, so lists that share one count on from each other; a list's own start applies when
/// the list first uses the level, and when the level restarts. A level that was passed over counts as used once: after
/// 1.1 at the very beginning comes 2, as Microsoft documents for Word 6 and later (Q110380).
/// </remarks>
internal sealed class NumberCounters(NumberingDefinitions definitions)
{
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> begun = [];

    /// <summary>Counts a paragraph.</summary>
    /// <returns>The label as printed, or <see langword="null"/> for none: in no list, a bullet, a level that prints nothing.</returns>
    public string? Next(ParagraphNumber number)
    {
        if (definitions.ListOf(number.List) is not { } list || list.LevelAt(number.Level) is not { } own)
        {
            return null;
        }

        if (!counts.TryGetValue(list.Definition, out int?[]? values))
        {
            counts.Add(list.Definition, values = new int?[NumberingList.MostLevels]);
        }

        int level = number.Level;
        int? start = list.StartAt(level);
        bool begins = begun.Add((number.List!, level)) && start is not null;
        values[level] = begins || values[level] is not { } last ? start ?? own.Start : last < int.MaxValue ? last + 1 : last;
        for (int above = 0; above < level; above++)
        {
            values[above] ??= list.StartAt(above) ?? list.LevelAt(above)?.Start;
        }

        for (int below = level + 1; below < values.Length; below++)
        {
            if (list.LevelAt(below)?.RestartsAfter(below, level) ?? true)
            {
                values[below] = null;
            }
        }

        return own.IsSilent ? null : Print(list, own, values);
    }

    private static string? Print(NumberingList list, NumberingLevel own, int?[] values)
    {
        StringBuilder label = new(own.Text.Length);
        for (int i = 0; i < own.Text.Length; i++)
        {
            if (own.Text[i] == '%' && i + 1 < own.Text.Length && own.Text[i + 1] is >= '1' and <= '9')
            {
                int level = own.Text[++i] - '1';
                NumberingLevel? shown = list.LevelAt(level);
                label.Append(NumberFormat.Write(own.IsLegal ? "decimal" : shown?.Format ?? "decimal", values[level] ?? shown?.Start ?? 1));
            }
            else
            {
                label.Append(own.Text[i]);
            }
        }

        string printed = label.ToString().Trim();
        return printed.Length == 0 ? null : printed;
    }
}
