using Microsoft.Extensions.Time.Testing;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

public sealed class ClockTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly DateTimeOffset Noon = new(2023, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_silence_that_nobody_breaks_holds_when_its_deadline_comes()
    {
        using DataPlace place = new();
        FakeTimeProvider time = new(Noon);
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data, time);
        Seat chair = new(Role.Chair, "IND");
        foreach (int number in new[] { 1, 2, 3 })
        {
            Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new RejectChanges(Outcome, number), chair));
        }

        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new OpenSilence(Outcome, Noon.AddHours(30), [], []), chair));
        await HappensAsync(demo.Room, time, TimeSpan.FromHours(1), () => demo.Room.Whole.Texts.All[Outcome].Silences[0].Status == SilenceStatus.Held);
        Assert.True(time.GetUtcNow() >= Noon.AddHours(30));
        Assert.Equal(ActorRole.Clock, demo.Room.EventsSeenBy(Audience.Table).Single(recorded => recorded.Event is SilenceHeld).By.Role);
    }

    [Fact]
    public async Task An_embargo_ends_by_the_clock_also_after_a_restart()
    {
        using DataPlace place = new();
        FakeTimeProvider time = new(Noon);
        Seat japan = new(Role.Delegate, "JPN");
        await using (DemoHost demo = await DemoHost.OpenAsync(place.Data, time))
        {
            Note note = new("We are content.", new Source(Attribution.OnTheRecord, "JPN", "Minister"), Noon, Audience.Public) { Embargo = Noon.AddHours(3) };
            Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new RecordRemark(RemarkKind.Statement, note, []), japan));
            Assert.Empty(demo.Room.View(Audience.Public).State.Record.Remarks);
        }

        await using DemoHost again = await DemoHost.OpenAsync(place.Data, time);
        await HappensAsync(again.Room, time, TimeSpan.FromMinutes(30), () => again.Room.View(Audience.Public).State.Record.Remarks.Count == 1);
        Assert.True(time.GetUtcNow() >= Noon.AddHours(3));
    }

    // Moves the clock in steps, each when the room has had its say about the one before.
    private static async Task HappensAsync(Room room, FakeTimeProvider time, TimeSpan step, Func<bool> condition)
    {
        for (int moved = 0; !condition(); moved++)
        {
            // The room's clock runs beside: on a machine with much else to do it comes late.
            Assert.True(moved < 100_000);
            time.Advance(step);
            Assert.IsType<RoomRefused>(await room.ExecuteAsync(new JoinProposal(Outcome, 999, "JPN"), new Seat(Role.Delegate, "JPN")));
        }
    }
}
