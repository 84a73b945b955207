using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class SilenceTests
{
    private static readonly DateTimeOffset Deadline = new(2023, 3, 4, 12, 0, 0, TimeSpan.FromHours(5.5));

    private readonly Room room = new(BodyProfile.Default with { Zone = "Asia/Kolkata" });

    public SilenceTests() => room.Sit();

    private static OpenSilence Opening(params int[] proposals) => new(Room.Outcome, Deadline, [.. proposals], []);

    [Fact]
    public void Silence_opens_at_a_meeting_by_the_chair_and_without_objection()
    {
        Room empty = new();
        empty.Refused("silence-opens-at-a-meeting", Opening());
        room.Refused("chair-conducts", Opening(), Actor.Secretariat);
        room.Refused("chair-conducts", Opening(), Room.By("IND"));
        room.Refused("silence-opens-without-objection", Opening() with { ObjectionsToOpening = ["JPN"] }, null, "Japan does");
        room.Refused("members-decide", Opening() with { ObjectionsToOpening = ["WHO"] });
        room.Refused("deadline-ahead", Opening() with { Deadline = Room.Start });

        room.Do(Opening() with { Deadline = Deadline.ToUniversalTime() });
        SilenceProcedure silence = Assert.Single(room.Text.Silences);
        Assert.Equal((Deadline, TimeSpan.FromHours(5.5), SilenceStatus.Running), (silence.Deadline, silence.Deadline.Offset, silence.Status));
        room.Refused("silence-runs", Opening(), null, "2023-03-04 12:00 Asia/Kolkata (UTC+05:30)");
    }

    [Fact]
    public void Zone_of_the_seat_is_not_known_then_no_silence_opens()
    {
        Room odd = new();
        odd.Refused("known-zone", new ChangeProfile(BodyProfile.Default with { Zone = "Atlantis/Centre" }), null, "Atlantis/Centre");
        odd.KeepOldProfile(BodyProfile.Default with { Zone = "Atlantis/Centre" });
        odd.Sit();
        odd.Refused("known-zone", Opening());
    }

    [Fact]
    public void Body_has_a_least_time_then_a_shorter_silence_is_refused_with_the_earliest_deadline()
    {
        Room general = new(BodyProfile.Default with { Zone = "America/New_York", SilenceAtLeast = TimeSpan.FromHours(72) });
        general.Sit();
        DateTimeOffset earliest = general.Now + TimeSpan.FromHours(72);

        general.Refused("silence-at-least", new OpenSilence(Room.Outcome, earliest - TimeSpan.FromMinutes(1), [], []), null, "72 h", "2023-03-03 22:30 America/New_York");
        general.Do(new OpenSilence(Room.Outcome, earliest, [], []));
    }

    [Fact]
    public void Objection_before_the_deadline_breaks_it()
    {
        room.Do(Opening());
        room.Now = Deadline.AddTicks(-1);
        room.Refused("silence-broken-in-writing", new BreakSilence(Room.Outcome, 1, "JPN", " "), Room.By("JPN"));
        room.Refused("members-decide", new BreakSilence(Room.Outcome, 1, "NLD", "No."), Room.By("NLD"), "Guests are heard, not counted");
        room.Refused("known-silence", new BreakSilence(Room.Outcome, 2, "JPN", "No."), Room.By("JPN"));

        Recorded broken = Assert.Single(room.Do(new BreakSilence(Room.Outcome, 1, "JPN", "We cannot accept paragraph 2."), Room.By("JPN")));

        Assert.Equal(Audience.Table, broken.For);
        Assert.Equal((SilenceStatus.Broken, "JPN", "We cannot accept paragraph 2."), (room.Text.Silences[0].Status, room.Text.Silences[0].BrokenBy, room.Text.Silences[0].Objection));
        room.Refused("silence-runs", new BreakSilence(Room.Outcome, 1, "EU", "We neither."), Room.By("EU"), "was broken by Japan");
        room.Now = Deadline;
        Assert.Empty(room.Do(new PassTime(Room.Outcome), Actor.Clock));
    }

    [Fact]
    public void Objection_at_the_deadline_itself_is_late_even_before_the_clock_ticks()
    {
        room.Do(Opening());
        room.Now = Deadline;

        room.Refused("silence-deadline", new BreakSilence(Room.Outcome, 1, "JPN", "No."), Room.By("JPN"), "2023-03-04 12:00 Asia/Kolkata", "is late");
        Assert.Equal(SilenceStatus.Running, room.Text.Silences[0].Status);
        room.Do(new PassTime(Room.Outcome), Actor.Clock);
        Assert.Equal((SilenceStatus.Held, Deadline), (room.Text.Silences[0].Status, room.Text.Silences[0].EndedAt));
        Assert.All(room.Text.Agreed.Blocks, block => Assert.Equal(BlockStatus.Adopted, room.Text.StatusOf(block.Id)));
        room.Refused("silence-deadline", new BreakSilence(Room.Outcome, 1, "JPN", "No."), Room.By("JPN"));
    }

    [Fact]
    public void Amendment_on_its_matter_breaks_it_and_one_elsewhere_does_not()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(Opening(1));
        room.Table("BRA", 3, "thank", "warmly thank");
        Assert.Equal(SilenceStatus.Running, room.Text.Silences[0].Status);

        int number = room.Table("BRA", 1, "annually", "biennially", "Reporting is a burden.");

        Assert.Equal((SilenceStatus.Broken, "BRA", number, "Reporting is a burden."), (room.Text.Silences[0].Status, room.Text.Silences[0].BrokenBy, room.Text.Silences[0].BrokenByProposal!.Value, room.Text.Silences[0].Objection));
    }

    [Fact]
    public void Text_as_it_stands_is_under_silence_then_an_amendment_to_an_agreed_paragraph_breaks_it_and_reopens_that()
    {
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(3), BlockStatus.Agreed));
        room.Do(Opening());
        room.Table("BRA", 3, "thank", "warmly thank");

        Assert.Equal(SilenceStatus.Broken, room.Text.Silences[0].Status);
        Assert.Equal(BlockStatus.Reopened, room.Text.StatusOf(Room.Block(3)));
    }

    [Fact]
    public void Chairs_compromise_breaks_no_silence()
    {
        room.Do(Opening());
        room.Do(new TableProposal(Room.Outcome, [], [new RewriteBlock(Room.Block(3), "We thank India.")]));
        Assert.Equal(SilenceStatus.Running, room.Text.Silences[0].Status);
    }

    [Fact]
    public void Formal_objection_breaks_it_and_one_told_to_the_chair_does_not()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Do(Opening(1));
        room.Do(new TakePosition(new Position(Room.Outcome, PositionTarget.OfProposal(1), "ZAF", Stance.Object), Audience.ChairAlone), Room.By("ZAF"));
        room.Hold("ZAF", PositionTarget.Of(Room.Block(3)), Stance.Object);
        Assert.Equal(SilenceStatus.Running, room.Text.Silences[0].Status);

        room.Hold("ZAF", PositionTarget.OfProposal(1), Stance.Object, reason: "Not now.");
        Assert.Equal((SilenceStatus.Broken, "ZAF", "Not now."), (room.Text.Silences[0].Status, room.Text.Silences[0].BrokenBy, room.Text.Silences[0].Objection));
    }

    [Fact]
    public void Deadline_passes_in_silence_then_its_proposals_are_adopted()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Table("BRA", 3, "thank", "warmly thank");
        room.Do(Opening(1));
        room.Refused("silence-runs", new AdoptChanges(Room.Outcome, 1), null, "runs until");
        room.Refused("silence-runs", new RejectChanges(Room.Outcome, 1));
        room.Refused("silence-runs", new LeaveProposal(Room.Outcome, 1, "JPN"), Room.By("JPN"));
        room.Refused("silence-runs", new IssueRevision(Room.Outcome, "Rev.1", Authority.Chair, null));
        room.Do(new StateOnSilence(Room.Outcome, 1, "EU", "We understand this to mean coal only."), Room.By("EU"));

        room.Now = Deadline.AddHours(1);
        ImmutableArray<Recorded> happened = room.Do(new PassTime(Room.Outcome), Actor.Clock);

        Assert.Equal([typeof(SilenceHeld), typeof(ChangesAdopted)], happened.Select(one => one.Event.GetType()));
        Assert.Equal("silence", ((ChangesAdopted)happened[1].Event).Rule);
        Assert.Contains("phase-out", room.Text.Agreed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("warmly", room.Text.Agreed.ToString(), StringComparison.Ordinal);
        Assert.Equal(("EU", "We understand this to mean coal only."), Assert.Single(room.Text.Silences[0].Statements));
        room.Do(new StateOnSilence(Room.Outcome, 1, "JPN", "So do we."), Room.By("JPN"));
    }

    [Fact]
    public void Text_with_brackets_in_play_is_not_put_under_silence_as_it_stands()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Refused("brackets-first", Opening(), null, "proposal 1");
        room.Refused("known-proposal", Opening(9));
        room.Table("BRA", 1, "phasedown", "elimination");
        room.Refused("changes-stand-together", Opening(1, 2), null, "Proposal 2 could not be adopted");
    }

    [Fact]
    public void Chair_takes_it_back()
    {
        room.Do(Opening());
        room.Refused("chair-conducts", new CancelSilence(Room.Outcome, 1, null), Room.By("JPN"));
        room.Do(new CancelSilence(Room.Outcome, 1, "At the request of members."));
        Assert.Equal(SilenceStatus.Cancelled, room.Text.Silences[0].Status);
        room.Refused("silence-runs", new CancelSilence(Room.Outcome, 1, null), null, "took silence procedure 1 back");
        room.Refused("silence-runs", new StateOnSilence(Room.Outcome, 1, "EU", "We understood."), Room.By("EU"));
    }
}
