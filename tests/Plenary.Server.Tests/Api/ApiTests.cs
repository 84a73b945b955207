using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Api;

public sealed class ApiTests
{
    [Fact]
    public async Task The_demo_is_negotiated_to_its_outcome_document_over_the_api_alone()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement text = await demo.JsonAsync(DemoHost.Text, "delegate:JPN");
        JsonElement block = text.GetProperty("blocks").EnumerateArray().First(one => one.GetProperty("label").GetString() == "5");
        string id = block.GetProperty("id").GetString()!;
        object edit = new { edits = new[] { new { rewrite = new { block = id, text = block.GetProperty("agreed").GetString() + " We will act." } } }, reason = "To be clear." };

        JsonElement preview = await Read(await demo.PostAsync(DemoHost.Text + "/proposals/preview", "delegate:JPN", edit), HttpStatusCode.OK);
        Assert.Contains("We will act. (JPN)]", preview.GetProperty("blocks")[0].GetProperty("bracketed").GetString(), StringComparison.Ordinal);
        using HttpResponseMessage tabled = await demo.PostAsync(DemoHost.Text + "/proposals", "delegate:JPN", edit);
        Assert.Equal(HttpStatusCode.Created, tabled.StatusCode);
        Assert.Equal(DemoHost.Text + "/proposals/4", tabled.Headers.Location!.ToString());
        await Done(await demo.PostAsync(DemoHost.Text + "/proposals/4/sponsors", "delegate:KOR", new { }));
        await Done(await demo.PostAsync(DemoHost.Text + "/taken-up", "chair", new { block = id }));
        await Done(await demo.PostAsync(DemoHost.Text + "/proposals/4/adoption", "chair", new { }));
        await Done(await demo.SendAsync(HttpMethod.Put, $"{DemoHost.Text}/blocks/{id}/status", "chair", new { status = "agreed" }));
        foreach (int number in new[] { 3, 1, 2 })
        {
            await Done(await demo.PostAsync($"{DemoHost.Text}/proposals/{number}/rejection", "chair", new { }));
        }

        foreach (string member in new[] { "RUS", "CHN" })
        {
            foreach (JsonElement one in text.GetProperty("blocks").EnumerateArray().Where(one => one.GetProperty("label").GetString() is "3" or "4"))
            {
                await Done(await demo.PostAsync(DemoHost.Text + "/positions", $"delegate:{member}", new { on = $"block:{one.GetProperty("id").GetString()}", stance = "object", reason = "Not these words." }));
            }
        }

        JsonElement outcome = await demo.JsonAsync(DemoHost.Text + "/outcome", "chair");
        Assert.Equal("chairs-summary-and-outcome-document", outcome.GetProperty("strongest").GetString());
        await Done(await demo.PostAsync(DemoHost.Text + "/conclusion", "chair", new { }));
        foreach ((string format, string sign) in new[] { ("docx", "PK"), ("html", "<!"), ("md", "#"), ("json", "{") })
        {
            using HttpResponseMessage document = await demo.GetAsync($"{DemoHost.Text}/outcome/document?format={format}", "observer");
            Assert.Equal(HttpStatusCode.OK, document.StatusCode);
            Assert.StartsWith(sign, (await document.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        }

        Assert.True(demo.Room.Whole.Texts.All[new TextId("outcome")].IsConcluded);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("observer", HttpStatusCode.Forbidden)]
    [InlineData("reader:JPN", HttpStatusCode.Forbidden)]
    [InlineData("delegate:JPN", HttpStatusCode.Forbidden)]
    [InlineData("chair", HttpStatusCode.OK)]
    public async Task What_belongs_to_the_chair_is_refused_to_others_in_the_api(string? seat, HttpStatusCode expected)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage answer = await demo.PostAsync(DemoHost.Meeting + "/items/suspension", seat, new { });
        Assert.Equal(expected, answer.StatusCode);
        if (expected != HttpStatusCode.OK)
        {
            Assert.Equal("urn:plenary:rule:permission", (await DemoHost.JsonAsync(answer)).GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task A_command_on_a_block_that_has_changed_since_is_answered_with_what_it_is_now()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement block = (await demo.JsonAsync(DemoHost.Text, "chair")).GetProperty("blocks").EnumerateArray().First(one => one.GetProperty("label").GetString() == "5");
        string path = $"{DemoHost.Text}/blocks/{block.GetProperty("id").GetString()}";
        using HttpResponseMessage read = await demo.GetAsync(path, "chair");
        string tag = read.Headers.ETag!.Tag;
        using HttpResponseMessage unchanged = await demo.GetAsync(path, "chair", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await Done(await demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = $"block:{block.GetProperty("id").GetString()}", stance = "object" }));
        using HttpResponseMessage late = await demo.SendAsync(HttpMethod.Put, path + "/status", "chair", new { status = "parked" }, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        JsonElement problem = await DemoHost.JsonAsync(late);
        Assert.Equal("JPN", problem.GetProperty("now").GetProperty("positions")[0].GetProperty("holder").GetString());
        await Done(await demo.SendAsync(HttpMethod.Put, path + "/status", "chair", new { status = "parked" }, ("If-Match", late.Headers.ETag!.Tag)));
    }

    [Fact]
    public async Task The_chair_rules_on_the_order_of_voting_and_says_what_records_a_difference_and_a_delegate_does_not()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        foreach ((string path, object body) in new (string, object)[] { ("/voting-order", new { proposals = new[] { 1, 2 } }), ("/blocks/b12/difference", new { records = true }) })
        {
            using HttpResponseMessage refused = await demo.SendAsync(HttpMethod.Put, DemoHost.Text + path, "delegate:JPN", body);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            await Done(await demo.SendAsync(HttpMethod.Put, DemoHost.Text + path, "chair", body));
        }

        // The ruling holds: proposal 1 may be voted on before proposal 2, which is further removed.
        await Done(await demo.PostAsync(DemoHost.Text + "/votes", "chair", new { on = "proposal:1", rule = "simple-majority", ballots = new[] { new { member = "CHN", ballot = "yes" } } }));
        JsonElement told = await demo.JsonAsync(DemoHost.Meeting + "/chronicle", "observer");
        Assert.Contains(told.EnumerateArray(), one => one.GetProperty("says").GetString()!.Contains("records that members differ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_written_on_words_that_have_changed_is_refused_with_both()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        string id = (await demo.JsonAsync(DemoHost.Text, "chair")).GetProperty("blocks").EnumerateArray().First(one => one.GetProperty("label").GetString() == "5").GetProperty("id").GetString()!;
        using HttpResponseMessage late = await demo.PostAsync(
            DemoHost.Text + "/proposals", "delegate:JPN", new { edits = new[] { new { rewrite = new { block = id, text = "We act." } } }, upon = "What it was before.\n" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        JsonElement problem = await DemoHost.JsonAsync(late);
        Assert.Equal("fresh-base", problem.GetProperty("rule").GetString());
        Assert.Contains("What it was before.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_with_its_key_is_done_once()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        object join = new { };
        JsonElement first = await Read(await demo.PostAsync(DemoHost.Text + "/proposals/1/sponsors", "delegate:SAU", join, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        JsonElement second = await Read(await demo.PostAsync(DemoHost.Text + "/proposals/1/sponsors", "delegate:SAU", join, ("Idempotency-Key", "k")), HttpStatusCode.OK);
        Assert.False(first.GetProperty("isRepeat").GetBoolean());
        Assert.True(second.GetProperty("isRepeat").GetBoolean());
        Assert.Equal(first.GetProperty("events").ToString(), second.GetProperty("events").ToString());
    }

    [Theory]
    [InlineData("/texts/outcome/positions", "{", HttpStatusCode.BadRequest, "json")]
    [InlineData("/texts/outcome/positions", """{"on":"text","stance":"adores"}""", HttpStatusCode.BadRequest, "json")]
    [InlineData("/texts/outcome/positions", """{"on":"text","stance":"object","admin":true}""", HttpStatusCode.BadRequest, "json")]
    [InlineData("/texts/outcome/positions", """{"on":"sky","stance":"object"}""", HttpStatusCode.BadRequest, "target")]
    [InlineData("/texts/outcome/positions", """{"on":"text","stance":"object","for":"friends"}""", HttpStatusCode.BadRequest, "audience")]
    [InlineData("/texts/outcome/positions", """{"on":"text","stance":"object","holder":"KOR"}""", HttpStatusCode.Conflict, "own-voice")]
    [InlineData("/texts/outcome/proposals", """{"edits":[{"delete":"b1","rewrite":{"block":"b1","text":"x"}}]}""", HttpStatusCode.BadRequest, "edit")]
    [InlineData("/texts/outcome/proposals", """{"edits":[{"delete":"gone"}]}""", HttpStatusCode.Conflict, "paragraph-stands")]
    [InlineData("/texts/outcome/proposals", """{"edits":[]}""", HttpStatusCode.Conflict, "something-proposed")]
    [InlineData("/texts/outcome/proposals", """{"edits":null}""", HttpStatusCode.BadRequest, "json")]
    [InlineData("/texts/nowhere/positions", """{"on":"text","stance":"object"}""", HttpStatusCode.NotFound, "not-found")]
    public async Task A_wrong_request_is_told_what_is_wrong_and_changes_nothing(string path, string body, HttpStatusCode status, string rule)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        long before = demo.Room.Whole.Sequence;
        using HttpResponseMessage answer = await demo.PostAsync(DemoHost.Meeting + path, "delegate:JPN", body);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        JsonElement problem = await DemoHost.JsonAsync(answer);
        Assert.Equal(rule, problem.GetProperty("rule").GetString());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        Assert.Equal(before, demo.Room.Whole.Sequence);
    }

    [Fact]
    public async Task What_is_too_large_or_too_many_is_refused_before_anybody_looks_at_it()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        string huge = new('a', 2_000_000);
        using HttpResponseMessage body = await demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = "text", stance = "object", reason = huge });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, body.StatusCode);
        using HttpResponseMessage words = await demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = "text", stance = "object", reason = huge[..30_000] });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, words.StatusCode);
        using HttpResponseMessage many = await demo.PostAsync(DemoHost.Text + "/proposals", "delegate:JPN", new { edits = Enumerable.Repeat(new { delete = "b1" }, 501) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, many.StatusCode);
        using HttpResponseMessage deep = await demo.PostAsync(
            DemoHost.Text + "/positions", "delegate:JPN", $$"""{"on":"text","stance":"accept","condition":{{string.Concat(Enumerable.Repeat("""{"all":[""", 60))}}{"adopted":1}{{string.Concat(Enumerable.Repeat("]}", 60))}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        using HttpResponseMessage key = await demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = "text", stance = "object" }, ("Idempotency-Key", huge[..201]));
        Assert.Equal(HttpStatusCode.BadRequest, key.StatusCode);
    }

    [Fact]
    public async Task What_a_page_of_another_site_sends_is_refused()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage forged = await demo.PostAsync(DemoHost.Text + "/proposals/1/sponsors", "delegate:SAU", new { }, ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        await Done(await demo.PostAsync(DemoHost.Text + "/proposals/1/sponsors", "delegate:SAU", new { }, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task Drafts_are_kept_for_their_delegation_and_tabled_from_there()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        object draft = new { edits = new[] { new { insert = new { after = (string?)null, text = "A first word." } } }, reason = "Ours." };
        await Done(await demo.SendAsync(HttpMethod.Put, DemoHost.Text + "/drafts/one", "delegate:JPN", draft));
        Assert.Equal("Ours.", (await demo.JsonAsync(DemoHost.Text + "/drafts", "reader:JPN"))[0].GetProperty("reason").GetString());
        Assert.Equal(0, (await demo.JsonAsync(DemoHost.Text + "/drafts", "delegate:KOR")).GetArrayLength());
        Assert.Equal(0, (await demo.JsonAsync(DemoHost.Text + "/drafts", "chair")).GetArrayLength());
        using HttpResponseMessage tabled = await demo.PostAsync(
            DemoHost.Text + "/proposals", "delegate:JPN", new { edits = new[] { new { insert = new { after = (string?)null, text = "A first word." } } }, draft = "one" });
        Assert.Equal(HttpStatusCode.Created, tabled.StatusCode);
        Assert.Equal(0, (await demo.JsonAsync(DemoHost.Text + "/drafts", "delegate:JPN")).GetArrayLength());
    }

    [Fact]
    public async Task OpenApi_describes_every_endpoint_of_the_api_in_a_sentence()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        JsonElement document = await demo.JsonAsync("/openapi/v1.json");
        string[] paths = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        Assert.Contains("/api/meetings/{meeting}/texts/{text}/proposals/preview", paths);
        Assert.All(document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/meetings", StringComparison.Ordinal)).SelectMany(path => path.Value.EnumerateObject().Select(one => (path.Name, one))), one =>
            Assert.True(one.one.Value.TryGetProperty("summary", out _), one.Name));
        using HttpResponseMessage page = await demo.GetAsync("/api/reference");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_public_sees_that_there_is_a_meeting_and_nothing_of_its_text()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        Assert.Contains((await demo.JsonAsync("/api/meetings")).EnumerateArray(), meeting => meeting.GetProperty("id").GetString() == "new-delhi-2023-03");
        Assert.Equal(0, (await demo.JsonAsync(DemoHost.Meeting + "/texts")).GetArrayLength());
        using HttpResponseMessage text = await demo.GetAsync(DemoHost.Text);
        Assert.Equal(HttpStatusCode.NotFound, text.StatusCode);
    }

    private static async Task Done(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            Assert.Equal(expected, answer.StatusCode);
            return await DemoHost.JsonAsync(answer);
        }
    }
}
