using System.Diagnostics;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Api;
using Plenary.Server.Hosting;
using Plenary.Server.Pages;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Bench;

/// <summary>What the stages between a command and what is shown cost, each by itself, in one thread of this process.</summary>
internal static class RoomCosts
{
    public static async Task RunAsync(string data)
    {
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0"));
        await using (host)
        {
            Room room = host.App.Services.GetRequiredService<RoomRegistry>().Open("large");
            Fragments fragments = host.App.Services.GetRequiredService<RoomFeeds>().FragmentsOf(room);
            TextId text = new("text");
            Random random = new(11);
            int at = 0;
            string Member() => LargeMeeting.Member(random.Next(LargeMeeting.Members));
            TakePosition Take() => new(new Position(text, PositionTarget.Of(new BlockId($"b{random.Next(LargeMeeting.Paragraphs)}")), Member(), Stance.Accept) { Reason = $"Reason {at++}." }, Audience.Table);
            JoinProposal Join() => new(text, 1 + random.Next(LargeMeeting.Proposals), Member());

            Proceedings state = room.Whole;
            Measure("decide a position", 1000, () => state.Decide(Take(), Actor.Secretariat, state.At));
            Measure("decide and apply a position", 1000, () =>
            {
                TakePosition take = Take();
                state = state.Apply(state.Decide(take, new Actor(ActorRole.Delegate, take.Position.Holder), state.At).Events);
            });
            Measure("decide and apply a joining", 100, () =>
            {
                JoinProposal join = Join();
                state = state.Apply(state.Decide(join, new Actor(ActorRole.Delegate, join.Member), state.At).Events);
            });
            Measure("and weave it, and what is open", 100, () =>
            {
                JoinProposal join = Join();
                state = state.Apply(state.Decide(join, new Actor(ActorRole.Delegate, join.Member), state.At).Events);
                _ = state.Texts.All[text].IsBracketed(new BlockId("b1"));
            });
            int number = 10_000;
            void Table()
            {
                string member = Member();
                Block block = state.Texts.All[text].Agreed.Blocks[random.Next(LargeMeeting.Paragraphs)];
                string[] of = block.Text.Split(' ');
                of[3 + random.Next(of.Length - 4)] = $"word{number++}";
                Verdict verdict = state.Decide(new TableProposal(text, [member], [new RewriteBlock(block.Id, string.Join(' ', of))], "For the record."), new Actor(ActorRole.Delegate, member), state.At);
                state = state.Apply(verdict.Events);
                _ = state.Texts.All[text].IsBracketed(new BlockId("b1"));
            }

            Measure("decide and apply a tabling, and weave it", 100, Table);
            Measure("and draw the text with its brackets", 100, () =>
            {
                Table();
                _ = RoomFigures.Of(state, state.Texts.All[text]).Drawing;
            });
            RoomView view = room.View(Audience.Table);
            NegotiatedText now = view.State.Texts.All[text];
            _ = now.Labels.All;
            Measure("labels", 10, () => BlockLabels.Of(now));
            Measure("brackets of the whole text", 5, () => _ = RoomFigures.Of(view.State with { At = view.State.At }, now).Brackets);
            Measure("outcome", 5, () => _ = RoomFigures.Of(view.State with { At = view.State.At }, now).Assessment);
            IPartRenderer renderer = host.App.Services.GetRequiredService<IPartRenderer>();
            int size = 0;
            await MeasureAsync("draw a block", 400, async () => size = (await renderer.RenderAsync(view, new Part(PartKind.Block, "text", $"b{random.Next(LargeMeeting.Paragraphs)}"), default))!.Html.Length);
            Console.WriteLine($"   {size} characters");
            TextSight sight = host.App.Services.GetRequiredService<PartDrawings>().SightOf(view, now);
            BracketedBlock[] drawn = [.. sight.Figures.Drawing.Blocks];
            Measure("see a block", 400, () => BlockView.Of(sight, drawn[random.Next(drawn.Length)]));
            Measure("write its row", 400, () => PartDrawings.Row(sight, BlockView.Of(sight, drawn[random.Next(drawn.Length)])));
            Measure("stances", 400, () => EffectiveStance.OfMembers(view.State, text, PositionTarget.Of(drawn[random.Next(drawn.Length)].Id)));
            Measure("words", 400, () => DrawnWords.Of(drawn[random.Next(drawn.Length)], sight));
            Measure("wording", 400, () => sight.Figures.Wording.Short(now.Proposals[1 + random.Next(1000)].Changes[0]));
            await MeasureAsync("draw the figures", 5, async () => await renderer.RenderAsync(view with { State = view.State with { At = view.State.At } }, new Part(PartKind.Text, "text"), default));
            await MeasureAsync("do a position in the room", 200, async () =>
            {
                TakePosition take = Take();
                await room.ExecuteAsync(take, new Seat(Role.Delegate, take.Position.Holder));
            });
            await MeasureAsync("512 positions in the room at once", 5, async () =>
                await Task.WhenAll(Enumerable.Range(0, 512).Select(_ => Take()).Select(take => room.ExecuteAsync(take, new Seat(Role.Delegate, take.Position.Holder)))));
            await MeasureAsync("view of the table after a position", 50, async () =>
            {
                TakePosition take = Take();
                await room.ExecuteAsync(take, new Seat(Role.Delegate, take.Position.Holder));
                _ = room.View(Audience.Table);
            });
            Measure("changed since", 100, () => room.View(Audience.Table).ChangedSince(view.Version));
            Recorded last = room.Told(Audience.Table, 1)[0];
            Measure("tell an event", 200, () => HappenedEvent.Of(last, view));
        }
    }

    private static void Measure(string what, int times, Action act)
    {
        for (int time = 0; time < Math.Min(times, 100); time++)
        {
            act();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        Stopwatch watch = Stopwatch.StartNew();
        for (int time = 0; time < times; time++)
        {
            act();
        }

        Say(what, times, watch, Environment.CpuUsage.TotalTime - cpu, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static async Task MeasureAsync(string what, int times, Func<Task> act)
    {
        for (int time = 0; time < Math.Min(times, 100); time++)
        {
            await act();
        }

        long before = GC.GetTotalAllocatedBytes();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        Stopwatch watch = Stopwatch.StartNew();
        for (int time = 0; time < times; time++)
        {
            await act();
        }

        Say(what, times, watch, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - before);
    }

    private static void Say(string what, int times, Stopwatch watch, TimeSpan cpu, long bytes) =>
        Console.WriteLine(FormattableString.Invariant($"{what,-45}{watch.Elapsed.TotalMicroseconds / times,12:n1} µs{cpu.TotalMicroseconds / times,12:n1} µs of CPU{bytes / 1000.0 / times,12:n1} kB"));
}
