using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>A disk that takes no more: nothing is acknowledged that is not kept, reading goes on, and writing comes back by itself.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Disk_is_full_then_the_log_is_read_only_with_the_reason_until_there_is_room_again()
    {
        using DataPlace place = new();
        FakeTimeProvider time = new(Made.Noon);
        Room room = new();
        await using SqliteEventLog log = SqliteEventLog.Open(place.Data, new SqliteLogOptions { Time = time, OnWriterOpened = room.Limit });
        Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(2), "first"));

        room.Set(pages: 20);
        long end = 2;
        AppendResult result;
        while ((result = await log.AppendAsync("a", end, Made.Events(50))) is Appended appended)
        {
            end = appended.LastSequence;
        }

        AppendRefused refused = Assert.IsType<AppendRefused>(result);
        Assert.Contains("the disk is full (SQLite 13)", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(new LogHealth(LogState.ReadOnly, refused.Reason, Made.Noon), log.Health);
        Assert.IsType<AppendRefused>(await log.AppendAsync("b", 0, Made.Events(1)));
        Assert.Equal(end, (await log.AllAsync("a")).Count);

        // Another try, with the disk still full.
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(LogState.ReadOnly, (await log.ProbeAsync()).State);

        room.Set(pages: 100_000);
        time.Advance(TimeSpan.FromSeconds(2));
        // The try was queued before this append could be: it is refused at the door, or carried out after the try.
        while (log.Health.State != LogState.Writable)
        {
            await Task.Yield();
        }

        Assert.IsType<Appended>(await log.AppendAsync("a", end, Made.Events(50)));
        Assert.Equal(end + 50, (await log.AllAsync("a")).Count);
        Assert.Null(Verification.Run(place.Data).Break);
    }

    [Fact]
    public async Task Disk_is_full_in_the_middle_of_a_commit_then_none_of_it_is_kept_and_trying_again_keeps_it_once()
    {
        using DataPlace place = new();
        Room room = new();
        await using SqliteEventLog log = SqliteEventLog.Open(place.Data, new SqliteLogOptions { Time = new FakeTimeProvider(Made.Noon), OnWriterOpened = room.Limit });
        await log.AppendAsync("a", 0, Made.Events(1));
        room.Set(pages: 20);

        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => log.AppendAsync($"s{number}", 0, Made.Events(40), $"k{number}").AsTask()));

        Assert.Contains(results, result => result is AppendRefused);
        Assert.Equal(results.OfType<Appended>().Count() + 1, (await log.StreamsAsync()).Count);
        room.Set(pages: 100_000);
        Assert.Equal(LogState.Writable, (await log.ProbeAsync()).State);
        AppendResult[] again = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => log.AppendAsync($"s{number}", 0, Made.Events(40), $"k{number}").AsTask()));
        Assert.Equal(results.Select(result => result is Appended), again.Select(result => result is AlreadyDone));
        Assert.All(await log.StreamsAsync(), head => Assert.Equal(head.Stream == "a" ? 1 : 40, head.LastSequence));
    }

    [Fact]
    public async Task Operating_system_refuses_to_write_then_the_log_reads_on_and_recovers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit"), "Limits the size of files with Linux's prlimit.");
        using DataPlace place = new();
        ProcessStartInfo start = new("/bin/sh") { RedirectStandardOutput = true, RedirectStandardInput = true };
        // Blocks of 512 bytes. Without the trap the signal would end the process instead of the write.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("trap '' XFSZ; ulimit -S -f 1000; exec \"$@\"");
        start.ArgumentList.Add("sh");
        CrashWriter.AddTo(start, "limit", place.Data);
        // The runtime maps a large file of its own otherwise, which the limit would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process child = Process.Start(start)!;
        try
        {
            List<string> acknowledged = [];
            string? line;
            while ((line = await child.StandardOutput.ReadLineAsync()) is not null && line.StartsWith("ack", StringComparison.Ordinal))
            {
                acknowledged.Add(line);
            }

            Assert.Contains("refused ReadOnly", line, StringComparison.Ordinal);
            Assert.Contains("the disk", line, StringComparison.Ordinal);
            Assert.Equal($"read {acknowledged.Count * 4}", await child.StandardOutput.ReadLineAsync());

            using (Process lifting = Process.Start("/usr/bin/prlimit", [$"--pid={child.Id}", "--fsize=unlimited"]))
            {
                await lifting.WaitForExitAsync();
                Assert.Equal(0, lifting.ExitCode);
            }

            await child.StandardInput.WriteLineAsync();
            Assert.Equal("health Writable", await child.StandardOutput.ReadLineAsync());
            Assert.Equal("then Appended", await child.StandardOutput.ReadLineAsync());
            await child.WaitForExitAsync();
            Verification found = Verification.Run(place.Data);
            Assert.Null(found.Break);
            Assert.Equal((acknowledged.Count + 1) * 4, found.Events);
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill();
            }
        }
    }

    /// <summary>How many pages the database may have; SQLite then says what it says of a full disk.</summary>
    private sealed class Room
    {
        private SqliteConnection? writer;
        private int pages = 100_000;

        public void Limit(SqliteConnection connection)
        {
            writer = connection;
            Set(pages);
        }

        // Called while the writer has nothing to do.
        public void Set(int pages)
        {
            this.pages = pages;
            if (writer is { State: System.Data.ConnectionState.Open })
            {
                using SqliteCommand command = writer.CreateCommand();
                command.CommandText = $"PRAGMA max_page_count = {pages}";
                command.ExecuteScalar();
            }
        }
    }
}
