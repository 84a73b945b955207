namespace Plenary.Negotiation.Parties;

/// <summary>Cuts a written list at its separators: commas, slashes, "&amp;", "+", "and", "with" and their like in other languages.</summary>
internal static class ListSegments
{
    private static readonly string[] Words = ["and", "with", "plus", "supported by", "joined by", "et", "y", "avec", "con", "и", "و"];

    /// <summary>The segments, trimmed and never empty.</summary>
    public static List<Range> Of(string list)
    {
        List<Range> segments = [];
        int from = 0;
        int at = 0;
        while (at < list.Length)
        {
            int separator = SeparatorAt(list, at);
            if (separator == 0)
            {
                at++;
                continue;
            }

            Add(segments, list, from, at);
            at += separator;
            from = at;
        }

        Add(segments, list, from, list.Length);
        return segments;
    }

    private static void Add(List<Range> segments, string list, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(list[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(list[to - 1]))
        {
            to--;
        }

        if (to > from)
        {
            segments.Add(from..to);
        }
    }

    private static int SeparatorAt(string list, int at)
    {
        if (list[at] is ',' or ';' or '/' or '&' or '+' or '、' or '，' or '；' or '،' or '؛' or '和')
        {
            return 1;
        }

        if (at == 0 || !char.IsWhiteSpace(list[at - 1]))
        {
            return 0;
        }

        foreach (string word in Words)
        {
            int end = at + word.Length;
            if (end < list.Length && char.IsWhiteSpace(list[end])
                && list.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
