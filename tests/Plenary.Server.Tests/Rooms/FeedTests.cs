using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

public sealed class FeedTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly Seat Japan = new(Role.Delegate, "JPN");
    private static readonly Seat Chair = new(Role.Chair, "IND");

    [Fact]
    public async Task A_client_hears_of_what_changes_and_its_ids_are_its_audiences_own()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using EventStream korea = await EventStream.OpenAsync(demo.Address, "delegate:KOR");
        using EventStream nobody = await EventStream.OpenAsync(demo.Address, null);
        long from = (await korea.NextAsync())!.Id;
        long outside = (await nobody.NextAsync())!.Id;
        Assert.Equal(demo.Room.View(Audience.Of("KOR")).Version, from);
        Assert.Equal(demo.Room.View(Audience.Public).Version, outside);

        // What Japan tells the chair alone leaves no trace in what Korea hears, not even in the numbers.
        await Take(demo, Japan, Audience.ChairAlone);
        await Take(demo, Japan, Audience.Of("JPN"));
        await Take(demo, Japan, Audience.Table);
        HeardFrame heard = (await korea.NextAsync())!;
        Assert.Equal(("change", from + 1), (heard.Kind, heard.Id));
        Assert.Equal(["text.outcome"], heard.Parts);
        await demo.Room.ExecuteAsync(new TakeUpItem(new MeetingId("new-delhi-2023-03"), "6"), Chair);
        HeardFrame open = (await nobody.NextAsync())!;
        Assert.Equal(demo.Room.View(Audience.Public).Version, open.Id);
        Assert.Equal(["meeting.new-delhi-2023-03"], open.Parts);
    }

    [Fact]
    public async Task A_client_that_comes_back_with_its_last_id_hears_every_part_that_changed_meanwhile()
    {
        using DataPlace place = new();
        long seen;
        await using (DemoHost demo = await DemoHost.StartAsync(place.Data))
        {
            using EventStream first = await EventStream.OpenAsync(demo.Address, "delegate:KOR");
            seen = (await first.NextAsync())!.Id;
            await Take(demo, Japan, Audience.Table);
        }

        // Over a restart of the server as well.
        await using DemoHost again = await DemoHost.StartAsync(place.Data);
        await again.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "JPN"), Japan);
        RoomView view = again.Room.View(Audience.Of("KOR"));
        using EventStream back = await EventStream.OpenAsync(again.Address, "delegate:KOR", seen);
        HeardFrame missed = (await back.NextAsync())!;
        Assert.Equal(view.Version, missed.Id);
        Assert.Equal(view.ChangedSince(seen).Select(part => part.ToString()), missed.Parts);
        using EventStream page = await EventStream.OpenAsync(again.Address, "delegate:KOR", null, FormattableString.Invariant($"?from={seen}"));
        Assert.Equal(missed.Parts, (await page.NextAsync())!.Parts);
        using EventStream future = await EventStream.OpenAsync(again.Address, "delegate:KOR", view.Version + 5);
        Assert.Equal("reset", (await future.NextAsync())!.Kind);
    }

    [Fact]
    public async Task A_changed_part_is_drawn_once_for_the_table_however_many_look()
    {
        using DataPlace place = new();
        CountingRenderer renderer = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder => builder.Services.AddSingleton<IPartRenderer>(renderer));
        string[] seats = ["delegate:KOR", "delegate:FRA", "secretariat", "observer", "chair", "delegate:KOR"];
        List<EventStream> streams = [];
        foreach (string seat in seats)
        {
            streams.Add(await EventStream.OpenAsync(demo.Address, seat));
            await streams[^1].NextAsync();
        }

        await Take(demo, Japan, Audience.Table);
        foreach (EventStream stream in streams)
        {
            HeardFrame heard = (await stream.NextAsync())!;
            Assert.Equal("<p id=\"text.outcome\">table</p>", heard.Data.GetProperty("parts")[0].GetProperty("html").GetString());
            stream.Dispose();
        }

        Assert.Equal(1, renderer.Drawn);
    }

    [Fact]
    public async Task A_client_that_does_not_keep_up_is_dropped_and_the_others_hear_on()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        RoomFeed feed = new(demo.Room, null, FeedSettings.Standard with { Gap = TimeSpan.Zero, Queue = 2 }, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await using (feed)
        {
            FeedClient slow = feed.Join(Audience.Table, 0)!;
            FeedClient quick = feed.Join(Audience.Table, demo.Room.View(Audience.Table).Version)!;
            for (int change = 0; change < 20; change++)
            {
                await Take(demo, Japan, Audience.Table, change % 2 == 0 ? Stance.Accept : Stance.Reserve);
                long version = demo.Room.View(Audience.Table).Version;
                while (quick.Seen < version)
                {
                    Assert.True(await quick.Frames.WaitToReadAsync());
                    while (quick.Frames.TryRead(out _))
                    {
                    }
                }
            }

            Assert.True(slow.Dropped.IsCancellationRequested);
            Assert.False(quick.Dropped.IsCancellationRequested);
            Assert.Equal(1, feed.Count);
        }
    }

    [Fact]
    public async Task When_the_server_stops_the_streams_end()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using EventStream stream = await EventStream.OpenAsync(demo.Address, "chair");
        await stream.NextAsync();
        await demo.Host.App.StopAsync();
        Assert.Null(await stream.NextAsync());
    }

    private static async Task Take(DemoHost demo, Seat seat, Audience audience, Stance stance = Stance.Accept) =>
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, PositionTarget.WholeText, seat.Delegation!, stance), audience), seat));

    private sealed class CountingRenderer : IPartRenderer
    {
        private int drawn;

        public int Drawn => drawn;

        public ValueTask<string?> RenderAsync(RoomView view, Part part, CancellationToken cancellation)
        {
            Interlocked.Increment(ref drawn);
            return ValueTask.FromResult<string?>($"<p id=\"{part}\">{view.Audience}</p>");
        }
    }
}
