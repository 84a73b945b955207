namespace Plenary.Text.Brackets;

/// <summary>Finds what Markdown claims before any bracket is read: code, escapes, link definitions, attribute lists.</summary>
internal sealed class MarkdownReader
{
    private const int LongestAttributeList = 200;
    private readonly string text;
    private readonly TextFlags[] flags;
    private readonly HashSet<string> definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> definitionOpenings = [];
    private readonly List<(int Start, int Length, int Block)> ticks = [];

    public MarkdownReader(string text, TextFlags[] flags)
    {
        this.text = text;
        this.flags = flags;
    }

    /// <summary>Whether a bracket opens a link definition, <c>[label]: target</c>.</summary>
    public bool IsDefinition(int opening) => definitionOpenings.Contains(opening);

    /// <summary>Whether a link label is defined somewhere in the text.</summary>
    public bool IsDefined(ReadOnlySpan<char> label) =>
        definitions.Count > 0 && label.Length < 1000 && definitions.Contains(Normalise(label));

    public void Read(LineMap lines)
    {
        bool fenced = false;
        int block = 0;
        for (int line = 0; line < lines.Count; line++)
        {
            int start = lines.Start(line);
            int end = lines.End(line);
            ReadOnlySpan<char> trimmed = text.AsSpan(start, end - start).TrimStart(' ');
            bool fence = trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal);
            if (fence || fenced)
            {
                flags.AsSpan(start, end - start).Fill(TextFlags.Literal);
                fenced ^= fence;
                block++;
                continue;
            }

            block += trimmed.IsEmpty ? 1 : 0;
            ReadDefinition(start, end);
            ReadLine(start, end, block);
        }

        MarkCode();
    }

    /// <summary>
    /// End of a link's target in parentheses at a place, or -1. A target has no spaces and looks like an address, so that the
    /// parenthesis in <c>[s](a)</c> stays text. Looks no further than the next bracket, which keeps reading linear.
    /// </summary>
    public int EndOfTarget(int open)
    {
        if (open >= text.Length || text[open] != '(')
        {
            return -1;
        }

        int depth = 0;
        bool address = open + 1 < text.Length && text[open + 1] is ')' or '<' or '#';
        int space = -1;
        for (int i = open; i < text.Length && !BracketCharacters.IsBracket(text[i]) && !CharacterClasses.IsLineBreak(text[i]); i++)
        {
            char c = text[i];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
            {
                return address && (space < 0 || text[space + 1] is '"' or '\'' or '(') ? i + 1 : -1;
            }

            space = space < 0 && c == ' ' ? i : space;
            address |= space < 0 && (c is '/' or '#' or '@' || (c is '.' or ':' && i + 1 < text.Length && char.IsLetter(text[i + 1])));
        }

        return -1;
    }

    private static string Normalise(ReadOnlySpan<char> label) =>
        string.Join(' ', label.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void ReadDefinition(int start, int end)
    {
        int open = start;
        while (open < end && text[open] == ' ' && open - start < 4)
        {
            open++;
        }

        int close = open < end && text[open] == '[' ? text.AsSpan(open + 1, end - open - 1).IndexOfAny('[', ']') + open + 1 : -1;
        if (close <= open + 1 || text[close] != ']' || close + 1 >= end || text[close + 1] != ':' || text[open + 1] == '^')
        {
            return;
        }

        ReadOnlySpan<char> target = text.AsSpan(close + 2, end - close - 2).Trim();
        int space = target.IndexOfAny(' ', '\t');
        if (target.IsEmpty || (space >= 0 && target[space..].TrimStart()[0] is not ('"' or '\'' or '(')))
        {
            return;
        }

        definitions.Add(Normalise(text.AsSpan(open + 1, close - open - 1)));
        definitionOpenings.Add(open);
        flags.AsSpan(close + 2, end - close - 2).Fill(TextFlags.Literal);
    }

    private void ReadLine(int start, int end, int block)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\\' && i + 1 < end && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                flags[i + 1] |= TextFlags.Literal;
                i++;
            }
            else if (text[i] == '`')
            {
                int length = text.AsSpan(i, end - i).IndexOfAnyExcept('`');
                length = length < 0 ? end - i : length;
                ticks.Add((i, length, block));
                i += length - 1;
            }
            else if (text[i] == '{' && i + 1 < end && text[i + 1] == ':')
            {
                int length = text.AsSpan(i, Math.Min(LongestAttributeList, end - i)).IndexOf('}') + 1;
                flags.AsSpan(i, length).Fill(TextFlags.Literal);
                i += Math.Max(0, length - 1);
            }
        }
    }

    // A run of backticks closes at the next run of the same length in its block; found from the back, so each run is seen once.
    private void MarkCode()
    {
        int[] next = new int[ticks.Count];
        var latest = new Dictionary<int, int>();
        for (int i = ticks.Count - 1; i >= 0; i--)
        {
            if (i + 1 < ticks.Count && ticks[i].Block != ticks[i + 1].Block)
            {
                latest.Clear();
            }

            next[i] = latest.GetValueOrDefault(ticks[i].Length, -1);
            latest[ticks[i].Length] = i;
        }

        for (int i = 0; i < ticks.Count; i++)
        {
            if (next[i] >= 0)
            {
                int end = ticks[next[i]].Start + ticks[next[i]].Length;
                flags.AsSpan(ticks[i].Start, end - ticks[i].Start).Fill(TextFlags.Literal);
                i = next[i];
            }
        }
    }
}
