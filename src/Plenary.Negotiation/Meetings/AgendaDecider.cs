namespace Plenary.Negotiation;

/// <summary>What is allowed with the agenda.</summary>
internal static class AgendaDecider
{
    public static Verdict Decide(MeetingCommand command, Meeting meeting, Hearing hearing) => command switch
    {
        PlaceItem asked => Place(asked.Item, meeting, hearing),
        RemoveItem asked => Known(meeting, asked.Item) ?? (meeting.Item(asked.Item)!.Status == ItemStatus.Planned
            ? hearing.Happens(Audience.Public, new ItemRemoved(meeting.Id, asked.Item))
            : Hearing.Refuse("untouched-item", $"Item {asked.Item} was taken up and stays in the record. Close it instead.")),
        TakeUpItem asked => MeetingDecider.NotNow(meeting) ?? Known(meeting, asked.Item) ?? TakeUp(meeting.Item(asked.Item)!, meeting, hearing),
        SuspendItem => MeetingDecider.NotNow(meeting) ?? (meeting.UnderDiscussion is { } item
            ? hearing.Happens([.. EndOfTurn(meeting), (Audience.Public, new ItemSuspended(meeting.Id, item.Item.Id))])
            : Hearing.Refuse("item-taken-up", "No item is under discussion. Take one up first.")),
        CloseItem asked => Known(meeting, asked.Item) ?? Close(meeting.Item(asked.Item)!, asked.IsConcluded, meeting, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    /// <summary>The end of the turn that lasts, if one does.</summary>
    internal static IEnumerable<(Audience, ProceedingsEvent)> EndOfTurn(Meeting meeting) =>
        meeting.Floor is { } turn ? [(Audience.Table, new TurnEnded(meeting.Id, turn.Party))] : [];

    private static Verdict Place(AgendaItem item, Meeting meeting, Hearing hearing) =>
        string.IsNullOrWhiteSpace(item.Id) || string.IsNullOrWhiteSpace(item.Title) ? Hearing.Refuse("named-item", "An agenda item needs a number and a title.")
        : item.Planned < TimeSpan.Zero ? Hearing.Refuse("planned-time", $"Item {item.Id} cannot be planned for less than no time.")
        : meeting.Item(item.Id) is not { } known ? hearing.Happens(Audience.Public, new ItemPlaced(meeting.Id, item))
        : known.Item == item ? hearing.Happens()
        : known.IsClosed ? Hearing.Refuse("closed-item", $"Item {item.Id} is closed. Place another item.")
        : hearing.Happens(Audience.Public, new ItemPlaced(meeting.Id, item));

    private static Verdict TakeUp(ItemProgress item, Meeting meeting, Hearing hearing)
    {
        if (item.IsClosed)
        {
            return Hearing.Refuse("closed-item", $"Item {item.Item.Id} is closed. Place another item to come back to the matter.");
        }

        if (item.Status == ItemStatus.TakenUp)
        {
            return hearing.Happens();
        }

        Attendance attendance = Attendance.ToDebate(hearing.State, meeting);
        return !attendance.IsQuorum ? Hearing.Refuse("quorum-to-debate", $"{attendance} A debate cannot open.")
            : meeting.UnderDiscussion is { } other
                ? hearing.Happens([.. EndOfTurn(meeting), (Audience.Public, new ItemSuspended(meeting.Id, other.Item.Id)), (Audience.Public, new ItemTakenUp(meeting.Id, item.Item.Id))])
            : hearing.Happens([.. EndOfTurn(meeting), (Audience.Public, new ItemTakenUp(meeting.Id, item.Item.Id))]);
    }

    private static Verdict Close(ItemProgress item, bool isConcluded, Meeting meeting, Hearing hearing) =>
        item.IsClosed ? Hearing.Refuse("closed-item", $"Item {item.Item.Id} is closed already.")
        : item.Status != ItemStatus.TakenUp ? hearing.Happens(Audience.Public, new ItemClosed(meeting.Id, item.Item.Id, isConcluded))
        : MeetingDecider.NotNow(meeting) ?? hearing.Happens([.. EndOfTurn(meeting), (Audience.Public, new ItemClosed(meeting.Id, item.Item.Id, isConcluded))]);

    private static Verdict? Known(Meeting meeting, string item) => meeting.Item(item) is not null ? null
        : Hearing.Refuse("known-item", $"There is no item {item} on the agenda. Items are: {MeetingDecider.Listed(meeting.Agenda.Select(one => one.Item.Id))}.");
}
