using System.Text.Encodings.Web;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Outcome;

/// <summary>Writes an outcome document as JSON: docs/formats/plenary-outcome-1.schema.json.</summary>
internal static class OutcomeJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(OutcomeDocument document, Stream output)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteString("format", "plenary-outcome");
        json.WriteNumber("version", 1);
        json.WriteString("rung", document.Rung);
        json.WriteString("language", document.Language);
        json.WriteString("title", document.Title);
        Numbers(json, "titleNotes", document.TitleNotes);
        Optional(json, "subtitle", document.Subtitle);
        Texts(json, "statement", document.Statement);
        if (document.Share is { } share)
        {
            json.WriteStartObject("share");
            json.WriteNumber("agreed", share.Agreed);
            json.WriteNumber("paragraphs", share.Paragraphs);
            json.WriteNumber("perCent", share.PerCent);
            json.WriteEndObject();
        }

        json.WriteStartArray("blocks");
        foreach (OutcomeBlock block in document.Blocks)
        {
            Block(json, block);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (OutcomeNote note in document.Notes)
        {
            json.WriteStartObject();
            json.WriteNumber("number", note.Number);
            json.WriteString("text", note.Text);
            Texts(json, "paragraphs", note.Paragraphs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("annex");
        foreach (AnnexEntry entry in document.Annex)
        {
            json.WriteStartObject();
            json.WriteString("member", entry.Member);
            json.WriteString("kind", Name(entry.Kind.ToString()));
            json.WriteString("on", entry.On);
            json.WriteString("words", entry.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dissents");
        foreach (StatedDissent dissent in document.Dissents)
        {
            json.WriteStartObject();
            Texts(json, "members", dissent.Members);
            json.WriteNumber("count", dissent.Count);
            json.WriteString("scope", Name(dissent.Scope.ToString()));
            Texts(json, "paragraphs", dissent.Paragraphs);
            json.WriteString("kind", Name(dissent.Kind.ToString()));
            json.WriteString("placement", Name(dissent.Placement.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter json, OutcomeBlock block)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(block.Kind.ToString()));
        if (block.Level != 0)
        {
            json.WriteNumber("level", block.Level);
        }

        Optional(json, "label", block.Label);
        Optional(json, "name", block.Name);
        Optional(json, "cell", block.Cell);
        json.WriteStartArray("runs");
        foreach (OutcomeRun run in block.Runs)
        {
            json.WriteStartObject();
            if (run.Note > 0)
            {
                json.WriteNumber("note", run.Note);
            }
            else
            {
                json.WriteString("text", run.Text);
                if (run.Style != TokenStyle.None)
                {
                    Texts(json, "style", Enum.GetValues<TokenStyle>().Where(style => style != TokenStyle.None && run.Style.HasFlag(style)).Select(style => Name(style.ToString())));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (int value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    // The names of the house's own enumerations, as JSON writes names.
    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
