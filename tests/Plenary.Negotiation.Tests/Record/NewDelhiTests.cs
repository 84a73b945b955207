using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

/// <summary>The contact on the margins in New Delhi, March 2023, from the facts of practice E; offices, never persons.</summary>
public sealed class NewDelhiTests
{
    private static readonly DateTimeOffset TwoOClock = new(2023, 3, 2, 14, 0, 0, TimeSpan.FromMinutes(330));

    [Fact]
    public void Each_side_gives_its_read_out_then_both_stand_and_where_they_differ_is_shown()
    {
        (Room room, long pullAside) = PullAside();
        ReadOutComparison sides = ReadOutComparison.Of(room.State.Record, room.State.Record.Contacts[pullAside], Audience.Public, room.Now);

        Assert.Equal(["a senior US official", "Foreign Ministry spokesperson, the Russian Federation"], sides.ReadOuts.Select(one => one.Words.Attributed(room.State.Body)));
        ReadOutPoint difference = Assert.Single(sides.Differences);
        Assert.Equal(ReadOutField.Encounter, difference.Field);
        Assert.Equal([("USA", "met"), ("RUS", "contact")], difference.Says.Select(one => (one.Side, one.Says!)));
        Assert.Equal(Agreement.OneSideOnly, sides.Points.Single(point => point.Field == ReadOutField.Length).Agreement);
        Assert.Equal("under 10 minutes", sides.Points.Single(point => point.Field == ReadOutField.Length).Says[0].Says);
        Assert.Equal([("USA", (string?)null), ("RUS", "USA")], sides.Points.Single(point => point.Field == ReadOutField.AskedBy).Says);
        Assert.Equal(["New START", "a detained citizen", "Ukraine"], sides.Points.Where(point => point.Field == ReadOutField.Matter).Select(point => point.Matter!));
        Assert.Contains("no talks or full-fledged meeting", sides.ReadOuts[1].Words.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_contact_at_that_level_was_in_February_2022_then_this_is_the_first_since()
    {
        (Room room, long pullAside) = PullAside();
        ContactHistory history = new(room.State.Record, Audience.Public);
        Contact contact = room.State.Record.Contacts[pullAside];

        Assert.Equal(Rank.Minister, ContactHistory.LevelOf(contact, "USA", "RUS"));
        Contact before = history.Before(contact, "RUS", "USA")!;
        Assert.Equal((TimePrecision.Month, 2022, 2), (before.Details.Precision, before.Details.When.Year, before.Details.When.Month));
        DateTimeOffset march = new(2022, 3, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(pullAside, history.First("USA", "RUS", march, Rank.Minister)!.Number);
        Assert.NotEqual(pullAside, history.First("USA", "RUS", march)!.Number);
        Assert.Equal(pullAside, history.Highest("USA", "RUS", march)!.Number);
        Assert.Equal(pullAside, history.First("RUS", "USA", MeetingMoments.Begin(room.InRoom))!.Number);
        Assert.Null(history.First("RUS", "USA", MeetingMoments.End(room.InRoom).AddMinutes(1)));
        Assert.Equal(("RUS", "USA", 3), (history.Pairs()[0].A, history.Pairs()[0].B, history.Pairs()[0].Contacts.Length));
    }

    [Fact]
    public void The_US_official_spoke_on_background_then_nobody_outside_the_delegation_reads_who_it_was()
    {
        (Room room, _) = PullAside();
        foreach (Audience reader in (Audience[])[Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("RUS")])
        {
            Assert.DoesNotContain("Spokesperson of the Department of State", Dump.Of(room.SeenBy(reader)), StringComparison.Ordinal);
        }

        Assert.Contains("Spokesperson of the Department of State", Dump.Of(room.SeenBy(Audience.Of("USA"))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_side_claims_and_the_other_denies_then_each_is_kept()
    {
        Room room = new Room();
        Source russia = new(Attribution.OnTheRecord, "RUS", "Minister of Foreign Affairs");
        long claim = room.Enter(new RecordClaim(new Note("Western members refused to have an impartial investigation mentioned.", russia, room.Now, Audience.Public), [new OnMatter("Nord Stream")]), Room.Of("RUS"));
        room.After(30).Do(new AnswerClaim(claim, ClaimAnswer.Denies, new Note("It was not refused; it was not agreed.", new Source(Attribution.OnTheRecord, "DEU", "Minister of Foreign Affairs"), room.Now, Audience.Public)), Room.Of("DEU"));
        room.Do(new AnswerClaim(claim, ClaimAnswer.Confirms, new Note("We joined the request.", new Source(Attribution.OnTheRecord, "CHN", "Foreign Ministry spokesperson"), room.Now, Audience.Public)));
        SaidOn[] said = [.. SaidOn.Of(room.State, new OnMatter("Nord Stream"), Audience.Public, room.Now)];
        Assert.Equal([SaidKind.Claim, SaidKind.Denial, SaidKind.Confirmation], said.Select(one => one.Kind));
        Assert.Equal("Minister of Foreign Affairs, Germany", said[1].By);
        Assert.Equal("known-claim", room.Refused(new AnswerClaim(claim + 1, ClaimAnswer.Denies, new Note("No.", russia, room.Now, Audience.Public))));
    }

    private static (Room Room, long PullAside) PullAside()
    {
        Room room = new Room().Do(new OpenSitting(Room.Meeting));
        ContactParty us = new("USA", "Secretary of State", Rank.Minister);
        ContactParty russia = new("RUS", "Minister of Foreign Affairs", Rank.Minister);
        room.Do(new RecordContact(new ContactDetails([us, russia], new(2022, 2, 1, 0, 0, 0, TimeSpan.Zero)) { Precision = TimePrecision.Month, Form = ContactForm.Call }, Audience.Public));
        room.Do(new RecordContact(new ContactDetails([us with { Office = "Ambassador", Rank = Rank.Ambassador }, russia], new(2022, 9, 20, 10, 0, 0, TimeSpan.Zero)), Audience.Public));
        room.After(300).Do(new CloseSitting(Room.Meeting));
        long contact = room.Enter(new RecordContact(
            new ContactDetails([us, russia], TwoOClock) { Length = new ContactLength(TimeSpan.FromMinutes(10), LengthBound.Under), Meeting = Room.Meeting, Place = "In the hall" }, Audience.Public));
        room.After(60).Do(
            new RecordReadOut(
                contact,
                "USA",
                new Note(
                    "They spoke for under ten minutes: New START, a detained citizen, Ukraine.",
                    new Source(Attribution.Background, "USA", "Spokesperson of the Department of State") { Description = "a senior US official" },
                    room.Now,
                    Audience.Public),
                new ReadOutClaims { Encounter = Encounter.Met, Length = new ContactLength(TimeSpan.FromMinutes(10), LengthBound.Under), Matters = ["New START", "a detained citizen", "Ukraine"] }),
            Room.Of("USA"));
        room.After(5).Do(
            new RecordReadOut(
                contact,
                "RUS",
                new Note("The US side asked for contact; there were no talks or full-fledged meeting.", new Source(Attribution.OnTheRecord, "RUS", "Foreign Ministry spokesperson"), room.Now, Audience.Public) { Language = "ru" },
                new ReadOutClaims { Encounter = Encounter.Contact, AskedBy = "USA" }),
            Room.Of("RUS"));
        return (room, contact);
    }
}
