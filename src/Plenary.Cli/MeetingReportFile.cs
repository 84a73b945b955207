using System.Globalization;
using System.Text.Json;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>Writes a report on meetings as JSON, for programs (docs/commands.md).</summary>
internal static class MeetingReportFile
{
    public static string Json(MeetingReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("body", report.State.Body.ShortName);
        Optional(json, "track", report.Track);
        json.WriteStartArray("meetings");
        foreach (Meeting meeting in report.Meetings)
        {
            Write(json, meeting, report.Share(meeting));
        }

        json.WriteEndArray();
        json.WriteStartObject("withoutAgreedText");
        json.WriteNumber("inARow", report.Run.Count);
        Optional(json, "since", Day(report.Run.Since));
        Optional(json, "lastAgreed", report.Run.LastAgreed?.Id.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Meeting meeting, AgreedShare? share)
    {
        json.WriteStartObject();
        json.WriteString("id", meeting.Id.Value);
        json.WriteString("title", meeting.Details.Title);
        json.WriteString("track", meeting.Details.Track);
        json.WriteString("place", meeting.Details.Place);
        json.WriteString("from", Day(meeting.Details.From));
        json.WriteString("to", Day(meeting.Details.To));
        json.WriteBoolean("ended", meeting.Ending is not null);
        if (meeting.Ending is { } ending)
        {
            json.WriteBoolean("agreed", ending.IsAgreed);
            Optional(json, "outcome", ending.Outcome);
            Optional(json, "document", ending.Title);
        }

        if (share is { } agreed)
        {
            json.WriteStartObject("paragraphs");
            json.WriteNumber("agreedByAll", agreed.Agreed);
            json.WriteNumber("of", agreed.Paragraphs);
            json.WriteNumber("perCent", agreed.PerCent);
            json.WriteEndObject();
        }

        json.WriteStartArray("crowdedOut");
        foreach (CrowdedOutItem item in CrowdedOutItem.Of(meeting))
        {
            json.WriteStartObject();
            json.WriteString("item", item.Item.Id);
            json.WriteString("title", item.Item.Title);
            json.WriteNumber("plannedMinutes", (int)item.Item.Planned.TotalMinutes);
            json.WriteNumber("spentMinutes", (int)item.Spent.TotalMinutes);
            json.WriteStartArray("takenBy");
            foreach (TimeTaken taken in item.TakenBy)
            {
                json.WriteStringValue(taken.Item.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
