using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

public sealed class MeetingHistoryTests
{
    [Fact]
    public void Two_meetings_in_a_row_ended_without_a_declaration_then_the_run_is_counted_overall_and_by_track()
    {
        Room room = new();
        Past(room, "bali-leaders", "leaders", "Bali", new(2022, 11, 15), new(2022, 11, 16), new MeetingEnding(true, "declaration", "Leaders' Declaration"));
        Past(room, "bali-foreign", "foreign ministers", "Bali", new(2022, 7, 7), new(2022, 7, 8), MeetingEnding.WithoutText);
        Past(room, "bengaluru", "finance ministers", "Bengaluru", new(2023, 2, 24), new(2023, 2, 25),
            new MeetingEnding(false, "chairs-summary-and-outcome-document", "Chair's Summary and Outcome Document") { AgreedParagraphs = 15, Paragraphs = 17 });
        room.Do(new EndMeeting(Room.Meeting, new MeetingEnding(false, "chairs-summary-and-outcome-document", "Chair's Summary and Outcome Document")));

        RunWithoutAgreedText overall = MeetingHistory.RunWithoutAgreedText(room.State.Meetings);
        Assert.Equal((2, new DateOnly(2023, 2, 24), "bali-leaders"), (overall.Count, overall.Since!.Value, overall.LastAgreed!.Id.Value));
        Assert.Equal(["bengaluru", "new-delhi"], overall.Meetings.Select(meeting => meeting.Id.Value));

        RunWithoutAgreedText foreign = MeetingHistory.RunWithoutAgreedText(room.State.Meetings, "foreign ministers");
        Assert.Equal((2, null, new DateOnly(2022, 7, 7)), (foreign.Count, foreign.LastAgreed, foreign.Since!.Value));
        Assert.Equal(1, MeetingHistory.RunWithoutAgreedText(room.State.Meetings, "foreign ministers", new DateOnly(2023, 1, 1)).Count);
        RunWithoutAgreedText leaders = MeetingHistory.RunWithoutAgreedText(room.State.Meetings, "leaders");
        Assert.Equal((0, (DateOnly?)null), (leaders.Count, leaders.Since));

        Meeting[] earlier = [.. MeetingHistory.Ended(room.State.Meetings, before: room.InRoom)];
        Assert.Equal([("bali-foreign", null, (int?)null), ("bali-leaders", "Leaders' Declaration", null), ("bengaluru", "Chair's Summary and Outcome Document", 88)],
            earlier.Select(meeting => (meeting.Id.Value, meeting.Ending!.Title, MeetingHistory.AgreedShare(room.State, meeting, Audience.Public)?.PerCent)));
    }

    [Fact]
    public void A_meeting_ended_then_nothing_more_happens_in_it()
    {
        Room room = new Room().Do(new EndMeeting(Room.Meeting, MeetingEnding.WithoutText));
        Assert.All<Command>([new OpenSitting(Room.Meeting), new EndMeeting(Room.Meeting, MeetingEnding.WithoutText), new PlaceItem(Room.Meeting, new AgendaItem("1", "Food", TimeSpan.Zero))],
            command => Assert.Equal("meeting-ended", room.Refused(command)));
    }

    [Theory]
    [InlineData(15, 17, true)]
    [InlineData(17, 17, true)]
    [InlineData(18, 17, false)]
    [InlineData(-1, 17, false)]
    [InlineData(15, null, false)]
    [InlineData(null, 0, false)]
    [InlineData(null, 17, true)]
    public void Paragraphs_are_counted_then_no_more_are_agreed_than_there_are(int? agreed, int? all, bool allowed)
    {
        EndMeeting end = new(Room.Meeting, new MeetingEnding(false, OutcomeLadder.ChairsSummary) { AgreedParagraphs = agreed, Paragraphs = all });
        if (allowed)
        {
            new Room().Do(end);
        }
        else
        {
            Assert.Equal("counted-paragraphs", new Room().Refused(end));
        }
    }

    [Fact]
    public void A_meeting_ends_with_what_the_body_does_not_end_with_then_it_is_refused()
    {
        Room room = new(BodyProfile.Default with { Ladder = [OutcomeLadder.Declaration, OutcomeLadder.ChairsSummary] });
        Assert.Equal("known-rung", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(true, "declartion"))));
        Assert.Equal("known-rung", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(false, OutcomeLadder.ChairsStatement))));
        Assert.Equal("known-rung", new Room().Refused(new EndMeeting(Room.Meeting, new MeetingEnding(true, "declartion"))));
        Assert.Equal("agreed-text-named", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(true))));
        Assert.Equal("known-text", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(true) { Text = new TextId("outcome") })));
        Assert.Equal("sittings-closed", room.Do(new OpenSitting(Room.Meeting)).Refused(new EndMeeting(Room.Meeting, MeetingEnding.WithoutText)));
    }

    [Fact]
    public void A_meeting_is_convened_wrongly_then_the_rule_says_how()
    {
        Room room = new();
        MeetingId id = new("next");
        MeetingDetails details = Room.Details with { Number = 4 };
        room.Do(new ConveneMeeting(id, details));
        Assert.Equal("one-identity", room.Refused(new ConveneMeeting(id, details)));
        Assert.Equal("one-number", room.Refused(new ConveneMeeting(new("after"), details)));
        Assert.Equal("known-zone", room.Refused(new ConveneMeeting(new("after"), details with { Zone = "Asia/Atlantis" })));
        Assert.Equal("dates-in-order", room.Refused(new ConveneMeeting(new("after"), details with { To = new DateOnly(2023, 2, 1) })));
        Assert.Equal("numbered-from-one", room.Refused(new ConveneMeeting(new("after"), details with { Number = 0 })));
        Assert.Equal("known-meeting", room.Refused(new OpenSitting(new("nowhere"))));
        Assert.Equal("known-seat", room.Refused(new RegisterDelegation(id, new Delegation("XXX", "Minister", Rank.Minister))));
        Assert.Equal("counted-delegation", room.Refused(new RegisterDelegation(id, new Delegation("JPN", "Minister", Rank.Minister, 0))));
    }

    [Fact]
    public void The_clock_is_put_forward_at_midnight_then_the_meeting_begins_when_the_day_does()
    {
        // On that day the clock in Santiago went from 24:00 to 01:00.
        MeetingDetails details = Room.Details with { Zone = "America/Santiago", From = new DateOnly(2023, 9, 3), To = new DateOnly(2023, 9, 3) };
        Meeting meeting = new(new MeetingId("santiago"), details);
        Assert.Equal(new DateTimeOffset(2023, 9, 3, 1, 0, 0, TimeSpan.FromHours(-3)), MeetingMoments.Begin(meeting));
    }

    private static void Past(Room room, string id, string track, string place, DateOnly from, DateOnly to, MeetingEnding ending) =>
        room.Do(new ConveneMeeting(new MeetingId(id), Room.Details with { Title = $"G20 {track}", Track = track, Place = place, From = from, To = to }))
            .Do(new EndMeeting(new MeetingId(id), ending));

    [Theory]
    [InlineData("2023-03-01", "2023-03-01", "1 March 2023")]
    [InlineData("2023-03-01", "2023-03-02", "1–2 March 2023")]
    [InlineData("2025-05-30", "2025-06-02", "30 May – 2 June 2025")]
    [InlineData("2024-12-31", "2025-01-02", "31 December 2024 – 2 January 2025")]
    [InlineData("2024-03-01", "2025-03-02", "1 March 2024 – 2 March 2025")]
    public void Days_of_a_meeting_are_printed_with_what_tells_them_apart(string from, string to, string printed) => Assert.Equal(
        printed,
        MeetingDates.Of(Room.Details with { From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), To = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture) }));
}
