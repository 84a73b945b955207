using System.Globalization;
using System.Text.Json;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary>Writes who proposed each word as JSON.</summary>
internal static class ProvenanceFile
{
    public static void Write(string source, Weave weave, IEnumerable<ParagraphProvenance> paragraphs, Stream output)
    {
        using Utf8JsonWriter json = new(output, JsonText.Form);
        json.WriteStartObject();
        json.WriteString("file", Path.GetFileName(source));
        json.WriteStartArray("paragraphs");
        foreach (ParagraphProvenance paragraph in paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("place", paragraph.Place);
            json.WriteStartArray("words");
            foreach (WordRun run in paragraph.Runs)
            {
                json.WriteStartObject();
                json.WriteString("text", run.Words);
                if (run.Inserter >= 0)
                {
                    WriteChanges(json, "proposedBy", weave, [run.Inserter]);
                }

                WriteChanges(json, "deletedBy", weave, run.Deleters);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteChanges(json, "movedBy", weave, paragraph.Moves);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, string name, Weave weave, IReadOnlyCollection<int> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (int change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", weave.Changes[change].Id.Value);
            json.WriteStartArray("members");
            foreach (Sponsorship sponsor in weave.Changes[change].Sponsors)
            {
                json.WriteStartObject();
                json.WriteString("member", sponsor.Member);
                if (sponsor.RecordedBy is { } by)
                {
                    json.WriteString("recordedBy", by);
                }

                if (sponsor.RecordedAt is { } at)
                {
                    json.WriteString("recordedAt", at.ToString("O", CultureInfo.InvariantCulture));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
