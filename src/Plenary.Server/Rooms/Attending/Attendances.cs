using System.Collections.Concurrent;

namespace Plenary.Server.Rooms;

/// <summary>Who is in the rooms of all meetings now. Safe for use from several threads.</summary>
internal sealed class Attendances(TimeProvider time) : IAsyncDisposable
{
    // As long as it takes to go from one page to the next.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lazy<MeetingAttendance>> meetings = new(StringComparer.Ordinal);

    /// <summary>Who is in the room of a meeting, which must be one that there is.</summary>
    public MeetingAttendance Of(string meeting) => meetings.GetOrAdd(meeting, _ => new Lazy<MeetingAttendance>(() => new MeetingAttendance(Pause, time))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<MeetingAttendance> meeting in meetings.Values)
        {
            await meeting.Value.DisposeAsync();
        }
    }
}
