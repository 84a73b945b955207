namespace Plenary.Negotiation;

/// <summary>What events make of a meeting's speakers' list, floor and points of order.</summary>
internal static class FloorFold
{
    public static Meeting Apply(Meeting meeting, MeetingEvent happened, DateTimeOffset at) => happened switch
    {
        SpeakersOrdered ordered => meeting with { Speakers = ordered.Setting },
        SpeakerInscribed one => meeting with { Inscribed = meeting.Inscribed.Add(one.Inscription) },
        SpeakerWithdrawn one => meeting with { Inscribed = meeting.Inscribed.RemoveAll(inscription => inscription.Party == one.Party && inscription.Item == one.Item) },
        SpeakersListClosed closed => meeting with { ClosedLists = meeting.ClosedLists.Add(closed.Item ?? "") },
        FloorGiven given => Given(meeting, given, at),
        TurnEnded when meeting.Floor is { } turn => meeting with { Floor = null, Turns = meeting.Turns.Add(turn with { Spent = turn.SpentBy(at), Since = null }) },
        PointRaised raised => Interrupted(meeting, at) with { Points = meeting.Points.Add(new PointOfOrder(raised.Party, raised.Words, meeting.Sittings.Length, at)) },
        PointRuled ruled => WithLast(meeting, point => point with { IsUpheld = ruled.IsUpheld, Ruling = ruled.Ruling }, at),
        RulingAppealed appealed => WithLast(Interrupted(meeting, at), point => point with { AppealedBy = appealed.Party }, at),
        AppealDecided decided => WithLast(meeting, point => point with { Stood = decided.RulingStands }, at),
        _ => meeting,
    };

    private static Meeting Given(Meeting meeting, FloorGiven given, DateTimeOffset at)
    {
        string? item = meeting.UnderDiscussion?.Item.Id;
        int asked = meeting.Inscribed.FindIndex(one => one.Party == given.Party && one.Kind == given.Kind && one.Item == item);
        return meeting with
        {
            Inscribed = asked < 0 ? meeting.Inscribed : meeting.Inscribed.RemoveAt(asked),
            Floor = new Turn(given.Party, given.Kind, meeting.Sittings.Length, item, at, TimeSpan.Zero, at) { Limit = given.Limit },
        };
    }

    private static Meeting Interrupted(Meeting meeting, DateTimeOffset at) =>
        meeting.Floor is { } turn ? meeting with { Floor = turn with { Spent = turn.SpentBy(at), Since = null } } : meeting;

    private static Meeting WithLast(Meeting meeting, Func<PointOfOrder, PointOfOrder> change, DateTimeOffset at)
    {
        if (meeting.Points.IsEmpty)
        {
            return meeting;
        }

        PointOfOrder changed = change(meeting.Points[^1]);
        Meeting next = meeting with { Points = meeting.Points.SetItem(meeting.Points.Count - 1, changed) };
        return changed.IsOpen || next.Floor is not { Since: null } turn ? next : next with { Floor = turn with { Since = at } };
    }
}
