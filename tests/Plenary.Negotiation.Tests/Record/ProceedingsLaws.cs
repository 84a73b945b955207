using System.Collections.Immutable;
using CsCheck;
using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

/// <summary>What holds for any sequence of commands on meetings and the record, sensible or not.</summary>
public sealed class ProceedingsLaws
{
    private static readonly string?[] Parties = ["JPN", "CHN", "USA", "ESP", "WHO", "G7", "XXX", ""];
    private static readonly string?[] Items = ["1", "2", null, "9", ""];
    private static readonly MeetingId[] Meetings = [Room.Meeting, new("second"), new("")];
    private static readonly Audience[] Audiences = [Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN"), Audience.Of("CHN")];
    private static readonly Actor[] Actors = [Actor.Chair, Actor.Secretariat, Actor.Clock, Room.Of("JPN"), Room.Of("CHN"), Room.Of("ESP"), Room.Of("XXX"), new(ActorRole.Delegate)];

    [Fact]
    public void Any_commands_come_then_none_throws_refusals_change_nothing_and_replay_is_what_was_lived() =>
        Gen.Int[0, 9999].Array[4].Array[1, 80].Sample(
            steps =>
            {
                Proceedings live = Seated.State;
                List<Recorded> events = [.. Seated.Events];
                DateTimeOffset now = Seated.Now;
                foreach (int[] step in steps)
                {
                    now = now.AddMinutes((step[3] % 5) - 1);
                    Command command = CommandOf(step, now, live.Sequence);
                    // The dais asks more often than the others: most commands are its own.
                    Actor by = step[1] % 3 > 0 ? Actor.Secretariat : Actors[step[3] % Actors.Length];
                    Verdict verdict = live.Decide(command, by, now);
                    Assert.Equal(verdict.IsRefused, verdict.Events.IsEmpty && verdict.Refusal is not null);
                    for (int i = 0; i < verdict.Events.Length; i++)
                    {
                        Assert.Equal((live.Sequence + i + 1, now), (verdict.Events[i].Sequence, verdict.Events[i].At));
                    }

                    now = verdict.Events.IsEmpty ? live.At > now ? live.At : now : now;
                    live = live.Apply(verdict.Events);
                    events.AddRange(verdict.Events);
                    if (live.Meetings.TryGet(Room.Meeting, out Meeting? meeting))
                    {
                        Holds(meeting);
                    }
                }

                Assert.Equal(Dump.Of(live), Dump.Of(Proceedings.Empty.Apply([.. events])));
                foreach (Audience reader in Audiences)
                {
                    Proceedings known = Proceedings.SeenBy(events, reader);
                    ImmutableArray<string> fromOwn = Asked(known, reader, now);
                    ImmutableArray<string> fromWhole = Asked(live, reader, now);
                    Assert.Subset(fromOwn.ToHashSet(), fromWhole.Where(answer => !answer.StartsWith(nameof(WhoSpoke), StringComparison.Ordinal)).ToHashSet());
                    // A keeper also remembers what it kept of words that went to others; the public and the table keep nothing.
                    Assert.True(reader.Kind > AudienceKind.Table || fromOwn.SequenceEqual(fromWhole));
                }
            },
            iter: LongRun.Times(150));

    private static Room Seated { get; } = new Room().Do(new PlaceItem(Room.Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1)))).Do(new OpenSitting(Room.Meeting));

    private static void Holds(Meeting meeting)
    {
        Assert.True(meeting.Agenda.Count(item => item.Status == ItemStatus.TakenUp) <= 1);
        Assert.All(meeting.Agenda, item => Assert.Equal(item.Status == ItemStatus.TakenUp, item.Since is not null));
        Assert.All(meeting.Agenda, item => Assert.True(item.Spent >= TimeSpan.Zero));
        Assert.Equal(Enumerable.Range(1, meeting.Sittings.Length), meeting.Sittings.Select(sitting => sitting.Number));
        Assert.All(meeting.Sittings.SkipLast(1), sitting => Assert.NotNull(sitting.Closed));
        Assert.All(meeting.Points.SkipLast(1), point => Assert.False(point.IsOpen));
        if (meeting.Open is null)
        {
            Assert.True(meeting.Floor is null && meeting.OpenPoint is null && meeting.UnderDiscussion is null);
        }

        Assert.True(meeting.Floor is null || (meeting.Floor.Since is null) == (meeting.OpenPoint is not null));
        Assert.All(meeting.Turns.GroupBy(turn => (turn.Party, turn.Item, turn.Sitting)), turns => Assert.True(turns.Count(turn => turn.Kind != TurnKind.Speech) <= 2));
    }

    /// <summary>Every question has an answer; those that are made for a reader tell no more on the whole than on what the reader knows.</summary>
    private static ImmutableArray<string> Asked(Proceedings state, Audience reader, DateTimeOffset at)
    {
        foreach (Meeting meeting in state.Meetings.All.Values)
        {
            ScheduleClash.Of(meeting);
            SpeakersOrder.Of(state.Body, meeting);
            MeetingMoments.Begin(meeting);
        }

        ContactHistory history = new(state.Record, reader);
        history.Highest("JPN", "CHN");
        return
        [
            Dump.Of(MeetingHistory.RunWithoutAgreedText(state.Meetings).Count),
            .. state.Meetings.All.Values.SelectMany(meeting => CrowdedOutItem.Of(meeting)).Select(Dump.Of),
            .. history.All.Select(Dump.Of),
            .. history.All.Select(contact => Dump.Of(history.Before(contact, "JPN", "CHN")?.Number)),
            .. history.All.SelectMany(contact => ReadOutComparison.Of(state.Record, contact, reader, at).ReadOuts).Select(one => Dump.Of(one.Words)),
            .. SaidOn.Of(state, new OnMatter("food"), reader, at).Select(Dump.Of),
            .. WhoSpoke.On(state, new OnItem(Room.Meeting, "1"), reader, at).Select(Dump.Of),
        ];
    }

    private static Command CommandOf(int[] step, DateTimeOffset now, long sequence)
    {
        string party = Parties[step[1] % Parties.Length]!;
        string other = Parties[step[2] % Parties.Length]!;
        string? item = Items[step[2] % Items.Length];
        MeetingId meeting = step[3] % 11 == 0 ? Meetings[step[3] % Meetings.Length] : Room.Meeting;
        Audience audience = Audiences[step[2] % Audiences.Length];
        long entry = Math.Max(0, sequence - (step[2] % 6));
        Note note = new(step[3] % 7 == 0 ? "" : $"{party} said so.", new Source((Attribution)(step[1] % 5), party, "Minister") { Description = step[1] % 5 == 1 ? "an official" : null, Others = step[3] % 4 == 0 ? default : [] }, now.AddMinutes((step[2] % 3) - 1), audience)
        {
            Embargo = step[3] % 3 == 0 ? now.AddMinutes(step[2] % 9) : null,
            Keeper = step[3] % 5 == 0 ? audience : null,
        };
        return (step[0] % 32) switch
        {
            0 => new ConveneMeeting(meeting, Room.Details with { Number = step[1] % 3 }),
            1 => new ChangeMeeting(meeting, Room.Details with { Place = other, Zone = step[1] % 2 == 0 ? "UTC" : "Nowhere" }),
            2 => new RegisterDelegation(meeting, new Delegation(party, other, (Rank)(step[2] % 6), step[3] % 4)),
            3 => new PlaceItem(meeting, new AgendaItem(item ?? "", "Title", TimeSpan.FromMinutes(step[3] % 60 - 1))),
            4 => new RemoveItem(meeting, item ?? ""),
            5 => new ScheduleGathering(meeting, new Gathering(party, other, (GatheringKind)(step[1] % 7), now, now.AddMinutes(step[2] % 90)) { Parties = step[3] % 2 == 0 ? default : [party] }),
            6 => new CancelGathering(meeting, party),
            7 or 8 => new OpenSitting(meeting, item),
            9 => new CloseSitting(meeting),
            10 => new RecordPresence(meeting, step[3] % 2 == 0 ? default : [party], [other]),
            11 or 12 => new TakeUpItem(meeting, item ?? "1"),
            13 => new SuspendItem(meeting),
            14 => new CloseItem(meeting, item ?? "", step[3] % 2 == 0),
            15 => new OrderSpeakers(meeting, new SpeakersSetting(step[1] % 2 == 0, step[2] % 2 == 0, TimeSpan.FromMinutes(step[3] % 3))),
            16 => new InscribeSpeaker(meeting, party, item),
            17 => new AskReply(meeting, party, other),
            18 => new WithdrawSpeaker(meeting, party, item),
            19 => step[3] % 9 == 0 ? new CloseSpeakersList(meeting, item) : new EndTurn(meeting),
            20 or 21 => new GiveFloor(meeting, step[3] % 3 == 0 ? null : party),
            22 => new RaisePoint(meeting, party, other),
            23 => new RuleOnPoint(meeting, step[1] % 2 == 0, other),
            24 => step[3] % 2 == 0 ? new AppealRuling(meeting, party) : new DecideAppeal(meeting, (step[1] % 25) - 1, (step[2] % 25) - 1),
            25 => step[3] % 7 > 0 ? new ReleaseDue() : new EndMeeting(meeting, new MeetingEnding(step[1] % 2 == 0, item) { AgreedParagraphs = step[2] % 5, Paragraphs = step[3] % 5 }),
            26 => new RecordContact(new ContactDetails(step[3] % 9 == 0 ? default : [new(party), new(other)], now) { AskedBy = item, Matters = step[3] % 2 == 0 ? default : ["food"] }, audience),
            27 => new DiscloseContact(entry, audience),
            28 => new RecordReadOut(entry, party, note, new ReadOutClaims { Matters = step[3] % 2 == 0 ? default : ["food"] }),
            29 => new RecordRemark((RemarkKind)(step[1] % 4), note, step[3] % 9 == 0 ? default : [new OnMatter("food"), new OnItem(meeting, item ?? "1")], step[3] % 4 == 0 ? entry : null),
            30 => step[3] % 2 == 0 ? new RecordClaim(note, [new OnMatter("food")]) : new AnswerClaim(entry, (ClaimAnswer)(step[1] % 3), note),
            _ => new FilePaper(party, other, "Words.", ImmutableArray<Subject>.Empty, audience),
        };
    }
}
