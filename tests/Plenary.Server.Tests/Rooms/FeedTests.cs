using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
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
        await Take(demo, Japan, Audience.Table, Stance.Reserve);
        HeardFrame heard = (await korea.NextAsync())!;
        Assert.Equal(("change", from + 1), (heard.Kind, heard.Id));
        Assert.Equal(["text.outcome"], heard.Parts);
        // Who accepts the whole text accepts every paragraph, as all are told.
        await Take(demo, Japan, Audience.Table);
        NegotiatedText text = demo.Room.Whole.Texts.All[Outcome];
        heard = (await korea.NextAsync())!;
        Assert.Equal([.. text.Agreed.Blocks.Where(block => text.Labels.LabelOf(block.Id) is not null).Select(block => $"block.outcome.{block.Id}").Order(StringComparer.Ordinal), "text.outcome"], heard.Parts);
        Assert.All(heard.Data.GetProperty("parts").EnumerateArray().SkipLast(1), part => Assert.Equal("""{"JPN":"accept"}""", part.GetProperty("said").GetRawText()));
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

        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "JPN"), Japan));
        string block = $"block.outcome.{demo.Room.Whole.Texts.All[Outcome].Weave.BlocksOf(demo.Room.Whole.Texts.All[Outcome].Proposals[1].Changes[0])[0].Value}";
        foreach (EventStream stream in streams)
        {
            HeardFrame heard = (await stream.NextAsync())!;
            Assert.Equal([block, "text.outcome"], heard.Parts);
            Assert.Equal($"<p id=\"{block}\">table</p>", heard.Data.GetProperty("parts")[0].GetProperty("html").GetString());
            stream.Dispose();
        }

        Assert.Equal(1, renderer.DrawnOf(PartKind.Block));
    }

    [Fact]
    public async Task While_a_frame_is_put_together_more_happens_then_all_who_share_a_view_are_still_told_the_same_and_it_is_drawn_once()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        List<RoomAnswer> answers = [];
        // Who joins next, whenever the block is drawn.
        Queue<string> joining = new(new[] { "CHN", "DEU", "FRA", "MEX", "TUR", "ZAF" }.Except(demo.Room.Whole.Texts.All[Outcome].Proposals[1].Sponsors).Take(3));
        CountingRenderer renderer = new()
        {
            Meanwhile = async part =>
            {
                if (part.Kind == PartKind.Block && joining.TryDequeue(out string? member))
                {
                    answers.Add(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, member), new Seat(Role.Delegate, member)));
                }
            },
        };
        RoomFeed feed = new(demo.Room, renderer, FeedSettings.Standard with { Heartbeat = TimeSpan.FromHours(1) }, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await using (feed)
        {
            long seen = demo.Room.View(Audience.Table).Version;
            FeedClient[] clients = [.. new[] { "KOR", "ITA", "GBR", "BRA", "CAN" }.Select(member => feed.Join(Audience.Of(member), seen)!)];
            Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "JPN"), Japan));

            for (int round = 1; round <= 4; round++)
            {
                Assert.All(answers, answer => Assert.IsType<RoomDone>(answer));
                List<ReadOnlyMemory<byte>> frames = [];
                foreach (FeedClient client in clients)
                {
                    frames.Add(await ChangeAsync(client));
                }

                Assert.All(frames, frame => Assert.Equal(frames[0], frame));
            }

            Assert.Equal(4, renderer.DrawnOf(PartKind.Block));
        }

        static async Task<ReadOnlyMemory<byte>> ChangeAsync(FeedClient client)
        {
            while (true)
            {
                ReadOnlyMemory<byte> frame = await client.Frames.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
                if (frame.Span.StartsWith("id: "u8))
                {
                    return frame;
                }
            }
        }
    }

    [Fact]
    public async Task Figures_are_told_by_themselves_after_what_changed_them_and_to_whoever_comes()
    {
        using DataPlace place = new();
        CountingRenderer renderer = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder => builder.Services.AddSingleton<IPartRenderer>(renderer));
        using EventStream korea = await EventStream.OpenAsync(demo.Address, "delegate:KOR");
        string first = Html(await korea.FiguresAsync());
        Assert.Equal("<p id=\"text.outcome\">table</p>", first);
        int drawn = renderer.DrawnOf(PartKind.Text);
        using EventStream france = await EventStream.OpenAsync(demo.Address, "delegate:FRA");
        Assert.Equal(first, Html(await france.FiguresAsync()));
        Assert.Equal(drawn, renderer.DrawnOf(PartKind.Text));

        // What the chair alone is told counts nowhere, and is not told by figures either.
        await Take(demo, Japan, Audience.ChairAlone);
        await Take(demo, Japan, Audience.Table);
        Assert.Equal("<p id=\"text.outcome\">table</p>", Html(await korea.FiguresAsync()));
        Assert.Equal(drawn + 1, renderer.DrawnOf(PartKind.Text));

        static string Html(HeardFrame heard) => heard.Data.GetProperty("parts")[0].GetProperty("html").GetString()!;
    }

    [Fact]
    public async Task Of_a_block_on_which_members_only_spoke_a_client_is_told_what_they_hold()
    {
        using DataPlace place = new();
        CountingRenderer renderer = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder => builder.Services.AddSingleton<IPartRenderer>(renderer));
        NegotiatedText text = demo.Room.Whole.Texts.All[Outcome];
        BlockId block = text.Agreed.Blocks.First(one => text.Labels.LabelOf(one.Id) is not null).Id;
        using EventStream korea = await EventStream.OpenAsync(demo.Address, "delegate:KOR");
        await korea.NextAsync();
        await TakeOn(Stance.Reserve);
        Assert.Equal("""{"JPN":"reserve"}""", Said(await korea.NextAsync()));
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new WithdrawPosition(Outcome, PositionTarget.Of(block), "JPN", Audience.Table, "Settled."), Japan));
        Assert.Equal("""{"JPN":null}""", Said(await korea.NextAsync()));
        Assert.Equal(0, renderer.DrawnOf(PartKind.Block));

        // Japan holds something in confidence there: its own row is drawn for it, and nobody else learns more than before.
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, PositionTarget.Of(block), "JPN", Stance.Object) { Reason = "Red line." }, Audience.Of("JPN")), Japan));
        using EventStream japan = await EventStream.OpenAsync(demo.Address, "delegate:JPN");
        await japan.NextAsync();
        await TakeOn(Stance.Accept);
        Assert.Equal("""{"JPN":"accept"}""", Said(await korea.NextAsync()));
        Assert.Equal("<p id=\"block.outcome." + block.Value + "\">delegation:JPN</p>", (await japan.NextAsync())!.Data.GetProperty("parts")[0].GetProperty("html").GetString());

        static string Said(HeardFrame? heard) => heard!.Data.GetProperty("parts")[0].GetProperty("said").GetRawText();

        async Task TakeOn(Stance stance) =>
            Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, PositionTarget.Of(block), "JPN", stance) { Reason = "For now." }, Audience.Table), Japan));
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
    public void When_much_changes_the_next_frame_waits_longer_and_never_beyond_a_bound()
    {
        FeedSettings settings = FeedSettings.Standard;
        TimeSpan calm = settings.GapAfter(told: 200, bytes: 1_000_000, changes: 1);
        Assert.Equal(settings.Gap, calm);
        Assert.Equal(calm, settings.GapAfter(200, 1_000_000, settings.FewChanges));
        Assert.Equal(2 * calm, settings.GapAfter(200, 1_000_000, 2 * settings.FewChanges));
        Assert.Equal(settings.LongestGaps * calm, settings.GapAfter(200, 1_000_000, 1_000_000));
        // With many clients or much to send it is longer as well.
        Assert.Equal(settings.GapForClient * 2_000, settings.GapAfter(2_000, 0, 1));
        Assert.Equal((settings.GapForClient * 1_000) + settings.GapForMegabyte, settings.GapAfter(1_000, 1_000_000, 1));
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
        private readonly System.Collections.Concurrent.ConcurrentQueue<Part> drawn = new();

        /// <summary>What happens while a part is drawn.</summary>
        public Func<Part, Task> Meanwhile { get; init; } = _ => Task.CompletedTask;

        public int DrawnOf(PartKind kind) => drawn.Count(part => part.Kind == kind);

        public async ValueTask<DrawnPart?> RenderAsync(RoomView view, Part part, CancellationToken cancellation)
        {
            drawn.Enqueue(part);
            await Meanwhile(part);
            return new DrawnPart($"<p id=\"{part}\">{view.Audience}</p>");
        }
    }
}
