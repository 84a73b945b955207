namespace Plenary.Negotiation;

/// <summary>What is allowed with meetings: who may ask, and whether there is such a meeting; then the part concerned decides.</summary>
internal static class MeetingDecider
{
    public static Verdict Decide(MeetingCommand command, Hearing hearing)
    {
        if (Asker(command, hearing) is { } wrongAsker)
        {
            return wrongAsker;
        }

        if (command is ConveneMeeting convene)
        {
            return CalendarDecider.Convene(convene, hearing);
        }

        MeetingsState meetings = hearing.State.Meetings;
        if (!meetings.TryGet(command.Meeting, out Meeting? meeting))
        {
            return Hearing.Refuse("known-meeting", $"There is no meeting {command.Meeting}. Meetings are: {Listed(meetings.All.Keys.Select(id => id.Value))}.");
        }

        if (meeting.Ending is not null)
        {
            return Hearing.Refuse("meeting-ended", $"The meeting {meeting.Details.Title} has ended; what happened there stays as it is.");
        }

        return command switch
        {
            ChangeMeeting or RegisterDelegation or ScheduleGathering or CancelGathering or EndMeeting => CalendarDecider.Decide(command, meeting, hearing),
            OpenSitting or CloseSitting or RecordPresence => SittingDecider.Decide(command, meeting, hearing),
            PlaceItem or RemoveItem or TakeUpItem or SuspendItem or CloseItem => AgendaDecider.Decide(command, meeting, hearing),
            RaisePoint or RuleOnPoint or AppealRuling or DecideAppeal => PointDecider.Decide(command, meeting, hearing),
            OrderSpeakers or InscribeSpeaker or AskReply or WithdrawSpeaker or CloseSpeakersList or GiveFloor or EndTurn => FloorDecider.Decide(command, meeting, hearing),
            _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
        };
    }

    /// <summary>A list for a message.</summary>
    internal static string Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none so far";

    /// <summary>The refusal for a sitting that is not open, or for a point of order that waits; <see langword="null"/> when neither holds.</summary>
    internal static Verdict? NotNow(Meeting meeting) =>
        meeting.Open is null ? Hearing.Refuse("sitting-open", $"No sitting of {meeting.Details.Title} is open. Open one first.")
        : meeting.OpenPoint is { } point ? Hearing.Refuse("point-first", point.IsUpheld is null
            ? $"A point of order by {point.Party} waits for the ruling. Rule on it first."
            : $"An appeal by {point.AppealedBy} waits for the vote. Decide it first.")
        : null;

    /// <summary>The refusal for a code that has no seat.</summary>
    internal static Verdict? Seated(BodyState body, string code) =>
        body.Seats.ContainsKey(code) ? null
        : Hearing.Refuse("known-seat", $"{code} has no seat here. Seats are: {Listed(body.InProtocolOrder(body.Seats.Keys))}.");

    private static Verdict? Asker(MeetingCommand command, Hearing hearing)
    {
        if (hearing.By.IsDais)
        {
            return null;
        }

        string? party = command switch
        {
            RegisterDelegation asked => asked.Delegation.Party,
            InscribeSpeaker asked => asked.Party,
            AskReply asked => asked.Party,
            WithdrawSpeaker asked => asked.Party,
            RaisePoint asked => asked.Party,
            AppealRuling asked => asked.Party,
            _ => null,
        };
        BodyState body = hearing.State.Body;
        return hearing.By.Role != ActorRole.Delegate || hearing.By.Party is not { } own || party is null
                ? Hearing.Refuse("dais-runs-meetings", "Meetings, sittings, the agenda and the floor are run by the chair, or by the secretariat for it. Ask them.")
            : Seated(body, own) is { } stranger ? stranger
            : own == party ? null
            : command is InscribeSpeaker or WithdrawSpeaker && body.Caucuses.TryGetValue(party, out Caucus? group) && group.Members.Contains(own, StringComparer.Ordinal) ? null
            : Hearing.Refuse("own-delegation", $"{own} asks for itself or for a group it belongs to, not for {party}.");
    }
}
