using CsCheck;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>Files that were damaged, lost or mixed up.</summary>
public sealed class DamageTests
{
    [Fact]
    public async Task Any_spoilt_byte_of_the_database_is_found_or_touches_no_event()
    {
        using DataPlace place = new();
        List<string> events = await FillAsync(place, 250);
        byte[] sound = await File.ReadAllBytesAsync(place.Database);
        int copies = 0;
        int found = 0;
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, mask) =>
            {
                string copy = place.CopyData($"copy-{Interlocked.Increment(ref copies)}");
                byte[] spoilt = [.. sound];
                spoilt[at] ^= mask;
                File.WriteAllBytes(Path.Combine(copy, "plenary.db"), spoilt);
                List<string>? read = null;
                try
                {
                    using DataPlaceLog log = new(copy);
                    read = log.Read();
                }
                catch (Exception fault) when (fault is LogDamagedException or DataFolderException)
                {
                    found++;
                }

                Directory.Delete(copy, recursive: true);
                return read is null || read.SequenceEqual(events);
            },
            iter: LongRun.Iterations(150),
            threads: 1);
        Assert.True(found > copies / 2, $"only {found} of {copies} spoilt bytes were noticed");
    }

    [Fact]
    public async Task Database_is_cut_short_then_no_server_starts_on_it()
    {
        using DataPlace place = new();
        await FillAsync(place, 200);
        await using (FileStream file = new(place.Database, FileMode.Open))
        {
            file.SetLength(file.Length * 2 / 3 / 4096 * 4096);
        }

        LogDamagedException fault = Assert.Throws<LogDamagedException>(() => place.Open());

        Assert.Contains("plenary.db is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_events_is_spoilt_then_the_last_sound_event_is_named()
    {
        using DataPlace place = new();
        await FillAsync(place, 400);
        byte[] database = await File.ReadAllBytesAsync(place.Database);
        // The page is found by what it holds: which page stands where hangs on how the appends fell into commits.
        int at = database.AsSpan().IndexOf("event 200 x"u8);
        Assert.True(at > 0);
        database.AsSpan(at / 4096 * 4096, 4096).Clear();
        await File.WriteAllBytesAsync(place.Database, database);

        LogDamagedException fault = Assert.Throws<LogDamagedException>(() => place.Open());

        Assert.NotNull(fault.Break!.Commit);
        Assert.Matches("commit [0-9]+: .*(is event [0-9]+ of stream a|missing)", fault.Message);
    }

    [Fact]
    public void Database_is_no_database_then_no_server_starts_on_it()
    {
        using DataPlace place = new();
        Directory.CreateDirectory(place.Data);
        File.WriteAllText(place.Database, string.Concat(Enumerable.Repeat("not a database at all. ", 400)));

        Assert.Contains("plenary.db is damaged", Assert.Throws<LogDamagedException>(() => place.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_is_gone_then_no_new_log_is_begun_in_its_place()
    {
        using DataPlace place = new();
        await FillAsync(place, 3);
        File.Delete(place.Database);

        Assert.Contains("plenary.db is gone", Assert.Throws<LogDamagedException>(() => place.Open()).Message, StringComparison.Ordinal);
        Assert.Equal(["head", "holder", "lock"], place.Content);
    }

    [Fact]
    public async Task Database_was_emptied_then_no_new_log_is_begun_in_its_place()
    {
        using DataPlace place = new();
        await FillAsync(place, 3);
        await File.WriteAllBytesAsync(place.Database, []);

        Assert.Contains("the end is missing", Assert.Throws<LogDamagedException>(() => place.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newest_events_are_lost_with_the_write_ahead_log_then_the_lost_commit_is_named()
    {
        using DataPlace place = new();
        await FillAsync(place, 3);
        string copy;
        long before;
        await using (SqliteEventLog log = place.Open())
        {
            before = Verification.Run(place.Data).Head.Commit;
            await log.AppendAsync("a", 3, Made.Events(2));
            copy = place.CopyData("without");
        }

        Assert.Null(Verification.Run(copy).Break);
        File.Delete(Path.Combine(copy, "plenary.db-wal"));
        File.Delete(Path.Combine(copy, "plenary.db-shm"));

        LogBreak? found = Verification.Run(copy).Break;

        Assert.Equal(new LogBreak(null, null, before + 1, $"the end is missing: the log ends with commit {before}, and commit {before + 1} was acknowledged"), found);
    }

    [Fact]
    public async Task Write_ahead_log_is_spoilt_then_the_lost_commit_is_named()
    {
        using DataPlace place = new();
        await FillAsync(place, 1);
        string copy;
        await using (SqliteEventLog log = place.Open())
        {
            for (int number = 1; number < 20; number++)
            {
                await log.AppendAsync("a", number, Made.Events(1));
            }

            copy = place.CopyData("spoilt");
        }

        string ahead = Path.Combine(copy, "plenary.db-wal");
        File.Delete(Path.Combine(copy, "plenary.db-shm"));
        byte[] bytes = await File.ReadAllBytesAsync(ahead);
        bytes[bytes.Length / 2] ^= 0x10;
        await File.WriteAllBytesAsync(ahead, bytes);

        Assert.Contains("the end is missing", Verification.Run(copy).Break!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_is_found_damaged_while_the_server_runs_then_reading_says_so_and_appends_are_refused()
    {
        using DataPlace place = new();
        await FillAsync(place, 2000);
        await using SqliteEventLog log = place.Open();
        await using (FileStream file = new(place.Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }

        await Assert.ThrowsAsync<LogDamagedException>(async () => await log.AllAsync("a"));

        Assert.Equal(LogState.Damaged, log.Health.State);
        Assert.IsType<AppendRefused>(await log.AppendAsync("a", 2000, Made.Events(1)));
        Assert.Equal(LogState.Damaged, (await log.ProbeAsync()).State);
    }

    private static async Task<List<string>> FillAsync(DataPlace place, int events)
    {
        await using SqliteEventLog log = place.Open();
        await Task.WhenAll(Enumerable.Range(0, events).Select(number => log.AppendAsync("a", number, [Made.Event($"event {number} {new string('x', number)}")], $"k{number}").AsTask()));
        return DataPlaceLog.Read(log);
    }

    /// <summary>A log in a folder, read whole and closed.</summary>
    private sealed class DataPlaceLog(string folder) : IDisposable
    {
        private readonly SqliteEventLog log = SqliteEventLog.Open(folder, new SqliteLogOptions { Time = TimeProvider.System });

        public static List<string> Read(SqliteEventLog log) =>
            [.. log.EverythingAsync().GetAwaiter().GetResult().Select(one => $"{one.Stream} {one.Sequence} {one.Kind} {one.Audience} {one.At.UtcTicks} {one.Actor} {one.Text()} {one.Hash}")];

        public List<string> Read() => Read(log);

        public void Dispose() => log.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
