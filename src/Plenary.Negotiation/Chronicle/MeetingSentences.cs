namespace Plenary.Negotiation;

internal static class MeetingSentences
{
    public static string Of(MeetingEvent happened, Proceedings state)
    {
        Meeting? meeting = state.Meetings.TryGet(happened.Meeting, out Meeting? found) ? found : null;
        string title = meeting?.Details.Title ?? happened.Meeting.Value;
        return happened switch
        {
            MeetingConvened convened => $"{convened.Details.Title} is convened: {convened.Details.Place}, {MeetingDates.Of(convened.Details)}.",
            MeetingChanged changed => $"{changed.Details.Title} is now: {changed.Details.Place}, {MeetingDates.Of(changed.Details)}.",
            DelegationRegistered registered => $"{Party(state, registered.Delegation.Party)} is represented by its {registered.Delegation.Head}.",
            ItemPlaced placed => $"Agenda item {placed.Item.Id}: {placed.Item.Title}{(placed.Item.Planned > TimeSpan.Zero ? $" ({SpanWords.Of(placed.Item.Planned)} planned)" : "")}.",
            ItemRemoved removed => $"Agenda item {removed.Item} is taken off the agenda.",
            GatheringScheduled scheduled => $"{scheduled.Gathering.Title} is scheduled for {scheduled.Gathering.From:d MMMM HH:mm}.",
            GatheringCancelled cancelled => $"{meeting?.Gatherings.GetValueOrDefault(cancelled.Gathering)?.Title ?? cancelled.Gathering} is cancelled.",
            SittingOpened opened => $"{title}: sitting {opened.Sitting} opens{(opened.Title is { } name ? $" ({name})" : "")}.",
            SittingClosed closed => $"{title}: sitting {closed.Sitting} closes.",
            PresenceRecorded presence => Presence(presence, state),
            ItemTakenUp taken => $"Item {Item(meeting, taken.Item)} is taken up.",
            ItemSuspended suspended => $"Item {Item(meeting, suspended.Item)} is suspended.",
            ItemClosed closed => closed.IsConcluded ? $"Item {Item(meeting, closed.Item)} is closed." : $"Time has run out on item {Item(meeting, closed.Item)}.",
            SpeakersOrdered => "The order of the speakers' list is set.",
            SpeakerInscribed inscribed => $"{Party(state, inscribed.Inscription.Party)} asks for the floor.",
            SpeakerWithdrawn withdrawn => $"{Party(state, withdrawn.Party)} no longer asks for the floor.",
            SpeakersListClosed => "The speakers' list is closed.",
            FloorGiven given => $"{Party(state, given.Party)} has the floor.",
            TurnEnded ended => $"{Party(state, ended.Party)} concludes.",
            PointRaised raised => $"{Party(state, raised.Party)} raises a point of order: {Chronicle.Quoted(raised.Words)}",
            PointRuled ruled => $"The chair {(ruled.IsUpheld ? "upholds" : "does not uphold")} the point: {Chronicle.Quoted(ruled.Ruling)}",
            RulingAppealed appealed => $"{Party(state, appealed.Party)} appeals against the ruling.",
            AppealDecided decided => $"The appeal has {decided.ForAppeal} for it and {decided.AgainstAppeal} against: the ruling {(decided.RulingStands ? "stands" : "falls")}.",
            MeetingEnded ended => Ended(ended, title),
            _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
        };
    }

    private static string Ended(MeetingEnded ended, string title) => ended.Ending switch
    {
        { Title: { } document, IsAgreed: true } => $"{title} ends with {document}, agreed by all.",
        { Title: { } document } => $"{title} ends without an agreed text, with {document}.",
        { IsAgreed: true } => $"{title} ends with an agreed text.",
        _ => $"{title} ends without an agreed text.",
    };

    private static string Presence(PresenceRecorded presence, Proceedings state)
    {
        const int most = 6;
        string? came = presence.Arrived.IsDefaultOrEmpty ? null
            : presence.Arrived.Length > most ? $"{presence.Arrived.Length} delegations are in the room" : $"{Chronicle.Names(state, presence.Arrived)} {(presence.Arrived.Length == 1 ? "is" : "are")} in the room";
        string? left = presence.Left.IsDefaultOrEmpty ? null : $"{Chronicle.Names(state, presence.Left)} {(presence.Left.Length == 1 ? "has" : "have")} left";
        return $"{WordLists.Sentence(string.Join("; ", new[] { came, left }.Where(part => part is not null)))}.";
    }

    private static string Item(Meeting? meeting, string id) => meeting?.Item(id) is { } progress ? $"{id} ({progress.Item.Title})" : id;

    private static string Party(Proceedings state, string code) => WordLists.Sentence(state.Body.NameOf(code));
}
