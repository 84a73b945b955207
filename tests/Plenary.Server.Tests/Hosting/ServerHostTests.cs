using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Hosting;
using Plenary.Server.Rooms;
using Plenary.Server.Storage;
using Plenary.Server.Tests.Privacy;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Hosting;

public sealed class ServerHostTests
{
    private static readonly Seat Japan = new(Role.Delegate, "JPN");

    [Fact]
    public async Task A_second_server_on_the_same_folder_refuses_and_says_so()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        DataFolderException fault = await Assert.ThrowsAsync<DataFolderException>(() => ServerHost.OpenAsync(new ServerSettings(place.Data, "http://127.0.0.1:0")));
        Assert.Contains(place.Data, fault.Message, StringComparison.Ordinal);
        Assert.Equal((2, ""), Run("serve", "--data", place.Data, "--urls", "http://127.0.0.1:0"));
    }

    [Fact]
    public async Task A_damaged_log_is_not_served_and_the_place_is_named()
    {
        using DataPlace place = new();
        await using (await DemoHost.OpenAsync(place.Data))
        {
        }

        Tampering.Run(place.Data, "UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), 'Ukraine', 'Ukrajne') AS BLOB) WHERE kind = 'text-opened'");
        LogDamagedException fault = await Assert.ThrowsAsync<LogDamagedException>(() => ServerHost.OpenAsync(new ServerSettings(place.Data, "http://127.0.0.1:0")));
        Assert.Contains("stream body/g20, event ", fault.Message, StringComparison.Ordinal);
        Assert.Equal((1, ""), Run("serve", "--data", place.Data, "--urls", "http://127.0.0.1:0"));
    }

    [Fact]
    public async Task The_disk_is_full_then_the_room_reads_on_and_takes_nothing_until_there_is_room_again()
    {
        using DataPlace place = new();
        FakeTimeProvider time = new(new DateTimeOffset(2023, 3, 2, 12, 0, 0, TimeSpan.Zero));
        DiskRoom disk = new();
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(place.Data, "http://127.0.0.1:0") { IsDemo = true }, time, TestSeats.Use, options => options with { OnWriterOpened = disk.Watch });
        await using (host)
        {
            await host.App.StartAsync();
            Room room = host.App.Services.GetRequiredService<RoomRegistry>().OfBody(DemoRoom.Body)!;
            using HttpClient client = new() { BaseAddress = new Uri(host.App.Urls.First()) };
            disk.Set(1);
            RoomAnswer answer;
            int taken = 0;
            do
            {
                answer = await room.ExecuteAsync(new FilePaper("JPN", $"Paper {++taken}", new string('x', 20_000), [], Audience.Table), Japan, key: $"k{taken}");
            }
            while (answer is RoomDone);

            RoomClosed closed = Assert.IsType<RoomClosed>(answer);
            Assert.DoesNotContain(place.Data, closed.Reason, StringComparison.Ordinal);
            Assert.Equal("read-only\n", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
            using HttpResponseMessage read = await client.GetAsync(new Uri(DemoHost.Meeting, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            int kept = room.View(Audience.Table).State.Record.Papers.Count;

            disk.Set(1_000_000);
            while (host.App.Services.GetRequiredService<RoomRegistry>().Health.State != LogState.Writable)
            {
                time.Advance(TimeSpan.FromSeconds(2));
                await Task.Yield();
            }

            // The same command, with the same key: it is there once, whatever became of the first try.
            Assert.IsType<RoomDone>(await room.ExecuteAsync(new FilePaper("JPN", $"Paper {taken}", new string('x', 20_000), [], Audience.Table), Japan, key: $"k{taken}"));
            Assert.Equal(taken, room.View(Audience.Table).State.Record.Papers.Count);
            Assert.InRange(kept, taken - 1, taken);
            Assert.Equal("ready\n", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task No_line_of_the_servers_log_holds_words_or_names()
    {
        using DataPlace place = new();
        using Lines lines = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder =>
        {
            builder.Logging.AddProvider(lines);
            builder.Logging.SetMinimumLevel(LogLevel.Information);
            builder.Services.AddSingleton<IPartRenderer>(new FailingRenderer());
        });
        using EventStream stream = await EventStream.OpenAsync(demo.Address, "delegate:JPN");
        await stream.NextAsync();
        await Marked.FillAsync(demo);
        await stream.UntilAsync(demo.Room.View(Japan).Version);
        foreach (string body in new[] { """{"on":"text","stance":"zqxstanceq"}""", """{"on":"text","zqxmemberq":1}""", """{"on":"zqxtargetq","stance":"object"}""", "zqxbodyq" })
        {
            using HttpResponseMessage answer = await demo.PostAsync(DemoHost.Text + "/positions?zqxqueryq", "delegate:JPN", body, ("Idempotency-Key", "zqxkeyq"), ("If-Match", "zqxmatchq"));
            Assert.False(answer.IsSuccessStatusCode);
        }

        Assert.Contains(lines.All, line => line.Contains("could not be drawn", StringComparison.Ordinal));
        Assert.All(lines.All, line => Assert.Empty(Marked.In(line)));
        Assert.All(lines.All, line => Assert.DoesNotContain("Ukraine", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_come_from_file_environment_and_flags_the_later_over_the_earlier()
    {
        using DataPlace place = new();
        string file = place["settings.json"];
        File.WriteAllText(file, """{"data": "from-file", "urls": "http://127.0.0.1:7001", "log": "json"}""");
        ServerSettings settings = ServerSettings.Read(file, [new("urls", "http://127.0.0.1:7002")]);
        Assert.Equal(("from-file", "http://127.0.0.1:7002", true, false), (settings.Data, settings.Urls, settings.LogsJson, settings.IsDemo));
        Assert.Equal((ServerSettings.DefaultData, ServerSettings.DefaultUrls), (ServerSettings.Read(null, []).Data, ServerSettings.Read(null, []).Urls));
    }

    [Theory]
    [InlineData("""{"urls": "here"}""", "urls")]
    [InlineData("""{"urls": "ftp://127.0.0.1"}""", "urls")]
    [InlineData("""{"log": "loud"}""", "log")]
    [InlineData("""{"demo": "perhaps"}""", "demo")]
    [InlineData("""{"data": """, "settings.json")]
    public void A_wrong_setting_is_named_and_the_server_does_not_start(string json, string named)
    {
        using DataPlace place = new();
        string file = place["settings.json"];
        File.WriteAllText(file, json);
        Assert.Contains(named, Assert.ThrowsAny<IOException>(() => ServerSettings.Read(file, [])).Message, StringComparison.Ordinal);
        Assert.Equal((2, ""), Run("serve", "--config", file, "--data", place.Data));
        Assert.False(Directory.Exists(place.Data));
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = ServerCommandLine.Run(arguments, output, error);
        Assert.StartsWith("plenary: ", error.ToString(), StringComparison.Ordinal);
        return (code, output.ToString());
    }

    private sealed class FailingRenderer : IPartRenderer
    {
        public ValueTask<DrawnPart?> RenderAsync(RoomView view, Part part, CancellationToken cancellation) => throw new InvalidOperationException("It cannot be drawn.");
    }

    /// <summary>How many pages the database may have.</summary>
    private sealed class DiskRoom
    {
        private readonly List<SqliteConnection> connections = [];

        public void Watch(SqliteConnection connection) => connections.Add(connection);

        public void Set(int pages)
        {
            using SqliteCommand command = connections[^1].CreateCommand();
            command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count = {pages}");
            command.ExecuteScalar();
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> all = new();

        public IEnumerable<string> All => all;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
