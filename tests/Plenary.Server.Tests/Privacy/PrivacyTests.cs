using System.Collections.Immutable;
using Plenary.Formats.Json;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Privacy;

public sealed class PrivacyTests
{
    [Fact]
    public void Of_every_kind_of_event_it_is_decided_who_may_see_it() =>
        Assert.Equal(EventJson.Kinds.Order(StringComparer.Ordinal), EventAudiences.Kinds.Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_event_goes_to_an_audience_that_its_kind_may_not_go_to()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        await Marked.FillAsync(demo);
        IEnumerable<Recorded> events = demo.Room.Everything;
        string folder = Path.Combine(AppContext.BaseDirectory, "samples", "scenarios");
        foreach (string file in Directory.GetFiles(folder, "*.yaml"))
        {
            events = events.Concat(ScenarioPlay.Of(ScenarioReader.Read(file, await File.ReadAllTextAsync(file), PartyTable.Standard)).Events);
        }

        Assert.All(events, recorded => Assert.True(EventAudiences.May(EventJson.KindOf(recorded.Event), recorded.For), $"{recorded.Event.GetType().Name} for {recorded.For}"));
    }

    [Fact]
    public async Task What_an_audience_may_not_see_is_in_no_byte_of_answers_and_streams()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        Dictionary<string, EventStream> streams = [];
        foreach ((string name, _) in Marked.Readers)
        {
            streams[name] = await EventStream.OpenAsync(demo.Address, name);
            await streams[name].NextAsync();
        }

        await Marked.FillAsync(demo);
        ImmutableHashSet<string> all = [.. Marked.Readers.SelectMany(reader => Marked.OpenTo(demo.Room, reader.Seat.Audience))];
        Assert.True(all.Count > 100);
        foreach ((string name, Seat seat) in Marked.Readers)
        {
            RoomView view = demo.Room.View(seat);
            await streams[name].UntilAsync(view.Version);
            List<string> sent = [streams[name].Heard.ToString()];
            foreach (string path in Paths(view))
            {
                using HttpResponseMessage answer = await demo.GetAsync(path, name);
                sent.Add(string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")) + await answer.Content.ReadAsStringAsync());
            }

            ImmutableHashSet<string> open = Marked.OpenTo(demo.Room, seat.Audience);
            ImmutableHashSet<string> seen = Marked.In(string.Join('\n', sent));
            Assert.True(seen.IsSubsetOf(open), $"{name} is sent {string.Join(", ", seen.Except(open).Order(StringComparer.Ordinal).Take(10))}");
            Assert.True(name.Length == 0 || seen.Count > 10, $"{name} is sent nothing to speak of: the test looks in the wrong places.");
            streams[name].Dispose();
        }
    }

    [Fact]
    public async Task What_is_hidden_leaves_no_gap_in_numbers_and_no_trace_in_versions()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        RoomView before = demo.Room.View(Audience.Of("FRA"));
        string outside = await Everything(demo, "head:FRA", before);
        Seat japan = new(Plenary.Server.Access.Role.Delegate, "JPN");
        await demo.Room.ExecuteAsync(new SaveDraft(Marked.Outcome, "d", [new RewriteBlock(before.State.Texts.All[Marked.Outcome].Agreed.Blocks[2].Id, "Ours.")], null), japan);
        await demo.Room.ExecuteAsync(new TakePosition(new Position(Marked.Outcome, PositionTarget.WholeText, "JPN", Stance.Object), Audience.ChairAlone), japan);
        Assert.Equal(before.Version, demo.Room.View(Audience.Of("FRA")).Version);
        Assert.Equal(outside, await Everything(demo, "head:FRA", before));
    }

    [Fact]
    public async Task Entries_of_the_record_are_numbered_for_each_audience_without_the_hidden_ones()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        int known = (await demo.JsonAsync(DemoHost.Meeting + "/record", "head:FRA")).GetProperty("contacts").GetArrayLength() + (await demo.JsonAsync(DemoHost.Meeting + "/record", "head:FRA")).GetProperty("readOuts").GetArrayLength();
        foreach ((string audience, string seat) in new[] { ("delegation:JPN", "delegate:JPN"), ("chair", "delegate:JPN"), ("table", "delegate:JPN") })
        {
            using HttpResponseMessage filed = await demo.PostAsync(DemoHost.Meeting + "/record/papers", seat, new { title = "Paper", words = "Words.", @for = audience });
            Assert.True(filed.IsSuccessStatusCode, await filed.Content.ReadAsStringAsync());
        }

        System.Text.Json.JsonElement papers = (await demo.JsonAsync(DemoHost.Meeting + "/record", "head:FRA")).GetProperty("papers");
        Assert.Equal(known + 1, papers[0].GetProperty("number").GetInt64());
        using HttpResponseMessage unknown = await demo.PostAsync(DemoHost.Meeting + "/record/contacts/99/read-outs", "delegate:JPN", new { words = "We met.", office = "Minister" });
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    private static async Task<string> Everything(DemoHost demo, string seat, RoomView view)
    {
        List<string> sent = [];
        foreach (string path in Paths(view))
        {
            using HttpResponseMessage answer = await demo.GetAsync(path, seat);
            sent.Add($"{path} {answer.StatusCode} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync()}");
        }

        return string.Join('\n', sent);
    }

    /// <summary>Everything that can be fetched about a room. Pages add theirs here.</summary>
    internal static IEnumerable<string> Paths(RoomView view)
    {
        yield return "/api/meetings";
        foreach (string path in new[] { "", "/seat", "/chronicle", "/record", "/texts", "/texts/outcome", "/texts/outcome/proposals", "/texts/outcome/positions", "/texts/outcome/drafts", "/texts/outcome/outcome", "/texts/outcome/outcome/document?format=json&reasons=true" })
        {
            yield return DemoHost.Meeting + path;
        }

        foreach (string block in view.State.Texts.All.Values.SelectMany(text => text.Agreed.Blocks).Select(block => block.Id.Value))
        {
            yield return $"{DemoHost.Text}/blocks/{block}";
            yield return $"{DemoHost.Text}/blocks/{block}/explanation";
        }
    }
}
