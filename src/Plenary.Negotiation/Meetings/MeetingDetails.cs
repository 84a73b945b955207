namespace Plenary.Negotiation;

/// <summary>What a meeting is: its series and track, its number, where and when.</summary>
/// <param name="Title">Its title: <c>G20 Foreign Ministers' Meeting</c>.</param>
/// <param name="Series">The series it belongs to: <c>G20</c>, <c>COP</c>.</param>
/// <param name="Track">The track within the series: <c>foreign ministers</c>, <c>finance ministers</c>, <c>leaders</c>.</param>
/// <param name="Place">Where, as printed: <c>New Delhi</c>.</param>
/// <param name="Zone">The time zone of the place (IANA), <c>Asia/Kolkata</c>.</param>
/// <param name="From">The first day, in that zone.</param>
/// <param name="To">The last day, in that zone.</param>
public sealed record MeetingDetails(string Title, string Series, string Track, string Place, string Zone, DateOnly From, DateOnly To)
{
    /// <summary>Its number in the series and track, from 1; or <see langword="null"/> where the body does not count.</summary>
    public int? Number { get; init; }
}
