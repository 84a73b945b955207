namespace Plenary.Negotiation;

/// <summary>The line under a title: meeting, place and dates, "G20 Foreign Ministers' Meeting, New Delhi, 1–2 March 2023".</summary>
internal static class MeetingLine
{
    public static string Of(MeetingDetails meeting) =>
        string.Join(", ", new[] { meeting.Title, meeting.Place, MeetingDates.Of(meeting) }.Where(part => part.Length > 0));
}
