namespace Plenary.Negotiation;

/// <summary>What events make of meetings. Right also when events of other audiences are absent.</summary>
internal static class MeetingFold
{
    public static MeetingsState Apply(MeetingsState state, MeetingEvent happened, Recorded recorded) =>
        happened is MeetingConvened convened ? With(state, new Meeting(convened.Meeting, convened.Details))
        : state.All.TryGetValue(happened.Meeting, out Meeting? meeting) ? With(state, Apply(meeting, happened, recorded.At))
        : state;

    private static MeetingsState With(MeetingsState state, Meeting meeting) => state with { All = state.All.SetItem(meeting.Id, meeting) };

    private static Meeting Apply(Meeting meeting, MeetingEvent happened, DateTimeOffset at) => happened switch
    {
        MeetingChanged changed => meeting with { Details = changed.Details },
        DelegationRegistered one => meeting with { Delegations = meeting.Delegations.SetItem(one.Delegation.Party, one.Delegation) },
        GatheringScheduled one => meeting with { Gatherings = meeting.Gatherings.SetItem(one.Gathering.Id, one.Gathering) },
        GatheringCancelled one => meeting with { Gatherings = meeting.Gatherings.Remove(one.Gathering) },
        SittingOpened opened => meeting with { Sittings = meeting.Sittings.Add(new Sitting(opened.Sitting, opened.Title, at, null)) },
        SittingClosed => WithOpen(meeting, open => open with { Closed = at }),
        PresenceRecorded presence => WithOpen(meeting, open => open with { Present = open.Present.Union(presence.Arrived).Except(presence.Left) }),
        ItemPlaced placed => Placed(meeting, placed.Item),
        ItemRemoved removed => meeting with { Agenda = meeting.Agenda.RemoveAll(item => item.Item.Id == removed.Item) },
        ItemTakenUp taken => WithItem(meeting, taken.Item, item => item with { Status = ItemStatus.TakenUp, Since = at }),
        ItemSuspended suspended => WithItem(meeting, suspended.Item, item => item with { Status = ItemStatus.Suspended, Spent = item.SpentBy(at), Since = null }),
        ItemClosed closed => WithItem(meeting, closed.Item, item => item with
        {
            Status = closed.IsConcluded ? ItemStatus.Concluded : ItemStatus.CutShort,
            Spent = item.SpentBy(at),
            Since = null,
        }) with
        { Inscribed = meeting.Inscribed.RemoveAll(one => one.Item == closed.Item) },
        MeetingEnded ended => meeting with { Ending = ended.Ending, EndedAt = at },
        _ => FloorFold.Apply(meeting, happened, at),
    };

    private static Meeting Placed(Meeting meeting, AgendaItem item) => meeting.Item(item.Id) is null
        ? meeting with { Agenda = meeting.Agenda.Add(new ItemProgress(item, ItemStatus.Planned, TimeSpan.Zero, null)) }
        : WithItem(meeting, item.Id, known => known with { Item = item });

    private static Meeting WithItem(Meeting meeting, string id, Func<ItemProgress, ItemProgress> change) =>
        meeting.Item(id) is { } item ? meeting with { Agenda = meeting.Agenda.Replace(item, change(item)) } : meeting;

    private static Meeting WithOpen(Meeting meeting, Func<Sitting, Sitting> change) =>
        meeting.Open is { } open ? meeting with { Sittings = meeting.Sittings.SetItem(meeting.Sittings.Length - 1, change(open)) } : meeting;
}
