using System.Collections.Immutable;
using System.Text.Json;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes edits and what they refer to, with changes under the numbers they have in the file.</summary>
/// <param name="json">Where to.</param>
/// <param name="numbers">For every change of the weave its number in the file.</param>
internal sealed class EditWriter(Utf8JsonWriter json, int[] numbers)
{
    public void Write(Edit edit)
    {
        json.WriteStartObject();
        switch (edit)
        {
            case SpanEdit span:
                WriteSpan(span);
                break;
            case BlockEdit block:
                json.WritePropertyName("after"u8);
                Write(block.After);
                json.WritePropertyName("shape"u8);
                ShapeWriter.Write(json, block.Shape);
                RunWriter.Write(json, block.Tokens.AsSpan());
                break;
            case MoveEdit move:
                json.WritePropertyName("move"u8);
                Write(move.Block);
                json.WritePropertyName("after"u8);
                Write(move.After);
                break;
            default:
                throw new ArgumentException($"An edit of this kind cannot be written: {edit}.", nameof(edit));
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// <c>7</c> for a base block, <c>[change, edit]</c> for a new block or a slot; the complement (<c>-8</c>,
    /// <c>[change, -1]</c>) for the place before it, so that <c>-1</c> is the top of the text.
    /// </summary>
    public void Write(EntryRef entry)
    {
        if (entry.Change < 0)
        {
            json.WriteNumberValue(entry.Part);
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(numbers[entry.Change]);
        json.WriteNumberValue(entry.Part);
        json.WriteEndArray();
    }

    /// <summary><c>[block, token]</c> for base text, <c>[change, edit, token]</c> for a token put in.</summary>
    public void Write(TokenRef token)
    {
        json.WriteStartArray();
        WritePart(token);
        json.WriteNumberValue(token.Ordinal);
        json.WriteEndArray();
    }

    private void WriteSpan(SpanEdit span)
    {
        if (span.Deleted.IsEmpty || span.Deleted[^1] != span.After)
        {
            json.WritePropertyName("after"u8);
            Write(span.After);
        }

        if (!span.Inserted.IsEmpty)
        {
            RunWriter.Write(json, span.Inserted.AsSpan());
        }

        if (!span.Deleted.IsEmpty)
        {
            WriteRanges(span.Deleted);
        }
    }

    // [block, first token, count] or [change, edit, first token, count].
    private void WriteRanges(ImmutableArray<TokenRef> tokens)
    {
        json.WriteStartArray("delete"u8);
        for (int i = 0; i < tokens.Length;)
        {
            TokenRef first = tokens[i];
            int count = 1;
            while (i + count < tokens.Length && tokens[i + count] == first with { Ordinal = first.Ordinal + count })
            {
                count++;
            }

            json.WriteStartArray();
            WritePart(first);
            json.WriteNumberValue(first.Ordinal);
            json.WriteNumberValue(count);
            json.WriteEndArray();
            i += count;
        }

        json.WriteEndArray();
    }

    private void WritePart(TokenRef token)
    {
        if (token.Change >= 0)
        {
            json.WriteNumberValue(numbers[token.Change]);
        }

        json.WriteNumberValue(token.Part);
    }
}
