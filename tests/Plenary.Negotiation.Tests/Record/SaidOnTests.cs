using Plenary.Negotiation.Tests.Meetings;
using Plenary.Negotiation.Tests.Outcomes;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

public sealed class SaidOnTests
{
    private static readonly TextId Text = Negotiating.Outcome;
    private static readonly PositionTarget Paragraph4 = PositionTarget.Of(Negotiating.Paragraph(4));

    [Fact]
    public void Everything_said_about_a_paragraph_is_asked_then_positions_remarks_and_papers_come_in_order_to_who_may_read_them()
    {
        Room room = OnTheTable();
        OnBlock paragraph = new(Text, Negotiating.Paragraph(4));
        room.After(1).Do(new TakePosition(new Position(Text, Paragraph4, "RUS", Stance.Object) { Reason = "Circumstances have changed." }, Audience.Table), Room.Of("RUS"));
        room.After(1).Do(new TakePosition(new Position(Text, Paragraph4, "RUS", Stance.Accept) { Reason = "With the investigation clause." }, Audience.ChairAlone), Room.Of("RUS"));
        room.After(1).Do(RemarkTests.Remark(room, Attribution.OnTheRecord, "Our mandate is economic.") with { On = [paragraph] });
        room.After(1).Do(RemarkTests.Remark(room, Attribution.DeepBackground, "One could live with it.") with { On = [paragraph] });
        room.After(1).Do(new FilePaper("JPN", "On paragraph 4", "Keep it.", [paragraph], Audience.Of("JPN")), Room.Of("JPN"));
        room.Do(RemarkTests.Remark(room, Attribution.OnTheRecord, "Of another one.") with { On = [new OnBlock(Text, Negotiating.Paragraph(3))] });
        Assert.Equal("known-block", room.Refused(RemarkTests.Remark(room, Attribution.OnTheRecord, "Of none.") with { On = [new OnBlock(Text, new Plenary.Text.BlockId("p99"))] }));

        Assert.Equal(["One could live with it.", "Our mandate is economic."], Words(room, paragraph, Audience.Public));
        Assert.Equal(["One could live with it.", "object: Circumstances have changed.", "Our mandate is economic."], Words(room, paragraph, Audience.Of("BRA")));
        Assert.Equal(["One could live with it.", "object: Circumstances have changed.", "Our mandate is economic.", "On paragraph 4\n\nKeep it."], Words(room, paragraph, Audience.Of("JPN")));
        Assert.Contains("accept: With the investigation clause.", Words(room, paragraph, Audience.ChairAlone));
        foreach (Audience reader in (Audience[])[Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN")])
        {
            Assert.Equal(Words(room, paragraph, reader), Words(room, paragraph, reader, room.SeenBy(reader)));
        }
    }

    [Fact]
    public void A_text_was_concluded_then_the_ending_reads_from_it_what_was_agreed()
    {
        Room room = OnTheTable();
        foreach (int paragraph in (int[])[3, 4])
        {
            foreach (string member in (string[])["RUS", "CHN"])
            {
                room.Do(new TakePosition(new Position(Text, PositionTarget.Of(Negotiating.Paragraph(paragraph)), member, Stance.Object), Audience.Table), Room.Of(member));
            }
        }

        room.Do(new ConcludeText(Text, null), Actor.Chair);
        Assert.Equal("ending-is-the-outcome", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(true) { Text = Text })));
        Assert.Equal("ending-is-the-outcome", room.Refused(new EndMeeting(Room.Meeting, new MeetingEnding(false, OutcomeLadder.Declaration) { Text = Text })));
        room.Do(new EndMeeting(Room.Meeting, new MeetingEnding(false) { Text = Text }));
        Assert.Equal((false, OutcomeLadder.ChairsSummary, "G20 Chair's Summary and Outcome Document"), (room.InRoom.Ending!.IsAgreed, room.InRoom.Ending.Outcome, room.InRoom.Ending.Title));
        Assert.Equal(new AgreedShare(15, 17), MeetingHistory.AgreedShare(room.State, room.InRoom, Audience.Table));
        // The public does not know the positions, and is told no figure made of them.
        Assert.Null(MeetingHistory.AgreedShare(room.SeenBy(Audience.Public), room.SeenBy(Audience.Public).Meetings.All[Room.Meeting], Audience.Public));
        Assert.Equal(1, MeetingHistory.RunWithoutAgreedText(room.State.Meetings).Count);
    }

    [Fact]
    public void All_agreed_then_the_ending_is_an_agreed_text_whatever_was_typed()
    {
        Room room = OnTheTable().Do(new ConcludeText(Text, null), Actor.Chair).Do(new EndMeeting(Room.Meeting, new MeetingEnding(false) { Text = Text }));
        Assert.True(room.InRoom.Ending!.IsAgreed);
        Assert.Equal(0, MeetingHistory.RunWithoutAgreedText(room.State.Meetings).Count);
    }

    private static Room OnTheTable() => new Room().Do(new OpenText(Text, "Outcome", "Zero draft", Authority.Chair, Negotiating.Numbered(17), Room.Meeting.Value));

    private static string[] Words(Room room, Subject subject, Audience reader, Proceedings? state = null) => [.. SaidOn.Of(state ?? room.State, subject, reader, room.Now).Select(one => one.Words)];
}
