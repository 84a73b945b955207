using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What is allowed with sittings and with who is in the room.</summary>
internal static class SittingDecider
{
    public static Verdict Decide(MeetingCommand command, Meeting meeting, Hearing hearing) => command switch
    {
        OpenSitting asked => meeting.Open is { } open
            ? Hearing.Refuse("one-sitting", $"Sitting {open.Number} of {meeting.Details.Title} is open since {open.Opened:yyyy-MM-dd HH:mm zzz}. Close it before another opens.")
            : hearing.Happens(Audience.Public, new SittingOpened(meeting.Id, meeting.Sittings.Length + 1, string.IsNullOrWhiteSpace(asked.Title) ? null : asked.Title)),
        CloseSitting => MeetingDecider.NotNow(meeting) ?? Close(meeting, hearing),
        RecordPresence asked => Presence(asked, meeting, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static Verdict Close(Meeting meeting, Hearing hearing)
    {
        List<(Audience, ProceedingsEvent)> happened = [];
        if (meeting.Floor is { } turn)
        {
            happened.Add((Audience.Table, new TurnEnded(meeting.Id, turn.Party)));
        }

        if (meeting.UnderDiscussion is { } item)
        {
            happened.Add((Audience.Public, new ItemSuspended(meeting.Id, item.Item.Id)));
        }

        happened.Add((Audience.Public, new SittingClosed(meeting.Id, meeting.Sittings.Length)));
        return hearing.Happens([.. happened]);
    }

    private static Verdict Presence(RecordPresence asked, Meeting meeting, Hearing hearing)
    {
        if (meeting.Open is not { } open)
        {
            return Hearing.Refuse("sitting-open", $"No sitting of {meeting.Details.Title} is open. Open one first.");
        }

        ImmutableArray<string> came = asked.Arrived.IsDefault ? [] : asked.Arrived;
        ImmutableArray<string> went = asked.Left.IsDefault ? [] : asked.Left;
        if (came.Concat(went).Select(party => MeetingDecider.Seated(hearing.State.Body, party)).FirstOrDefault(refused => refused is not null) is { } stranger)
        {
            return stranger;
        }

        if (came.FirstOrDefault(party => went.Contains(party, StringComparer.Ordinal)) is { } both)
        {
            return Hearing.Refuse("in-or-out", $"{both} cannot come and leave at once.");
        }

        ImmutableArray<string> arrived = [.. came.Distinct(StringComparer.Ordinal).Where(party => !open.Present.Contains(party))];
        ImmutableArray<string> left = [.. went.Distinct(StringComparer.Ordinal).Where(open.Present.Contains)];
        return arrived.IsEmpty && left.IsEmpty ? hearing.Happens()
            : hearing.Happens(Audience.Table, new PresenceRecorded(meeting.Id, open.Number, arrived, left));
    }
}
