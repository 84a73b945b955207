using System.Collections.Concurrent;
using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Plenary.Browser.Tests;

/// <summary>Law 9 in the browser: markers planted at every confidentiality are in no byte that others are sent.</summary>
public sealed class PrivacyTests(Chromium chromium)
{
    private static readonly string[] Pages = ["", "?view=open", "?view=clean", "?view=of:JPN", "?view=if&with=1", "matrix", "matrix.csv", "proposals", "outcome", "outcome.html", "record", "meeting", "projector", "propose?block=b6", "blocks/b6", "blocks/b7"];

    [Fact]
    public async Task What_a_delegation_keeps_to_itself_or_tells_the_chair_is_in_no_byte_that_others_are_sent()
    {
        await using Stage stage = await Stage.OpenAsync(chromium);
        Person russia = await stage.ComeAsync("rus");
        Person observer = await stage.ComeAsync("observer");
        Person chair = await stage.ComeAsync("chair");
        Person press = await stage.ComeAsync(null);
        Dictionary<Person, ConcurrentBag<string>> sent = [];
        foreach (Person reader in new[] { russia, observer, chair, press })
        {
            sent[reader] = await ListenAsync(reader);
        }

        Person japan = await stage.ComeAsync("jpn");
        await japan.TakeAsync("6", "object", "MARKERCHAIRONLY", "chair");
        await japan.TakeAsync("6", "object", "MARKERDELEGATION", "delegation");
        await japan.TakeAsync("7", "support", "MARKERTABLE");
        await japan.GoAsync("propose?block=b7");
        await japan.Page.Locator("#words").FillAsync("MARKERDRAFT");
        await japan.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as a private draft" }).ClickAsync();
        await Expect(japan.Said).ToContainTextAsync("only your delegation");
        await Expect(observer.Row("7").Locator(".tally")).ToContainTextAsync("1");

        foreach (Person reader in new[] { russia, observer, chair, press })
        {
            foreach (string page in Pages)
            {
                IAPIResponse answer = await reader.Page.Context.APIRequest.GetAsync(stage.Address + Stage.Text + (page.Length == 0 || page[0] == '?' ? page : "/" + page));
                sent[reader].Add(await answer.TextAsync());
            }

            string all = string.Join('\n', sent[reader].Append(await reader.Page.ContentAsync()));
            Assert.DoesNotContain("MARKERDELEGATION", all, StringComparison.Ordinal);
            Assert.DoesNotContain("MARKERDRAFT", all, StringComparison.Ordinal);
            if (reader != chair)
            {
                Assert.DoesNotContain("MARKERCHAIRONLY", all, StringComparison.Ordinal);
            }
        }

        // The markers were there to be found.
        string press1 = string.Join('\n', sent[press]);
        Assert.DoesNotContain("MARKERTABLE", press1, StringComparison.Ordinal);
        Assert.Contains("MARKERTABLE", string.Join('\n', sent[russia]), StringComparison.Ordinal);
        await japan.GoAsync("propose?block=b7");
        await japan.GoAsync();
        await Expect(japan.Page.Locator(".mine .private")).ToBeVisibleAsync();
    }

    // Everything that the page's own event stream brings, kept as it comes.
    private static async Task<ConcurrentBag<string>> ListenAsync(Person reader)
    {
        ConcurrentBag<string> sent = [];
        await reader.Page.ExposeFunctionAsync("keepFrame", (string frame) => sent.Add(frame));
        await reader.Page.EvaluateAsync("""
            () => { const source = new EventSource('/m/new-delhi-2023-03/events?from=0');
                    for (const kind of ['change', 'hello', 'reset', 'message']) source.addEventListener(kind, event => window.keepFrame(event.data)); }
            """);
        return sent;
    }
}
