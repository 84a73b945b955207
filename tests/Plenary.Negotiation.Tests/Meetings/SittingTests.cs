using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

public sealed class SittingTests
{
    private static readonly MeetingId Meeting = Room.Meeting;

    [Fact]
    public void A_sitting_is_open_then_a_second_of_the_same_meeting_is_refused_and_one_of_another_is_not()
    {
        Room room = new Room().Do(new OpenSitting(Meeting, "First session"));
        Assert.Equal("one-sitting", room.Refused(new OpenSitting(Meeting)));
        MeetingId other = new("sherpas");
        room.Do(new ConveneMeeting(other, Room.Details with { Track = "sherpas" })).Do(new OpenSitting(other));
        Assert.NotNull(room.State.Meetings.All[other].Open);
    }

    [Fact]
    public void No_sitting_is_open_then_it_cannot_be_closed_nor_the_room_counted() =>
        Assert.All<Command>([new CloseSitting(Meeting), new RecordPresence(Meeting, ["JPN"], []), new TakeUpItem(Meeting, "1"), new GiveFloor(Meeting, "JPN"), new RaisePoint(Meeting, "JPN", "The list")],
            command => Assert.Equal("sitting-open", new Room().Do(new PlaceItem(Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1)))).Refused(command)));

    [Fact]
    public void A_sitting_closes_then_the_turn_ends_and_the_item_is_suspended()
    {
        Room room = new Room().Do(new PlaceItem(Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1)))).Do(new OpenSitting(Meeting));
        room.Do(new TakeUpItem(Meeting, "1")).After(5).Do(new GiveFloor(Meeting, "JPN")).After(7).Do(new CloseSitting(Meeting));
        Assert.Null(room.InRoom.Floor);
        Assert.Equal(TimeSpan.FromMinutes(7), Assert.Single(room.InRoom.Turns).Spent);
        Assert.Equal((ItemStatus.Suspended, TimeSpan.FromMinutes(12)), (room.InRoom.Agenda[0].Status, room.InRoom.Agenda[0].Spent));
        Assert.Equal(room.Now, Assert.Single(room.InRoom.Sittings).Closed);
    }

    [Fact]
    public void Time_runs_backwards_then_it_is_refused()
    {
        Room room = new Room().After(10).Do(new OpenSitting(Meeting));
        Assert.Equal("time-runs-forward", room.After(-1).Refused(new CloseSitting(Meeting)));
    }

    [Theory]
    [InlineData(34, 6, false)]
    [InlineData(34, 7, true)]
    [InlineData(50, 9, false)]
    [InlineData(50, 10, true)]
    [InlineData(0, 0, true)]
    public void A_quorum_is_set_then_a_debate_opens_only_when_the_share_of_members_is_there(int percent, int present, bool opens)
    {
        Room room = new Room(BodyProfile.Default with { QuorumToDebate = percent }).Do(new PlaceItem(Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1)))).Do(new OpenSitting(Meeting));
        // Guests and observers are in the room, and do not count.
        room.Do(new RecordPresence(Meeting, [.. Room.Members.Split(' ').Take(present), "ESP", "BGD", "WHO"], []));
        if (opens)
        {
            room.Do(new TakeUpItem(Meeting, "1"));
        }
        else
        {
            Assert.Equal("quorum-to-debate", room.Refused(new TakeUpItem(Meeting, "1")));
            Assert.Contains($"{present} of 20 members are in the room", room.Reason(new TakeUpItem(Meeting, "1")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Delegations_come_and_go_then_the_room_holds_who_is_there()
    {
        Room room = new Room(BodyProfile.Default with { QuorumToDecide = 10 }).Do(new OpenSitting(Meeting)).Do(new RecordPresence(Meeting, ["JPN", "BRA", "ESP"], [])).Do(new RecordPresence(Meeting, ["CHN"], ["BRA"]));
        Assert.Equal(["CHN", "ESP", "JPN"], room.InRoom.Open!.Present);
        Assert.Equal(new Attendance(2, 20, 10), Attendance.ToDecide(room.State, room.InRoom));
        Assert.True(Attendance.ToDecide(room.State, room.InRoom).IsQuorum);
        int before = room.Events.Count;
        room.Do(new RecordPresence(Meeting, ["CHN"], ["BRA"]));
        Assert.Equal(before, room.Events.Count);
        Assert.Equal("in-or-out", room.Refused(new RecordPresence(Meeting, ["CHN"], ["CHN"])));
        Assert.Equal("known-seat", room.Refused(new RecordPresence(Meeting, ["XXX"], [])));
        room.Do(new CloseSitting(Meeting)).Do(new OpenSitting(Meeting));
        Assert.Empty(room.InRoom.Open!.Present);
    }

    [Fact]
    public void A_delegate_or_the_clock_runs_a_sitting_then_it_is_refused()
    {
        Assert.Equal("dais-runs-meetings", new Room().Refused(new OpenSitting(Meeting), Room.Of("JPN")));
        Assert.Equal("dais-runs-meetings", new Room().Refused(new OpenSitting(Meeting), Actor.Clock));
    }
}
