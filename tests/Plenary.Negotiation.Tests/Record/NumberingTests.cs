using CsCheck;
using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

/// <summary>The entries of the record as their readers number them.</summary>
public sealed class NumberingTests
{
    private static readonly Audience[] Audiences = [Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN"), Audience.Of("CHN")];

    [Fact]
    public void Entries_that_a_reader_may_not_see_leave_no_gap_in_the_numbers_of_those_it_may() =>
        Gen.Select(Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2]).Array[1, 25], Gen.Int[0, 4]).Sample(
            (entries, who) =>
            {
                Audience reader = Audiences[who];
                string Sent(bool withHidden)
                {
                    Room room = new();
                    List<long> contacts = [];
                    foreach ((int audience, int kind, int contact) in entries)
                    {
                        room.After(1);
                        Audience @for = Audiences[audience];
                        if (!withHidden && !@for.IsOpenTo(reader))
                        {
                            continue;
                        }

                        // A delegation writes for itself; the chair for all others.
                        Actor by = @for.Party is { } party ? Room.Of(party) : Actor.Chair;
                        Note note = new("They spoke.", new Source(Attribution.OnTheRecord, @for.Party ?? "JPN", "Minister"), room.Now, @for);
                        switch (kind)
                        {
                            case 0 or 1:
                                long before = room.State.Sequence;
                                Verdict met = room.State.Decide(new RecordContact(ContactOf(room), @for), by, room.Now);
                                if (!met.IsRefused)
                                {
                                    room.Do(new RecordContact(ContactOf(room), @for), by);
                                    contacts.Add(@for.IsOpenTo(reader) ? before + 1 : -1);
                                }

                                break;
                            case 2:
                                room.Do(new FilePaper(@for.Party ?? "JPN", "A paper", "Its words.", [], @for), @for.Party is null ? Actor.Secretariat : by);
                                break;
                            default:
                                long[] known = [.. contacts.Where(one => one > 0)];
                                RecordRemark remark = new(RemarkKind.Statement, note, [], known.Length > 0 && kind == 4 ? known[contact % known.Length] : null);
                                if (!room.State.Decide(remark, by, room.Now).IsRefused)
                                {
                                    room.Do(remark, by);
                                }

                                break;
                        }
                    }

                    return string.Join('\n', Proceedings.SentTo(room.Events, reader).Select(recorded => $"{recorded.Sequence} {Dump.Of(recorded)}"));
                }

                Assert.Equal(Sent(withHidden: false), Sent(withHidden: true));
            },
            iter: LongRun.Times(200));

    [Fact]
    public void A_reader_names_an_entry_by_its_own_number_then_the_stream_knows_which_is_meant()
    {
        Room room = new();
        room.Do(new RecordContact(ContactOf(room), Audience.ChairAlone), Actor.Chair);
        long contact = room.Enter(new RecordContact(ContactOf(room), Audience.Table), Actor.Chair);
        AudienceNumbering numbering = new(Audience.Table);
        Recorded[] sent = [.. room.Events.Select(numbering.Next).OfType<Recorded>()];

        Assert.Equal(1, Assert.IsType<ContactRecorded>(sent[^1].Event).Entry);
        Assert.Equal(sent.Length, numbering.Last);
        Assert.Equal(contact, numbering.OriginalOf(1));
        Assert.Null(numbering.OriginalOf(2));
        Assert.Null(numbering.OriginalOf(0));
    }

    private static ContactDetails ContactOf(Room room) =>
        new([new("JPN", "Director-General", Rank.Director), new("CHN", "Vice-Minister", Rank.Deputy)], room.Now);
}
