using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>That everybody can use the pages: by ear, by keyboard, on a small screen, in the dark, without script.</summary>
public sealed class ReachTests(Chromium chromium, SharedStage shared) : IClassFixture<SharedStage>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "jpn", "" }, { "jpn", "?view=open" }, { "jpn", "?view=clean" }, { "jpn", "?view=of:RUS" }, { "jpn", "?view=if&with=1&with=2" }, { "jpn", "?view=since:Rev.1" },
        { "jpn", "matrix" }, { "jpn", "proposals" }, { "jpn", "outcome" }, { "jpn", "record" }, { "jpn", "meeting" }, { "secretariat", "meeting" }, { "jpn", "projector" }, { "jpn", "propose?block=b3" }, { "jpn", "propose?after=b3" },
        { "jpn", "blocks/b3" }, { "jpn", "positions?on=proposal:1" }, { "chair", "" }, { "chair", "blocks/b3" }, { "chair", "outcome" }, { "chair", "mediation" }, { "chair", "propose?block=b3" }, { "chair", "proposals" }, { "chair", "vote?on=block:b12" }, { "chair", "vote?on=proposal:2" }, { "observer", "" },
        { "jpn", "propose?amends=1" }, { "jpn", "positions?on=block:b3" }, { "jpn", "positions?on=text" }, { "jpn", "matrix?sort=objections" }, { "jpn", "matrix?only=objections" }, { "secretariat", "" }, { "secretariat", "blocks/b3" }, { "secretariat", "outcome" }, { "secretariat", "record" }, { "chair", "meeting" }, { "chair", "record" },
        { "observer", "matrix" }, { "observer", "proposals" }, { "observer", "outcome" }, { "observer", "record" }, { "observer", "meeting" }, { "observer", "projector" },
        { "jpn", "/" }, { "jpn", "/account" }, { "jpn", "/meetings/new-delhi-2023-03/people" }, { "secretariat", "/meetings/new-delhi-2023-03/people" }, { "observer", "/sign-in" }, { "observer", "/invitation?code=none" }, { "observer", "/invitation" }, { "observer", "/m/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_nothing_that_keeps_people_out(string account, string page)
    {
        Person reader = await shared.ComeAsync(chromium, account, new ViewportSize { Width = 1400, Height = 900 });
        await reader.GoAsync(page);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await Expect(reader.Page.Locator("main")).ToBeVisibleAsync();
            AxeResult found = await reader.Page.RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.SelectMany(one => one.Nodes.Select(node => $"{scheme} {one.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))));
            Assert.Empty(reader.Complaints);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("matrix")]
    [InlineData("proposals")]
    [InlineData("outcome")]
    [InlineData("record")]
    [InlineData("meeting")]
    [InlineData("propose?block=b3")]
    [InlineData("blocks/b3")]
    [InlineData("positions?on=proposal:1")]
    [InlineData("propose?amends=1")]
    [InlineData("propose?after=b3")]
    [InlineData("?view=open")]
    [InlineData("?view=clean")]
    [InlineData("?view=of:RUS")]
    [InlineData("?view=if&with=1&with=2")]
    [InlineData("?view=since:Rev.1")]
    [InlineData("projector")]
    [InlineData("/m/nowhere")]
    [InlineData("/invitation")]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/meetings/new-delhi-2023-03/people")]
    public async Task On_a_screen_of_320_pixels_nothing_has_to_be_scrolled_sideways(string page)
    {
        Person reader = await shared.ComeAsync(chromium, "jpn", new ViewportSize { Width = 320, Height = 640 });
        await reader.GoAsync(page);
        Assert.Equal(320, await reader.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }

    [Fact]
    public async Task A_position_is_taken_by_the_keyboard_alone()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.LiveAsync();
        await japan.Page.Keyboard.PressAsync("Tab");
        await Expect(japan.Page.Locator(".skip")).ToBeFocusedAsync();
        await japan.Page.Keyboard.PressAsync("j");
        await Expect(japan.Row("3").Locator("a.no")).ToBeFocusedAsync();
        while (!await japan.Page.EvaluateAsync<bool>("document.activeElement.matches('a.own')"))
        {
            await japan.Page.Keyboard.PressAsync("Tab");
        }

        await japan.Page.Keyboard.PressAsync("Enter");
        await Expect(japan.Page.Locator("dialog.sheet .position button.support")).ToBeFocusedAsync();
        await japan.Page.Keyboard.PressAsync("Tab");
        await japan.Page.Keyboard.PressAsync("Enter");
        await Expect(japan.Said).ToContainTextAsync("Japan accepts paragraph 3");
        await Expect(japan.Row("3").Locator("a.own")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_a_window_of_800_pixels_the_outline_comes_when_it_is_asked_for_and_leads_to_a_paragraph()
    {
        Person reader = await shared.ComeAsync(chromium, "jpn", new ViewportSize { Width = 800, Height = 900 });
        await reader.GoAsync();
        ILocator outline = reader.Page.Locator("#outline");
        ILocator button = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Outline" });
        await Expect(outline).ToBeHiddenAsync();
        await button.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(outline.Locator("a").First).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(outline).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();
        await button.ClickAsync();
        await outline.Locator("a[href$='#b12']").ClickAsync();
        await Expect(outline).ToBeHiddenAsync();
        await Expect(reader.Row("12").Locator("a.no")).ToBeFocusedAsync();
        await Expect(reader.Row("12")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_group_of_the_matrix_folds_away_by_the_keyboard_and_says_what_its_members_hold()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person reader = await stage.ComeAsync("observer");
        await reader.GoAsync("matrix");
        await reader.LiveAsync();
        ILocator fold = reader.Page.GetByRole(AriaRole.Button, new() { Name = "the G7" });
        await Expect(reader.Page.Locator("tr:has-text('Japan')")).ToBeVisibleAsync();
        await fold.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(fold).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(reader.Page.Locator("tr:has-text('Japan')")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator("#group-G7 tr.group td").Nth(2)).ToContainTextAsync("all support");
        await reader.Page.Locator("h1").ClickAsync();
        await fold.EvaluateAsync("button => button.blur()");

        // It stays folded when the matrix changes.
        Person japan = await stage.ComeAsync("jpn");
        await japan.TakeAsync("9", "reserve");
        await Expect(reader.Page.Locator("#group-G7 tr.group td").Nth(8)).ToContainTextAsync("1 reserve");
        await Expect(reader.Page.Locator("tr:has-text('Japan')")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_a_delegate_proposes_takes_a_position_and_changes_the_view()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await japan.ProposeAsync("2", "many crises", "several crises");
        await Expect(japan.Said).ToContainTextAsync("Tabled");
        await Expect(japan.Row("2").Locator(".tx")).ToContainTextAsync("several");
        await japan.Row("4").Locator("a.own").ClickAsync();
        await japan.Page.Locator(".position .stance-buttons button.reserve").ClickAsync();
        await Expect(japan.Row("4").Locator(".against .reserve")).ToContainTextAsync("JPN");
        await japan.Page.Locator("#view").SelectOptionAsync("of:JPN");
        await japan.Page.Locator(".tools .no-script").ClickAsync();
        await Expect(japan.Page.Locator("main ins")).ToContainTextAsync("several");
    }
}
