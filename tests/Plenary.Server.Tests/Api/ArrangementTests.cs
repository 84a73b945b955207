using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Api;

public sealed class ArrangementTests
{
    [Fact]
    public async Task The_secretariat_arranges_agenda_delegations_and_gatherings_and_everybody_at_the_table_reads_them()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await Done(demo, HttpMethod.Put, "/items/9", "secretariat", new { title = "Any other business", plannedMinutes = 20 });
        await Done(demo, HttpMethod.Put, "/delegations/JPN", "chair", new { head = "State Minister for Foreign Affairs", rank = "deputy", size = 3 });
        await Done(demo, HttpMethod.Put, "/gatherings/friends", "secretariat", new { title = "Friends of the chair", kind = "friendsOfTheChair", from = "2023-03-02T18:00:00+05:30", to = "2023-03-02T19:00:00+05:30", parties = new[] { "JPN", "BRA" } });
        await Done(demo, HttpMethod.Put, "", "secretariat", new { place = "New Delhi, Rashtrapati Bhavan" });

        JsonElement meeting = await demo.JsonAsync(DemoHost.Meeting, "delegate:BRA");

        JsonElement item = Assert.Single(meeting.GetProperty("agenda").EnumerateArray(), one => one.GetProperty("id").GetString() == "9");
        Assert.Equal(20, item.GetProperty("plannedMinutes").GetInt32());
        JsonElement delegation = Assert.Single(meeting.GetProperty("delegations").EnumerateArray(), one => one.GetProperty("party").GetString() == "JPN");
        Assert.Equal("deputy", delegation.GetProperty("rank").GetString());
        JsonElement gathering = Assert.Single(meeting.GetProperty("gatherings").EnumerateArray(), one => one.GetProperty("id").GetString() == "friends");
        Assert.Equal(["JPN", "BRA"], gathering.GetProperty("parties").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("New Delhi, Rashtrapati Bhavan", meeting.GetProperty("meeting").GetProperty("place").GetString());

        await Done(demo, HttpMethod.Delete, "/items/9", "secretariat", null);
        await Done(demo, HttpMethod.Delete, "/gatherings/friends", "secretariat", null);
        JsonElement after = await demo.JsonAsync(DemoHost.Meeting, "delegate:BRA");
        Assert.DoesNotContain(after.GetProperty("agenda").EnumerateArray(), one => one.GetProperty("id").GetString() == "9");
        Assert.Equal(0, after.GetProperty("gatherings").EnumerateArray().Count(one => one.GetProperty("id").GetString() == "friends"));
    }

    [Fact]
    public async Task A_ruling_is_appealed_against_and_the_vote_on_the_appeal_decides()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        if ((await demo.JsonAsync(DemoHost.Meeting, "chair")).GetProperty("sitting").ValueKind == JsonValueKind.Null)
        {
            await Done(demo, HttpMethod.Post, "/sittings", "chair", new { });
        }

        await Done(demo, HttpMethod.Put, "/speakers/order", "chair", new { headsFirst = true, limitMinutes = 3 });
        using HttpResponseMessage unheard = await demo.PostAsync(DemoHost.Meeting + "/replies", "delegate:JPN", new { to = "KOR" });
        Assert.Equal("The Republic of Korea has not spoken at this meeting: there is nothing to reply to.", (await DemoHost.JsonAsync(unheard)).GetProperty("detail").GetString());
        await Done(demo, HttpMethod.Post, "/speakers", "delegate:KOR", new { });
        await Done(demo, HttpMethod.Post, "/floor", "chair", new { party = "KOR" });
        await Done(demo, HttpMethod.Delete, "/floor", "chair", null);
        await Done(demo, HttpMethod.Post, "/speakers/closing", "chair", new { });
        await Done(demo, HttpMethod.Post, "/replies", "delegate:JPN", new { to = "KOR" });
        await Done(demo, HttpMethod.Post, "/points", "delegate:BRA", new { words = "The list was closed too early." });
        Assert.Equal("BRA", (await demo.JsonAsync(DemoHost.Meeting, "delegate:JPN")).GetProperty("point").GetProperty("party").GetString());
        await Done(demo, HttpMethod.Post, "/points/ruling", "chair", new { isUpheld = false, words = "It stays closed." });
        await Done(demo, HttpMethod.Post, "/points/appeal", "delegate:BRA", new { });
        await Refused(demo, HttpMethod.Post, "/points/appeal/decision", "delegate:BRA", new { forAppeal = 12, againstAppeal = 7 }, HttpStatusCode.Forbidden, "permission");
        await Done(demo, HttpMethod.Post, "/points/appeal/decision", "chair", new { forAppeal = 12, againstAppeal = 7 });

        PointOfOrder point = demo.Room.Whole.Meetings.All.Values.Single(one => one.Id.Value == "new-delhi-2023-03").Points[^1];
        Assert.False(point.Stood);
        Assert.Equal(JsonValueKind.Null, (await demo.JsonAsync(DemoHost.Meeting, "delegate:JPN")).GetProperty("point").ValueKind);
    }

    [Fact]
    public async Task The_secretariat_keeps_seats_groups_credentials_and_the_profile()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await Done(demo, HttpMethod.Put, "/body/seats/NZL", "secretariat", new { name = "New Zealand", kind = "observer" });
        await Done(demo, HttpMethod.Put, "/body/seats/JPN/entitlement", "secretariat", new { isEntitled = false, reason = "two years in arrears" });
        await Done(demo, HttpMethod.Put, "/body/seats/JPN", "secretariat", new { name = "Japan", weights = new { votes = 6.5 } });
        await Done(demo, HttpMethod.Put, "/body/seats/BRA/credentials", "secretariat", new { credentials = "provisional" });
        await Done(demo, HttpMethod.Put, "/body/groups/BASIC", "secretariat", new { name = "BASIC", members = new[] { "BRA", "CHN", "IND", "ZAF" } });
        JsonElement body = await demo.JsonAsync(DemoHost.Meeting + "/body", "delegate:KOR");
        JsonElement japan = Seat(body, "JPN");
        Assert.False(japan.GetProperty("isEntitled").GetBoolean());
        Assert.Equal(6.5m, japan.GetProperty("weights").GetProperty("votes").GetDecimal());
        Assert.Equal("provisional", Seat(body, "BRA").GetProperty("credentials").GetString());
        Assert.Equal("observer", Seat(body, "NZL").GetProperty("kind").GetString());
        Assert.Contains(body.GetProperty("groups").EnumerateArray(), one => one.GetProperty("code").GetString() == "BASIC");

        // What is read back is what may be sent: the same profile changes nothing.
        JsonElement same = await Done(demo, HttpMethod.Put, "/body/profile", "secretariat", body.GetProperty("profile").GetRawText());
        Assert.Equal(0, same.GetProperty("events").GetArrayLength());
        await Refused(demo, HttpMethod.Put, "/body/profile", "secretariat", new { rule = "acclamation", zone = "Asia/Kolkata" }, HttpStatusCode.Conflict, "known-rule");
        await Refused(demo, HttpMethod.Put, "/body/profile", "secretariat", new { silenceAtLeastMinutes = -1 }, HttpStatusCode.BadRequest, "minutes");
        await Refused(demo, HttpMethod.Put, "/body/profile", "chair", new { }, HttpStatusCode.Forbidden, "permission");
        await Refused(demo, HttpMethod.Delete, "/body/seats/XXX", "secretariat", null, HttpStatusCode.Conflict, "known-seat");
        await Done(demo, HttpMethod.Delete, "/body/groups/BASIC", "secretariat", null);
        await Done(demo, HttpMethod.Delete, "/body/seats/NZL", "secretariat", null);
        await Done(demo, HttpMethod.Post, "/body/presidency", "secretariat", new { holder = "BRA", from = "IND" });
        Assert.Equal("BRA", (await demo.JsonAsync(DemoHost.Meeting + "/body", "delegate:KOR")).GetProperty("presidency").GetString());
    }

    [Fact]
    public async Task A_meeting_is_ended_and_nothing_is_arranged_in_it_any_more()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        if ((await demo.JsonAsync(DemoHost.Meeting, "chair")).GetProperty("sitting").ValueKind != JsonValueKind.Null)
        {
            await Done(demo, HttpMethod.Post, "/sittings/closing", "chair", new { });
        }

        await Refused(demo, HttpMethod.Post, "/ending", "delegate:JPN", new { }, HttpStatusCode.Forbidden, "permission");
        await Done(demo, HttpMethod.Post, "/ending", "secretariat", new { });

        Assert.True((await demo.JsonAsync(DemoHost.Meeting, "chair")).GetProperty("meeting").GetProperty("hasEnded").GetBoolean());
        using HttpResponseMessage late = await demo.SendAsync(HttpMethod.Put, DemoHost.Meeting + "/items/9", "chair", new { title = "Late" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    private static JsonElement Seat(JsonElement body, string code) => Assert.Single(body.GetProperty("seats").EnumerateArray(), one => one.GetProperty("code").GetString() == code);

    private static async Task<JsonElement> Done(DemoHost demo, HttpMethod method, string path, string seat, object? body)
    {
        using HttpResponseMessage answer = await demo.SendAsync(method, DemoHost.Meeting + path, seat, body);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await DemoHost.JsonAsync(answer);
    }

    private static async Task Refused(DemoHost demo, HttpMethod method, string path, string seat, object? body, HttpStatusCode status, string rule)
    {
        using HttpResponseMessage answer = await demo.SendAsync(method, DemoHost.Meeting + path, seat, body);
        string problem = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{method} {path}: {answer.StatusCode}: {problem}");
        Assert.Contains($"\"rule\":\"{rule}\"", problem, StringComparison.Ordinal);
    }
}
