using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>Positions on options of a point, on the pages and over the API.</summary>
public sealed class OptionPositionTests
{
    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task One_press_on_an_option_of_the_sheet_takes_a_position_on_it_and_stays_there()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        (BlockId block, PositionTarget with, PositionTarget without) = OpenBlock(demo);
        using HttpClient japan = demo.Browse("head:JPN");
        string sheet = await japan.GetStringAsync(PageForms.At($"/blocks/{block.Value}"));
        Assert.Contains("<h2 id=\"options-h\">Options</h2>", sheet, StringComparison.Ordinal);
        Assert.Contains($"value=\"option:{without.Id}\"", sheet, StringComparison.Ordinal);
        Assert.Contains($"value=\"option:no-text@{block.Value}\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("do/adopt-option", sheet, StringComparison.Ordinal);

        using HttpResponseMessage taken = await japan.SendFormAsync(sheet, "position", ("on", $"option:{with.Id}"), ("block", block.Value), ("stance", "object"));
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.EndsWith($"/blocks/{block.Value}#options", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(Stance.Object, demo.Room.Whole.Positions.Formal(Outcome, with, "JPN")?.Position.Stance);
        Assert.Contains("would have it. That is not what stands now", WebUtility.HtmlDecode(await japan.GetStringAsync(PageForms.At($"/blocks/{block.Value}"))), StringComparison.Ordinal);
        Assert.Contains("would have it", await japan.GetStringAsync(PageForms.At($"/positions?on=option:{with.Id}")), StringComparison.Ordinal);

        // The chair cannot take it now; the form says why, on the paragraph's page.
        using HttpClient chair = demo.Browse("chair");
        string desk = await chair.GetStringAsync(PageForms.At($"/blocks/{block.Value}"));
        using HttpResponseMessage refused = await chair.SendFormAsync(desk, "adopt-option", ("on", $"option:{with.Id}"), ("block", block.Value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Japan objects to", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_listed_and_adopted_over_the_api_and_what_is_none_is_refused()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        (BlockId block, PositionTarget with, PositionTarget without) = OpenBlock(demo);
        JsonElement[] options = [.. (await demo.JsonAsync($"{DemoHost.Text}/blocks/{block.Value}/options", "delegate:JPN")).EnumerateArray()];
        JsonElement stands = Assert.Single(options, option => option.GetProperty("on").GetString() == $"option:{without.Id}");
        Assert.True(stands.GetProperty("isWhatStands").GetBoolean());
        JsonElement taken = Assert.Single(options, option => option.GetProperty("on").GetString() == $"option:{with.Id}");
        Assert.NotEqual(stands.GetProperty("words").GetString(), taken.GetProperty("words").GetString());

        await Status(demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = $"option:{without.Id}", stance = "object", reason = "Too weak." }), HttpStatusCode.OK);
        JsonElement table = await demo.JsonAsync(DemoHost.Text + "/positions", "delegate:JPN");
        Assert.Single(table.GetProperty("columns").EnumerateArray(), column => column.GetProperty("on").GetString() == $"option:{without.Id}" && column.GetProperty("isWhatStands").GetBoolean());
        foreach (string none in (string[])["option:", "option:with:", "option:with:zz", "block:b1"])
        {
            await Status(demo.PostAsync(DemoHost.Text + "/adoption", "chair", new { option = none }), HttpStatusCode.BadRequest);
        }

        await Status(demo.PostAsync(DemoHost.Text + "/positions", "delegate:JPN", new { on = "option:with:" + new string('a', 24), stance = "object" }), HttpStatusCode.Conflict);
        await Status(demo.PostAsync(DemoHost.Text + "/adoption", "delegate:JPN", new { option = $"option:{with.Id}" }), HttpStatusCode.Forbidden);
        await Status(demo.PostAsync(DemoHost.Text + "/adoption", "chair", new { option = $"option:{with.Id}" }), HttpStatusCode.OK);
        Assert.True(new OptionsRead(demo.Room.Whole.Texts.All[Outcome].Weave).Has(with.Option!));
    }

    // A paragraph in which one thing is open, and nobody would be in the way of it.
    private static (BlockId Block, PositionTarget With, PositionTarget Without) OpenBlock(DemoHost demo)
    {
        NegotiatedText text = demo.Room.Whole.Texts.All[Outcome];
        Point point = Points.Of(text.Weave).All.First(point => point.Blocks.Length == 1 && point.Options.Length == 2 && point.Options.All(option => !option.IsNoText)
            && demo.Room.Whole.Body.Members.All(member => text.ProposalsOpenIn(point.Blocks[0]).All(number => EffectiveStance.Of(demo.Room.Whole, Outcome, PositionTarget.OfProposal(number), member.Code).Stance != Stance.Object)));
        return (point.Blocks[0], PositionTarget.Of(OptionTarget.With(point.Options[1].Changes)), PositionTarget.Of(OptionTarget.Without(point.Changes)));
    }

    private static async Task Status(Task<HttpResponseMessage> asked, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await asked;
        Assert.True(expected == answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
