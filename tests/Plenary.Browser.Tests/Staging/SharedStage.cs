using Microsoft.Playwright;

namespace Plenary.Browser.Tests.Staging;

/// <summary>One demonstration for tests that only read, with one browser for each account.</summary>
public sealed class SharedStage : IAsyncDisposable
{
    private readonly Dictionary<string, Person> people = [];
    private Stage? stage;

    /// <summary>Somebody who has come to read.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="account">The account.</param>
    /// <param name="size">The window.</param>
    public async Task<Person> ComeAsync(Chromium chromium, string account, ViewportSize size)
    {
        stage ??= await Stage.OpenAsync(chromium);
        if (!people.TryGetValue(account, out Person? person))
        {
            people[account] = person = await stage.ComeAsync(account);
        }

        await person.Page.SetViewportSizeAsync(size.Width, size.Height);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (stage is not null)
        {
            await stage.DisposeAsync();
        }
    }
}
