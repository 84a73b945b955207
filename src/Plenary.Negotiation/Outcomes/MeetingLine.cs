using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>The line under a title: meeting, place and dates, "G20 Foreign Ministers' Meeting, New Delhi, 1–2 March 2023".</summary>
internal static class MeetingLine
{
    public static string Of(MeetingDetails meeting) =>
        string.Join(", ", new[] { meeting.Title, meeting.Place, Dates(meeting.From, meeting.To) }.Where(part => part.Length > 0));

    private static string Dates(DateOnly from, DateOnly to) =>
        from == to ? Day(to, "d MMMM yyyy")
        : $"{Day(from, from.Year != to.Year ? "d MMMM yyyy" : from.Month != to.Month ? "d MMMM" : "%d")}{(from.Year == to.Year && from.Month == to.Month ? "–" : " – ")}{Day(to, "d MMMM yyyy")}";

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
