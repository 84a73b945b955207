using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests.Staging;

/// <summary>Somebody at a browser, who does with the pages what people do.</summary>
public sealed class Person
{
    private readonly ConcurrentQueue<string> complaints = new();

    public Person(IPage page, string name)
    {
        (Page, Name) = (page, name);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal) && !message.Text.Contains("ERR_", StringComparison.Ordinal))
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public string Name { get; }

    /// <summary>What the browser complained of: errors of the script, what the content security policy refused.</summary>
    public IEnumerable<string> Complaints => complaints;

    /// <summary>What is said at the top of the page.</summary>
    public ILocator Said => Page.Locator("#said");

    /// <summary>Goes to a page of the text, or to one of the server's others, whose address begins with a stroke.</summary>
    public Task GoAsync(string page = "") => Page.GotoAsync(page.Length == 0 ? Stage.Text : page[0] switch { '/' => page, '?' or '#' => Stage.Text + page, _ => $"{Stage.Text}/{page}" });

    /// <summary>The row of a paragraph, by its label.</summary>
    public ILocator Row(string label) => Page.Locator($"article.row[data-block='{Id(label)}']");

    /// <summary>Waits until the page is live.</summary>
    public Task LiveAsync() => Expect(Page.Locator("#live.on")).ToBeVisibleAsync();

    /// <summary>Tables other words for a paragraph.</summary>
    public async Task ProposeAsync(string label, string words, string with, string? reason = null)
    {
        await GoAsync($"propose?block={Id(label)}");
        string before = await Page.Locator("#words").InputValueAsync();
        await Page.Locator("#words").FillAsync(before.Replace(words, with, StringComparison.Ordinal));
        if (reason is not null)
        {
            await Page.Locator("#reason").FillAsync(reason);
        }

        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Table ") }).ClickAsync();
    }

    /// <summary>Takes a position on a paragraph, in the sheet that the row opens.</summary>
    public async Task TakeAsync(string label, string stance, string? reason = null, string? seenBy = null)
    {
        await Row(label).HoverAsync();
        await Row(label).Locator("a.own").ClickAsync();
        ILocator sheet = Page.Locator("dialog.sheet");
        if (reason is not null || seenBy is not null)
        {
            await sheet.Locator("summary").ClickAsync();
            await sheet.Locator("#reason").FillAsync(reason ?? "");
            await sheet.Locator("#for").SelectOptionAsync(seenBy ?? "table");
        }

        await sheet.Locator($".position .stance-buttons button.{stance}").ClickAsync();
        await Expect(sheet).ToHaveCountAsync(0);
    }

    /// <summary>Does what the chair does with a paragraph, in the sheet that its row opens.</summary>
    public async Task ConductAsync(string label, string button)
    {
        await Row(label).HoverAsync();
        await Row(label).Locator("a.preside").ClickAsync();
        await Page.Locator("dialog.sheet").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>Decides a proposal on its page.</summary>
    public async Task DecideAsync(int proposal, string button)
    {
        await GoAsync("proposals");
        await Page.Locator($"#p{proposal}").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    // The title is the first block.
    private static string Id(string label) => $"b{label}";
}
