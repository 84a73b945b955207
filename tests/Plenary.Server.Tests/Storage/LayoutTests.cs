using System.Text.Json.Nodes;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>
/// A log written by every version of the layout is kept in the folder Logs: a backup made by that version, named by it.
/// When the layout changes, run the tests once with <c>PLENARY_WRITE_LOG=FOLDER</c> (absolute) and commit the file they leave there.
/// </summary>
public sealed class LayoutTests
{
    private static readonly string Logs = Path.Combine(AppContext.BaseDirectory, "Storage", "Logs");

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SqliteLayout.Version)];

    [Fact]
    public async Task Log_of_the_current_layout_can_be_written_for_keeping()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await FillAsync(log);

        Backup.Write(place.Data, place["log"]);

        if (Environment.GetEnvironmentVariable("PLENARY_WRITE_LOG") is { Length: > 0 } folder)
        {
            File.Copy(place["log"], Path.Combine(folder, $"layout-{SqliteLayout.Version}.db"), overwrite: true);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Log_written_by_every_version_of_the_layout_opens_reads_the_same_and_goes_on(int version)
    {
        string file = Path.Combine(Logs, $"layout-{version}.db");
        Assert.True(File.Exists(file), $"There is no log of layout {version} with the tests. Write one while this version is the current one: run the tests with PLENARY_WRITE_LOG=$PWD/tests/Plenary.Server.Tests/Storage/Logs");
        using DataPlace place = new();
        Backup.Restore(file, place.Data);

        await using SqliteEventLog log = place.Open(Upcasters.None.With("position-taken", json =>
        {
            JsonNode node = JsonNode.Parse(json.Span)!;
            node["stance"] = "object";
            return System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());
        }));

        Assert.Equal(["meeting/1 2", "text/été 3"], (await log.StreamsAsync()).Select(head => $"{head.Stream} {head.LastSequence}"));
        List<EventRecord> text = await log.AllAsync("text/été");
        Assert.Equal(["change-tabled", "change-tabled", "position-taken"], text.Select(one => one.Kind));
        Assert.Equal(["""{"text":"event 1"}""", """{"text":"event 2"}""", """{"delegation":"FJI","stance":"object"}"""], text.Select(one => one.Text()));
        Assert.Equal(["table", "table", "chair"], text.Select(one => one.Audience));
        Assert.All(text, one => Assert.Equal(Made.Noon, one.At));
        Assert.Equal(2, text[2].SchemaVersion);
        Assert.Equal(3, Assert.IsType<AlreadyDone>(await log.AppendAsync("text/été", 3, Made.Events(1), "command-2")).FirstSequence);
        Assert.IsType<Appended>(await log.AppendAsync("text/été", 3, Made.Events(1)));
        Assert.Null(Verification.Run(place.Data).Break);
    }

    private static async Task FillAsync(SqliteEventLog log)
    {
        Assert.IsType<Appended>(await log.AppendAsync("text/été", 0, Made.Events(2), "command-1"));
        Assert.IsType<Appended>(await log.AppendAsync("meeting/1", 0, Made.Events(2)));
        Assert.IsType<Appended>(await log.AppendAsync(
            "text/été", 2, [Made.Event("", "chair") with { Kind = "position-taken", Payload = """{"delegation":"FJI"}"""u8.ToArray() }], "command-2"));
    }
}
