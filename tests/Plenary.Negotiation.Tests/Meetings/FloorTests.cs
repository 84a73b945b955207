using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

public sealed class FloorTests
{
    private static readonly MeetingId Meeting = Room.Meeting;

    [Fact]
    public void Names_are_on_the_list_then_the_floor_goes_in_the_order_of_inscription()
    {
        Room room = InSitting().Do(new InscribeSpeaker(Meeting, "JPN"), Room.Of("JPN")).Do(new InscribeSpeaker(Meeting, "BRA")).Do(new InscribeSpeaker(Meeting, "G7"), Room.Of("FRA"));
        Assert.Equal(["JPN", "BRA", "G7"], Spoken(room, 3));
        Assert.Equal("on-the-list", room.Refused(new GiveFloor(Meeting)));
    }

    [Fact]
    public void Groups_speak_first_and_heads_of_higher_rank_then_the_list_is_in_that_order()
    {
        Room room = InSitting()
            .Do(new RegisterDelegation(Meeting, new Delegation("BRA", "Ambassador", Rank.Ambassador)), Room.Of("BRA"))
            .Do(new RegisterDelegation(Meeting, new Delegation("JPN", "Minister of Foreign Affairs", Rank.Minister)))
            .Do(new RegisterDelegation(Meeting, new Delegation("CHN", "Minister of Foreign Affairs", Rank.Minister)))
            .Do(new OrderSpeakers(Meeting, new SpeakersSetting(HeadsFirst: true, GroupsFirst: true)));
        foreach (string party in (string[])["MEX", "BRA", "CHN", "JPN", "G7"])
        {
            room.Do(new InscribeSpeaker(Meeting, party));
        }

        Assert.Equal(["G7", "CHN", "JPN", "BRA", "MEX"], Spoken(room, 5));
    }

    [Fact]
    public void An_item_is_suspended_then_its_list_waits_for_it()
    {
        Room room = InSitting("1", "2").Do(new TakeUpItem(Meeting, "1")).Do(new InscribeSpeaker(Meeting, "JPN")).Do(new TakeUpItem(Meeting, "2")).Do(new InscribeSpeaker(Meeting, "BRA"));
        Assert.Equal("BRA", SpeakersOrder.Of(room.State.Body, room.InRoom).Next?.Party);
        room.Do(new CloseSitting(Meeting)).Do(new OpenSitting(Meeting)).Do(new TakeUpItem(Meeting, "1"));
        Assert.Equal(["JPN"], Spoken(room, 1));
    }

    [Fact]
    public void The_list_is_closed_then_only_replies_can_be_asked_for()
    {
        Room room = InSitting().Do(new InscribeSpeaker(Meeting, "JPN")).Do(new CloseSpeakersList(Meeting));
        Assert.Equal("list-closed", room.Refused(new InscribeSpeaker(Meeting, "BRA")));
        room.Do(new GiveFloor(Meeting)).Do(new AskReply(Meeting, "CHN", "JPN"), Room.Of("CHN"));
        Assert.Equal(TurnKind.FirstReply, SpeakersOrder.Of(room.State.Body, room.InRoom).Next?.Kind);
    }

    [Fact]
    public void Replies_are_asked_for_then_they_come_last_twice_with_ten_minutes_and_five()
    {
        Room room = InSitting().Do(new InscribeSpeaker(Meeting, "JPN")).Do(new GiveFloor(Meeting)).Do(new AskReply(Meeting, "CHN", "JPN")).Do(new InscribeSpeaker(Meeting, "BRA"));
        Assert.Equal("replies-last", room.Refused(new GiveFloor(Meeting, "CHN")));
        room.Do(new GiveFloor(Meeting)).Do(new GiveFloor(Meeting));
        Assert.Equal(("CHN", TurnKind.FirstReply, TimeSpan.FromMinutes(10)), (room.InRoom.Floor!.Party, room.InRoom.Floor.Kind, room.InRoom.Floor.Limit));
        room.Do(new AskReply(Meeting, "CHN", "JPN"));
        Assert.Equal("two-replies", room.Refused(new AskReply(Meeting, "CHN", "JPN")));
        room.Do(new GiveFloor(Meeting));
        Assert.Equal((TurnKind.SecondReply, TimeSpan.FromMinutes(5)), (room.InRoom.Floor!.Kind, room.InRoom.Floor.Limit));
        Assert.Equal("two-replies", room.Refused(new AskReply(Meeting, "CHN", "BRA")));
        Assert.Equal(["JPN", "BRA", "CHN"], room.InRoom.Turns.Select(turn => turn.Party));
    }

    [Fact]
    public void Nothing_was_said_then_there_is_nothing_to_reply_to()
    {
        Assert.Equal("reply-to-words", InSitting().Refused(new AskReply(Meeting, "CHN", "JPN")));
        Assert.Equal("reply-to-words", InSitting().Refused(new AskReply(Meeting, "CHN", "CHN")));
    }

    [Fact]
    public void An_unknown_delegation_asks_for_the_floor_then_it_is_refused()
    {
        Room room = InSitting();
        Assert.Equal("known-seat", room.Refused(new InscribeSpeaker(Meeting, "XXX")));
        Assert.Equal("known-seat", room.Refused(new GiveFloor(Meeting, "XXX")));
        Assert.Equal("known-seat", room.Refused(new InscribeSpeaker(Meeting, "XXX"), Room.Of("XXX")));
    }

    [Fact]
    public void A_delegation_asks_for_another_then_it_is_refused_and_for_its_group_it_is_not()
    {
        Room room = InSitting();
        Assert.Equal("own-delegation", room.Refused(new InscribeSpeaker(Meeting, "CHN"), Room.Of("JPN")));
        Assert.Equal("own-delegation", room.Refused(new InscribeSpeaker(Meeting, "G7"), Room.Of("CHN")));
        room.Do(new InscribeSpeaker(Meeting, "G7"), Room.Of("JPN")).Do(new WithdrawSpeaker(Meeting, "G7"), Room.Of("CAN"));
        Assert.Equal("on-the-list", room.Refused(new WithdrawSpeaker(Meeting, "G7")));
    }

    [Fact]
    public void Guests_and_observers_may_speak()
    {
        Room room = InSitting().Do(new InscribeSpeaker(Meeting, "ESP"), Room.Of("ESP")).Do(new InscribeSpeaker(Meeting, "WHO"));
        Assert.Equal(["ESP", "WHO"], Spoken(room, 2));
    }

    [Fact]
    public void A_point_of_order_interrupts_then_the_speaker_waits_for_the_ruling_and_goes_on()
    {
        Room room = InSitting().Do(new GiveFloor(Meeting, "JPN")).After(3).Do(new RaisePoint(Meeting, "RUS", "The matter is outside the mandate."), Room.Of("RUS")).After(4);
        Assert.Equal("point-first", room.Refused(new GiveFloor(Meeting, "BRA")));
        Assert.Equal("point-first", room.Refused(new CloseSitting(Meeting)));
        Assert.Equal("point-first", room.Refused(new RaisePoint(Meeting, "CHN", "Another point.")));
        room.Do(new RuleOnPoint(Meeting, false, "The item is on the agenda."), Actor.Chair).After(2).Do(new EndTurn(Meeting));
        Assert.Equal(TimeSpan.FromMinutes(5), Assert.Single(room.InRoom.Turns).Spent);
        Assert.Equal("point-raised", room.Refused(new RuleOnPoint(Meeting, true, "Again.")));
    }

    [Theory]
    [InlineData(8, 9, true)]
    [InlineData(9, 9, true)]
    [InlineData(10, 9, false)]
    public void A_ruling_is_appealed_against_then_it_stands_unless_more_vote_for_the_appeal(int forAppeal, int against, bool stands)
    {
        Room room = InSitting().Do(new RaisePoint(Meeting, "RUS", "The matter is outside the mandate.")).Do(new RuleOnPoint(Meeting, false, "It is not.")).Do(new AppealRuling(Meeting, "CHN"), Room.Of("CHN"));
        Assert.Equal("point-first", room.Refused(new GiveFloor(Meeting, "BRA")));
        room.Do(new DecideAppeal(Meeting, forAppeal, against));
        Assert.Equal(stands, Assert.Single(room.InRoom.Points).Stood);
        Assert.Equal("ruling-given", room.Refused(new AppealRuling(Meeting, "CHN")));
        Assert.Equal("ruling-appealed", room.Refused(new DecideAppeal(Meeting, 1, 1)));
    }

    [Fact]
    public void A_guest_raises_a_point_or_appeals_then_it_is_refused_with_the_rule_named()
    {
        Room room = InSitting();
        Assert.Equal("members-only", room.Refused(new RaisePoint(Meeting, "ESP", "The list."), Room.Of("ESP")));
        Assert.Equal("members-only", room.Refused(new RaisePoint(Meeting, "WHO", "The list.")));
        room.Do(new RaisePoint(Meeting, "RUS", "The list.")).Do(new RuleOnPoint(Meeting, true, "Upheld."));
        Assert.Equal("members-only", room.Refused(new AppealRuling(Meeting, "ESP"), Room.Of("ESP")));
        Assert.Contains("is a guest", room.Reason(new AppealRuling(Meeting, "ESP")), StringComparison.Ordinal);
    }

    [Fact]
    public void More_vote_on_an_appeal_than_there_are_members_then_it_is_refused()
    {
        Room room = InSitting().Do(new RaisePoint(Meeting, "RUS", "The list.")).Do(new RuleOnPoint(Meeting, true, "Upheld.")).Do(new AppealRuling(Meeting, "CHN"));
        Assert.Equal("counted-votes", room.Refused(new DecideAppeal(Meeting, 11, 10)));
        Assert.Equal("counted-votes", room.Refused(new DecideAppeal(Meeting, int.MaxValue, int.MaxValue)));
    }

    [Fact]
    public void The_public_reads_then_who_had_the_floor_is_not_there()
    {
        Room room = InSitting().Do(new InscribeSpeaker(Meeting, "JPN")).Do(new GiveFloor(Meeting)).Do(new EndTurn(Meeting));
        Assert.Empty(room.SeenBy(Audience.Public).Meetings.All[Meeting].Turns);
        Assert.Single(room.SeenBy(Audience.Of("ESP")).Meetings.All[Meeting].Turns);
    }

    private static Room InSitting(params string[] items)
    {
        Room room = new();
        foreach (string item in items)
        {
            room.Do(new PlaceItem(Meeting, new AgendaItem(item, $"Item {item}", TimeSpan.FromMinutes(30))));
        }

        return room.Do(new OpenSitting(Meeting));
    }

    private static IEnumerable<string> Spoken(Room room, int turns)
    {
        for (int i = 0; i < turns; i++)
        {
            yield return room.Do(new GiveFloor(Meeting)).After(3).InRoom.Floor!.Party;
        }
    }
}
