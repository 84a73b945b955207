using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>How many members are in the room and how many must be, by the body's profile.</summary>
/// <param name="Present">How many members are in the room.</param>
/// <param name="Members">How many members the body has.</param>
/// <param name="Percent">The share that must be there, in per cent; 0 when there is no quorum.</param>
public readonly record struct Attendance(int Present, int Members, int Percent)
{
    /// <summary>The least number of members that makes the quorum: the share, rounded up.</summary>
    public int Needed => (int)(((long)Members * Percent + 99) / 100);

    /// <summary>Whether the quorum is reached.</summary>
    public bool IsQuorum => Present >= Needed;

    /// <summary>The quorum to open a debate.</summary>
    public static Attendance ToDebate(Proceedings state, Meeting meeting) => Of(state.Body, meeting, state.Body.Profile.QuorumToDebate);

    /// <summary>The quorum to decide.</summary>
    public static Attendance ToDecide(Proceedings state, Meeting meeting) => Of(state.Body, meeting, state.Body.Profile.QuorumToDecide);

    /// <summary>In words: <c>5 of 20 members are in the room; 7 are needed.</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Present} of {Members} members are in the room; {Needed} are needed.");

    private static Attendance Of(BodyState body, Meeting meeting, int percent) =>
        new(meeting.Open is { } open ? open.Present.Count(body.IsMember) : 0, body.Members.Length, percent);
}
