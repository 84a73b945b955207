using Microsoft.Playwright;
using Plenary.Browser.Tests.Staging;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Plenary.Browser.Tests.Staging;

/// <summary>The system's Chromium, started once. Where there is none, tests skip and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; the running test is skipped where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(browser is null, "There is no Chromium here (looked at " + string.Join(", ", Places) + ").");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if ((Environment.GetEnvironmentVariable("PLENARY_CHROMIUM") ?? Places.FirstOrDefault(File.Exists)) is { } executable)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await EndAsync(browser.DisposeAsync().AsTask(), "The browser");
        }

        // Its driver ends with it, and ends the browser where that has not ended by itself.
        playwright?.Dispose();
    }

    /// <summary>
    /// Waits for the end of what a test opened, but not for ever: where Chromium never answers that it is closed, what a test looked at
    /// has been looked at by then.
    /// </summary>
    /// <param name="closing">The closing, begun.</param>
    /// <param name="what">What is closed, as a sentence begins.</param>
    internal static async Task EndAsync(Task closing, string what)
    {
        try
        {
            await closing.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            TestContext.Current.SendDiagnosticMessage("{0} did not close within 30 s and is left to end with the run.", what);
        }
    }
}
