using System.Net;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Mediating;

public sealed class MediationRoomTests
{
    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task The_chair_asks_by_the_form_and_reads_the_answer_with_what_was_supposed()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient chair = demo.Browse("chair");
        string before = await chair.GetStringAsync(PageForms.At("/mediation"));
        Assert.Contains("href=\"" + PageForms.Text + "/mediation\"", before, StringComparison.Ordinal);
        using HttpResponseMessage asked = await chair.SendFormAsync(before, "mediate", ("silence", "unknown"), ("support", "prefers"), ("seed", "5"), ("pin", "9=no text"), ("suppose", "RUS=9"), ("offer", "9|RUS,CHN|first | words"), ("offer-point", "9"), ("offer-words", " other\r\n words "), ("offer-text", "Paragraph nine | in other words.\r\nTwo lines."), ("offer-accepting", "CHN"));
        Assert.Equal((HttpStatusCode.Found, PageForms.Text + "/mediation"), (asked.StatusCode, asked.Headers.Location!.ToString()));
        MediationQuestion question = Assert.Single(demo.Room.Whole.Mediation.Of(Outcome).Asked).Question;
        Assert.Equal(("unknown", 5), (question.Silence, question.Seed));
        Assert.Equal([new MediationChoice("9", "no text")], question.Pinned);
        Assert.Equal([new MediationMove("RUS", "9")], question.Moves);
        Assert.Equal([new MediationOffer("9", "first | words", ["RUS", "CHN"]), new MediationOffer("9", "other words", ["CHN"]) { Text = "Paragraph nine | in other words.\nTwo lines." }], question.Offers);

        MediationDesk desk = demo.Host.App.Services.GetRequiredService<MediationDesks>().Of(demo.Room);
        MediationRun run = (await desk.NextAsync(Outcome, null, default))!;
        while (run.State != MediationRunState.Done)
        {
            run = (await desk.NextAsync(Outcome, run.Version, default))!;
        }

        string after = await chair.GetStringAsync(PageForms.At("/mediation"));
        Assert.Contains("other words", after, StringComparison.Ordinal);
        Assert.Contains("value=\"9|CHN|other words\nParagraph nine | in other words.\nTwo lines.\"", WebUtility.HtmlDecode(after), StringComparison.Ordinal);
        using HttpRequestMessage feed = new(HttpMethod.Get, PageForms.Text + "/mediation/feed");
        using HttpResponseMessage stream = await chair.SendAsync(feed, HttpCompletionOption.ResponseHeadersRead);
        using StreamReader lines = new(await stream.Content.ReadAsStreamAsync());
        List<string> frame = [];
        while (!frame.Exists(line => line.Contains("id=\"mediation-answer\"", StringComparison.Ordinal)))
        {
            frame.Add(await lines.ReadLineAsync() ?? throw new InvalidOperationException("The stream ended."));
        }

        Assert.Contains("event: run", frame);
        Assert.Contains(FormattableString.Invariant($"id: {run.Version}"), frame);
    }

    [Fact]
    public async Task A_form_that_names_what_is_not_there_is_answered_by_the_page_with_what_is_offered()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient chair = demo.Browse("chair");
        string page = await chair.GetStringAsync(PageForms.At("/mediation"));
        foreach ((string name, string value, string offered) in new[] { ("pin", "77=no text", "the open points are"), ("pin", "9", "write a point"), ("offer", "9", "write the words anew"), ("seed", "x", "a seed is"), ("silence", "maybe", "like-its-group") })
        {
            using HttpResponseMessage refused = await chair.SendFormAsync(page, "mediate", (name, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(offered, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(demo.Room.Whole.Mediation.Of(Outcome).Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("observer")]
    [InlineData("secretariat")]
    [InlineData("head:JPN")]
    public async Task For_others_there_is_no_page_of_mediation_and_no_way_to_it(string seat)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient other = demo.Browse(seat);
        foreach (string path in new[] { "/mediation", "/mediation/feed", "/mediation/front.svg" })
        {
            using HttpResponseMessage hidden = await other.GetAsync(PageForms.At(path));
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        using HttpResponseMessage matrix = await other.GetAsync(PageForms.At("/matrix"));
        string text = await matrix.Content.ReadAsStringAsync();
        Assert.DoesNotContain("/mediation", text, StringComparison.Ordinal);
        if (seat.Length > 0)
        {
            foreach (string act in new[] { "mediate", "mediate-end" })
            {
                using HttpResponseMessage refused = await other.SendFormAsync(text, act);
                Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            }
        }

        Assert.Empty(demo.Room.Whole.Mediation.Of(Outcome).Asked);
    }
}
