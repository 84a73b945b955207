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

public sealed partial class PrivacyTests
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
    public async Task For_every_kind_and_every_audience_that_it_may_have_something_is_planted()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        await Marked.FillAsync(demo);
        ILookup<(string, AudienceKind), Recorded> planted = demo.Room.Everything.ToLookup(one => (EventJson.KindOf(one.Event), one.For.Kind));
        List<string> missing = [];
        foreach (string kind in EventAudiences.Kinds)
        {
            // What is public to begin with cannot leak.
            foreach (AudienceKind audience in EventAudiences.Of(kind).Where(one => one != AudienceKind.Public))
            {
                Recorded[] found = [.. planted[(kind, audience)]];
                bool isMarked = found.Any(one => Marked.In(System.Text.Encoding.UTF8.GetString(EventJson.Write(one.Event))).Count > 0);
                if (found.Length == 0 || isMarked == EventAudiences.Wordless.Contains(kind))
                {
                    missing.Add($"{kind} for {audience}: {(found.Length == 0 ? "none" : isMarked ? "has words after all" : "no words")}");
                }
            }
        }

        Assert.True(missing.Count == 0, string.Join("\n", missing));
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
            foreach (string path in Paths(view).Concat(Pages(view)))
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

    [Fact]
    public async Task A_refusal_calls_an_entry_of_the_record_by_the_number_that_its_reader_knows()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage filed = await demo.PostAsync(DemoHost.Meeting + "/record/papers", "head:FRA", new { title = "Paper", words = "Words.", @for = "table" });
        long stream = demo.Room.Whole.Sequence;
        long own = (await demo.JsonAsync(DemoHost.Meeting + "/record", "head:FRA")).GetProperty("papers")[0].GetProperty("number").GetInt64();
        Assert.NotEqual(stream, own);
        foreach ((string path, object body) in new (string, object)[]
        {
            ($"/record/claims/{own}/answers", new { words = "No.", office = "Minister", answer = "denies" }), ($"/record/contacts/{own}/read-outs", new { words = "We met.", office = "Minister" }),
        })
        {
            using HttpResponseMessage refused = await demo.PostAsync(DemoHost.Meeting + path, "head:FRA", body);
            string said = (await DemoHost.JsonAsync(refused)).GetProperty("detail").GetString()!;
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.DoesNotContain(stream.ToString(System.Globalization.CultureInfo.InvariantCulture), said, StringComparison.Ordinal);
        }
    }

    /// <summary>All that somebody is answered about a room, but for what is of the moment.</summary>
    internal static async Task<string> Everything(DemoHost demo, string seat, RoomView view)
    {
        List<string> sent = [];
        foreach (string path in Paths(view).Concat(Pages(view)))
        {
            using HttpResponseMessage answer = await demo.GetAsync(path, seat);
            string body = await answer.Content.ReadAsStringAsync();
            // A page is of its moment, its forms carry what no other page carries, and a problem names its own request.
            sent.Add($"{path} {answer.StatusCode} {answer.Headers.ETag} {Moment().Replace(body, "")}");
        }

        return string.Join('\n', sent);
    }

    [System.Text.RegularExpressions.GeneratedRegex("<time id=\"clock\"[^>]*>[^<]*</time>|(name=\"(__RequestVerificationToken|key)\" value|data-token)=\"[^\"]*\"|\"traceId\":\"[^\"]*\"")]
    private static partial System.Text.RegularExpressions.Regex Moment();

    /// <summary>Every page of a room, and what is taken away from it.</summary>
    internal static IEnumerable<string> Pages(RoomView view)
    {
        const string Page = "/m/new-delhi-2023-03/t/outcome";
        yield return "/";
        foreach (string path in new[] { "", "?view=open", "?view=clean", "?view=of:JPN", "?view=if&with=1&with=4", "?view=since:Rev.1", "/matrix", "/matrix.csv", "/proposals", "/outcome", "/outcome.html", "/outcome.md", "/outcome.json", "/record", "/projector", "/propose?block=b6", "/propose?amends=4", "/vote?on=proposal:4", "/positions?on=proposal:1", "/mediation", "/mediation/front.svg", "/mediation/heat.svg", "/mediation/standing.svg" })
        {
            yield return Page + path;
        }

        foreach (string path in new[] { "", "/proposals", "/outcome", "/record", "/projector", "/blocks/b0" })
        {
            yield return "/m/new-delhi-2023-03/t/annex" + path;
        }

        foreach (string block in view.State.Texts.All.Values.SelectMany(text => text.Agreed.Blocks).Select(block => block.Id.Value).Distinct())
        {
            yield return $"{Page}/blocks/{block}";
        }
    }

    /// <summary>Everything that can be fetched over the API about a room.</summary>
    internal static IEnumerable<string> Paths(RoomView view)
    {
        yield return "/api/meetings";
        foreach (string path in new[] { "", "/seat", "/attendance", "/chronicle", "/record", "/texts", "/texts/outcome", "/texts/outcome/proposals", "/texts/outcome/positions", "/texts/outcome/drafts", "/texts/outcome/outcome", "/texts/outcome/mediation/question", "/texts/outcome/mediation/run", "/texts/outcome/mediation/log", "/texts/outcome/mediation/heat.svg", "/texts/outcome/outcome/document?format=json&reasons=true", "/texts/annex", "/texts/annex/proposals", "/texts/annex/blocks/b0" })
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
