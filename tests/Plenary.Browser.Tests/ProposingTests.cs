using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

public sealed class ProposingTests(Chromium chromium)
{
    [Fact]
    public async Task While_words_are_written_the_page_shows_how_they_would_stand_and_who_asks_for_something_else()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("propose?block=b3");
        ILocator words = japan.Page.Locator("#words");
        await words.FillAsync((await words.InputValueAsync()).Replace("The war in Ukraine", "The conflict in Ukraine", StringComparison.Ordinal));
        await Expect(japan.Page.Locator("#preview")).ToContainTextAsync("[conflict");
        await Expect(japan.Page.Locator("#preview .rivals .other")).ToContainTextAsync("CHN, RUS");
        await words.FillAsync((await words.InputValueAsync()).Replace("The conflict in Ukraine", "The situation around Ukraine", StringComparison.Ordinal));
        await Expect(japan.Page.Locator("#preview .rivals .same")).ToContainTextAsync("ask for the same");
    }

    [Fact]
    public async Task A_stale_edit_shows_both_wordings_and_loses_nothing()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        Person china = await stage.ComeAsync("chn");
        Person chair = await stage.ComeAsync("chair");
        await japan.GoAsync("propose?block=b5");
        await japan.Page.Locator("#words").FillAsync("We are committed to the United Nations.");
        await japan.Page.Locator("#reason").FillAsync("Shorter is better.");
        await china.ProposeAsync("5", "this century", "our century");
        await Expect(china.Said).ToContainTextAsync("proposal 4");
        await chair.DecideAsync(4, "Adopt");
        await Expect(chair.Said).ToContainTextAsync("Proposal 4 is adopted");
        await japan.Page.GetByRole(AriaRole.Button, new() { Name = "Table in the name of Japan" }).ClickAsync();
        await Expect(japan.Page.Locator(".stale")).ToContainTextAsync("our century");
        await Expect(japan.Page.Locator(".stale")).ToContainTextAsync("We are committed to the United Nations.");
        await Expect(japan.Page.Locator("#words")).ToHaveValueAsync("We are committed to the United Nations.");
        await Expect(japan.Page.Locator("#reason")).ToHaveValueAsync("Shorter is better.");
        await japan.Page.GetByRole(AriaRole.Button, new() { Name = "Table in the name of Japan" }).ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("proposal 5");
    }

    [Fact]
    public async Task Two_that_table_in_the_same_second_are_both_on_the_table()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        Person china = await stage.ComeAsync("chn");
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        await Task.WhenAll(japan.ProposeAsync("2", "many crises", "several crises"), china.ProposeAsync("2", "many crises", "grave crises"));
        await Expect(japan.Said).ToContainTextAsync("Tabled");
        await Expect(china.Said).ToContainTextAsync("Tabled");
        await Expect(observer.Row("2").Locator(".changes li")).ToHaveCountAsync(2);
        await Expect(observer.Row("2").Locator(".tx")).ToContainTextAsync("several");
        await Expect(observer.Row("2").Locator(".tx")).ToContainTextAsync("grave");
    }

    [Fact]
    public async Task What_was_tabled_can_be_taken_back_at_once()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.ProposeAsync("2", "many crises", "several crises");
        await japan.Said.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo") }).ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("no longer asks for proposal 4");
        await Expect(japan.Row("2").Locator(".op")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_is_kept_for_the_own_delegation_and_goes_on_where_it_was_left()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("propose?block=b7");
        await japan.Page.Locator("#words").FillAsync("Food is under strain.");
        await japan.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as a private draft" }).ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("only your delegation");
        Person colleague = await stage.ComeAsync("jpn-2");
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Go on with it" }).ClickAsync();
        await Expect(colleague.Page.Locator("#words")).ToHaveValueAsync("Food is under strain.");
        Person russia = await stage.ComeAsync("rus");
        await Expect(russia.Page.Locator("body")).Not.ToContainTextAsync("Food is under strain.");
    }

    [Theory]
    [InlineData("delete", "taken out")]
    [InlineData("bracket", "reserved by")]
    [InlineData("alternative", "alt")]
    [InlineData("move", "moved")]
    public async Task A_paragraph_is_taken_out_bracketed_replaced_or_moved_without_typing_a_bracket(string what, string sign)
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("propose?block=b8");
        await japan.Page.Locator($"input[name=what][value={what}]").CheckAsync();
        if (what == "alternative")
        {
            await japan.Page.Locator("#words").FillAsync("Markets for food stay open.");
        }
        else if (what == "move")
        {
            await japan.Page.Locator("#move-after").SelectOptionAsync("b10");
        }

        await japan.Page.GetByRole(AriaRole.Button, new() { Name = "Table in the name of Japan" }).ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("Tabled");
        await Expect(japan.Page.Locator("main")).ToContainTextAsync(sign == "taken out" ? "del. JPN" : sign);
    }
}
