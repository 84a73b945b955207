namespace Plenary.Negotiation;

/// <summary>What is allowed with points of order and appeals (practice A5; GA rule 71).</summary>
internal static class PointDecider
{
    public static Verdict Decide(MeetingCommand command, Meeting meeting, Hearing hearing) => command switch
    {
        RaisePoint asked => MeetingDecider.NotNow(meeting) ?? Member(hearing.State.Body, asked.Party, "raise points of order")
            ?? (string.IsNullOrWhiteSpace(asked.Words) ? Hearing.Refuse("point-in-words", "Say what the point of order is.")
                : hearing.Happens(Audience.Table, new PointRaised(meeting.Id, asked.Party, asked.Words))),
        RuleOnPoint asked => Rule(asked, meeting, hearing),
        AppealRuling asked => Appeal(asked, meeting, hearing),
        DecideAppeal asked => DecideAppeal(asked, meeting, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static Verdict Rule(RuleOnPoint asked, Meeting meeting, Hearing hearing) =>
        meeting.OpenPoint is not { IsUpheld: null } ? Hearing.Refuse("point-raised", "No point of order waits for a ruling.")
        : string.IsNullOrWhiteSpace(asked.Ruling) ? Hearing.Refuse("ruling-in-words", "Say what the ruling is.")
        : hearing.Happens(Audience.Table, new PointRuled(meeting.Id, asked.IsUpheld, asked.Ruling));

    private static Verdict Appeal(AppealRuling asked, Meeting meeting, Hearing hearing) =>
        MeetingDecider.NotNow(meeting) ?? Member(hearing.State.Body, asked.Party, "appeal against rulings")
        ?? (meeting.Points.IsEmpty || meeting.Points[^1] is not { IsUpheld: not null, AppealedBy: null } last || last.Sitting != meeting.Sittings.Length
            ? Hearing.Refuse("ruling-given", "There is no ruling in this sitting to appeal against, or it was appealed against already.")
            : hearing.Happens(Audience.Table, new RulingAppealed(meeting.Id, asked.Party)));

    private static Verdict DecideAppeal(DecideAppeal asked, Meeting meeting, Hearing hearing) =>
        meeting.OpenPoint is not { AppealedBy: not null } ? Hearing.Refuse("ruling-appealed", "No appeal waits for the vote.")
        : asked.ForAppeal < 0 || asked.AgainstAppeal < 0 || asked.ForAppeal + (long)asked.AgainstAppeal > hearing.State.Body.Members.Length
            ? Hearing.Refuse("counted-votes", $"{asked.ForAppeal} for and {asked.AgainstAppeal} against cannot be: the body has {hearing.State.Body.Members.Length} members.")
        : hearing.Happens(Audience.Table, new AppealDecided(meeting.Id, asked.ForAppeal, asked.AgainstAppeal, asked.ForAppeal <= asked.AgainstAppeal));

    private static Verdict? Member(BodyState body, string party, string what) =>
        body.IsMember(party) ? null
        : body.Seats.TryGetValue(party, out Seat? seat) ? Hearing.Refuse("members-only", $"Members {what}; {seat.Name} is {(seat.Kind == SeatKind.Guest ? "a guest" : "an observer")}.")
        : MeetingDecider.Seated(body, party);
}
