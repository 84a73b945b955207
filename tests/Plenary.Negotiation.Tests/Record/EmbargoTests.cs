using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

public sealed class EmbargoTests
{
    [Theory]
    [InlineData(Attribution.OnTheRecord)]
    [InlineData(Attribution.Background)]
    [InlineData(Attribution.ChathamHouse)]
    public void Words_are_under_embargo_then_they_are_in_no_projection_but_the_keepers_until_that_instant(Attribution terms)
    {
        Room room = new();
        RecordRemark remark = RemarkTests.Remark(room, terms, "Qzx agreed.");
        DateTimeOffset until = room.Now.AddMinutes(30);
        room.Do(remark with { Note = remark.Note with { Embargo = until } }, Room.Of("CHN"));
        Assert.Equal(until, room.State.Record.NextRelease);

        room.After(29).Do(new ReleaseDue(), Actor.Clock);
        foreach (Audience reader in (Audience[])[Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN")])
        {
            Assert.DoesNotContain("Qzx", Dump.Of(room.SeenBy(reader)), StringComparison.Ordinal);
            Assert.Null(Release.Released(room.State.Record.Remarks.Values.Single(), reader, room.Now));
        }

        Assert.Equal(until, Release.Released(room.State.Record.Remarks.Values.Single(), Audience.Of("CHN"), room.Now)!.HeldUntil);

        room.After(1).Do(new ReleaseDue(), Actor.Clock);
        Assert.Null(room.State.Record.NextRelease);
        Assert.Equal("Qzx agreed.", Release.Released(room.SeenBy(Audience.Public).Record.Remarks.Values.Single(), Audience.Public, room.Now)!.Words);
        // Asked about a moment before the instant, the answer is still nothing.
        Assert.Null(Release.Released(room.State.Record.Remarks.Values.Single(), Audience.Public, until.AddTicks(-1)));
        int events = room.Events.Count;
        room.Do(new ReleaseDue(), Actor.Clock);
        Assert.Equal(events, room.Events.Count);
    }

    [Fact]
    public void Read_outs_claims_and_answers_are_under_embargo_then_they_are_released_as_well()
    {
        Room room = new();
        DateTimeOffset until = room.Now.AddMinutes(30);
        Note note = RemarkTests.Remark(room, Attribution.OnTheRecord, "So it was.").Note;
        long contact = room.Enter(new RecordContact(new ContactDetails([new("BRA"), new("CHN")], room.Now), Audience.Public));
        room.Do(new RecordReadOut(contact, "CHN", note with { Embargo = until }, new ReadOutClaims()));
        room.Do(new RecordClaim(note with { Embargo = until }, []));
        long claim = room.Enter(new RecordClaim(note, []));
        room.Do(new AnswerClaim(claim, ClaimAnswer.Confirms, note with { Embargo = until }));
        Assert.Equal(3, room.State.Record.Embargoes.Count);
        room.After(30).Do(new ReleaseDue(), Actor.Clock);
        Proceedings known = room.SeenBy(Audience.Public);
        Assert.Equal((1, 2, 1), (known.Record.ReadOuts.Count, known.Record.Claims.Count, known.Record.Answers.Count));
    }

    [Fact]
    public void A_statement_is_to_be_checked_against_delivery_then_an_embargo_until_then_lets_it_in()
    {
        Room room = new();
        RecordRemark remark = RemarkTests.Remark(room, Attribution.OnTheRecord, "We thank the presidency.");
        DateTimeOffset delivery = room.Now.AddHours(2);
        room.Do(remark with { Note = remark.Note with { SaidAt = delivery, Embargo = delivery } });
        Assert.Equal("said-before-recorded", room.Refused(remark with { Note = remark.Note with { SaidAt = delivery, Embargo = delivery.AddMinutes(-1) } }));
        Assert.Equal("clock-releases", room.Refused(new ReleaseDue(), Room.Of("CHN")));
    }
}
