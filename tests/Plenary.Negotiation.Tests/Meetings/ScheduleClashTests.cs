using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

public sealed class ScheduleClashTests
{
    private static readonly MeetingId Meeting = Room.Meeting;

    [Fact]
    public void Three_groups_meet_at_once_then_a_delegation_of_two_is_told_when_and_where()
    {
        Room room = new Room().Do(new RegisterDelegation(Meeting, new Delegation("ARG", "Ambassador", Rank.Ambassador, 2))).Do(new RegisterDelegation(Meeting, new Delegation("USA", "Minister", Rank.Minister, 40)));
        Plan(room, "finance", GatheringKind.ContactGroup, 10, 12);
        Plan(room, "energy", GatheringKind.Informal, 11, 13);
        Plan(room, "food", GatheringKind.Huddle, 11, 12, "ARG", "USA");
        Plan(room, "others", GatheringKind.Huddle, 11, 12, "JPN", "USA");
        ScheduleClash clash = Assert.Single(ScheduleClash.Of(room.InRoom));
        Assert.Equal(("ARG", 2, Hour(11), Hour(12)), (clash.Party, clash.Size, clash.From, clash.To));
        Assert.Equal(["energy", "finance", "food"], clash.Gatherings.Select(one => one.Id));
    }

    [Fact]
    public void One_ends_when_the_next_begins_then_they_do_not_clash()
    {
        Room room = new Room().Do(new RegisterDelegation(Meeting, new Delegation("ARG", "Ambassador", Rank.Ambassador)));
        Plan(room, "a", GatheringKind.ContactGroup, 10, 11);
        Plan(room, "b", GatheringKind.ContactGroup, 11, 12);
        Assert.Empty(ScheduleClash.Of(room.InRoom));
        Plan(room, "b", GatheringKind.ContactGroup, 10, 12);
        Assert.Equal((Hour(10), Hour(11)), (Assert.Single(ScheduleClash.Of(room.InRoom)).From, ScheduleClash.Of(room.InRoom)[0].To));
    }

    [Fact]
    public void A_contact_group_meets_beside_the_plenary_then_it_is_found()
    {
        Room room = new();
        Plan(room, "whole", GatheringKind.Plenary, 10, 12);
        Plan(room, "group", GatheringKind.ContactGroup, 11, 13);
        Plan(room, "later", GatheringKind.ContactGroup, 12, 13);
        Plan(room, "corner", GatheringKind.Huddle, 11, 12);
        Assert.Equal([("whole", "group")], ScheduleClash.BesideThePlenary(room.InRoom).Select(pair => (pair.Plenary.Id, pair.Group.Id)));
    }

    [Fact]
    public void A_gathering_is_planned_wrongly_or_cancelled_unknown_then_it_is_refused()
    {
        Room room = new();
        Assert.Equal("dates-in-order", room.Refused(new ScheduleGathering(Meeting, new Gathering("x", "X", GatheringKind.Huddle, Hour(11), Hour(11)))));
        Assert.Equal("known-seat", room.Refused(new ScheduleGathering(Meeting, new Gathering("x", "X", GatheringKind.Huddle, Hour(11), Hour(12)) { Parties = ["XXX"] })));
        Assert.Equal("known-gathering", room.Refused(new CancelGathering(Meeting, "x")));
    }

    private static void Plan(Room room, string id, GatheringKind kind, int from, int to, params string[] parties) =>
        room.Do(new ScheduleGathering(Meeting, new Gathering(id, id, kind, Hour(from), Hour(to)) { Parties = [.. parties] }));

    private static DateTimeOffset Hour(int hour) => new(2023, 3, 2, hour, 0, 0, TimeSpan.FromMinutes(330));
}
