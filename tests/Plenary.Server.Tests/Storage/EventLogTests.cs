using System.Collections.Concurrent;
using System.Text;
using CsCheck;
using Plenary.Server.Storage;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>What every event log must do, whatever keeps it. A store's tests derive from this and say how it is opened.</summary>
public abstract class EventLogTests
{
    /// <summary>Opens the log of a place; opened again after it was closed, it is the same log.</summary>
    private protected abstract IEventLog Open(DataPlace place);

    [Fact]
    public async Task An_event_comes_back_as_it_was_given()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        DateTimeOffset at = new DateTimeOffset(2026, 5, 19, 23, 30, 0, TimeSpan.FromHours(12)).AddTicks(1234567);
        NewEvent made = new("position-taken", 3, "delegation/FJI", at, "delegate/FJI/1", "{\"word\":\"Ürümqi 𝛼 [\u0000]\"}"u8.ToArray());

        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("text/été 𝛼", 0, [made]));

        EventRecord read = Assert.Single(await log.AllAsync("text/été 𝛼"));
        Assert.Equal("text/été 𝛼", read.Stream);
        Assert.Equal(1, read.Sequence);
        Assert.Equal("position-taken", read.Kind);
        Assert.Equal(3, read.SchemaVersion);
        Assert.Equal("delegation/FJI", read.Audience);
        Assert.Equal(at, read.At);
        Assert.Equal(TimeSpan.Zero, read.At.Offset);
        Assert.Equal("delegate/FJI/1", read.Actor);
        Assert.Equal(made.Payload.ToArray(), read.Payload.ToArray());
        Assert.Equal(ChainHash.None, read.Previous);
        Assert.Equal(appended.Hashes[0], read.Hash);
    }

    [Fact]
    public async Task Events_of_a_stream_are_numbered_without_gaps_and_chained()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        await log.AppendAsync("a", 0, Made.Events(2));
        await log.AppendAsync("b", 0, Made.Events(1));
        Appended third = Assert.IsType<Appended>(await log.AppendAsync("a", 2, Made.Events(3)));

        List<EventRecord> read = await log.AllAsync("a");
        Assert.Equal([1, 2, 3, 4, 5], read.Select(one => one.Sequence));
        Assert.Equal(3, third.FirstSequence);
        Assert.Equal(5, third.LastSequence);
        Assert.Equal(read.Skip(2).Select(one => one.Hash), third.Hashes);
        Assert.All(read.Zip(read.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
    }

    [Fact]
    public async Task Reading_begins_where_it_is_told_and_a_stream_that_is_not_there_is_empty()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        await log.AppendAsync("a", 0, Made.Events(600));

        Assert.Equal(Enumerable.Range(1, 600).Select(number => (long)number), (await log.AllAsync("a")).Select(one => one.Sequence));
        Assert.Equal([599, 600], (await log.AllAsync("a", 599)).Select(one => one.Sequence));
        Assert.Empty(await log.AllAsync("a", 601));
        Assert.Empty(await log.AllAsync("nowhere"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_expects_another_end_then_nothing_is_added_and_the_real_end_is_told(long expected)
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        await log.AppendAsync("a", 0, Made.Events(2));

        AppendConflict conflict = Assert.IsType<AppendConflict>(await log.AppendAsync("a", expected, Made.Events(1)));

        Assert.Equal(new AppendConflict(expected, 2), conflict);
        Assert.Equal(2, (await log.AllAsync("a")).Count);
    }

    [Fact]
    public async Task Append_to_a_stream_that_is_not_there_expects_more_then_it_is_not_made()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        Assert.Equal(new AppendConflict(1, 0), await log.AppendAsync("a", 1, Made.Events(1)));

        Assert.Empty(await log.StreamsAsync());
    }

    [Fact]
    public async Task Same_key_again_then_nothing_is_added_and_the_earlier_result_is_given_also_after_a_restart()
    {
        using DataPlace place = new();
        Appended first;
        await using (IEventLog log = Open(place))
        {
            await log.AppendAsync("a", 0, Made.Events(1));
            first = Assert.IsType<Appended>(await log.AppendAsync("a", 1, Made.Events(2), "command-1"));
            await log.AppendAsync("a", 3, Made.Events(1));
            Check(await log.AppendAsync("a", 1, Made.Events(2), "command-1"));
        }

        await using IEventLog again = Open(place);
        Check(await again.AppendAsync("a", 77, Made.Events(5, "other"), "command-1"));
        Assert.Equal(4, (await again.AllAsync("a")).Count);

        void Check(AppendResult result)
        {
            AlreadyDone done = Assert.IsType<AlreadyDone>(result);
            Assert.Equal(first.FirstSequence, done.FirstSequence);
            Assert.Equal(first.Hashes, done.Hashes);
            Assert.Equal(3, done.LastSequence);
        }
    }

    [Fact]
    public async Task Same_key_in_another_stream_is_another_command()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1), "k"));
        Assert.IsType<Appended>(await log.AppendAsync("b", 0, Made.Events(1), "k"));
    }

    [Fact]
    public async Task Append_with_a_key_meets_a_conflict_then_the_key_is_still_free()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        await log.AppendAsync("a", 0, Made.Events(1));

        Assert.IsType<AppendConflict>(await log.AppendAsync("a", 0, Made.Events(1), "k"));
        Assert.IsType<Appended>(await log.AppendAsync("a", 1, Made.Events(1), "k"));
    }

    [Fact]
    public async Task Same_key_many_times_at_once_then_the_events_are_kept_once()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => log.AppendAsync("a", 0, Made.Events(3), "k").AsTask()));

        Assert.Single(results.OfType<Appended>());
        Assert.Equal(49, results.OfType<AlreadyDone>().Count());
        Assert.Equal(3, (await log.AllAsync("a")).Count);
    }

    [Fact]
    public async Task Many_append_to_one_place_at_once_then_one_wins_and_the_others_are_told_the_end()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => log.AppendAsync("a", 0, Made.Events(2)).AsTask()));

        Assert.Single(results.OfType<Appended>());
        Assert.All(results.OfType<AppendConflict>(), conflict => Assert.Equal(new AppendConflict(0, 2), conflict));
        Assert.Equal(2, (await log.AllAsync("a")).Count);
    }

    [Fact]
    public async Task Streams_are_listed_with_their_ends_in_order()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        Appended b = Assert.IsType<Appended>(await log.AppendAsync("b", 0, Made.Events(2)));
        Appended a = Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1)));
        Appended capital = Assert.IsType<Appended>(await log.AppendAsync("B", 0, Made.Events(300)));

        Assert.Equal(
            [new StreamHead("B", 300, capital.Hashes[^1]), new StreamHead("a", 1, a.Hashes[^1]), new StreamHead("b", 2, b.Hashes[^1])],
            await log.StreamsAsync());
    }

    [Fact]
    public async Task Log_is_opened_again_then_everything_is_there_and_it_goes_on()
    {
        using DataPlace place = new();
        List<EventRecord> before;
        await using (IEventLog log = Open(place))
        {
            await log.AppendAsync("a", 0, Made.Events(3));
            await log.AppendAsync("b", 0, Made.Events(2));
            before = await log.EverythingAsync();
        }

        await using IEventLog again = Open(place);
        Assert.Equal(before.Select(one => (one.Stream, one.Sequence, one.Hash, one.Text())), (await again.EverythingAsync()).Select(one => (one.Stream, one.Sequence, one.Hash, one.Text())));
        Assert.IsType<Appended>(await again.AppendAsync("a", 3, Made.Events(1)));
        Assert.Equal(before[2].Hash, (await again.AllAsync("a", 4))[0].Previous);
    }

    [Fact]
    public async Task Subscribers_hear_of_each_commit_once_in_order_and_before_those_who_appended()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        List<CommittedBatch> heard = [];
        ConcurrentDictionary<ChainHash, byte> known = [];
        using IDisposable subscription = log.Subscribe(batch =>
        {
            heard.Add(batch);
            foreach (EventRecord one in batch.Events)
            {
                known[one.Hash] = 0;
            }
        });

        bool[] wasKnown = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            bool all = true;
            for (int number = 0; number < 10; number++)
            {
                Appended appended = Assert.IsType<Appended>(await log.AppendAsync($"s{writer}", number, Made.Events(1)));
                all &= known.ContainsKey(appended.Hashes[0]);
            }

            return all;
        })));

        Assert.DoesNotContain(false, wasKnown);
        Assert.Equal(Enumerable.Range(1, heard.Count).Select(number => (long)number), heard.Select(batch => batch.Commit));
        List<EventRecord> everything = [.. heard.SelectMany(batch => batch.Events)];
        Assert.Equal(200, everything.Count);
        Assert.All(everything.GroupBy(one => one.Stream), own => Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), own.Select(one => one.Sequence)));
        Assert.Equal((await log.EverythingAsync()).Select(one => one.Hash).ToHashSet(), [.. everything.Select(one => one.Hash)]);
    }

    [Fact]
    public async Task Subscription_is_over_then_nothing_more_is_heard_and_others_hear_on()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        int first = 0;
        int second = 0;
        IDisposable subscription = log.Subscribe(_ => first++);
        using IDisposable other = log.Subscribe(_ => second++);
        await log.AppendAsync("a", 0, Made.Events(1));

        subscription.Dispose();
        subscription.Dispose();
        await log.AppendAsync("a", 1, Made.Events(1));

        Assert.Equal((1, 2), (first, second));
    }

    [Fact]
    public async Task Subscriber_throws_then_the_events_are_kept_and_the_others_hear_of_them()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);
        int heard = 0;
        using IDisposable bad = log.Subscribe(_ => throw new InvalidOperationException("bad subscriber"));
        using IDisposable good = log.Subscribe(_ => heard++);

        Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1)));

        Assert.Equal(1, heard);
        Assert.Equal(LogState.Writable, log.Health.State);
    }

    [Fact]
    public async Task Wrong_use_is_an_exception_that_names_the_argument()
    {
        using DataPlace place = new();
        await using IEventLog log = Open(place);

        await Assert.ThrowsAsync<ArgumentException>("events", async () => await log.AppendAsync("a", 0, []));
        await Assert.ThrowsAsync<ArgumentException>("stream", async () => await log.AppendAsync("", 0, Made.Events(1)));
        await Assert.ThrowsAsync<ArgumentException>("stream", async () => await log.AppendAsync("half \ud800", 0, Made.Events(1)));
        await Assert.ThrowsAsync<ArgumentException>("stream", async () => await log.AppendAsync("a\u0000b", 0, Made.Events(1)));
        await Assert.ThrowsAsync<ArgumentException>("idempotencyKey", async () => await log.AppendAsync("a", 0, Made.Events(1), new string('k', 513)));
        await Assert.ThrowsAsync<ArgumentException>("Actor", async () => await log.AppendAsync("a", 0, [Made.Event("x") with { Actor = "" }]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("SchemaVersion", async () => await log.AppendAsync("a", 0, [Made.Event("x") with { SchemaVersion = 0 }]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("expectedSequence", async () => await log.AppendAsync("a", -1, Made.Events(1)));
        Assert.Empty(await log.StreamsAsync());
    }

    [Fact]
    public async Task Log_is_closed_then_what_waited_is_kept_and_later_appends_are_wrong_use()
    {
        using DataPlace place = new();
        IEventLog log = Open(place);
        Task<AppendResult>[] waiting = [.. Enumerable.Range(0, 200).Select(number => log.AppendAsync($"s{number}", 0, Made.Events(1)).AsTask())];

        await log.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), result => Assert.IsType<Appended>(result));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await log.AppendAsync("a", 0, Made.Events(1)));
        await using IEventLog again = Open(place);
        Assert.Equal(200, (await again.StreamsAsync()).Count);
    }

    [Fact]
    public void Any_sequence_of_appends_gives_what_a_list_of_streams_would()
    {
        Gen<(string Stream, int Expected, int Count, string? Key)> command = Gen.Select(
            Gen.Int[0, 2].Select(number => "abc"[number].ToString()), Gen.Int[0, 6], Gen.Int[1, 3], Gen.Int[0, 3].Select(number => number == 0 ? null : $"k{number}"));
        command.List[1, 40].Sample(
            commands =>
            {
                using DataPlace place = new();
                Dictionary<string, List<string>> streams = new(StringComparer.Ordinal);
                Dictionary<(string, string), (long First, int Count)> done = [];
                IEventLog log = Open(place);
                try
                {
                    foreach (((string stream, int expected, int count, string? key), int number) in commands.Select((one, number) => (one, number)))
                    {
                        // Half of the expectations are right.
                        List<string> model = streams.GetValueOrDefault(stream) ?? [];
                        long expects = number % 2 == 0 ? model.Count : expected;
                        NewEvent[] events = Made.Events(count, $"{number}");
                        AppendResult result = log.AppendAsync(stream, expects, events, key).AsTask().GetAwaiter().GetResult();
                        if (key is not null && done.TryGetValue((stream, key), out (long First, int Count) earlier))
                        {
                            AlreadyDone already = Assert.IsType<AlreadyDone>(result);
                            Assert.Equal(earlier, (already.FirstSequence, already.Hashes.Length));
                        }
                        else if (expects != model.Count)
                        {
                            Assert.Equal(new AppendConflict(expects, model.Count), result);
                        }
                        else
                        {
                            Assert.Equal(model.Count + 1, Assert.IsType<Appended>(result).FirstSequence);
                            if (key is not null)
                            {
                                done[(stream, key)] = (model.Count + 1, count);
                            }

                            model.AddRange(events.Select(made => Encoding.UTF8.GetString(made.Payload.Span)));
                            streams[stream] = model;
                        }

                        if (number % 17 == 16)
                        {
                            log.DisposeAsync().AsTask().GetAwaiter().GetResult();
                            log = Open(place);
                        }
                    }

                    Assert.Equal(streams.Keys.Order(StringComparer.Ordinal), log.StreamsAsync().AsTask().GetAwaiter().GetResult().Select(head => head.Stream));
                    foreach ((string stream, List<string> texts) in streams)
                    {
                        Assert.Equal(texts, log.AllAsync(stream).GetAwaiter().GetResult().Select(read => read.Text()));
                    }
                }
                finally
                {
                    log.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }
            },
            iter: LongRun.Iterations(30),
            threads: 1);
    }
}
