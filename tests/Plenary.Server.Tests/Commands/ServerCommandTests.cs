using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Plenary.Server.Storage.Sqlite;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Commands;

public sealed class ServerCommandTests
{
    [Fact]
    public async Task Running_server_is_verified_backed_up_and_restored()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(2));

        (int code, string output, string error) = Run("verify", place.Data);
        string head = output.Split("Head: ")[1].Trim();
        Assert.Equal((0, $"{place.Data}: whole. 2 events in 1 stream.\nHead: {head}\n", ""), (code, output, error));
        Assert.Equal((0, $"Written and proved: {place["backup"]} (2 events in 1 stream)\nHead: {head}\n", ""), Run("backup", place.Data, place["backup"]));
        Assert.Equal((0, $"Restored and proved: {place["restored"]} (2 events in 1 stream)\nHead: {head}\n", ""), Run("restore", place["backup"], place["restored"]));
        Assert.Equal(0, Run("verify", place["restored"], "--head", head).Code);
        Assert.Equal(0, Run("verify", place["backup"], "--head", head).Code);
    }

    [Fact]
    public async Task Log_was_altered_then_verify_names_the_place_and_ends_with_1()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(3));
        }

        Tampering.Run(place.Data, "UPDATE event SET actor = 'delegation/XXX' WHERE sequence = 2");

        (int code, string output, string error) = Run("verify", place.Data);
        Assert.Equal((1, ""), (code, error));
        Assert.StartsWith($"{place.Data}: BROKEN\n  stream a, event 2, commit 1: it is not what was written", output, StringComparison.Ordinal);
        (code, output, error) = Run("backup", place.Data, place["backup"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("stream a, event 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no such folder", "verify", "NOWHERE")]
    [InlineData("this is no head", "verify", "NOWHERE", "--head", "41")]
    [InlineData("there is no log in this folder", "backup", "NOWHERE", "OUT")]
    [InlineData("there is no such file", "restore", "NOWHERE", "OUT")]
    [InlineData("Required argument 'DATA' missing for command: 'verify'. `plenary verify --help` lists what it takes.", "verify")]
    [InlineData("`plenary --help` lists what it takes.", "vreify", "NOWHERE")]
    public void Wrong_use_is_one_line_and_ends_with_2(string said, params string[] arguments)
    {
        using DataPlace place = new();

        (int code, string output, string error) = Run([.. arguments.Select(one => one is "NOWHERE" or "OUT" ? place[one] : one)]);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("plenary: ", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(place["OUT"]));
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080", "this machine cannot listen there")]
    [InlineData("https://127.0.0.1:0", "https needs a certificate")]
    [InlineData("http://127.0.0.1:BUSY", "another program listens there already")]
    public void Server_that_cannot_listen_says_so_in_one_line_and_ends_with_2(string urls, string said)
    {
        using DataPlace place = new();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string at = urls.Replace("BUSY", ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        (int code, string output, string error) = Run("serve", "--demo", "--data", place.Data, "--urls", at);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"plenary: {at}: {said}", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = ServerCommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
