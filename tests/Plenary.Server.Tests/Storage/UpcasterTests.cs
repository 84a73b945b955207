using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

public sealed class UpcasterTests
{
    // Version 2 names the stance, version 3 puts it into an object.
    private static readonly Upcasters ThreeVersions = Upcasters.None.With(
        "position-taken",
        json => Changed(json, node => node["stance"] = (bool)node["for"]! ? "support" : "object"),
        json => Changed(json, node => node["position"] = new JsonObject { ["stance"] = (string)node["stance"]! }));

    [Fact]
    public async Task Events_of_earlier_versions_are_read_in_the_current_one_with_the_hashes_of_what_was_written()
    {
        using DataPlace place = new();
        List<ChainHash> hashes = [];
        await using (SqliteEventLog log = place.Open())
        {
            hashes.AddRange(Assert.IsType<Appended>(await log.AppendAsync("a", 0, [Position(1, """{"for":true}"""), Position(2, """{"for":true,"stance":"reserve"}"""), Made.Event("x")])).Hashes);
        }

        await using SqliteEventLog later = place.Open(ThreeVersions);
        List<EventRecord> read = await later.AllAsync("a");

        Assert.Equal([3, 3, 1], read.Select(one => one.SchemaVersion));
        Assert.Equal("""{"for":true,"stance":"support","position":{"stance":"support"}}""", read[0].Text());
        Assert.Equal("""{"for":true,"stance":"reserve","position":{"stance":"reserve"}}""", read[1].Text());
        Assert.Equal(hashes, read.Select(one => one.Hash));
        Assert.Null(Verification.Run(place.Data).Break);
    }

    [Fact]
    public async Task Event_is_of_a_later_version_then_reading_says_which_and_what_to_use()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, [Position(4, "{}")]);
        }

        await using SqliteEventLog earlier = place.Open(ThreeVersions);
        SchemaVersionException fault = await Assert.ThrowsAsync<SchemaVersionException>(async () => await earlier.AllAsync("a"));
        Assert.Equal("Stream a, event 1: its kind position-taken has version 4, and this Plenary knows 3. Use the version of Plenary that wrote it, or a later one.", fault.Message);
    }

    [Fact]
    public async Task Step_fails_then_the_event_and_the_step_are_named()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, [Position(1, "no json")]);
        }

        await using SqliteEventLog later = place.Open(ThreeVersions);
        SchemaVersionException fault = await Assert.ThrowsAsync<SchemaVersionException>(async () => await later.AllAsync("a"));
        Assert.StartsWith("Stream a, event 1: its kind position-taken cannot be brought from version 1 to 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_is_appended_in_a_version_that_is_not_current_then_it_is_wrong_use()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open(ThreeVersions);

        await Assert.ThrowsAsync<ArgumentException>("events", async () => await log.AppendAsync("a", 0, [Position(2, "{}")]));
        Assert.IsType<Appended>(await log.AppendAsync("a", 0, [Position(3, "{}")]));
    }

    private static NewEvent Position(int version, string json) => Made.Event("") with { Kind = "position-taken", SchemaVersion = version, Payload = Encoding.UTF8.GetBytes(json) };

    private static byte[] Changed(ReadOnlyMemory<byte> json, Action<JsonNode> change)
    {
        JsonNode node = JsonNode.Parse(json.Span)!;
        change(node);
        return JsonSerializer.SerializeToUtf8Bytes(node);
    }
}
