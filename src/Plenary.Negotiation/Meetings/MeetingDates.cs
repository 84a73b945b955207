using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>The days of a meeting as they are printed: <c>1–2 March 2023</c>, <c>30 May – 2 June 2025</c>, <c>31 December 2024 – 2 January 2025</c>.</summary>
public static class MeetingDates
{
    /// <summary>The days in words.</summary>
    /// <param name="meeting">What the meeting is.</param>
    public static string Of(MeetingDetails meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        (DateOnly from, DateOnly to) = (meeting.From, meeting.To);
        return from == to ? Day(to, "d MMMM yyyy")
            : $"{Day(from, from.Year != to.Year ? "d MMMM yyyy" : from.Month != to.Month ? "d MMMM" : "%d")}{(from.Year == to.Year && from.Month == to.Month ? "–" : " – ")}{Day(to, "d MMMM yyyy")}";
    }

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
