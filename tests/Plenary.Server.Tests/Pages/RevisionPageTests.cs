using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>Issuing a revision by the chair's form: whose text it is, and what its paragraphs were called before.</summary>
public sealed class RevisionPageTests
{
    [Fact]
    public async Task A_paragraph_came_in_and_the_chair_issues_a_revision_then_old_and_new_numbers_are_told_on_the_page_and_over_the_api()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        string fifth = (await demo.JsonAsync(DemoHost.Text, "chair")).GetProperty("blocks").EnumerateArray().First(one => one.GetProperty("label").GetString() == "5").GetProperty("id").GetString()!;
        using HttpResponseMessage tabled = await demo.PostAsync(DemoHost.Text + "/proposals", "delegate:JPN", new { edits = new[] { new { insert = new { after = fifth, text = "We will report on this." } } } });
        Assert.Equal(HttpStatusCode.Created, tabled.StatusCode);
        using HttpResponseMessage adopted = await demo.PostAsync($"{tabled.Headers.Location}/adoption", "chair", new { });
        Assert.True(adopted.IsSuccessStatusCode, await adopted.Content.ReadAsStringAsync());

        using HttpClient chair = demo.Browse("chair");
        using HttpResponseMessage issued = await chair.SendFormAsync(await chair.GetStringAsync(PageForms.At("")), "issue-revision", ("label", "Rev.2"), ("authority", "secretariat"));
        Assert.Equal(HttpStatusCode.Found, issued.StatusCode);
        Assert.Equal(("Rev.2", Authority.Secretariat), (demo.Room.Whole.Texts.All[new TextId("outcome")].Revision.Label, demo.Room.Whole.Texts.All[new TextId("outcome")].Revision.Authority));

        const string Words = "Of the paragraphs before, 5 bis is now 6; 6 to 24 are now 7 to 25.";
        Assert.Contains(Words, await chair.GetStringAsync(PageForms.At("?view=since:Rev.1")), StringComparison.Ordinal);
        Assert.DoesNotContain("Of the paragraphs before", await chair.GetStringAsync(PageForms.At("?view=since:Rev.2")), StringComparison.Ordinal);
        JsonElement issues = await demo.JsonAsync(DemoHost.Text + "/revisions", "delegate:JPN");
        Assert.Equal(["Rev.1", "Rev.2"], issues.EnumerateArray().Select(one => one.GetProperty("label").GetString()));
        JsonElement first = issues[1].GetProperty("numbering")[0];
        Assert.Equal(("5 bis", "6"), (first.GetProperty("old").GetString(), first.GetProperty("new").GetString()));
        Assert.Equal(20, issues[1].GetProperty("numbering").GetArrayLength());
    }

    [Fact]
    public async Task The_form_does_not_say_whose_text_it_is_then_it_is_whose_it_was()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient chair = demo.Browse("chair");
        using HttpResponseMessage issued = await chair.SendFormAsync(await chair.GetStringAsync(PageForms.At("")), "issue-revision", ("label", "Rev.2"), ("authority", "nobody"));
        Assert.Equal(HttpStatusCode.Found, issued.StatusCode);
        Assert.Equal(Authority.Chair, demo.Room.Whole.Texts.All[new TextId("outcome")].Revision.Authority);
    }
}
