using Plenary.Server.Storage;
using Plenary.Server.Storage.Snapshots;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

public sealed class SnapshotCacheTests
{
    [Fact]
    public async Task Snapshot_is_kept_then_it_is_found_and_a_newer_one_takes_its_place()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("text/é", 0, Made.Events(5)));
        SnapshotCache cache = new(place.Data);

        Assert.Null(await cache.FindAsync("text/é", 1, log));
        Assert.True(cache.Keep(new Snapshot("text/é", 2, appended.Hashes[1], 1, "two"u8.ToArray())));
        Assert.Equal("two"u8.ToArray(), (await cache.FindAsync("text/é", 1, log))!.Content.ToArray());
        Assert.True(cache.Keep(new Snapshot("text/é", 5, appended.Hashes[4], 1, "five"u8.ToArray())));

        Snapshot? found = await cache.FindAsync("text/é", 1, log);
        Assert.NotNull(found);
        Assert.Equal((5, appended.Hashes[4], "five"), (found.Sequence, found.LastHash, System.Text.Encoding.UTF8.GetString(found.Content.Span)));
    }

    [Fact]
    public async Task Snapshot_is_of_another_version_or_another_history_then_it_is_passed_over()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(5)));
        SnapshotCache cache = new(place.Data);

        cache.Keep(new Snapshot("a", 5, appended.Hashes[4], 1, "x"u8.ToArray()));
        Assert.Null(await cache.FindAsync("a", 2, log));
        cache.Keep(new Snapshot("a", 5, appended.Hashes[3], 1, "x"u8.ToArray()));
        Assert.Null(await cache.FindAsync("a", 1, log));
        cache.Keep(new Snapshot("a", 6, appended.Hashes[4], 1, "x"u8.ToArray()));
        Assert.Null(await cache.FindAsync("a", 1, log));
    }

    [Fact]
    public async Task Any_byte_of_a_snapshot_is_spoilt_or_its_end_is_missing_then_it_is_passed_over()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1)));
        SnapshotCache cache = new(place.Data);
        cache.Keep(new Snapshot("a", 1, appended.Hashes[0], 1, "state"u8.ToArray()));
        string file = Assert.Single(Directory.GetFiles(Path.Combine(place.Data, "cache")));
        byte[] sound = await File.ReadAllBytesAsync(file);

        for (int at = 0; at < sound.Length; at++)
        {
            byte[] spoilt = [.. sound];
            spoilt[at] ^= 1;
            await File.WriteAllBytesAsync(file, spoilt);
            Assert.Null(await cache.FindAsync("a", 1, log));
            await File.WriteAllBytesAsync(file, sound[..at]);
            Assert.Null(await cache.FindAsync("a", 1, log));
        }
    }

    [Fact]
    public async Task Cache_is_deleted_or_cannot_be_written_then_nothing_is_lost_but_time()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1)));
        SnapshotCache cache = new(place.Data);
        Snapshot snapshot = new("a", 1, appended.Hashes[0], 1, "state"u8.ToArray());
        cache.Keep(snapshot);

        Directory.Delete(Path.Combine(place.Data, "cache"), recursive: true);
        Assert.Null(await cache.FindAsync("a", 1, log));
        await File.WriteAllTextAsync(Path.Combine(place.Data, "cache"), "a file in the way");
        Assert.False(cache.Keep(snapshot));
        Assert.Null(await cache.FindAsync("a", 1, log));
        Assert.Null(Verification.Run(place.Data).Break);
    }
}
