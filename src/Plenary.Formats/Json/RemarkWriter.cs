using System.Text.Json;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes remarks and their replies.</summary>
internal sealed class RemarkWriter(Utf8JsonWriter json, Weave weave, WeaveTables tables, int[] numbers, EditWriter refs)
{
    public void Write(Remark remark)
    {
        json.WriteStartObject();
        json.WriteStartArray("by"u8);
        foreach (string member in remark.Members)
        {
            json.WriteNumberValue(tables.IndexOf(member));
        }

        json.WriteEndArray();
        WriteWords(remark.RecordedBy, remark.RecordedAt, remark.Text);
        json.WritePropertyName("on"u8);
        refs.Write(remark.On);
        WriteToken("from"u8, remark.From);
        WriteToken("to"u8, remark.To);
        if (!remark.Changes.IsEmpty)
        {
            json.WriteStartArray("changes"u8);
            foreach (int number in remark.Changes.Select(id => numbers[weave.IndexOf(id)]).Order())
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        if (!remark.Replies.IsEmpty)
        {
            json.WriteStartArray("replies"u8);
            foreach (Reply reply in remark.Replies)
            {
                json.WriteStartObject();
                WriteWords(reply.RecordedBy, reply.RecordedAt, reply.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteWords(string? by, DateTimeOffset? at, string text)
    {
        if (tables.IndexOf(by, at) is var recording and >= 0)
        {
            json.WriteNumber("recording"u8, recording);
        }

        json.WriteString("text"u8, RunWriter.WellFormed(text));
    }

    private void WriteToken(ReadOnlySpan<byte> name, TokenRef? token)
    {
        if (token is { } known)
        {
            json.WritePropertyName(name);
            refs.Write(known);
        }
    }
}
