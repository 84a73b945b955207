using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>The chair asks which package everybody could accept.</summary>
public sealed class MediationTests(Chromium chromium)
{
    private const string Ask = "Ask which package everybody could accept";

    [Fact]
    public async Task The_chair_asks_is_brought_the_proven_answer_and_what_was_supposed_stays_and_can_be_dropped()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        await AskAsync(chair);
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("All 20 members can accept one package");

        // With paragraph 9 as it stands the Russian Federation, which accepts it on a condition only, is left out.
        await chair.Page.GetByText("What if 9 were settled otherwise?").ClickAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Settle 9 by: as it stands" }).ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("No package has everybody: the best leaves 1 out, the Russian Federation.");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Question 2");
    }

    [Fact]
    public async Task The_answer_has_nothing_that_keeps_people_out_and_fits_320_pixels()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person chair = await stage.ComeAsync("chair");
        await AskAsync(chair);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await chair.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            AxeResult found = await chair.Page.RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.SelectMany(one => one.Nodes.Select(node => $"{scheme} {one.Id}: {node.Html}"))));
        }

        await chair.Page.SetViewportSizeAsync(320, 640);
        Assert.Equal(320, await chair.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }

    [Fact]
    public async Task Nobody_but_the_chair_has_the_page()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        foreach (string account in new[] { "jpn", "secretariat", "observer" })
        {
            Person other = await stage.ComeAsync(account);
            await other.GoAsync();
            await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = "Mediation", Exact = true })).ToHaveCountAsync(0);
            IResponse? answer = await other.Page.GotoAsync($"{other.Page.Url.Split('?', '#')[0]}/mediation");
            Assert.Equal(404, answer!.Status);
        }
    }

    private static async Task AskAsync(Person chair)
    {
        await chair.GoAsync("mediation");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = Ask }).ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Proven: no package is better.");
    }
}
