using System.Text.Json;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes a run of tokens as one text, with what the text alone does not say.</summary>
internal static class RunWriter
{
    /// <summary>Writes the properties of a run into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<Token> tokens)
    {
        bool styled = false;
        bool keyed = false;
        bool marked = false;
        foreach (Token token in tokens)
        {
            RequireSound(token);
            styled |= token.Style != TokenStyle.None;
            keyed |= token.Key is not null;
            marked |= token.Kind == TokenKind.Mark;
        }

        string text = tokens.Length == 1 ? tokens[0].Text : Token.Join(tokens);
        json.WriteString("text"u8, WellFormed(text));
        if (tokens.Length != 1)
        {
            json.WriteNumber("count"u8, tokens.Length);
        }

        if (styled)
        {
            WriteStyles(json, tokens);
        }

        if (keyed)
        {
            WriteInsets(json, tokens);
        }

        if (marked)
        {
            WriteMarks(json, tokens);
        }

        if (!IsCutAlike(text, tokens))
        {
            json.WriteStartArray("lengths"u8);
            foreach (Token token in tokens)
            {
                json.WriteNumberValue(token.Text.Length);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The text itself.</summary>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair, which UTF-8 has no bytes for.</exception>
    public static string WellFormed(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new ArgumentException("A text holds half of a surrogate pair and cannot be written as UTF-8.", nameof(text));
            }
        }

        return text;
    }

    private static void WriteStyles(Utf8JsonWriter json, ReadOnlySpan<Token> tokens)
    {
        json.WriteStartArray("styles"u8);
        int at = 0;
        for (int i = 0; i < tokens.Length;)
        {
            TokenStyle style = tokens[i].Style;
            int start = at;
            for (; i < tokens.Length && tokens[i].Style == style; i++)
            {
                at += tokens[i].Text.Length;
            }

            if (style != TokenStyle.None)
            {
                json.WriteStartArray();
                json.WriteNumberValue(start);
                json.WriteNumberValue(at - start);
                json.WriteNumberValue((int)style);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteInsets(Utf8JsonWriter json, ReadOnlySpan<Token> tokens)
    {
        json.WriteStartArray("insets"u8);
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Inset)
            {
                json.WriteStringValue(token.Key is { } key ? WellFormed(key) : null);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteMarks(Utf8JsonWriter json, ReadOnlySpan<Token> tokens)
    {
        json.WriteStartArray("marks"u8);
        int at = 0;
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Mark)
            {
                json.WriteStartArray();
                json.WriteNumberValue(at);
                if (token.Shape is { } shape)
                {
                    ShapeWriter.Write(json, shape);
                }
                else
                {
                    json.WriteNullValue();
                }

                json.WriteEndArray();
            }

            at += token.Text.Length;
        }

        json.WriteEndArray();
    }

    // Words from two paragraphs, or from beside a deleted word, may stand together in a run that the tokenizer
    // would not cut there.
    private static bool IsCutAlike(string text, ReadOnlySpan<Token> tokens)
    {
        int at = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark)
            {
                at++;
                continue;
            }

            int end = at;
            int next = i;
            for (; next < tokens.Length && tokens[next].Kind != TokenKind.Mark; next++)
            {
                end += tokens[next].Text.Length;
            }

            for (; i < next; i++)
            {
                if (Tokenizer.Next(text.AsSpan(at, end - at), out _) != tokens[i].Text.Length)
                {
                    return false;
                }

                at += tokens[i].Text.Length;
            }

            i--;
        }

        return true;
    }

    private static void RequireSound(Token token)
    {
        bool sound = token.Kind switch
        {
            TokenKind.Mark => token.Text == "\n" && token.Key is null,
            TokenKind.Inset => token.Text == "\uFFFC" && token.Shape is null,
            _ => token.Text.Length > 0 && token.Key is null && token.Shape is null
                && Tokenizer.Next(token.Text, out TokenKind kind) == token.Text.Length && kind == token.Kind,
        };
        if (!sound || ((int)token.Style & ~WeaveFormat.AllStyles) != 0)
        {
            throw new ArgumentException($"No text is cut into a {token.Kind} \"{token.Text}\": it cannot be written.", nameof(token));
        }
    }
}
