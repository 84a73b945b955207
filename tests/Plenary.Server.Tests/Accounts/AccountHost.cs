using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Plenary.Server.Accounts;
using Plenary.Server.Hosting;

namespace Plenary.Server.Tests.Accounts;

/// <summary>A whole server on a port of its own, and people with browsers in front of it.</summary>
internal sealed partial class AccountHost : IAsyncDisposable
{
    private AccountHost(ServerHost host, FakeTimeProvider time, ConcurrentQueue<string> lines) => (Host, Time, Lines) = (host, time, lines);

    public ServerHost Host { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>What was logged, with its details and faults.</summary>
    public ConcurrentQueue<string> Lines { get; }

    public IServiceProvider Services => Host.App.Services;

    public Uri Address => new(Host.App.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal));

    public static async Task<AccountHost> OpenAsync(string data, bool isDemo = false, Action<AccountSettings>? set = null, Action<WebApplicationBuilder>? adjust = null, FakeTimeProvider? time = null)
    {
        // Begins now: the browsers in front of it have the machine's clock, and throw old cookies away.
        time ??= new FakeTimeProvider(DateTimeOffset.UtcNow);
        ConcurrentQueue<string> lines = new();
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0") { IsDemo = isDemo }, time, builder =>
        {
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 10);
            builder.Services.Configure<AccountSettings>(settings =>
            {
                settings.TriesAtOnce = settings.TriesAMinute = 10_000;
                set?.Invoke(settings);
            });
            builder.Logging.AddProvider(new Lined(lines));
            adjust?.Invoke(builder);
        });
        await host.App.StartAsync();
        return new AccountHost(host, time, lines);
    }

    public Browser Browse(HttpMessageHandler? handler = null) => new(Address, handler);

    /// <summary>A browser in which somebody with this seat has signed in by an invitation.</summary>
    public async Task<Browser> SignedInAsync(string name, Plenary.Server.Access.Seat seat, string meeting = Desk.Meeting)
    {
        Invitations invitations = Services.GetRequiredService<Invitations>();
        AccountBook book = Services.GetRequiredService<AccountBook>();
        string by = book.Write(draft =>
        {
            draft.Keep(new HeldSeat("host", meeting, new Plenary.Server.Access.Seat(Plenary.Server.Access.Role.Secretariat), Time.GetUtcNow(), null));
            draft.Keep(new Account("host", new AccountName("host", "HOST"), Time.GetUtcNow()));
            return "host";
        });
        MadeLink made = invitations.Invite(by, meeting, seat);
        Browser browser = Browse();
        using HttpResponseMessage accepted = await browser.AcceptAsync(InvitationEndpoints.Link(made.Secret!), name);
        Xunit.Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        return browser;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""", RegexOptions.None)]
    private static partial Regex Token();

    /// <summary>What a browser is to a server: cookies, forms with their tokens, no redirect followed unasked.</summary>
    internal sealed class Browser : IDisposable
    {
        private readonly HttpClient client;

        public Browser(Uri address, HttpMessageHandler? handler = null)
        {
#pragma warning disable CA2000 // The client owns its handler.
            client = new HttpClient(handler ?? new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = true }) { BaseAddress = address };
#pragma warning restore CA2000
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        }

        public CookieContainer Cookies { get; } = new();

        public HttpClient Client => client;

        public async Task<string> ReadAsync(string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative));

        public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

        /// <summary>Opens a page and sends a form of it.</summary>
        public async Task<HttpResponseMessage> SendFormAsync(string page, string action, params (string Name, string Value)[] fields) =>
            await SendAsync(action, [.. fields, ("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(await ReadAsync(page)).Groups[1].Value))]);

        /// <summary>Opens the link of an invitation and accepts it with a new account.</summary>
        public Task<HttpResponseMessage> AcceptAsync(string link, string name, string password = Desk.Password) =>
            SendFormAsync(link, "/invitation", ("code", link[^LinkSecret.Length..]), ("name", name), ("password", password));

        /// <summary>Sends a form without a page.</summary>
        public async Task<HttpResponseMessage> SendAsync(string action, params (string Name, string Value)[] fields)
        {
            using FormUrlEncodedContent content = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            return await client.PostAsync(new Uri(action, UriKind.Relative), content);
        }

        public void Dispose() => client.Dispose();
    }

    private sealed class Lined(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string details = state is IEnumerable<KeyValuePair<string, object?>> all ? string.Join(", ", all.Select(one => $"{one.Key}={one.Value}")) : "";
            lines.Enqueue($"{formatter(state, exception)} {details} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
