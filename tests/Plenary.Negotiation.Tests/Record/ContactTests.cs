using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

public sealed class ContactTests
{
    private static readonly ContactParty Japan = new("JPN", "Director-General", Rank.Director);
    private static readonly ContactParty China = new("CHN", "Vice-Minister", Rank.Deputy);

    [Fact]
    public void Who_is_not_seated_here_takes_part_then_its_name_is_asked_for()
    {
        Room room = new();
        Assert.Equal("named-party", room.Refused(Contact(room, Audience.Table, Japan, new("UKR", "Ambassador", Rank.Ambassador))));
        room.Do(Contact(room, Audience.Table, Japan, new("UKR", "Ambassador", Rank.Ambassador) { Name = "Ukraine" }));
        Assert.Single(new ContactHistory(room.State.Record, Audience.Table).Between("UKR", "JPN"));
    }

    [Fact]
    public void A_contact_is_confidential_then_only_its_readers_see_or_count_it()
    {
        Room room = new();
        room.Do(Contact(room, Audience.Of("JPN"), Japan, China), Room.Of("JPN"));
        room.Do(Contact(room, Audience.ChairAlone, Japan, China), Room.Of("CHN"));
        foreach ((Audience reader, int seen) in ((Audience, int)[])[(Audience.Of("JPN"), 1), (Audience.Of("CHN"), 0), (Audience.ChairAlone, 1), (Audience.Table, 0), (Audience.Public, 0)])
        {
            Assert.Equal(seen, new ContactHistory(room.State.Record, reader).All.Length);
            Assert.Equal(seen, room.SeenBy(reader).Record.Contacts.Count);
        }
    }

    [Fact]
    public void Another_asks_for_a_contact_it_may_not_see_then_it_reads_what_it_would_of_none()
    {
        Room room = new();
        long contact = room.Enter(Contact(room, Audience.Of("JPN"), Japan, China), Room.Of("JPN"));
        RecordReadOut readOut = new(contact, "CHN", new Note("They spoke.", new Source(Attribution.OnTheRecord, "CHN", "Vice-Minister"), room.Now, Audience.Of("CHN")), new ReadOutClaims());
        Assert.Equal("known-contact", room.Refused(readOut, Room.Of("CHN")));
        Assert.Equal(room.Reason(readOut, Room.Of("CHN")).Replace($"{contact}", "99", StringComparison.Ordinal), room.Reason(readOut with { Contact = 99 }, Room.Of("CHN")));
        Assert.Equal("known-contact", room.Refused(new DiscloseContact(contact, Audience.Public), Room.Of("CHN")));
        Assert.Equal("known-contact", room.Refused(new DiscloseContact(contact, Audience.Public), Actor.Chair));
    }

    [Fact]
    public void A_contact_is_disclosed_then_more_see_it_and_never_fewer()
    {
        Room room = new();
        long contact = room.Enter(Contact(room, Audience.Of("JPN"), Japan, China), Room.Of("JPN"));
        room.Do(new DiscloseContact(contact, Audience.Table), Room.Of("JPN"));
        Assert.Equal(contact, Assert.Single(room.SeenBy(Audience.Of("CHN")).Record.Contacts).Key);
        Assert.Equal("disclosed-wider", room.Refused(new DiscloseContact(contact, Audience.Of("JPN")), Room.Of("JPN")));
        Assert.Equal("own-contact", room.Refused(new DiscloseContact(contact, Audience.Public), Room.Of("BRA")));
        room.Do(new DiscloseContact(contact, Audience.Public), Room.Of("CHN"));
        Assert.Single(room.SeenBy(Audience.Public).Record.Contacts);
    }

    [Fact]
    public void The_chair_was_told_in_confidence_then_it_does_not_disclose()
    {
        Room room = new();
        long told = room.Enter(Contact(room, Audience.ChairAlone, Japan, China), Room.Of("JPN"));
        Assert.Equal("told-in-confidence", room.Refused(new DiscloseContact(told, Audience.Table), Actor.Chair));
        long own = room.Enter(Contact(room, Audience.ChairAlone, Japan, China), Actor.Chair);
        room.Do(new DiscloseContact(own, Audience.Table), Actor.Chair);
    }

    [Fact]
    public void A_delegation_tells_of_others_contact_then_it_may_keep_it_and_not_spread_it()
    {
        Room room = new();
        Assert.Equal("own-contact", room.Refused(Contact(room, Audience.Table, Japan, China), Room.Of("BRA")));
        Assert.Equal("own-delegation", room.Refused(Contact(room, Audience.Of("JPN"), Japan, China), Room.Of("BRA")));
        room.Do(Contact(room, Audience.Of("BRA"), Japan, China), Room.Of("BRA"));
    }

    [Fact]
    public void A_contact_is_recorded_wrongly_then_the_rule_says_how()
    {
        Room room = new();
        RecordContact right = Contact(room, Audience.Table, Japan, China);
        Assert.Equal("two-sides", room.Refused(Contact(room, Audience.Table, Japan)));
        Assert.Equal("two-sides", room.Refused(Contact(room, Audience.Table, Japan, Japan)));
        Assert.Equal("asked-by-a-side", room.Refused(right with { Details = right.Details with { AskedBy = "BRA" } }));
        Assert.Equal("some-length", room.Refused(right with { Details = right.Details with { Length = new ContactLength(TimeSpan.Zero) } }));
        Assert.Equal("met-before-recorded", room.Refused(right with { Details = right.Details with { When = room.Now.AddMinutes(1) } }));
        Assert.Equal("known-meeting", room.Refused(right with { Details = right.Details with { Meeting = new MeetingId("nowhere") } }));
        Assert.Equal("somebody-records", room.Refused(right, Actor.Clock));
        Assert.Equal("known-seat", room.Refused(right, Room.Of("XXX")));
    }

    [Theory]
    [InlineData(10, LengthBound.Under, "under 10 minutes")]
    [InlineData(90, LengthBound.About, "about 1 hour 30 minutes")]
    [InlineData(1, LengthBound.Exactly, "1 minute")]
    public void A_length_is_told_in_words(int minutes, LengthBound bound, string words) =>
        Assert.Equal(words, new ContactLength(TimeSpan.FromMinutes(minutes), bound).ToString());

    [Theory]
    [InlineData(10, LengthBound.Under, 9, LengthBound.Exactly, true)]
    [InlineData(10, LengthBound.Under, 10, LengthBound.Exactly, false)]
    [InlineData(10, LengthBound.Under, 5, LengthBound.Over, true)]
    [InlineData(10, LengthBound.Under, 10, LengthBound.Over, false)]
    [InlineData(10, LengthBound.Under, 20, LengthBound.Under, true)]
    [InlineData(10, LengthBound.Exactly, 11, LengthBound.About, false)]
    [InlineData(10, LengthBound.Over, 10, LengthBound.About, false)]
    public void Two_lengths_can_both_be_true_or_not(int one, LengthBound boundOfOne, int other, LengthBound boundOfOther, bool compatible)
    {
        ContactLength a = new(TimeSpan.FromMinutes(one), boundOfOne);
        ContactLength b = new(TimeSpan.FromMinutes(other), boundOfOther);
        Assert.Equal(compatible, a.IsCompatibleWith(b));
        Assert.Equal(compatible, b.IsCompatibleWith(a));
    }

    private static RecordContact Contact(Room room, Audience audience, params ContactParty[] parties) => new(new ContactDetails([.. parties], room.Now), audience);
}
