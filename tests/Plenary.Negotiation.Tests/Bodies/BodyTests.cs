using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Bodies;

public sealed class BodyTests
{
    private readonly Room room = new();

    [Fact]
    public void Second_chair_is_refused_and_the_presidency_passes_only_from_its_holder()
    {
        Assert.Equal("IND", room.State.Body.Chair);
        room.Refused("one-chair", new TakePresidency("BRA", null), null, "India holds the presidency", "never a second chair");
        room.Refused("one-chair", new TakePresidency("BRA", "JPN"), null, "Say that it passes from IND");
        room.Refused("members-only", new TakePresidency("NLD", "IND"), null, "The Netherlands is a guest");
        room.Refused("known-seat", new TakePresidency("XXX", "IND"), null, "XXX has no seat here");
        Assert.Equal("IND", room.State.Body.Chair);

        room.Do(new TakePresidency("BRA", "IND"));
        Assert.Equal("BRA", room.State.Body.Chair);
        Assert.Empty(room.Do(new TakePresidency("BRA", "IND")));
    }

    [Fact]
    public void Group_of_others_than_members_and_a_seat_under_the_chairs_own_word_are_refused()
    {
        room.Refused("members-form-groups", new FormCaucus("NEW", "New", ["JPN", "NLD"]), null, "NLD");
        room.Refused("reserved-code", new FormCaucus("chair", "New", ["JPN"]));
        room.Refused("reserved-code", new TakeSeat(new Seat("Chair", "A chair", SeatKind.Member)));
    }

    [Fact]
    public void Time_that_runs_backwards_is_refused_and_both_times_are_said() =>
        Assert.Contains("Give a later time", room.State.Decide(new TakePresidency("BRA", "IND"), Actor.Chair, Room.Start.AddMinutes(-1)).Refusal?.Reason, StringComparison.Ordinal);

    [Fact]
    public void Profile_that_cannot_be_worked_with_is_refused_when_it_is_set_and_says_what_is_known()
    {
        BodyProfile usual = BodyProfile.Default;
        room.Refused("known-rule", new ChangeProfile(usual with { Rule = "acclamation" }), null, "“acclamation” is no rule", "two-thirds");
        room.Refused("known-rule", new ChangeProfile(usual with { ReopensBy = "acclamation" }), null, "“acclamation” is no rule");
        room.Refused("reopening-is-voted-on", new ChangeProfile(usual with { ReopensBy = "consensus" }), null, "two-thirds");
        room.Refused("known-zone", new ChangeProfile(usual with { Zone = "Atlantis/Centre" }), null, "Europe/Brussels");
        room.Refused("known-outcome", new ChangeProfile(usual with { Ladder = ["declaration", "treaty"] }), null, "“treaty” is no outcome", "chairs-statement");
        room.Refused("quorum-is-a-share", new ChangeProfile(usual with { QuorumToDecide = 101 }));
        room.Refused("quorum-is-a-share", new ChangeProfile(usual with { QuorumToDebate = -1 }));
        room.Refused("some-time", new ChangeProfile(usual with { EchoWithin = TimeSpan.Zero }), null, "a second");
        room.Refused("some-time", new ChangeProfile(usual with { SilenceAtLeast = -TimeSpan.FromHours(1) }), null, "A silence");

        Assert.Equal("known-rule", Proceedings.Empty.Decide(new FoundBody("Group", "G", usual with { Rule = "acclamation" }), Actor.Chair, Room.Start).Refusal?.Rule);
        room.Do(new ChangeProfile(usual with { Ladder = ["declaration", "chairs-statement"], ReopensBy = "majority:3/5", QuorumToDebate = 100 }));
        Assert.Empty(room.Do(new ChangeProfile(usual with { Ladder = ["declaration", "chairs-statement"], ReopensBy = "majority:3/5", QuorumToDebate = 100 })));
    }
}
