using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

public sealed class AttendanceTests
{
    private const string Here = DemoHost.Meeting + "/attendance";

    [Fact]
    public async Task Whoever_opens_a_page_is_in_the_room_and_whoever_closes_it_is_gone()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using EventStream chair = await EventStream.OpenAsync(demo.Address, "chair");
        HeardFrame alone = await chair.UntilHereAsync();
        Assert.Equal((0L, true, false), (alone.Id, alone.Data.GetProperty("chair").GetBoolean(), alone.Data.GetProperty("secretariat").GetBoolean()));
        using (EventStream first = await EventStream.OpenAsync(demo.Address, "head:JPN"))
        {
            using EventStream second = await EventStream.OpenAsync(demo.Address, "delegate:JPN");
            using EventStream korea = await EventStream.OpenAsync(demo.Address, "delegate:KOR");
            await chair.UntilHereAsync("JPN", "KOR");
            await second.UntilHereAsync("JPN", "KOR");
            korea.Dispose();
            await chair.UntilHereAsync("JPN");
            second.Dispose();
            Assert.Equal(["JPN"], await HereAsync(demo, "observer"));
        }

        await chair.UntilHereAsync();
        Assert.Empty(await HereAsync(demo, "delegate:JPN"));
    }

    [Fact]
    public async Task Those_who_only_read_are_in_no_byte_and_the_public_is_told_nothing()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using EventStream nobody = await EventStream.OpenAsync(demo.Address, null);
        using EventStream observer = await EventStream.OpenAsync(demo.Address, "observer");
        using EventStream capital = await EventStream.OpenAsync(demo.Address, "reader:KOR");
        using EventStream japan = await EventStream.OpenAsync(demo.Address, "delegate:JPN");
        await observer.UntilHereAsync("JPN");
        await capital.UntilHereAsync("JPN");
        Assert.DoesNotContain("KOR", observer.Heard.ToString(), StringComparison.Ordinal);
        Assert.Equal(["JPN"], await HereAsync(demo, "delegate:KOR"));

        // What the public hears next is what happens, and nothing came before it.
        await demo.Room.ExecuteAsync(new TakeUpItem(new MeetingId("new-delhi-2023-03"), "6"), new Seat(Role.Chair, "IND"));
        await nobody.UntilAsync(demo.Room.View(Audience.Public).Version);
        Assert.DoesNotContain("attendance", nobody.Heard.ToString(), StringComparison.Ordinal);
        using HttpResponseMessage refused = await demo.GetAsync(Here);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using HttpResponseMessage page = await demo.GetAsync("/m/new-delhi-2023-03/t/outcome");
        Assert.DoesNotContain("in-the-room", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whose_queue_is_full_is_told_once_it_has_room()
    {
        await using MeetingAttendance meeting = new(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        int asked = 0;
        TaskCompletionSource<ReadOnlyMemory<byte>> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable observer = meeting.Enter(new Seat(Role.Observer), frame => ++asked > 2 && told.TrySetResult(frame));
        using IDisposable japan = meeting.Enter(new Seat(Role.Delegate, "JPN"), _ => true);
        Assert.Contains("\"JPN\"", System.Text.Encoding.UTF8.GetString((await told.Task).Span), StringComparison.Ordinal);
    }

    private static async Task<string[]> HereAsync(DemoHost demo, string seat)
    {
        JsonElement here = await demo.JsonAsync(Here, seat);
        return [.. here.GetProperty("delegations").EnumerateArray().Select(one => one.GetString()!)];
    }
}
