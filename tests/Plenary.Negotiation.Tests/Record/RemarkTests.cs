using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

public sealed class RemarkTests
{
    private static readonly Subject Food = new OnMatter("food security");

    [Theory]
    [InlineData(Attribution.OnTheRecord, "Vice-Minister, China", null)]
    [InlineData(Attribution.Background, "a senior official", "on background")]
    [InlineData(Attribution.DeepBackground, null, "without attribution")]
    [InlineData(Attribution.ChathamHouse, null, "under the Chatham House Rule")]
    public void Words_are_said_on_terms_then_the_release_tells_as_much_and_no_more(Attribution terms, string? by, string? termsInWords)
    {
        Room room = new();
        room.Do(Remark(room, terms, "We can live with this paragraph.") with { On = [Food] });
        RecordedRemark remark = Assert.Single(room.State.Record.Remarks).Value;
        ReleasedWords words = Release.Released(remark, Audience.Public, room.Now)!;
        Assert.Equal((by, termsInWords, "We can live with this paragraph."), (words.Attributed(room.State.Body), words.Terms, words.Words));
        Assert.Equal(terms == Attribution.OnTheRecord ? room.Now : new DateTimeOffset(room.Now.Date, room.Now.Offset), words.SaidAt);
        Assert.Equal(by is null ? [] : [terms == Attribution.OnTheRecord ? "China" : by], WhoSpoke.On(room.State, Food, Audience.Public, room.Now).Select(one => one.By));
        Assert.Equal(terms == Attribution.OnTheRecord ? "zh" : null, words.Language);
    }

    [Fact]
    public void Words_are_off_the_record_then_they_are_released_to_nobody_and_kept_by_the_recorder()
    {
        Room room = new();
        room.Do(Remark(room, Attribution.OffTheRecord, "We shall fold."), Room.Of("JPN"));
        Assert.Null(Release.Released(room.State.Record.Remarks.Values.Single(), Audience.Of("JPN"), room.Now));
        Assert.Empty(room.SeenBy(Audience.Table).Record.Remarks);
        Assert.Single(room.SeenBy(Audience.Of("JPN")).Record.Sources);
    }

    [Fact]
    public void The_recorder_writes_for_the_table_on_background_then_whose_hand_it_was_is_not_told()
    {
        Room room = new();
        room.Do(Remark(room, Attribution.Background, "We can live with this."), Room.Of("CHN"));
        Recorded told = room.Events.Single(one => one.Event is RemarkRecorded);
        Assert.Equal(Actor.Secretariat, told.By);
        Recorded kept = room.Events.Single(one => one.Event is SourceKept);
        Assert.Equal((Room.Of("CHN"), Audience.Of("CHN")), (kept.By, kept.For));
    }

    [Theory]
    [InlineData("The Vice-Minister said that it will do.", "office")]
    [InlineData("China will not move.", "affiliation")]
    [InlineData("The Chinese side will not move.", "affiliation")]
    [InlineData("la position chinoise est connue", "affiliation")]
    [InlineData("CHN will not move.", "affiliation")]
    [InlineData("the People's Republic of China will not move", "affiliation")]
    [InlineData("中国不会让步。", "affiliation")]
    [InlineData("Позиция Китая известна.", "affiliation")]
    [InlineData("Китайская сторона против.", "affiliation")]
    [InlineData("والصين لا توافق", "affiliation")]
    [InlineData("As Wèi-Marker told us, it will do.", "name")]
    [InlineData("MARKER's view is known.", "name")]
    public void The_words_name_the_source_then_they_are_refused_with_the_place(string words, string what)
    {
        Room room = new();
        RecordRemark remark = Remark(room, Attribution.Background, words);
        remark = remark with { Note = remark.Note with { Source = remark.Note.Source with { Name = "Wei-Marker" } } };
        Assert.Equal("source-protected", room.Refused(remark));
        Assert.Contains($"the source's {what} at character ", room.Reason(remark), StringComparison.Ordinal);
        room.Do(remark with { Note = remark.Note with { Source = remark.Note.Source with { Attribution = Attribution.OnTheRecord, Description = null } } });
    }

    [Theory]
    [InlineData("USA", "the U.S. side")]
    [InlineData("USA", "An American proposal")]
    [InlineData("USA", "US officials")]
    [InlineData("GBR", "the British text")]
    [InlineData("DEU", "German industry")]
    [InlineData("FRA", "the French amendment")]
    [InlineData("TUR", "the Turkish straits")]
    [InlineData("MEX", "Mexican farmers")]
    [InlineData("CAN", "Canadians")]
    [InlineData("KOR", "South Korean ships")]
    [InlineData("SAU", "Saudi oil")]
    [InlineData("EU", "the EU and its member States")]
    [InlineData("EU", "European partners")]
    [InlineData("ZAF", "South African miners")]
    [InlineData("BRA", "Brazilian soy")]
    [InlineData("IDN", "Indonesian palm oil")]
    public void The_affiliation_stands_there_as_people_write_it_then_it_is_found(string party, string words) =>
        Assert.Equal("source-protected", new Room().Refused(Remark(new Room(), Attribution.DeepBackground, words, party)));

    [Theory]
    [InlineData("CAN", "We can agree.")]
    [InlineData("USA", "It is for us to decide, said an official.")]
    [InlineData("ITA", "It will do.")]
    [InlineData("IND", "in the room, individually, industry")]
    [InlineData("CHN", "Japan and Brazil chime in with a machine.")]
    [InlineData("TUR", "The turn of the tide")]
    public void Ordinary_words_look_like_the_affiliation_then_they_are_not_taken_for_it(string party, string words) =>
        new Room().Do(Remark(new Room(), Attribution.DeepBackground, words, party));

    [Fact]
    public void The_agreed_description_tells_the_affiliation_then_the_words_may()
    {
        Room room = new();
        RecordRemark remark = Remark(room, Attribution.Background, "China will agree.");
        remark = remark with { Note = remark.Note with { Source = remark.Note.Source with { Description = "a Chinese official" } } };
        room.Do(remark);
        remark = remark with { Note = remark.Note with { Source = remark.Note.Source with { Description = "the Vice-Minister" } } };
        Assert.Equal("source-protected", room.Refused(remark));
    }

    [Fact]
    public void Others_took_part_under_the_Chatham_House_Rule_then_none_of_them_is_named()
    {
        Room room = new();
        RecordRemark remark = Remark(room, Attribution.ChathamHouse, "Brazil was ready to sign.");
        room.Do(remark);
        remark = remark with { Note = remark.Note with { Source = remark.Note.Source with { Others = [new Participant("BRA", "Ambassador")] } } };
        Assert.Equal("source-protected", room.Refused(remark));
        Assert.Equal("source-protected", room.Refused(remark with { Note = remark.Note with { Words = "An ambassador was ready to sign." } }));
        Assert.Equal("source-protected", room.Refused(remark with { Note = remark.Note with { Words = "One was ready to sign." }, On = [new OnParty("BRA")] }));
        Assert.Equal("source-protected", room.Refused(remark with { Note = remark.Note with { Words = "One was ready to sign." }, On = [new OnMatter("Brazilian soy")] }));
    }

    [Fact]
    public void It_was_said_in_a_contact_under_the_Chatham_House_Rule_then_its_sides_are_protected_and_the_contact_is_kept_with_the_source()
    {
        Room room = new();
        long contact = room.Enter(new RecordContact(new ContactDetails([new("BRA", "Ambassador", Rank.Ambassador), new("CHN")], room.Now), Audience.Public));
        Assert.Equal("source-protected", room.Refused(Remark(room, Attribution.ChathamHouse, "Brazil was ready to sign.") with { Contact = contact }));
        Assert.Equal("source-protected", room.Refused(Remark(room, Attribution.ChathamHouse, "One was ready to sign.") with { On = [new OnContact(contact)] }));
        room.Do(Remark(room, Attribution.ChathamHouse, "One was ready to sign.") with { Contact = contact });
        room.Do(Remark(room, Attribution.OnTheRecord, "We were ready to sign.") with { Contact = contact });
        Assert.Equal(["We were ready to sign."], SaidOn.Of(room.State, new OnContact(contact), Audience.Public, room.Now).Select(one => one.Words));
        Assert.Equal(contact, Assert.Single(room.State.Record.Sources).Value.Contact);
    }

    [Fact]
    public void Words_would_tell_of_a_contact_to_more_than_may_know_then_the_contact_comes_first()
    {
        Room room = new();
        long contact = room.Enter(new RecordContact(new ContactDetails([new("BRA"), new("CHN")], room.Now), Audience.Of("CHN")), Room.Of("CHN"));
        RecordRemark remark = Remark(room, Attribution.OnTheRecord, "We were ready to sign.") with { Contact = contact };
        Assert.Equal("contact-first", room.Refused(remark, Room.Of("CHN")));
        RecordReadOut readOut = new(contact, "CHN", remark.Note, new ReadOutClaims());
        Assert.Equal("contact-first", room.Refused(readOut, Room.Of("CHN")));
        room.Do(new DiscloseContact(contact, Audience.Public), Room.Of("CHN")).Do(remark, Room.Of("CHN")).Do(readOut, Room.Of("CHN"));
    }

    [Fact]
    public void A_note_is_wrong_then_the_rule_says_how()
    {
        Room room = new();
        RecordRemark right = Remark(room, Attribution.Background, "It will do.");
        Note note = right.Note;
        Assert.Equal("words-given", room.Refused(right with { Note = note with { Words = " " } }));
        Assert.Equal("named-office", room.Refused(right with { Note = note with { Source = note.Source with { Office = "" } } }));
        Assert.Equal("named-party", room.Refused(right with { Note = note with { Source = note.Source with { Party = "UKR" } } }));
        Assert.Equal("agreed-description", room.Refused(right with { Note = note with { Source = note.Source with { Description = null } } }));
        Assert.Equal("agreed-description", room.Refused(right with { Note = note with { Source = note.Source with { Attribution = Attribution.DeepBackground } } }));
        Assert.Equal("source-kept-close", room.Refused(right with { Note = note with { Keeper = Audience.Table } }));
        Assert.Equal("source-kept-close", room.Refused(right with { Note = note with { Keeper = Audience.Of("CHN") } }, Room.Of("JPN")));
        Assert.Equal("own-delegation", room.Refused(right with { Note = note with { For = Audience.Of("CHN") } }, Room.Of("JPN")));
        Assert.Equal("said-before-recorded", room.Refused(right with { Note = note with { SaidAt = room.Now.AddHours(1) } }));
        Assert.Equal("own-words", room.Refused(Remark(room, Attribution.OnTheRecord, "It will do."), Room.Of("JPN")));
        Assert.Equal("known-text", room.Refused(right with { On = [new OnText(new TextId("outcome"))] }));
        Assert.Equal("known-item", room.Refused(right with { On = [new OnItem(Room.Meeting, "9")] }));
        Assert.Equal("known-party", room.Refused(right with { On = [new OnParty("XXX")] }));
        Assert.Equal("known-contact", room.Refused(right with { On = [], Contact = 1 }));
    }

    [Fact]
    public void Who_spoke_on_an_item_is_asked_then_turns_and_words_count_and_the_public_sees_no_turns()
    {
        Room room = new Room().Do(new PlaceItem(Room.Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1)))).Do(new OpenSitting(Room.Meeting)).Do(new TakeUpItem(Room.Meeting, "1"));
        room.Do(new GiveFloor(Room.Meeting, "JPN")).After(5).Do(new GiveFloor(Room.Meeting, "CHN")).After(2).Do(new EndTurn(Room.Meeting));
        OnItem item = new(Room.Meeting, "1");
        room.Do(Remark(room, Attribution.OnTheRecord, "We said so.") with { On = [item] });
        room.Do(Remark(room, Attribution.ChathamHouse, "Nobody will move.") with { On = [item] });
        Assert.Equal([("China", 2, 2), ("Japan", 1, 5)], WhoSpoke.On(room.State, item, Audience.Table, room.Now).Select(one => (one.By, one.Times, (int)one.Time.TotalMinutes)));
        Assert.Equal([("China", 1)], WhoSpoke.On(room.State, item, Audience.Public, room.Now).Select(one => (one.By, one.Times)));
    }

    [Fact]
    public void A_paper_is_filed_then_it_is_found_with_its_subject_by_its_readers()
    {
        Room room = new();
        Assert.Equal("own-words", room.Refused(new FilePaper("JPN", "On food", "Stocks.", [Food], Audience.Table), Room.Of("BRA")));
        room.Do(new FilePaper("JPN", "On food", "Stocks.", [Food], Audience.Table), Room.Of("JPN")).Do(new FilePaper("G7", "On food", "Trade.", [Food], Audience.Of("JPN")), Room.Of("JPN"));
        Assert.Equal(["On food\n\nStocks."], SaidOn.Of(room.State, Food, Audience.Of("BRA"), room.Now).Select(one => one.Words));
        Assert.Equal(2, SaidOn.Of(room.State, Food, Audience.Of("JPN"), room.Now).Length);
        Assert.Empty(SaidOn.Of(room.State, Food, Audience.Public, room.Now));
    }

    internal static RecordRemark Remark(Room room, Attribution terms, string words, string party = "CHN") => new(
        RemarkKind.Remark,
        new Note(words, new Source(terms, party, "Vice-Minister") { Description = terms == Attribution.Background ? "a senior official" : null }, room.Now, Audience.Public) { Language = "zh", Interpreter = "Language service" },
        []);
}
