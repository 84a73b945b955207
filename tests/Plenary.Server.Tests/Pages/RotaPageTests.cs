using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>The rota of the presidency, on the page of the meeting and over the API.</summary>
public sealed class RotaPageTests
{
    private static readonly PresidencyTurn[] Turns = [new("IND", new DateOnly(2022, 12, 1)), new("BRA", new DateOnly(2999, 12, 1))];

    [Fact]
    public async Task The_secretariat_sets_the_rota_and_hands_the_chair_over_and_all_read_who_is_next()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient secretariat = demo.Browse("secretariat");
        string page = await secretariat.GetStringAsync(PageForms.At("/meeting"));
        using HttpResponseMessage wrong = await secretariat.SendFormAsync(page, "rota", ("turns", "IND 2022-12-01\r\nBRA next year"));
        Assert.Contains("“BRA next year” is no turn", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(Rota.Empty, demo.Room.Whole.Body.Rota);
        using HttpResponseMessage set = await secretariat.SendFormAsync(page, "rota", ("turns", "IND 2022-12-01\r\nBRA 2999-12-01"));
        Assert.Equal(HttpStatusCode.Found, set.StatusCode);
        Assert.Equal(new Rota([.. Turns]), demo.Room.Whole.Body.Rota);
        using HttpClient observer = demo.Browse("observer");
        string read = await observer.GetStringAsync(PageForms.At("/meeting"));
        Assert.Contains("By the rota Brazil is next, from 1 December 2999.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("do/rota", read, StringComparison.Ordinal);

        using HttpResponseMessage passed = await secretariat.SendFormAsync(page, "presidency", ("party", "BRA"));
        Assert.Equal(HttpStatusCode.Found, passed.StatusCode);
        Assert.Equal("BRA", demo.Room.Whole.Body.Chair);
        Assert.Contains("By the rota it is the turn of India since 1 December 2022.", await observer.GetStringAsync(PageForms.At("/meeting")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rota_is_set_and_read_over_the_api_by_those_who_may()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        object asked = new { turns = Turns.Select(turn => new { member = turn.Member, from = turn.From }) };
        using HttpResponseMessage refused = await demo.SendAsync(HttpMethod.Put, DemoHost.Meeting + "/body/rota", "delegate:JPN", asked);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using HttpResponseMessage set = await demo.SendAsync(HttpMethod.Put, DemoHost.Meeting + "/body/rota", "secretariat", asked);
        Assert.True(set.IsSuccessStatusCode, await set.Content.ReadAsStringAsync());
        JsonElement body = await demo.JsonAsync(DemoHost.Meeting + "/body", "observer");
        Assert.Equal(["IND 2022-12-01", "BRA 2999-12-01"], body.GetProperty("rota").EnumerateArray().Select(turn => $"{turn.GetProperty("member").GetString()} {turn.GetProperty("from").GetString()}"));
    }
}
