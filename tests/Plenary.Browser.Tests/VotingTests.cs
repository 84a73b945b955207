using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>What is decided by a roll call, and how.</summary>
public sealed class VotingTests(Chromium chromium)
{
    [Fact]
    public async Task A_paragraph_that_is_voted_down_is_out_of_the_text_for_everybody_and_the_roll_is_kept()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        Person japan = await stage.ComeAsync("jpn");
        await japan.LiveAsync();
        await OpenAsync(chair, "12");
        await MarkAsync(chair, ("IND", "yes"), ("CHN", "no"), ("RUS", "no"), ("JPN", "abstain"));
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
        await Expect(chair.Said).ToContainTextAsync("1");
        await Expect(japan.Page.Locator("article.row[data-block='b12']:not(.settled) .tx")).ToHaveCountAsync(0);
        await chair.GoAsync("outcome");
        ILocator vote = chair.Page.Locator(".roll-of");
        await Expect(vote.Locator("summary")).ToContainTextAsync("not carried under simple-majority");
        await vote.Locator("summary").ClickAsync();
        await Expect(vote).ToContainTextAsync("CHN, RUS");
    }

    [Fact]
    public async Task A_vote_that_is_refused_says_why_and_keeps_the_roll_that_was_marked()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair", new BrowserNewContextOptions { JavaScriptEnabled = false });

        // Proposals to one paragraph go in order, the furthest removed first.
        await chair.GoAsync("vote?on=proposal:1");
        await MarkAsync(chair, ("IND", "yes"), ("CHN", "yes"));
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
        await Expect(chair.Said).ToContainTextAsync("Put proposal 2 to the vote first");
        await Expect(chair.Page.Locator("input[name=ballot-CHN][value=yes]")).ToBeCheckedAsync();
        await chair.GoAsync("proposals");
        await chair.Page.Locator("#order").FillAsync("1, 2");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Rule so" }).ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("by the chair’s ruling: proposal 1, proposal 2");
        await chair.Page.Locator("#p1 a:has-text('put to the vote')").ClickAsync();
        await MarkAsync(chair, ("IND", "yes"), ("CHN", "yes"));
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
        await Expect(chair.Page.Locator("#p1 .st")).ToContainTextAsync("adopted");
    }

    [Fact]
    public async Task The_chair_says_that_a_paragraph_records_a_difference_and_a_delegate_is_offered_no_such_thing()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        await chair.GoAsync("blocks/b12");
        await chair.Page.Locator("#records").SelectOptionAsync("yes");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Say so" }).ClickAsync();
        await Expect(chair.Said).ToContainTextAsync("12 records that members differ");
        await chair.GoAsync("record");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("records that members differ");
        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("blocks/b12");
        await Expect(japan.Page.Locator("#records")).ToHaveCountAsync(0);
        await japan.GoAsync("vote?on=block:b12");
        await Expect(japan.Page.Locator("main")).ToContainTextAsync("Only the chair");
    }

    private static async Task OpenAsync(Person chair, string label)
    {
        await chair.Row(label).HoverAsync();
        await chair.Row(label).Locator("a.preside").ClickAsync();
        await chair.Page.Locator("dialog.sheet").GetByRole(AriaRole.Link, new() { Name = "Put the paragraph to the vote" }).ClickAsync();
    }

    private static async Task MarkAsync(Person chair, params (string Member, string Ballot)[] roll)
    {
        await chair.Page.Locator("#rule").SelectOptionAsync("simple-majority");
        foreach ((string member, string ballot) in roll)
        {
            await chair.Page.Locator($"input[name=ballot-{member}][value='{ballot}']").CheckAsync();
        }
    }
}
