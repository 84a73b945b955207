using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

public sealed class LiveTests(Chromium chromium)
{
    [Fact]
    public async Task A_reader_who_misses_a_restart_of_the_server_comes_back_by_itself_and_misses_nothing()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        await observer.Page.EvaluateAsync("window.isSamePage = true");
        await stage.StopAsync();
        await Expect(observer.Page.Locator("#live")).ToContainTextAsync("offline");
        await stage.StartAsync();
        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "several crises");
        await Expect(observer.Row("2").Locator(".tx")).ToContainTextAsync("several");
        await observer.LiveAsync();
        Assert.True(await observer.Page.EvaluateAsync<bool>("window.isSamePage"));
    }

    [Fact]
    public async Task Ten_tabs_of_one_browser_all_open_and_the_one_that_is_looked_at_is_live_and_misses_nothing()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person observer = await stage.ComeAsync("observer");
        // Without a screen every tab counts as looked at: here each says itself whether it is.
        await observer.Page.Context.AddInitScriptAsync("""
            let hidden = false;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            window.lookAway = yes => { hidden = yes; document.dispatchEvent(new Event('visibilitychange')); };
            """);
        List<Person> tabs = [];
        for (int number = 0; number < 10; number++)
        {
            if (number > 0)
            {
                await tabs[^1].Page.EvaluateAsync("lookAway(true)");
            }

            tabs.Add(new Person(await observer.Page.Context.NewPageAsync(), "observer"));
            await tabs[^1].GoAsync();
            await tabs[^1].LiveAsync();
        }

        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "several crises");
        await Expect(tabs[^1].Row("2").Locator(".tx")).ToContainTextAsync("several");
        await Expect(tabs[0].Row("2").Locator(".tx")).Not.ToContainTextAsync("several");
        await tabs[^1].Page.EvaluateAsync("lookAway(true)");
        await tabs[0].Page.EvaluateAsync("lookAway(false)");
        await tabs[0].LiveAsync();
        await Expect(tabs[0].Row("2").Locator(".tx")).ToContainTextAsync("several");
        Assert.All(tabs, tab => Assert.Empty(tab.Complaints));
    }

    [Fact]
    public async Task The_table_sees_who_comes_into_the_room_and_who_goes()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        await chair.LiveAsync();
        ILocator here = chair.Page.Locator("#in-the-room");
        await here.Locator("summary").ClickAsync();
        await Expect(here.Locator("li:visible")).ToHaveTextAsync(["chair"]);
        Person japan = await stage.ComeAsync("jpn");
        Person capital = await stage.ComeAsync("usa");
        await Expect(here.Locator("li:visible")).ToHaveTextAsync(["chair", "JPN Japan", "USA The United States of America"], new() { IgnoreCase = true });
        await Expect(here.Locator("summary")).ToContainTextAsync("3 here");
        await capital.Page.CloseAsync();
        await japan.GoAsync("matrix");
        await Expect(here.Locator("summary")).ToContainTextAsync("2 here");
        await Expect(japan.Page.Locator("#in-the-room summary")).ToContainTextAsync("2 here");
    }

    [Fact]
    public async Task What_has_the_readers_focus_stays_still_until_the_reader_wants_it()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        await observer.Row("2").Locator("a.no").FocusAsync();
        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "several crises");
        ILocator news = observer.Page.Locator(".news");
        await Expect(news).ToHaveTextAsync("1 new · show");
        await Expect(observer.Row("2").Locator(".op")).ToHaveCountAsync(0);
        await news.ClickAsync();
        await Expect(observer.Row("2").Locator(".tx")).ToContainTextAsync("several");
    }

    [Fact]
    public async Task Positions_that_others_take_then_the_margin_is_what_the_server_would_draw()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        Person japan = await stage.ComeAsync("jpn");
        Person china = await stage.ComeAsync("chn");
        await japan.TakeAsync("4", "support");
        await china.TakeAsync("4", "object", "Not these words.");
        await china.TakeAsync("5", "reserve");
        await japan.TakeAsync("5", "accept");
        await japan.TakeAsync("4", "reserve");
        await Expect(observer.Row("4").Locator(".against .object abbr")).ToHaveTextAsync("CHN");
        await Expect(observer.Row("4").Locator(".against .reserve abbr")).ToHaveTextAsync("JPN");
        await Expect(observer.Row("5").Locator(".tally .accept")).ToHaveCountAsync(1);
        string[] live = [await MarginAsync("4"), await MarginAsync("5")];
        await observer.Page.ReloadAsync();
        Assert.Equal([await MarginAsync("4"), await MarginAsync("5")], live);

        // All that a reader sees or hears of it, and what the outline and the keys go by; not how the markup is spaced.
        Task<string> MarginAsync(string label) => observer.Row(label).EvaluateAsync<string>("""
            row => [[...row.classList].filter(name => name !== 'flash').sort().join(' '), ...Object.values(row.dataset),
                ...[...row.querySelectorAll('.mg *')].map(one => `${one.tagName}.${one.className}|${one.title}|${one.getAttribute('aria-hidden')}|${one.textContent.replace(/\s+/g, ' ').trim()}`)].join('\n')
            """);
    }

    [Fact]
    public async Task A_sponsor_joins_then_bracket_and_margin_say_so_and_the_rest_of_the_row_is_left_alone()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "several crises");
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        string proposal = (await observer.Row("2").Locator(".changes .pn").Last.GetAttributeAsync("href"))!.Split('#')[1];
        await observer.Row("2").EvaluateAsync("row => { row.left = true; row.querySelector('.acts').left = true; }");
        Person china = await stage.ComeAsync("chn");
        await china.GoAsync("proposals");
        await china.Page.Locator($"#{proposal}").GetByRole(AriaRole.Button, new() { NameRegex = new("^Join ") }).ClickAsync();
        await Expect(observer.Row("2").Locator($"[data-piece='{proposal}'] abbr")).ToHaveTextAsync(["CHN", "JPN"]);
        await Expect(observer.Row("2").Locator(".op.prop > .by abbr")).ToHaveTextAsync(["CHN", "JPN"]);
        Assert.True(await observer.Row("2").EvaluateAsync<bool>("row => row.left && row.querySelector('.acts').left"));
        string live = await observer.Row("2").EvaluateAsync<string>("row => row.outerHTML.replace(' flash', '')");
        await observer.Page.ReloadAsync();
        Assert.Equal(await observer.Row("2").EvaluateAsync<string>("row => row.outerHTML"), live);
    }

    [Fact]
    public async Task The_paragraph_that_is_read_does_not_move_when_one_above_it_grows()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        await observer.Row("12").Locator("a.no").FocusAsync();
        float before = (await observer.Row("12").BoundingBoxAsync())!.Y;
        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "so many crises of so many kinds in so many places, one after the other and all of them together,");
        await Expect(observer.Row("2").Locator(".changes li")).ToHaveCountAsync(1);
        Assert.InRange((await observer.Row("12").BoundingBoxAsync())!.Y, before - 1, before + 1);
    }

    [Fact]
    public async Task The_projector_follows_the_chair()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        Person screen = await stage.ComeAsync("observer");
        await screen.GoAsync("projector");
        await screen.LiveAsync();
        await chair.ConductAsync("9", "Take it up");
        await Expect(screen.Page.Locator("main .tx")).ToContainTextAsync("reliable and affordable energy");
    }
}
