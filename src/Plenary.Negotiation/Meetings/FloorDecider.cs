namespace Plenary.Negotiation;

/// <summary>What is allowed with the speakers' list and the floor (practice A5).</summary>
internal static class FloorDecider
{
    private static readonly TimeSpan FirstReply = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SecondReply = TimeSpan.FromMinutes(5);

    public static Verdict Decide(MeetingCommand command, Meeting meeting, Hearing hearing) => command switch
    {
        OrderSpeakers asked => asked.Setting == meeting.Speakers ? hearing.Happens()
            : asked.Setting.Limit is { } limit && limit <= TimeSpan.Zero ? Hearing.Refuse("turn-limit", "A turn is limited to some time, or not at all.")
            : hearing.Happens(Audience.Table, new SpeakersOrdered(meeting.Id, asked.Setting)),
        InscribeSpeaker asked => Inscribe(asked, meeting, hearing),
        AskReply asked => Reply(asked, meeting, hearing),
        WithdrawSpeaker asked => Withdraw(asked, meeting, hearing),
        CloseSpeakersList asked => KnownItem(meeting, asked.Item)
            ?? (meeting.IsListClosed(asked.Item ?? Current(meeting)) ? hearing.Happens() : hearing.Happens(Audience.Table, new SpeakersListClosed(meeting.Id, asked.Item ?? Current(meeting)))),
        GiveFloor asked => MeetingDecider.NotNow(meeting) ?? Give(asked.Party, meeting, hearing),
        EndTurn => MeetingDecider.NotNow(meeting) ?? (meeting.Floor is { } turn
            ? hearing.Happens(Audience.Table, new TurnEnded(meeting.Id, turn.Party))
            : Hearing.Refuse("floor-taken", "Nobody has the floor.")),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static string? Current(Meeting meeting) => meeting.UnderDiscussion?.Item.Id;

    private static Verdict? KnownItem(Meeting meeting, string? item) => item is null || meeting.Item(item) is { IsClosed: false } ? null
        : meeting.Item(item) is null ? Hearing.Refuse("known-item", $"There is no item {item} on the agenda. Items are: {MeetingDecider.Listed(meeting.Agenda.Select(one => one.Item.Id))}.")
        : Hearing.Refuse("closed-item", $"Item {item} is closed.");

    private static Verdict? KnownSpeaker(BodyState body, string party) => body.Caucuses.ContainsKey(party) ? null : MeetingDecider.Seated(body, party);

    private static Verdict Inscribe(InscribeSpeaker asked, Meeting meeting, Hearing hearing)
    {
        if ((KnownSpeaker(hearing.State.Body, asked.Party) ?? KnownItem(meeting, asked.Item)) is { } refused)
        {
            return refused;
        }

        string? item = asked.Item ?? Current(meeting);
        return meeting.Inscribed.Exists(one => one.Party == asked.Party && one.Item == item && one.Kind == TurnKind.Speech) ? hearing.Happens()
            : meeting.IsListClosed(item) ? Hearing.Refuse("list-closed", "The speakers' list is closed. A right of reply can still be asked for.")
            : hearing.Happens(Audience.Table, new SpeakerInscribed(meeting.Id, new Inscription(asked.Party, item)));
    }

    private static Verdict Reply(AskReply asked, Meeting meeting, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        if ((MeetingDecider.Seated(body, asked.Party) ?? KnownSpeaker(body, asked.To)) is { } refused)
        {
            return refused;
        }

        if (meeting.Open is null)
        {
            return MeetingDecider.NotNow(meeting)!;
        }

        if (asked.Party == asked.To || (meeting.Floor?.Party != asked.To && !meeting.Turns.Exists(turn => turn.Party == asked.To)))
        {
            return Hearing.Refuse("reply-to-words", asked.Party == asked.To
                ? "Nobody replies to itself."
                : $"{body.NameOf(asked.To)} has not spoken at this meeting: there is nothing to reply to.");
        }

        string? item = Current(meeting);
        int replies = meeting.Inscribed.Count(one => one.Party == asked.Party && one.Item == item && one.Kind != TurnKind.Speech)
            + meeting.Turns.Append(meeting.Floor).Count(turn => turn is not null && turn.Party == asked.Party && turn.Item == item && turn.Sitting == meeting.Sittings.Length && turn.Kind != TurnKind.Speech);
        return replies >= 2
            ? Hearing.Refuse("two-replies", $"{body.NameOf(asked.Party)} has had, or asked for, two replies on this in this sitting; there is no third. A reply in writing can go into the record.")
            : hearing.Happens(Audience.Table, new SpeakerInscribed(meeting.Id, new Inscription(asked.Party, item, replies == 0 ? TurnKind.FirstReply : TurnKind.SecondReply, asked.To)));
    }

    private static Verdict Withdraw(WithdrawSpeaker asked, Meeting meeting, Hearing hearing)
    {
        string? item = asked.Item ?? Current(meeting);
        return meeting.Inscribed.Exists(one => one.Party == asked.Party && one.Item == item)
            ? hearing.Happens(Audience.Table, new SpeakerWithdrawn(meeting.Id, asked.Party, item))
            : Hearing.Refuse("on-the-list", $"{hearing.State.Body.NameOf(asked.Party)} is not on the list{(item is null ? "" : $" of item {item}")}.");
    }

    private static Verdict Give(string? party, Meeting meeting, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        SpeakersOrder order = SpeakersOrder.Of(body, meeting);
        if (party is not null && KnownSpeaker(body, party) is { } stranger)
        {
            return stranger;
        }

        Inscription? asked = party is null ? order.Next : order.First(party);
        if (party is null && asked is null)
        {
            return Hearing.Refuse("on-the-list", "Nobody is on the list. Name whom the floor is given to.");
        }

        if (asked is { Kind: not TurnKind.Speech } && order.Next is { Kind: TurnKind.Speech })
        {
            return Hearing.Refuse("replies-last", $"Replies come after the list, and {body.NameOf(order.Next.Party)} is still on it.");
        }

        TimeSpan? limit = asked?.Kind switch
        {
            TurnKind.FirstReply => FirstReply,
            TurnKind.SecondReply => SecondReply,
            _ => meeting.Speakers.Limit,
        };
        return hearing.Happens([.. AgendaDecider.EndOfTurn(meeting), (Audience.Table, new FloorGiven(meeting.Id, asked?.Party ?? party!, asked?.Kind ?? TurnKind.Speech, limit))]);
    }
}
