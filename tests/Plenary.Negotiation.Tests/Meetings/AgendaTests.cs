using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

public sealed class AgendaTests
{
    private static readonly MeetingId Meeting = Room.Meeting;

    [Fact]
    public void One_matter_takes_the_time_of_others_then_these_are_crowded_out_and_it_is_named()
    {
        // The shape of New Delhi, March 2023: two sessions, one matter that was on no plan.
        Room room = new();
        room.Do(new PlaceItem(Meeting, Item("1", "Strengthening multilateralism", 45)));
        room.Do(new PlaceItem(Meeting, Item("2", "Food and energy security", 30)));
        room.Do(new PlaceItem(Meeting, Item("3", "Development cooperation", 30)));
        room.Do(new PlaceItem(Meeting, Item("4", "New threats, counter-terrorism", 40)));
        room.Do(new PlaceItem(Meeting, Item("5", "Global skill mapping", 20)));
        room.Do(new PlaceItem(Meeting, Item("6", "Geopolitical situation", 0)));
        room.Do(new OpenSitting(Meeting, "First session")).Do(new TakeUpItem(Meeting, "1")).After(20).Do(new TakeUpItem(Meeting, "6")).After(70)
            .Do(new TakeUpItem(Meeting, "2")).After(10).Do(new CloseItem(Meeting, "2", IsConcluded: false)).Do(new CloseSitting(Meeting)).After(60);
        room.Do(new OpenSitting(Meeting, "Second session")).Do(new TakeUpItem(Meeting, "3")).After(25).Do(new CloseItem(Meeting, "3"))
            .Do(new TakeUpItem(Meeting, "6")).After(30).Do(new TakeUpItem(Meeting, "4")).After(50).Do(new CloseItem(Meeting, "4")).Do(new CloseSitting(Meeting));

        Assert.Equal(["2"], CrowdedOutItem.Of(room.InRoom).Select(one => one.Item.Id));
        room.Do(new EndMeeting(Meeting, new MeetingEnding(false, "chairs-summary-and-outcome-document", "Chair's Summary and Outcome Document")));

        CrowdedOutItem[] crowded = [.. CrowdedOutItem.Of(room.InRoom)];
        Assert.Equal([("1", 25, ItemStatus.Suspended), ("2", 20, ItemStatus.CutShort), ("5", 20, ItemStatus.Planned)],
            crowded.Select(one => (one.Item.Id, (int)one.Lost.TotalMinutes, one.Status)));
        Assert.Equal([("6", 100), ("4", 10)], crowded[0].TakenBy.Select(taken => (taken.Item.Id, (int)taken.Over.TotalMinutes)));
    }

    [Fact]
    public void An_item_is_concluded_early_then_it_is_not_crowded_out()
    {
        Room room = new Room().Do(new PlaceItem(Meeting, Item("1", "Food", 60))).Do(new OpenSitting(Meeting)).Do(new TakeUpItem(Meeting, "1")).After(10).Do(new CloseItem(Meeting, "1"))
            .Do(new CloseSitting(Meeting)).Do(new EndMeeting(Meeting, MeetingEnding.WithoutText));
        Assert.Empty(CrowdedOutItem.Of(room.InRoom));
    }

    [Fact]
    public void The_sittings_are_just_short_then_nobody_took_the_time()
    {
        Room room = new Room().Do(new PlaceItem(Meeting, Item("1", "Food", 60))).Do(new EndMeeting(Meeting, MeetingEnding.WithoutText));
        Assert.Empty(Assert.Single(CrowdedOutItem.Of(room.InRoom)).TakenBy);
    }

    [Fact]
    public void An_item_is_under_discussion_then_its_time_runs_with_the_clock()
    {
        Room room = new Room().Do(new PlaceItem(Meeting, Item("1", "Food", 60))).Do(new OpenSitting(Meeting)).Do(new TakeUpItem(Meeting, "1")).After(10).Do(new SuspendItem(Meeting)).After(30).Do(new TakeUpItem(Meeting, "1")).After(5);
        Assert.Equal(TimeSpan.FromMinutes(15), room.InRoom.Item("1")!.SpentBy(room.Now));
    }

    [Fact]
    public void Items_are_unknown_closed_or_taken_up_then_the_rule_says_so()
    {
        Room room = new Room().Do(new PlaceItem(Meeting, Item("1", "Food", 60))).Do(new OpenSitting(Meeting));
        Assert.Equal("known-item", room.Refused(new TakeUpItem(Meeting, "9")));
        Assert.Equal("item-taken-up", room.Refused(new SuspendItem(Meeting)));
        Assert.Equal("planned-time", room.Refused(new PlaceItem(Meeting, Item("2", "Energy", -1))));
        room.Do(new TakeUpItem(Meeting, "1"));
        Assert.Equal("untouched-item", room.Refused(new RemoveItem(Meeting, "1")));
        room.Do(new CloseItem(Meeting, "1"));
        Assert.Equal("closed-item", room.Refused(new TakeUpItem(Meeting, "1")));
        Assert.Equal("closed-item", room.Refused(new CloseItem(Meeting, "1")));
        Assert.Equal("closed-item", room.Refused(new InscribeSpeaker(Meeting, "JPN", "1")));
    }

    private static AgendaItem Item(string id, string title, int minutes) => new(id, title, TimeSpan.FromMinutes(minutes));
}
