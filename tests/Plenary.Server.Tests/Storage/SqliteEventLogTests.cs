using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>The log in SQLite: what every log must do, and its folder.</summary>
public sealed class SqliteEventLogTests : EventLogTests
{
    private protected override IEventLog Open(DataPlace place) => place.Open();

    [Fact]
    public async Task Second_server_on_one_folder_then_it_is_refused_and_told_who_has_it()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();

        DataFolderException fault = Assert.Throws<DataFolderException>(() => place.Open());

        Assert.Equal($"{place.Data}: another Plenary (process {Environment.ProcessId}) has this data folder open. Stop it, or name another folder.", fault.Message);
        Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(1)));
    }

    [Fact]
    public async Task Writer_waits_for_the_disk_at_each_commit()
    {
        using DataPlace place = new();
        List<object?> settings = [];
        await using SqliteEventLog log = SqliteEventLog.Open(place.Data, new SqliteLogOptions
        {
            Time = TimeProvider.System,
            OnWriterOpened = connection =>
            {
                using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
                foreach (string setting in (string[])["journal_mode", "synchronous", "locking_mode"])
                {
                    command.CommandText = $"PRAGMA {setting}";
                    settings.Add(command.ExecuteScalar());
                }
            },
        });

        // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
        Assert.Equal(["wal", 2L, "normal"], settings);
    }

    [Fact]
    public async Task Lock_file_is_left_behind_then_the_folder_opens()
    {
        using DataPlace place = new();
        await place.Open().DisposeAsync();

        Assert.True(File.Exists(Path.Combine(place.Data, "lock")));
        await place.Open().DisposeAsync();
    }

    [Fact]
    public void Folder_holds_something_else_then_it_is_refused_and_left_as_it_was()
    {
        using DataPlace place = new();
        Directory.CreateDirectory(place.Data);
        File.WriteAllText(Path.Combine(place.Data, "letter.docx"), "not a log");

        DataFolderException fault = Assert.Throws<DataFolderException>(() => place.Open());

        Assert.Contains("not empty (letter.docx)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["holder", "letter.docx", "lock"], place.Content);
    }

    [Fact]
    public void Folder_is_a_file_then_it_is_refused()
    {
        using DataPlace place = new();
        File.WriteAllText(place.Data, "a file");

        Assert.Contains("this is a file", Assert.Throws<DataFolderException>(() => place.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_the_folder_may_be_read_by_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(1));
        const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains("plenary.db-wal", place.Content);
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(place.Data) & Others);
        Assert.All(place.Content, name => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(place.Data, name)) & Others));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task First_start_was_cut_off_before_the_tables_were_made_then_the_folder_opens()
    {
        using DataPlace place = new();
        Directory.CreateDirectory(place.Data);
        File.WriteAllBytes(place.Database, []);

        await place.Open().DisposeAsync();

        Assert.Null(Verification.Run(place.Data).Break);
    }

    [Fact]
    public async Task Database_is_of_a_later_layout_then_it_is_refused_and_the_versions_are_named()
    {
        using DataPlace place = new();
        await place.Open().DisposeAsync();
        Tampering.Run(place.Data, "PRAGMA user_version = 2");

        Assert.Contains("later Plenary (layout 2; this one knows 1)", Assert.Throws<DataFolderException>(() => place.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_is_another_programs_then_it_is_refused()
    {
        using DataPlace place = new();
        await place.Open().DisposeAsync();
        Tampering.Run(place.Data, "PRAGMA application_id = 7");

        Assert.Contains("another program", Assert.Throws<DataFolderException>(() => place.Open()).Message, StringComparison.Ordinal);
    }
}
