using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plenary.Server.Hosting;
using Xunit;

namespace Plenary.Browser.Tests.Staging;

/// <summary>The demonstration on a server of its own, and the people who have come to it, each in a browser of their own.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly IBrowser browser;
    private readonly string folder;
    private readonly string address;
    private readonly List<Person> people = [];
    private ServerHost? host;

    private Stage(IBrowser browser, string folder, string address) => (this.browser, this.folder, this.address) = (browser, folder, address);

    /// <summary>Where the server is.</summary>
    public string Address => address;

    /// <summary>Where the text's pages are.</summary>
    public static string Text => "/m/new-delhi-2023-03/t/outcome";

    /// <summary>Opens the demonstration.</summary>
    public static async Task<Stage> OpenAsync(Chromium chromium)
    {
        IBrowser browser = chromium.Browser;
        Stage stage = new(browser, Directory.CreateTempSubdirectory("plenary-browser-").FullName, $"http://127.0.0.1:{FreePort()}");
        await stage.StartAsync();
        return stage;
    }

    /// <summary>Starts the server, again on the same data and the same address.</summary>
    public async Task StartAsync()
    {
        host = await ServerHost.OpenAsync(ServerSettings.Read(null, new Dictionary<string, string?> { ["data"] = folder, ["urls"] = address, ["demo"] = "true" }));
        await host.App.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the server. The data stay.</summary>
    public async Task StopAsync()
    {
        if (host is not null)
        {
            await host.App.StopAsync();
            await host.DisposeAsync();
            host = null;
        }
    }

    /// <summary>Somebody comes in, signs in as one of the demonstration's accounts, and stands at the text.</summary>
    /// <param name="account">The account: <c>jpn</c>, <c>chair</c>, <c>observer</c>; <see langword="null"/> for somebody of the public.</param>
    /// <param name="options">How the browser is.</param>
    public async Task<Person> ComeAsync(string? account, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address;
        options.ReducedMotion = ReducedMotion.Reduce;
        options.ViewportSize ??= new ViewportSize { Width = 1400, Height = 900 };
        IBrowserContext context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        Person person = new(await context.NewPageAsync(), account ?? "public");
        people.Add(person);
        if (account is not null)
        {
            await person.Page.GotoAsync("/sign-in");
            await person.Page.Locator($"button[value=demo-{account}]").ClickAsync();
            // Its address is enough: the load of a page that is left at once may never be told.
            await Assertions.Expect(person.Page).Not.ToHaveURLAsync(new Regex("sign-in"), new() { Timeout = 30_000 });
        }

        await person.GoAsync();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Person person in people)
        {
            await Chromium.EndAsync(LeaveAsync(person.Page.Context), "A browser context");
        }

        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    // A context that is closed while one of its pages is just coming to another may never be closed by Chromium: each comes to rest first.
    private static async Task LeaveAsync(IBrowserContext context)
    {
        foreach (IPage page in context.Pages.Where(page => !page.IsClosed))
        {
            await page.GotoAsync("about:blank");
        }

        await context.DisposeAsync();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
