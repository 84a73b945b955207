using System.Net;
using System.Text.Json;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Hosting;

public sealed class FoundingTests
{
    private static readonly object Forum = new
    {
        id = "spring-2027",
        title = "Spring meeting",
        body = "forum",
        place = "Oslo",
        from = "2027-04-01",
        to = "2027-04-02",
        found = new { name = "The Forum", shortName = "Forum", members = new[] { new { code = "NOR", name = "Norway" }, new { code = "ISL", name = "Iceland" } }, presidency = "NOR", zone = "Europe/Oslo" },
    };

    [Fact]
    public async Task A_meeting_is_convened_a_text_opened_and_a_proposal_tabled_on_a_server_that_knew_nobody()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage made = await demo.PostAsync("/api/meetings", "secretariat", Forum);
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        const string meeting = "/api/meetings/spring-2027";
        using HttpResponseMessage opened = await demo.PostAsync(meeting + "/texts", "secretariat", new { id = "statement", title = "Statement", label = "Rev.1", paragraphs = new[] { new { text = "We met.", kind = "operative" } } });
        Assert.True(opened.StatusCode == HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        JsonElement text = await demo.JsonAsync(meeting + "/texts/statement", "delegate:ISL");
        string block = text.GetProperty("blocks")[0].GetProperty("id").GetString()!;
        using HttpResponseMessage tabled = await demo.PostAsync(meeting + "/texts/statement/proposals", "delegate:ISL", new { edits = new[] { new { rewrite = new { block, text = "We met in Oslo." } } } });
        Assert.Equal(HttpStatusCode.Created, tabled.StatusCode);

        // The text of one meeting is not found under another.
        using HttpResponseMessage elsewhere = await demo.GetAsync(DemoHost.Meeting + "/texts/statement", "secretariat");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("chair", HttpStatusCode.Forbidden)]
    [InlineData("head:JPN", HttpStatusCode.Forbidden)]
    public async Task Only_the_secretariat_convenes_on_a_server(string? seat, HttpStatusCode expected)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage made = await demo.PostAsync("/api/meetings", seat, Forum);
        Assert.Equal(expected, made.StatusCode);
    }

    [Fact]
    public async Task A_meeting_whose_identity_is_taken_is_refused_in_any_body()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        string again = JsonSerializer.Serialize(Forum).Replace("spring-2027", "new-delhi-2023-03", StringComparison.Ordinal);
        using HttpResponseMessage made = await demo.PostAsync("/api/meetings", "secretariat", again);
        Assert.Equal(HttpStatusCode.Conflict, made.StatusCode);
    }
}
