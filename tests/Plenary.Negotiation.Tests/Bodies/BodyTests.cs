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
        room.Refused("members-only", new TakePresidency("NLD", "IND"), null, "the Netherlands is a guest");
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
}
