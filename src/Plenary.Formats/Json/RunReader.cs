using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads a run of tokens: gathers its properties in any order, then cuts its text as it was cut when written.</summary>
internal sealed class RunReader
{
    private long offset = -1;
    private string text = "";
    private int count;
    private List<(int Start, int Length, TokenStyle Style)>? styles;
    private List<string?>? insets;
    private List<(int Start, BlockShape? Shape)>? marks;
    private List<int>? lengths;

    /// <summary>Whether there is any text.</summary>
    public bool IsGiven => offset >= 0;

    public void Clear()
    {
        offset = -1;
        text = "";
        count = 1;
        styles = null;
        insets = null;
        marks = null;
        lengths = null;
    }

    /// <summary>Whether the property is one of a run; then it has been read.</summary>
    public bool Take(ref JsonCursor cursor)
    {
        if (cursor.Take("text"u8))
        {
            offset = cursor.Offset;
            text = cursor.Text("the text");
        }
        else if (cursor.Take("count"u8))
        {
            count = cursor.Number("the number of tokens", 0, int.MaxValue);
        }
        else if (cursor.Take("styles"u8))
        {
            styles = ReadStyles(ref cursor);
        }
        else if (cursor.Take("insets"u8))
        {
            cursor.RequireArray("the list of insets");
            for (insets = []; cursor.NextItem();)
            {
                insets.Add(cursor.TextOrNull("the key of an inset"));
            }
        }
        else if (cursor.Take("marks"u8))
        {
            marks = ReadMarks(ref cursor);
        }
        else if (cursor.Take("lengths"u8))
        {
            cursor.RequireArray("the list of lengths");
            for (lengths = []; cursor.NextItem();)
            {
                lengths.Add(cursor.Number("the length of a token", 1, int.MaxValue));
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>The tokens.</summary>
    public ImmutableArray<Token> Finish()
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(Math.Min(count, text.Length));
        int at = 0;
        foreach ((int start, BlockShape? shape) in marks ?? [])
        {
            if (start < at || start >= text.Length || text[start] != '\n')
            {
                throw Fault($"The text has no line feed at {start} for a mark to stand on.");
            }

            Cut(tokens, at, start);
            tokens.Add(shape is null ? new Token("\n", TokenKind.Mark) : Token.MarkOf(shape));
            at = start + 1;
        }

        Cut(tokens, at, text.Length);
        if (tokens.Count != count || (lengths is not null && lengths.Count != count))
        {
            throw Fault($"The text was {count} tokens when it was written and is cut into {tokens.Count} now: it was changed by hand, or this Plenary cuts words in another way.");
        }

        PlaceInsets(tokens);
        PlaceStyles(tokens);
        return tokens.DrainToImmutable();
    }

    private static List<(int, int, TokenStyle)> ReadStyles(ref JsonCursor cursor)
    {
        List<(int, int, TokenStyle)> styles = [];
        cursor.RequireArray("the list of styles");
        while (cursor.NextItem())
        {
            cursor.RequireArray("a styled stretch");
            int start = cursor.NextNumber("the start of a styled stretch", 0, int.MaxValue);
            int length = cursor.NextNumber("the length of a styled stretch", 1, int.MaxValue);
            int style = cursor.NextNumber("a style", 1, WeaveFormat.AllStyles);
            cursor.End("a styled stretch");
            styles.Add((start, length, (TokenStyle)style));
        }

        return styles;
    }

    private static List<(int, BlockShape?)> ReadMarks(ref JsonCursor cursor)
    {
        List<(int, BlockShape?)> marks = [];
        cursor.RequireArray("the list of marks");
        while (cursor.NextItem())
        {
            cursor.RequireArray("a mark");
            int start = cursor.NextNumber("the place of a mark", 0, int.MaxValue);
            if (!cursor.NextItem())
            {
                throw cursor.Fault("The shape of a mark is missing.");
            }

            BlockShape? shape = cursor.IsNull ? null : ShapeReader.Read(ref cursor);
            cursor.End("a mark");
            marks.Add((start, shape));
        }

        return marks;
    }

    private void Cut(ImmutableArray<Token>.Builder tokens, int from, int to)
    {
        string part = from == 0 && to == text.Length ? text : text[from..to];
        if (lengths is null)
        {
            tokens.AddRange(Tokenizer.Tokenize(part));
            return;
        }

        for (int at = 0; at < part.Length;)
        {
            int length = tokens.Count < lengths.Count ? lengths[tokens.Count] : 0;
            if (length == 0 || length > part.Length - at || Tokenizer.Tokenize(part.Substring(at, length)) is not [{ } token])
            {
                throw Fault("The lengths of the tokens do not fit the text.");
            }

            tokens.Add(token);
            at += length;
        }
    }

    private void PlaceInsets(ImmutableArray<Token>.Builder tokens)
    {
        int next = 0;
        for (int i = 0; insets is not null && i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Inset && next++ < insets.Count && insets[next - 1] is { } key)
            {
                tokens[i] = Token.Inset(key);
            }
        }

        if (insets is not null && next != insets.Count)
        {
            throw Fault($"The text has {next} insets (U+FFFC), but {insets.Count} are described.");
        }
    }

    private void PlaceStyles(ImmutableArray<Token>.Builder tokens)
    {
        int at = 0;
        int i = 0;
        foreach ((int start, int length, TokenStyle style) in styles ?? [])
        {
            for (; at < start && i < tokens.Count; i++)
            {
                at += tokens[i].Text.Length;
            }

            bool starts = at == start;
            for (; at < (long)start + length && i < tokens.Count; i++)
            {
                at += tokens[i].Text.Length;
                tokens[i] = tokens[i] with { Style = style };
            }

            if (!starts || at != (long)start + length)
            {
                throw Fault($"The style at {start} does not start and end where tokens do.");
            }
        }
    }

    private WeaveFault Fault(string what) => JsonCursor.FaultAt(Math.Max(offset, 0), what);
}
