using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>The page of the meeting: the floor and the agenda, with script and without.</summary>
public sealed class MeetingTests(Chromium chromium)
{
    [Fact]
    public async Task A_delegate_asks_for_the_floor_and_the_chair_sees_it_and_gives_it()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        Person japan = await stage.ComeAsync("jpn");
        await chair.GoAsync("meeting");
        await chair.LiveAsync();
        await japan.GoAsync("meeting");
        await Press(japan, "Ask for the floor");
        await Expect(japan.Page.Locator("main")).ToContainTextAsync("No longer ask for the floor");

        await Expect(chair.Page.Locator(".speakers li")).ToContainTextAsync("Japan");
        await Press(chair, "Next speaker");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Japan has the floor");
    }

    [Fact]
    public async Task A_point_of_order_is_ruled_on_appealed_against_and_decided_without_script()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        BrowserNewContextOptions plain = new() { JavaScriptEnabled = false };
        Person chair = await stage.ComeAsync("chair", plain);
        Person japan = await stage.ComeAsync("jpn", plain);
        await japan.GoAsync("meeting");
        await japan.Page.GetByText("Right of reply, point of order").ClickAsync();
        await japan.Page.GetByLabel("Point of order", new() { Exact = true }).FillAsync("The item was not on the agenda.");
        await Press(japan, "Raise it");
        await Expect(japan.Said).ToContainTextAsync("The point of order is raised");

        await chair.GoAsync("meeting");
        await chair.Page.GetByLabel("Ruling").FillAsync("It was.");
        await Press(chair, "Do not uphold");
        await japan.GoAsync("meeting");
        await Press(japan, "Appeal against the ruling");
        await chair.GoAsync("meeting");
        await chair.Page.GetByLabel("For the appeal").FillAsync("seven");
        await chair.Page.GetByLabel("Against it").FillAsync("9");
        await Press(chair, "Record the vote");
        await Expect(chair.Said).ToContainTextAsync("whole numbers");
        await chair.Page.GetByLabel("For the appeal").FillAsync("7");
        await chair.Page.GetByLabel("Against it").FillAsync("9");
        await Press(chair, "Record the vote");
        await Expect(chair.Page.GetByLabel("For the appeal")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_secretariat_keeps_credentials_and_schedule_and_a_delegate_is_offered_no_such_thing()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person secretariat = await stage.ComeAsync("secretariat");
        await secretariat.GoAsync("meeting");
        await secretariat.Page.GetByText("Delegations, credentials, presidency, groups").ClickAsync();
        await secretariat.Page.GetByLabel("Credentials of").SelectOptionAsync("BRA");
        await Press(secretariat, "Provisional");
        await Expect(secretariat.Page.Locator("tr", new() { HasText = "Brazil" }).First).ToContainTextAsync("provisional");
        await secretariat.Page.GetByText("Schedule a group or consultation").ClickAsync();
        await secretariat.Page.GetByLabel("Title").Last.FillAsync("Huddle on energy");
        await secretariat.Page.GetByLabel("From", new() { Exact = true }).FillAsync("2023-03-02 18:00");
        await secretariat.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2023-03-02 19:00");
        await Press(secretariat, "Schedule it");
        await Expect(secretariat.Page.Locator(".schedule")).ToContainTextAsync("Huddle on energy");

        Person japan = await stage.ComeAsync("jpn");
        await japan.GoAsync("meeting");
        await Expect(japan.Page.Locator(".schedule")).ToContainTextAsync("Huddle on energy");
        await Expect(japan.Page.GetByText("Delegations, credentials, presidency, groups")).ToHaveCountAsync(0);
        await Expect(japan.Page.GetByText("Close the sitting")).ToHaveCountAsync(0);
    }

    private static Task Press(Person who, string name) => who.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
