using System.IO.Compression;
using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>The whole demonstration, by five people at once.</summary>
public sealed class NegotiationTests(Chromium chromium)
{
    [Fact]
    public async Task Five_people_negotiate_and_the_outcome_document_says_who_did_not_agree_to_what()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        Person japan = await stage.ComeAsync("jpn");
        Person russia = await stage.ComeAsync("rus");
        Person china = await stage.ComeAsync("chn");
        Person observer = await stage.ComeAsync("observer");
        Person[] all = [chair, japan, russia, china, observer];
        await Task.WhenAll(all.Select(person => person.LiveAsync()));

        // A delegate proposes, and everybody's screen changes.
        await japan.ProposeAsync("5", "this century", "our century", "It is ours.");
        await Expect(japan.Said).ToContainTextAsync("proposal 4");
        await Expect(japan.Said).ToContainTextAsync("Undo");
        foreach (Person person in new[] { chair, russia, china, observer })
        {
            await Expect(person.Row("5").Locator(".tx")).ToContainTextAsync("proposed by Japan: [our");
            await Expect(person.Row("5").Locator(".changes .who")).ToHaveTextAsync("JPN");
        }

        // China joins; what the observer sees says so.
        await china.GoAsync("proposals");
        await china.Page.Locator("#p4").GetByRole(AriaRole.Button, new() { NameRegex = new("^Join ") }).ClickAsync();
        await Expect(observer.Row("5").Locator(".changes .who")).ToHaveTextAsync("CHN, JPN");

        // The chair takes it up, and adopts it; the words stand in the text.
        await chair.GoAsync();
        await chair.ConductAsync("5", "Take it up");
        await Expect(observer.Row("5").Locator(".st.up")).ToBeVisibleAsync();
        await chair.DecideAsync(4, "Adopt");
        await Expect(chair.Said).ToContainTextAsync("Proposal 4 is adopted");
        await Expect(observer.Row("5").Locator(".tx")).ToContainTextAsync("fit for the tasks of our century");
        await Expect(observer.Row("5").Locator(".op")).ToHaveCountAsync(0);

        // The end game of New Delhi: what Russia and China asked for is not adopted, and they object.
        foreach (int proposal in new[] { 3, 1, 2 })
        {
            await chair.DecideAsync(proposal, "Not adopted");
            await Expect(chair.Page.Locator($"#p{proposal} .st")).ToContainTextAsync("not adopted");
        }

        await china.GoAsync();
        foreach (string paragraph in new[] { "3", "4" })
        {
            await russia.TakeAsync(paragraph, "object", "What has happened since Bali makes its wording untenable.");
            await china.TakeAsync(paragraph, "object");
            await Expect(observer.Row(paragraph).Locator(".against .object")).ToContainTextAsync("CHN, RUS");
        }

        await russia.TakeAsync("9", "accept");
        await Expect(observer.Row("9").Locator(".against")).ToHaveCountAsync(0);

        // The gavel is refused while two object, and says who.
        await chair.GoAsync();
        await chair.ConductAsync("3", "Gavel agreed");
        await Expect(chair.Page.Locator("dialog.sheet .notice.refused")).ToContainTextAsync("China");
        await Expect(chair.Page.Locator("dialog.sheet .notice.refused")).ToContainTextAsync("the Russian Federation");
        await chair.Page.Keyboard.PressAsync("Escape");
        await chair.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gavel these 22 agreed") }).ClickAsync();
        await Expect(observer.Row("24").Locator(".lab")).ToContainTextAsync("agreed");
        await Expect(observer.Row("3").Locator(".lab")).ToContainTextAsync("open");
        await Expect(observer.Page.Locator(".figures")).ToContainTextAsync("22 of 24 agreed");

        // Concluded: the document names them, and can be taken away.
        await chair.GoAsync("outcome");
        await Expect(chair.Page.Locator(".ladder .here")).ToContainTextAsync("Chair's Summary and Outcome Document");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Conclude the text" }).ClickAsync();
        await Expect(chair.Page.Locator("main h1")).ToHaveTextAsync("G20 Chair's Summary and Outcome Document");
        await Expect(chair.Page.Locator(".sheet-of-paper .notes")).ToContainTextAsync("Russia");
        await Expect(chair.Page.Locator(".sheet-of-paper .notes")).ToContainTextAsync("China");
        await Expect(observer.Page.Locator(".figures")).ToContainTextAsync("concluded");
        IDownload word = await chair.Page.RunAndWaitForDownloadAsync(() => chair.Page.Locator(".downloads").GetByRole(AriaRole.Link, new() { Name = "Word" }).ClickAsync());
        await using (ZipArchive package = await ZipArchive.CreateAsync(File.OpenRead(await word.PathAsync()), ZipArchiveMode.Read, false, null, TestContext.Current.CancellationToken))
        {
            Assert.NotNull(package.GetEntry("word/footnotes.xml"));
        }

        Assert.All(all, person => Assert.Empty(person.Complaints));
    }

    [Fact]
    public async Task A_silence_procedure_is_broken_by_one_member_and_everybody_sees_it()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        Person russia = await stage.ComeAsync("rus");
        Person observer = await stage.ComeAsync("observer");
        await observer.LiveAsync();
        await chair.Page.Locator("#deadline").FillAsync("2099-03-01T18:00");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Open the silence procedure" }).ClickAsync();
        await Expect(chair.Said).ToContainTextAsync("brackets in play");
        foreach (int proposal in new[] { 1, 2, 3 })
        {
            await chair.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"proposal {proposal}" }).CheckAsync();
        }

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Open the silence procedure" }).ClickAsync();
        await Expect(chair.Said).ToContainTextAsync("Silence runs until");
        await Expect(observer.Page.Locator(".figures .silence")).ToContainTextAsync("silence:");
        await russia.GoAsync("outcome");
        await russia.Page.Locator("#objection").FillAsync("We cannot go along with paragraph 3.");
        await russia.Page.GetByRole(AriaRole.Button, new() { Name = "Break the silence" }).ClickAsync();
        await Expect(russia.Page.Locator("#silence")).ToContainTextAsync("broken by the Russian Federation");
        await Expect(observer.Page.Locator(".figures .silence")).ToHaveCountAsync(0);
    }
}
