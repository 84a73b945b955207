using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

public sealed class BackupTests
{
    [Fact]
    public async Task Backup_of_a_running_server_is_restored_then_the_log_is_the_same_and_goes_on()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(300), "k");
        await log.AppendAsync("b", 0, Made.Events(2));
        List<EventRecord> before = await log.EverythingAsync();

        Verification written = Backup.Write(place.Data, place["backup"]);
        await log.AppendAsync("a", 300, Made.Events(1));
        Verification restored = Backup.Restore(place["backup"], place["restored"]);

        Assert.Equal(302, written.Events);
        Assert.Equal(written, restored);
        await using SqliteEventLog again = SqliteEventLog.Open(place["restored"], new SqliteLogOptions { Time = TimeProvider.System });
        Assert.Equal(before.Select(one => (one.Stream, one.Sequence, one.Hash)), (await again.EverythingAsync()).Select(one => (one.Stream, one.Sequence, one.Hash)));
        Assert.IsType<AlreadyDone>(await again.AppendAsync("a", 300, Made.Events(300), "k"));
        Assert.IsType<Appended>(await again.AppendAsync("b", 2, Made.Events(1)));
    }

    [Fact]
    public async Task Backup_is_made_while_events_come_in_then_it_holds_all_that_were_acknowledged_before_it_began()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        long acknowledged = 0;
        using CancellationTokenSource enough = new();
        Task writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                Appended appended = Assert.IsType<Appended>(await log.AppendAsync("a", Volatile.Read(ref acknowledged), Made.Events(5)));
                Volatile.Write(ref acknowledged, appended.LastSequence);
            }
        });

        for (int round = 0; round < 5; round++)
        {
            long before = Volatile.Read(ref acknowledged);
            Verification written = Backup.Write(place.Data, place["backup"], replace: true);
            Assert.InRange(written.Events, before, long.MaxValue);
            Assert.Null(Verification.RunFile(place["backup"]).Break);
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Backup_leaves_one_file_that_its_owner_alone_may_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(1));
        Directory.CreateDirectory(place["out"]);

        Backup.Write(place.Data, Path.Combine(place["out"], "backup"));
        Verification.RunFile(Path.Combine(place["out"], "backup"));

        Assert.Equal([Path.Combine(place["out"], "backup")], Directory.GetFileSystemEntries(place["out"]));
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(place["out"], "backup")));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task File_is_there_then_it_is_kept_unless_it_may_be_replaced()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(1));
        await File.WriteAllTextAsync(place["backup"], "mine");

        Assert.Contains("exists already", Assert.Throws<DataFolderException>(() => Backup.Write(place.Data, place["backup"])).Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(place["backup"]));
        Backup.Write(place.Data, place["backup"], replace: true);
        Assert.Null(Verification.RunFile(place["backup"]).Break);
    }

    [Theory]
    [InlineData("plenary-data/backup", "beside what it is to save")]
    [InlineData("nowhere/backup", "does not exist")]
    [InlineData(".", "a folder of this name")]
    public async Task Backup_would_stand_where_it_may_not_then_nothing_is_written(string file, string said)
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(1));

        Assert.Contains(said, Assert.Throws<DataFolderException>(() => Backup.Write(place.Data, place[file])).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Content, name => name.Contains("backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_is_altered_then_no_backup_of_it_is_left()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(3));
        }

        Tampering.Run(place.Data, "UPDATE event SET audience = 'public' WHERE sequence = 2");

        LogDamagedException fault = Assert.Throws<LogDamagedException>(() => Backup.Write(place.Data, place["backup"]));
        Assert.Equal(("a", 2), (fault.Break!.Stream, fault.Break.Sequence));
        Assert.Equal([place.Data], Directory.GetFileSystemEntries(place["."]).Select(Path.GetFullPath));
    }

    [Fact]
    public async Task Log_lost_its_end_then_no_backup_of_it_is_left()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(3));
            await log.AppendAsync("a", 3, Made.Events(1));
        }

        Tampering.Run(place.Data, "DELETE FROM event WHERE sequence = 4; DELETE FROM ledger WHERE number = 2");

        Assert.Contains("the end is missing", Assert.Throws<LogDamagedException>(() => Backup.Write(place.Data, place["backup"])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(place["backup"]));
    }

    [Fact]
    public async Task Folder_is_not_empty_then_nothing_is_restored_into_it()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(1));
        Backup.Write(place.Data, place["backup"]);
        Directory.CreateDirectory(place["other"]);
        await File.WriteAllTextAsync(Path.Combine(place["other"], "letter"), "mine");

        Assert.Contains("has this data folder open", Assert.Throws<DataFolderException>(() => Backup.Restore(place["backup"], place.Data)).Message, StringComparison.Ordinal);
        Assert.Contains("not empty (letter)", Assert.Throws<DataFolderException>(() => Backup.Restore(place["backup"], place["other"])).Message, StringComparison.Ordinal);
        Assert.Equal(["holder", "letter", "lock"], Directory.GetFiles(place["other"]).Select(file => Path.GetFileName(file)).Order());
    }

    [Fact]
    public async Task Backup_is_damaged_then_nothing_is_restored()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(200));
        }

        Backup.Write(place.Data, place["backup"]);
        byte[] bytes = await File.ReadAllBytesAsync(place["backup"]);

        await File.WriteAllBytesAsync(place["cut"], bytes[..(bytes.Length / 2)]);
        Assert.Throws<LogDamagedException>(() => Backup.Restore(place["cut"], place["restored"]));
        await File.WriteAllTextAsync(place["letter"], "Dear colleagues, this is no backup.");
        Assert.Throws<LogDamagedException>(() => Backup.Restore(place["letter"], place["restored"]));
        await File.WriteAllBytesAsync(place["empty"], []);
        Assert.Contains("empty", Assert.Throws<DataFolderException>(() => Backup.Restore(place["empty"], place["restored"])).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<DataFolderException>(() => Backup.Restore(place["nothing"], place["restored"])).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place["restored"]));
    }
}
