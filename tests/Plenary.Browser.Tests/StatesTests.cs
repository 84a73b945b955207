using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>The states that a page is seldom in: nothing can be kept, the server is away, the lines run from right to left, it is on paper.</summary>
public sealed class StatesTests(Chromium chromium)
{
    private const string Arabic = "نؤكد من جديد التزامنا بميثاق الأمم المتحدة.";

    [Fact]
    public async Task The_server_cannot_keep_anything_then_the_page_says_so_and_takes_it_back_by_itself()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.LiveAsync();
        ILocator banner = japan.Page.Locator("#read-only");
        await Expect(banner).ToBeHiddenAsync();
        await japan.Page.RouteAsync("**/readyz", route => route.FulfillAsync(new() { ContentType = "text/plain", Body = "read-only\n" }));
        await japan.Page.RouteAsync("**/do/position", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = """{"refused":"The server cannot keep anything at present."}""" }));
        await japan.Row("6").HoverAsync();
        await japan.Row("6").Locator("a.own").ClickAsync();
        await japan.Page.Locator("dialog.sheet .position .stance-buttons button.reserve").ClickAsync();
        await Expect(japan.Page.Locator("dialog.sheet [role=alert]")).ToContainTextAsync("cannot keep anything at present");
        await Expect(banner).ToBeVisibleAsync();
        await japan.Page.UnrouteAllAsync();
        await Expect(banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await japan.Page.Locator("dialog.sheet .position .stance-buttons button.reserve").ClickAsync();
        await Expect(japan.Row("6").Locator(".against .reserve")).ToContainTextAsync("JPN");
    }

    [Fact]
    public async Task The_server_is_away_then_what_was_written_stays_and_is_tabled_once_when_it_is_back()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("propose?block=b2");
        await japan.LiveAsync();
        await japan.Page.Locator("#words").FillAsync("We met at a time of several crises at once.");
        await stage.StopAsync();
        await Expect(japan.Page.Locator("#live")).ToContainTextAsync("offline");
        ILocator table = japan.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Table ") });
        await table.ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("what you wrote is still here");
        await Expect(japan.Page.Locator("#words")).ToHaveValueAsync("We met at a time of several crises at once.");
        await stage.StartAsync();
        await japan.LiveAsync();
        await table.ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("Tabled");
        await Expect(japan.Row("2").Locator(".changes li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_arabic_paragraph_runs_from_right_to_left_on_every_page_and_nothing_is_cut_off()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("propose?after=b2");
        await japan.Page.Locator("#words").FillAsync(Arabic);
        await japan.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Table ") }).ClickAsync();
        ILocator words = japan.Page.Locator("article.row.new .tx");
        await Expect(words).ToHaveAttributeAsync("dir", "rtl");
        await Expect(words).ToHaveAttributeAsync("lang", "und-Arab");
        await Expect(words).ToHaveCSSAsync("direction", "rtl");
        foreach (string page in new[] { "", "?view=of:JPN", "proposals" })
        {
            await japan.Page.SetViewportSizeAsync(320, 640);
            await japan.GoAsync(page);
            await Expect(japan.Page.Locator("main")).ToContainTextAsync("الأمم المتحدة");
            Assert.Equal(320, await japan.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        }
    }

    [Fact]
    public async Task On_paper_stand_the_text_its_brackets_and_what_it_is_and_no_button()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.LiveAsync();
        await japan.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(japan.Page.Locator(".where")).ToContainTextAsync("Rev.1");
        await Expect(japan.Page.Locator(".where")).ToBeVisibleAsync();
        await Expect(japan.Row("3").Locator(".op").First).ToBeVisibleAsync();
        await Expect(japan.Row("3").Locator(".changes")).ToBeVisibleAsync();
        Assert.Empty(await japan.Page.Locator("button:visible, input:visible, select:visible, .acts:visible, .figures:visible").AllAsync());
        byte[] paper = await japan.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.True(paper.Length > 10_000);
    }
}
