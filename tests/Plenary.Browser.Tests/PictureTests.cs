using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;

namespace Plenary.Browser.Tests;

/// <summary>The pictures of docs/pages.md, taken from the demonstration: <c>PLENARY_PICTURES=docs/images</c>.</summary>
public sealed class PictureTests(Chromium chromium)
{
    [Fact]
    public async Task The_pictures_of_the_guide_are_taken()
    {
        string? folder = Environment.GetEnvironmentVariable("PLENARY_PICTURES");
        Assert.SkipWhen(folder is null, "Pictures are taken only when PLENARY_PICTURES names a folder for them.");
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person japan = await stage.ComeAsync("jpn");
        Person russia = await stage.ComeAsync("rus");
        Person chair = await stage.ComeAsync("chair");
        await russia.TakeAsync("4", "object", "What has happened since Bali makes its wording untenable.");
        await chair.ConductAsync("3", "Take it up");
        await japan.GoAsync();
        await japan.LiveAsync();
        foreach ((string name, int width, int height, ColorScheme scheme) in new[]
        {
            ("room", 1400, 900, ColorScheme.Light), ("room-dark", 1400, 900, ColorScheme.Dark), ("room-800", 800, 900, ColorScheme.Light), ("room-320", 320, 640, ColorScheme.Light),
        })
        {
            await japan.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await japan.Page.SetViewportSizeAsync(width, height);
            await TakeAsync(japan, name);
        }

        await japan.Page.SetViewportSizeAsync(1400, 900);
        await japan.Row("3").Locator("a.own").ClickAsync();
        await TakeAsync(japan, "position");
        await japan.Page.SetViewportSizeAsync(320, 640);
        await TakeAsync(japan, "position-320");
        await japan.Page.SetViewportSizeAsync(1400, 900);
        await japan.GoAsync("propose?block=b3");
        ILocator words = japan.Page.Locator("#words");
        await words.FillAsync((await words.InputValueAsync()).Replace("The war in Ukraine", "The conflict in Ukraine", StringComparison.Ordinal));
        await japan.Page.Locator("#preview .rivals").WaitForAsync();
        await TakeAsync(japan, "propose");
        foreach (string page in new[] { "matrix", "proposals", "outcome", "record", "projector" })
        {
            await japan.GoAsync(page);
            await TakeAsync(japan, page);
        }

        await japan.GoAsync("?view=of:RUS");
        await TakeAsync(japan, "reading");
        await chair.GoAsync();
        await chair.Page.Locator("#desk").ScrollIntoViewIfNeededAsync();
        await TakeAsync(chair, "chair");
        await chair.Row("3").Locator("a.preside").ClickAsync();
        await TakeAsync(chair, "chair-block");
        await chair.GoAsync("mediation");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Ask which package everybody could accept" }).ClickAsync();
        await chair.Page.GetByText("Proven: no package is better.").WaitForAsync();
        await TakeAsync(chair, "mediation");
        await japan.Page.SetViewportSizeAsync(320, 640);
        foreach (string page in new[] { "matrix", "outcome", "propose?block=b3" })
        {
            await japan.GoAsync(page);
            await TakeAsync(japan, $"{page.Split('?')[0]}-320");
        }

        Task TakeAsync(Person person, string name) => person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder!, $"{name}.png") });
    }
}
