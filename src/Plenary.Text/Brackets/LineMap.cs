namespace Plenary.Text.Brackets;

/// <summary>Where each line of a text starts; turns offsets into lines and columns.</summary>
internal sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        this.text = text;
        for (int i = 0; i < text.Length; i++)
        {
            bool carriageReturn = text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n');
            if (carriageReturn || text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }
    }

    public int Count => starts.Count;

    public int Start(int line) => starts[line];

    /// <summary>Offset after the last character of a line, its line break not counted.</summary>
    public int End(int line)
    {
        int end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        int start = starts[line];
        if (end > start && text[end - 1] == '\n')
        {
            end--;
        }

        if (end > start && text[end - 1] == '\r' && line + 1 < starts.Count)
        {
            end--;
        }

        return end;
    }

    public int LineAt(int offset)
    {
        int index = starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    public TextPosition Position(int offset)
    {
        int line = LineAt(offset);
        return new TextPosition(line + 1, offset - starts[line] + 1);
    }
}
