using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Plenary.Formats.Json;
using Plenary.Negotiation;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Plenary.Server.Tests.Privacy;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

/// <summary>
/// Rooms that the server of an earlier day wrote are kept in the folder Logs: backups, named by that hour, of the sample meeting with
/// something said at every confidentiality. Before a release, run the tests once with <c>PLENARY_WRITE_ROOM=FOLDER</c> (absolute) and
/// commit the file they leave there.
/// </summary>
public sealed class EarlierRoomTests
{
    private static readonly string Logs = Path.Combine(AppContext.BaseDirectory, "Rooms", "Logs");

    public static TheoryData<string> Hours => [.. Directory.GetFiles(Logs, "*.db").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Room_of_today_can_be_written_for_keeping()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        await Marked.FillAsync(demo);

        Backup.Write(place.Data, place["room"]);

        if (Environment.GetEnvironmentVariable("PLENARY_WRITE_ROOM") is { Length: > 0 } folder)
        {
            File.Copy(place["room"], Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HH}.db")), overwrite: true);
        }
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Room_that_an_earlier_server_wrote_is_opened_then_no_word_of_it_is_lost_and_it_goes_on(string hour)
    {
        using DataPlace place = new();
        Backup.Restore(Path.Combine(Logs, $"{hour}.db"), place.Data);
        List<EventRecord> kept = await KeptAsync(place);

        await using DemoHost demo = await DemoHost.StartAsync(place.Data);

        Recorded[] read = [.. demo.Room.Everything];
        Assert.Equal(kept.Count, read.Length);
        Assert.Equal(kept.Count, demo.Room.Whole.Sequence);
        Assert.All(kept.Zip(read), one =>
        {
            Assert.Equal((one.First.Kind, one.First.Audience), (EventJson.KindOf(one.Second.Event), one.Second.For.ToString()));
            ImmutableHashSet<string> written = Marked.In(one.First.Text());
            Assert.True(written.SetEquals(Marked.In(System.Text.Encoding.UTF8.GetString(EventJson.Write(one.Second.Event)))), one.First.Text());
        });
        Assert.True(kept.Sum(one => Marked.In(one.Text()).Count) > 100, "The log has nothing to speak of.");
        Assert.Equal(kept.Count(one => one.Kind == "contact-recorded"), demo.Room.Whole.Record.Contacts.Count);
        Assert.Equal(kept.Count(one => one.Kind == "proposal-tabled"), demo.Room.Whole.Texts.All.Values.Sum(text => text.Proposals.Count));
        foreach ((string name, Seat seat) in Marked.Readers)
        {
            using HttpResponseMessage page = await demo.GetAsync("/m/new-delhi-2023-03/t/outcome", name);
            Assert.Equal(seat.Audience == Audience.Public ? HttpStatusCode.NotFound : HttpStatusCode.OK, page.StatusCode);
        }

        using HttpResponseMessage filed = await demo.PostAsync(DemoHost.Meeting + "/record/papers", "delegate:KOR", new { title = "Paper", words = "We go on.", @for = "table" });
        Assert.Equal(HttpStatusCode.OK, filed.StatusCode);
        Assert.Equal(kept.Count + 1, demo.Room.Whole.Sequence);
    }

    private static async Task<List<EventRecord>> KeptAsync(DataPlace place)
    {
        await using SqliteEventLog log = place.Open();
        StreamHead stream = Assert.Single(await log.StreamsAsync());
        return await log.AllAsync(stream.Stream);
    }
}
