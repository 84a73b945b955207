using System.Net;
using System.Text.Json;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Api;

/// <summary>That the description of the API says which headers a request may have, and that they do what it says.</summary>
public sealed class DescriptionTests
{
    private const string Key = "Idempotency-Key";
    private const string Match = "If-Match";
    private const string NoneMatch = "If-None-Match";

    [Fact]
    public async Task Whatever_does_something_in_a_room_takes_a_key_and_what_it_expects_and_all_say_what_a_problem_is()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        int acts = 0;
        foreach ((string path, string method, JsonElement operation) in await OperationsAsync(demo))
        {
            string what = $"{method} {path}";
            JsonElement responses = operation.GetProperty("responses");
            Assert.True(responses.GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _), what);
            JsonElement success = Assert.Single(responses.EnumerateObject(), response => response.Name.StartsWith('2')).Value;
            bool doesSomething = success.TryGetProperty("content", out JsonElement content) && content.ToString().Contains("/Happened\"", StringComparison.Ordinal);
            acts += doesSomething ? 1 : 0;
            Assert.True(Has(operation, Key) == (doesSomething || path.Contains("/mediation/questions", StringComparison.Ordinal)), what);
            Assert.True(Has(operation, Match) == (doesSomething && what is not ("post /api/meetings" or "post /api/meetings/{meeting}/texts")), what);
        }

        Assert.True(acts > 50, "The description is looked at in the wrong place.");
    }

    [Fact]
    public async Task What_is_said_to_have_a_version_has_it_and_saves_fetching_it_again()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        int versioned = 0;
        foreach ((string path, string method, JsonElement operation) in (await OperationsAsync(demo)).Where(one => one.Method == "get" && !one.Path.EndsWith("/run/events", StringComparison.Ordinal)))
        {
            string at = path.Replace("{meeting}", "new-delhi-2023-03", StringComparison.Ordinal).Replace("{text}", "outcome", StringComparison.Ordinal).Replace("{block}", "b3", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
            using HttpResponseMessage answer = await demo.GetAsync(at, "delegate:JPN");
            Assert.True(Has(operation, NoneMatch) == (answer.Headers.ETag is not null), $"{method} {path}: {answer.StatusCode} {answer.Headers.ETag}");
            if (answer.Headers.ETag is { } tag)
            {
                versioned++;
                using HttpResponseMessage again = await demo.GetAsync(at, "delegate:JPN", (NoneMatch, tag.ToString()));
                Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            }
        }

        Assert.True(versioned > 8, "Nothing to speak of has a version.");
    }

    [Fact]
    public async Task Whatever_is_asked_on_a_text_is_not_done_on_one_that_has_changed_since()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        object draft = new { edits = new[] { new { rewrite = new { block = "b3", text = "Ours." } } } };
        using HttpResponseMessage kept = await demo.SendAsync(HttpMethod.Put, DemoHost.Text + "/drafts/d", "delegate:JPN", draft);
        kept.EnsureSuccessStatusCode();
        long before = demo.Room.Whole.Sequence;
        foreach ((string method, string path, string seat, object? body) in new (string, string, string, object?)[]
        {
            ("POST", "/proposals/1/sponsors", "delegate:JPN", new { }),
            ("DELETE", "/proposals/1/sponsors/JPN", "delegate:JPN", null),
            ("DELETE", "/proposals/1", "secretariat", null),
            ("POST", "/proposals/1/adoption", "chair", new { }),
            ("POST", "/proposals/1/rejection", "chair", new { }),
            ("POST", "/taken-up", "chair", new { block = "b5" }),
            ("PUT", "/drafts/d", "delegate:JPN", draft),
            ("DELETE", "/drafts/d", "delegate:JPN", null),
            ("POST", "/silences/1/objections", "delegate:JPN", new { words = "No." }),
            ("POST", "/silences/1/statements", "delegate:JPN", new { words = "Noted." }),
            ("POST", "/silences/1/cancellation", "chair", new { }),
            ("POST", "/revisions", "chair", new { label = "Rev.9", authority = "chair" }),
            ("POST", "/conclusion", "chair", new { }),
            ("PUT", "/voting-order", "chair", new { proposals = new[] { 1 } }),
            ("POST", "/positions", "delegate:JPN", new { on = "block:b3", stance = "accept" }),
        })
        {
            using HttpResponseMessage stale = await demo.SendAsync(new HttpMethod(method), DemoHost.Text + path, seat, body, (Match, "\"0\""));
            string said = await stale.Content.ReadAsStringAsync();
            Assert.True(stale.StatusCode == HttpStatusCode.PreconditionFailed && stale.Headers.ETag is not null, $"{method} {path}: {stale.StatusCode} {said}");
            Assert.Equal("application/problem+json", stale.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(before, demo.Room.Whole.Sequence);
        using HttpResponseMessage drafts = await demo.GetAsync(DemoHost.Text + "/drafts", "delegate:JPN");
        using HttpResponseMessage dropped = await demo.SendAsync(HttpMethod.Delete, DemoHost.Text + "/drafts/d", "delegate:JPN", null, (Match, drafts.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, dropped.StatusCode);
    }

    private static async Task<List<(string Path, string Method, JsonElement Operation)>> OperationsAsync(DemoHost demo) =>
        [.. (await demo.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => (path.Name, one.Name, one.Value)))];

    private static bool Has(JsonElement operation, string header) =>
        operation.TryGetProperty("parameters", out JsonElement parameters) && parameters.EnumerateArray().Any(one => one.GetProperty("in").GetString() == "header" && one.GetProperty("name").GetString() == header);
}
