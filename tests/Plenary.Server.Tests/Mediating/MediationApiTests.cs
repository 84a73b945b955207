using System.Net;
using System.Text.Json;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Mediating;

public sealed class MediationApiTests
{
    private const string Mediation = DemoHost.Text + "/mediation";

    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task A_question_of_the_chair_is_logged_and_answered_as_the_engine_answers_it()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage asked = await demo.PostAsync(Mediation + "/questions", "chair", new { pin = new[] { new { point = "9", option = "AS IT STANDS" } }, seed = 7 });
        JsonElement first = await Read(asked, HttpStatusCode.OK);
        Assert.NotEqual(JsonValueKind.Null, first.GetProperty("answer").ValueKind);
        Assert.Equal("as it stands", first.GetProperty("asked").GetProperty("pin")[0].GetProperty("option").GetString());
        LoggedQuestion logged = Assert.Single(demo.Room.Whole.Mediation.Of(Outcome).Asked);
        Assert.Equal(logged.Question.Pinned, logged.Told.Pinned);

        JsonElement done = await UntilAsync(demo, "done");
        Instance instance = TextQuestion.Of(demo.Room.View(Audience.ChairAlone).State, Outcome, Assumptions.Default);
        (WhatIf question, _) = ChairQuestion.Put(instance, logged.Question);
        using MemoryStream expected = new();
        AnswerJson.Write(Answering.Answer(question, MediationRequest.Whole with { Seed = 7 }), expected);
        using JsonDocument engine = JsonDocument.Parse(expected.ToArray());
        Assert.True(JsonElement.DeepEquals(engine.RootElement, done.GetProperty("answer")));
        Assert.False(done.GetProperty("hasTextChangedSince").GetBoolean());
        Assert.Equal(demo.Room.View(Audience.ChairAlone).Version, done.GetProperty("version").GetInt64());
        foreach (string picture in new[] { "front", "heat", "standing" })
        {
            using HttpResponseMessage svg = await demo.GetAsync($"{Mediation}/{picture}.svg", "chair");
            Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("<svg", await svg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("observer", HttpStatusCode.Forbidden)]
    [InlineData("secretariat", HttpStatusCode.Forbidden)]
    [InlineData("head:JPN", HttpStatusCode.Forbidden)]
    [InlineData("delegate:JPN", HttpStatusCode.Forbidden)]
    [InlineData("reader:JPN", HttpStatusCode.Forbidden)]
    [InlineData("chair", HttpStatusCode.OK)]
    public async Task Mediation_is_for_the_chair_alone(string? seat, HttpStatusCode expected)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { }), HttpStatusCode.OK);
        await UntilAsync(demo, "done");
        // Whoever sees no text of the meeting is told that there is none.
        HttpStatusCode awaited = seat is null && demo.Room.View(Audience.Public).State.Texts.All.IsEmpty ? HttpStatusCode.NotFound : expected;
        foreach (string path in new[] { "/question", "/run", "/front.svg", "/heat.svg", "/standing.svg" })
        {
            using HttpResponseMessage read = await demo.GetAsync(Mediation + path, seat);
            Assert.Equal(awaited, read.StatusCode);
        }

        foreach ((string path, object body) in new (string, object)[] { ("/run/end", new { }), ("/questions", new { }), ("/questions", new { pin = new[] { new { point = "nowhere", option = "none" } } }) }.SkipLast(seat == "chair" ? 1 : 0))
        {
            using HttpResponseMessage answer = await demo.PostAsync(Mediation + path, seat, body);
            Assert.Equal(awaited, answer.StatusCode);
        }

        if (expected != HttpStatusCode.OK)
        {
            using HttpResponseMessage stream = await demo.GetAsync(Mediation + "/run/events", seat);
            Assert.Equal(awaited, stream.StatusCode);
        }

        Assert.Equal(seat == "chair" ? 2 : 1, demo.Room.Whole.Mediation.Of(Outcome).Asked.Length);
    }

    [Theory]
    [InlineData("""{"pin": [{"point": "99", "option": "no text"}]}""", "mediation-pin", "the open points are")]
    [InlineData("""{"pin": [{"point": "9", "option": "green"}]}""", "mediation-pin", "9 has")]
    [InlineData("""{"pin": [{"point": "9", "option": "no text"}, {"point": "9", "option": "as it stands"}]}""", "mediation-pin", "already")]
    [InlineData("""{"pin": [{"point": "9", "option": "no text"}], "forbid": [{"point": "9", "option": "no text"}]}""", "mediation-forbid", "nothing would be left")]
    [InlineData("""{"suppose": [{"member": "XYZ"}]}""", "mediation-suppose", "The members are")]
    [InlineData("""{"suppose": [{"member": "SGP"}]}""", "mediation-suppose", "no part in the decision")]
    [InlineData("""{"offer": [{"point": "9", "words": " "}]}""", "mediation-offer", "say how the words")]
    [InlineData("""{"silence": "perhaps"}""", "mediation-assume", "like-its-group")]
    [InlineData("""{"seed": -1}""", "mediation-seed", "from 0 to")]
    public async Task A_question_that_names_what_is_not_there_is_refused_with_what_is_offered_and_not_logged(string body, string rule, string offered)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement problem = await Read(await demo.PostAsync(Mediation + "/questions", "chair", body), HttpStatusCode.BadRequest);
        Assert.Equal(rule, problem.GetProperty("rule").GetString());
        Assert.Contains(offered, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(demo.Room.Whole.Mediation.Of(Outcome).Asked);
        using HttpResponseMessage none = await demo.GetAsync(Mediation + "/run", "chair");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_can_be_asked_is_offered_and_follows_the_assumptions()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement question = await demo.JsonAsync(Mediation + "/question?silence=unknown&support=insists", "chair");
        Assert.Contains(question.GetProperty("points").EnumerateArray(), point => point.GetProperty("point").GetString() == "9");
        Assert.Equal(new Assumptions(SilenceMeans.Unknown, SupportMeans.Insists).Words, question.GetProperty("assumptions").GetString());
        Assert.Contains(question.GetProperty("members").EnumerateArray(), member => member.GetProperty("member").GetString() == "JPN");
        await Read(await demo.GetAsync(Mediation + "/question?silence=perhaps", "chair"), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_question_that_is_sent_again_with_its_key_is_logged_once_and_answered_from_the_same_run()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement first = await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { seed = 3 }, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        await UntilAsync(demo, "done");
        JsonElement second = await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { seed = 3 }, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        Assert.Equal((false, true), (first.GetProperty("isRepeat").GetBoolean(), second.GetProperty("isRepeat").GetBoolean()));
        Assert.Equal("done", second.GetProperty("state").GetString());
        Assert.Single(demo.Room.Whole.Mediation.Of(Outcome).Asked);
        await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { }, ("Idempotency-Key", new string('k', 201))), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Asked_again_after_the_server_began_anew_the_same_question_has_the_same_answer()
    {
        using DataPlace place = new();
        string before;
        await using (DemoHost demo = await DemoHost.StartAsync(place.Data))
        {
            await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { seed = 3 }, ("Idempotency-Key", "k")), HttpStatusCode.OK);
            before = (await UntilAsync(demo, "done")).GetProperty("answer").ToString();
        }

        await using DemoHost again = await DemoHost.StartAsync(place.Data);
        using (HttpResponseMessage none = await again.GetAsync(Mediation + "/run", "chair"))
        {
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        // With its key it is answered on the state at which it was asked, whatever has happened since.
        await TakeAsync(again.Room, "KOR", Stance.Object, "b6", Audience.Table);
        JsonElement repeat = await Read(await again.PostAsync(Mediation + "/questions", "chair", new { seed = 3 }, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        Assert.True(repeat.GetProperty("isRepeat").GetBoolean());
        JsonElement after = await UntilAsync(again, "done");
        Assert.Equal(before, after.GetProperty("answer").ToString());
        Assert.True(after.GetProperty("hasTextChangedSince").GetBoolean());
    }

    [Fact]
    public async Task A_point_that_a_question_names_is_gone_then_with_its_key_it_is_answered_as_the_first_time_and_with_another_it_is_refused()
    {
        using DataPlace place = new();
        string answer;
        object asked = new { pin = new[] { new { point = "6", option = "as it stands" } } };
        await using (DemoHost demo = await DemoHost.StartAsync(place.Data))
        {
            await TakeAsync(demo.Room, "KOR", Stance.Object, "b6", Audience.Table);
            await Read(await demo.PostAsync(Mediation + "/questions", "chair", asked, ("Idempotency-Key", "k")), HttpStatusCode.OK);
            answer = (await UntilAsync(demo, "done")).GetProperty("answer").ToString();
            await TakeAsync(demo.Room, "KOR", Stance.Accept, "b6", Audience.Table);
            JsonElement repeat = await Read(await demo.PostAsync(Mediation + "/questions", "chair", asked, ("Idempotency-Key", "k")), HttpStatusCode.OK);
            Assert.Equal((true, 1, answer), (repeat.GetProperty("isRepeat").GetBoolean(), repeat.GetProperty("number").GetInt32(), repeat.GetProperty("answer").ToString()));
        }

        await using DemoHost again = await DemoHost.StartAsync(place.Data);
        await Read(await again.PostAsync(Mediation + "/questions", "chair", asked, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        Assert.Equal(answer, (await UntilAsync(again, "done")).GetProperty("answer").ToString());
        Assert.Equal("mediation-pin", (await Read(await again.PostAsync(Mediation + "/questions", "chair", asked, ("Idempotency-Key", "other")), HttpStatusCode.BadRequest)).GetProperty("rule").GetString());
        await Read(await again.PostAsync(Mediation + "/questions", "chair", asked, ("Idempotency-Key", "other")), HttpStatusCode.BadRequest);
        Assert.Single(again.Room.Whole.Mediation.Of(Outcome).Asked);
    }

    [Fact]
    public async Task Once_the_text_is_concluded_nothing_is_asked_and_the_table_reads_what_was()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await TakeAsync(demo.Room, "SAU", Stance.Object, "b6", Audience.ChairAlone);
        object asked = new { suppose = new[] { new { member = "SAU" } }, pin = new[] { new { point = "9", option = "no text" } }, offer = new[] { new { point = "9", words = "softer words", accepting = new[] { "RUS" } } } };
        await Read(await demo.PostAsync(Mediation + "/questions", "chair", asked), HttpStatusCode.OK);
        JsonElement chair = await demo.JsonAsync(Mediation + "/log", "chair");
        Assert.Equal("softer words", chair.GetProperty("questions")[0].GetProperty("asked").GetProperty("offer")[0].GetProperty("words").GetString());
        JsonElement closed = await demo.JsonAsync(Mediation + "/log", "delegate:JPN");
        Assert.Equal("""{"isOpened":false,"questions":[]}""", closed.ToString());

        await Read(await demo.PostAsync(DemoHost.Text + "/conclusion", "chair", new { }), HttpStatusCode.OK);
        Assert.True((await UntilAsync(demo, "done")).GetProperty("hasTextChangedSince").GetBoolean());
        JsonElement told = await demo.JsonAsync(Mediation + "/log", "delegate:JPN");
        Assert.True(told.GetProperty("isOpened").GetBoolean());
        Assert.Equal("no text", told.GetProperty("questions")[0].GetProperty("told").GetProperty("pin")[0].GetProperty("option").GetString());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("questions")[0].GetProperty("asked").ValueKind);
        Assert.Empty(told.GetProperty("questions")[0].GetProperty("told").GetProperty("suppose").EnumerateArray());
        Assert.DoesNotContain("softer", told.ToString(), StringComparison.Ordinal);
        JsonElement refused = await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { }), HttpStatusCode.Conflict);
        Assert.Equal("text-open", refused.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task The_stream_brings_the_run_until_it_is_done()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { }), HttpStatusCode.OK);
        using HttpClient client = new() { BaseAddress = demo.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, Mediation + "/run/events");
        request.Headers.Add(TestSeats.Header, "chair");
        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using StreamReader lines = new(await answer.Content.ReadAsStreamAsync());
        List<ulong> ids = [];
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(ulong.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using JsonDocument data = JsonDocument.Parse(line[6..]);
                if (data.RootElement.GetProperty("state").GetString() == "done")
                {
                    break;
                }
            }
        }

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(), ids);
    }

    [Fact]
    public async Task A_chair_that_asks_too_often_is_told_to_wait_and_nothing_is_logged()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder => builder.Services.AddSingleton(new Server.Mediating.MediationSettings(0, 2)));
        for (int time = 0; time < 2; time++)
        {
            await Read(await demo.PostAsync(Mediation + "/questions", "chair", new { }), HttpStatusCode.OK);
        }

        using HttpResponseMessage much = await demo.PostAsync(Mediation + "/questions", "chair", new { });
        Assert.Equal(HttpStatusCode.TooManyRequests, much.StatusCode);
        Assert.Equal(2, demo.Room.Whole.Mediation.Of(Outcome).Asked.Length);
    }

    internal static async Task TakeAsync(Room room, string member, Stance stance, string block, Audience audience)
    {
        RoomAnswer answer = await room.ExecuteAsync(
            new TakePosition(new Position(Outcome, PositionTarget.Of(new Plenary.Text.BlockId(block)), member, stance), audience), new Seat(Server.Access.Role.Delegate, member));
        Assert.True(answer is RoomDone, answer.ToString());
    }

    private static async Task<JsonElement> UntilAsync(DemoHost demo, string state)
    {
        Server.Mediating.MediationDesk desk = demo.Host.App.Services.GetRequiredService<Server.Mediating.MediationDesks>().Of(demo.Room);
        ulong? seen = null;
        while (true)
        {
            Server.Mediating.MediationRun run = (await desk.NextAsync(Outcome, seen, CancellationToken.None))!;
            seen = run.Version;
            if (JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()) == state)
            {
                return await demo.JsonAsync(Mediation + "/run", "chair");
            }

            Assert.True(run.State is Server.Mediating.MediationRunState.Searching or Server.Mediating.MediationRunState.Proving, $"{run.State}: {run.Fault}");
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            string body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {body}");
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
    }
}
