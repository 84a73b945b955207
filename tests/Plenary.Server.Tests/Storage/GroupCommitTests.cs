using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Plenary.Server.Storage;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>How appends are gathered, with a store that the test holds up.</summary>
public sealed class GroupCommitTests
{
    [Fact]
    public async Task Appends_come_while_the_disk_is_busy_then_they_share_the_next_commit()
    {
        using HeldStore store = new();
        await using GroupCommit writer = Writer(store);
        Task<AppendResult> first = Append(writer);
        await store.Entered();
        Task<AppendResult>[] others = [.. Enumerable.Range(0, 200).Select(_ => Append(writer))];

        Assert.False(first.IsCompleted);
        store.Release();
        Assert.IsType<Appended>(await first);
        await store.Entered();
        Assert.DoesNotContain(others, task => task.IsCompleted);
        store.Release();
        await Task.WhenAll(others);

        Assert.Equal([1, 200], store.Sizes);
    }

    [Fact]
    public async Task More_wait_than_a_commit_takes_then_the_rest_goes_into_the_next()
    {
        using HeldStore store = new();
        await using GroupCommit writer = Writer(store, GroupCommitLimits.Standard with { EventsInCommit = 30 });
        Task<AppendResult> first = Append(writer);
        await store.Entered();
        Task<AppendResult>[] others = [.. Enumerable.Range(0, 70).Select(_ => Append(writer))];

        store.ReleaseAll();
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 30, 30, 10], store.Sizes);
    }

    [Fact]
    public async Task Queue_is_full_then_the_next_waits_for_a_place_and_may_give_up_waiting()
    {
        using HeldStore store = new();
        await using GroupCommit writer = Writer(store, GroupCommitLimits.Standard with { Queue = 2 });
        Task<AppendResult> first = Append(writer);
        await store.Entered();
        Task<AppendResult>[] queued = [Append(writer), Append(writer)];
        using CancellationTokenSource impatience = new();
        Task<AppendResult> impatient = Append(writer, impatience.Token);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        store.ReleaseAll();

        await Task.WhenAll([first, .. queued]);
        Assert.Equal(3, store.Sizes.Sum());
    }

    [Fact]
    public async Task Store_turns_read_only_then_what_waits_and_what_comes_is_refused_until_a_probe_succeeds()
    {
        FakeTimeProvider time = new(Made.Noon);
        using HeldStore store = new() { Fault = new StoreFaultException(LogState.ReadOnly, "the disk is full", new IOException()) };
        await using GroupCommit writer = Writer(store, time: time);
        Task<AppendResult> first = Append(writer);
        await store.Entered();
        Task<AppendResult> waiting = Append(writer);
        store.ReleaseAll();

        Assert.Equal(new AppendRefused("the disk is full"), await first);
        Assert.Equal(new AppendRefused("the disk is full"), await waiting);
        Assert.Equal(new AppendRefused("the disk is full"), await Append(writer));
        Assert.Equal([1], store.Sizes);
        Assert.Equal(LogState.ReadOnly, (await writer.ProbeAsync()).State);

        store.Fault = null;
        Assert.Equal(new LogHealth(LogState.Writable, null, Made.Noon), await writer.ProbeAsync());
        Assert.IsType<Appended>(await Append(writer));
    }

    [Fact]
    public async Task Store_fails_in_an_unforeseen_way_then_those_who_wait_for_it_are_told_and_the_next_commit_goes_on()
    {
        using HeldStore store = new() { Fault = new InvalidOperationException("unforeseen") };
        await using GroupCommit writer = Writer(store);
        store.ReleaseAll();

        Assert.Equal("unforeseen", (await Assert.ThrowsAsync<InvalidOperationException>(() => Append(writer))).Message);
        store.Fault = null;
        Assert.IsType<Appended>(await Append(writer));
        Assert.Equal(LogState.Writable, writer.Health.State);
    }

    private static GroupCommit Writer(HeldStore store, GroupCommitLimits? limits = null, TimeProvider? time = null) =>
        new(store, limits ?? GroupCommitLimits.Standard, time ?? new FakeTimeProvider(Made.Noon), NullLogger.Instance);

    private static Task<AppendResult> Append(GroupCommit writer, CancellationToken cancellation = default) =>
        writer.AppendAsync(new PendingAppend("a", 0, [Made.Event("x")], null), cancellation).AsTask();

    /// <summary>Keeps nothing; each commit waits until the test lets it go.</summary>
    private sealed class HeldStore : ICommitStore
    {
        private readonly SemaphoreSlim entered = new(0);
        private readonly SemaphoreSlim released = new(0);

        public List<int> Sizes { get; } = [];

        public Exception? Fault { get; set; }

        public Task Entered() => entered.WaitAsync();

        public void Release() => released.Release();

        public void ReleaseAll() => released.Release(1_000_000);

        public CommittedBatch? Commit(IReadOnlyList<PendingAppend> batch)
        {
            Sizes.Add(batch.Count);
            entered.Release();
            released.Wait();
            if (Fault is not null)
            {
                throw Fault;
            }

            foreach (PendingAppend append in batch)
            {
                append.Result = new Appended(1, [ChainHash.None]);
            }

            return new CommittedBatch(1, ImmutableArray<EventRecord>.Empty);
        }

        public CommittedBatch? Probe() => Fault is null ? null : throw Fault;

        public void Dispose()
        {
            entered.Dispose();
            released.Dispose();
        }
    }
}
