namespace Plenary.Negotiation;

/// <summary>When things in a body's life were, for questions such as "the first contact since the meeting in …".</summary>
public static class MeetingMoments
{
    /// <summary>When a meeting began: when its first sitting opened, or midnight at its place on its first day.</summary>
    public static DateTimeOffset Begin(Meeting meeting) =>
        meeting.Sittings.IsEmpty ? Midnight(meeting.Details.From, meeting.Details.Zone) : meeting.Sittings[0].Opened;

    /// <summary>When a meeting ended: when its last sitting closed, or midnight at its place after its last day.</summary>
    public static DateTimeOffset End(Meeting meeting) =>
        meeting.Sittings.IsEmpty || meeting.Sittings[^1].Closed is not { } closed ? Midnight(meeting.Details.To.AddDays(1), meeting.Details.Zone) : closed;

    private static DateTimeOffset Midnight(DateOnly day, string zone)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue);
        TimeZoneInfo place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        // Where the clock is put forward at midnight the day begins when it has been.
        while (place.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, place.GetUtcOffset(local));
    }
}
