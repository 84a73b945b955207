using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>A fault in the very act of committing, which does not say whether the events were kept. They were.</summary>
public sealed class FaultAfterCommitTests
{
    private const int InputOutput = 10;
    private const int CannotOpen = 14;

    [Fact]
    public async Task Commit_fails_but_the_events_are_there_then_they_count_as_kept_and_are_heard_of_once()
    {
        using DataPlace place = new();
        bool fails = false;
        List<CommittedBatch> heard = [];
        await using SqliteEventLog log = SqliteEventLog.Open(place.Data, new SqliteLogOptions
        {
            Time = new FakeTimeProvider(Made.Noon),
            OnCommit = () =>
            {
                if (fails)
                {
                    fails = false;
                    throw new SqliteException("disk I/O error", InputOutput);
                }
            },
        });
        using IDisposable subscription = log.Subscribe(heard.Add);
        await log.AppendAsync("a", 0, Made.Events(1));

        fails = true;
        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("a", 1, Made.Events(2), "k"));

        Assert.Equal(LogState.Writable, log.Health.State);
        Assert.Equal([1, 2], heard.Select(batch => batch.Commit));
        Assert.Equal(appended.Hashes, heard[1].Events.Select(one => one.Hash));
        Assert.Equal(["event 1", "event 2"], heard[1].Events.Select(one => one.Text()[9..^2]));
        Assert.IsType<Appended>(await log.AppendAsync("a", 3, Made.Events(1)));
        Assert.Null(Verification.Run(place.Data).Break);
    }

    [Fact]
    public async Task Commit_fails_and_the_database_cannot_be_asked_then_its_subscribers_hear_of_it_when_the_log_recovers()
    {
        using DataPlace place = new();
        bool fails = false;
        List<CommittedBatch> heard = [];
        await using SqliteEventLog log = SqliteEventLog.Open(place.Data, new SqliteLogOptions
        {
            Time = new FakeTimeProvider(Made.Noon),
            OnCommit = () => Fail(InputOutput),
            OnWriterOpened = _ => Fail(CannotOpen),
        });
        using IDisposable subscription = log.Subscribe(heard.Add);
        await log.AppendAsync("a", 0, Made.Events(1));

        fails = true;
        Assert.IsType<AppendRefused>(await log.AppendAsync("a", 1, Made.Events(2), "k"));
        Assert.Equal(LogState.ReadOnly, (await log.ProbeAsync()).State);
        Assert.Single(heard);
        fails = false;
        Assert.Equal(LogState.Writable, (await log.ProbeAsync()).State);

        Assert.Equal([1, 2], heard.Select(batch => batch.Commit));
        Assert.Equal([2, 3], heard[1].Events.Select(one => one.Sequence));
        AlreadyDone done = Assert.IsType<AlreadyDone>(await log.AppendAsync("a", 1, Made.Events(2), "k"));
        Assert.Equal(done.Hashes, heard[1].Events.Select(one => one.Hash));
        Assert.Equal(2, Verification.Run(place.Data).Head.Commit);
        Assert.Null(Verification.Run(place.Data).Break);

        void Fail(int code)
        {
            if (fails)
            {
                throw new SqliteException("simulated", code);
            }
        }
    }
}
