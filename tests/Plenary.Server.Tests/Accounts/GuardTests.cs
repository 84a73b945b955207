using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Plenary.Server.Access;
using Plenary.Server.Hosting;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

/// <summary>What stands before every endpoint, asked of every endpoint that is mapped.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_endpoint_is_asked_in_every_way_it_takes_then_each_answer_carries_every_header(bool isSignedIn)
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser browser = isSignedIn ? await host.SignedInAsync("them", new Seat(Role.Secretariat), "new-delhi-2023-03") : host.Browse();
        (string Method, string Path)[] all = [.. Endpoints(host), ("GET", "/no/such/page"), ("POST", "/no/such/page")];
        Assert.Contains(("POST", "/sign-in"), all);

        foreach ((string method, string path) in all)
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path);
            using CancellationTokenSource enough = new(TimeSpan.FromSeconds(30));
            using HttpResponseMessage answer = await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, enough.Token);
            foreach ((string name, string value) in SecurityHeaders.Fixed)
            {
                Assert.True(answer.Headers.TryGetValues(name, out IEnumerable<string>? values), $"{method} {path} has no {name}.");
                Assert.Equal([value], values);
            }

            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", path.StartsWith("/api/reference", StringComparison.Ordinal) ? policy.Split("style-src")[0] : policy, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.True((int)answer.StatusCode < 500, $"{method} {path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Form_comes_without_the_token_of_its_page_then_every_endpoint_refuses_it()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Secretariat));
        (string Method, string Path)[] changing = [.. Endpoints(host).Where(one => one.Method is not ("GET" or "HEAD" or "OPTIONS"))];
        Assert.NotEmpty(changing);

        foreach ((string method, string path) in changing)
        {
            foreach (string type in (string[])["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
            {
                using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(type[0] == 'm' ? "--x--\r\n" : "account=demo-chair")) };
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                using HttpResponseMessage answer = await browser.Client.SendAsync(request);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {path} as {type}: {answer.StatusCode}");
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Page_of_another_site_sends_something_then_every_endpoint_refuses_it(string header, string value)
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Secretariat));

        foreach ((string method, string path) in Endpoints(host).Where(one => one.Method is not ("GET" or "HEAD" or "OPTIONS")))
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.Add(header, value);
            using HttpResponseMessage answer = await browser.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Form_token_of_somebody_else_is_sent_then_it_is_refused()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Observer));
        using HttpResponseMessage good = await browser.SendFormAsync("/account", "/account/password", ("old", "x"), ("password", "y"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, good.StatusCode);

        // Opened before signing out: the token was this account's, and is nobody's now.
        using AccountHost.Browser other = host.Browse();
        string token = System.Text.RegularExpressions.Regex.Match(await browser.ReadAsync("/account"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)").Groups[1].Value;
        await other.ReadAsync("/sign-in");
        using HttpResponseMessage refused = await other.SendAsync("/sign-in", ("name", "them"), ("password", Desk.Password), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Doors_are_tried_too_often_then_browser_and_program_are_told_when_to_try_again()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, set: settings => settings.TriesAtOnce = settings.TriesAMinute = 3);
        using AccountHost.Browser browser = host.Browse();
        for (int n = 0; n < 3; n++)
        {
            using HttpResponseMessage tried = await browser.SendFormAsync("/sign-in", "/sign-in", ("name", "nobody"), ("password", "x"));
            Assert.Equal(HttpStatusCode.Unauthorized, tried.StatusCode);
        }

        using HttpResponseMessage refused = await browser.SendFormAsync("/sign-in", "/sign-in", ("name", "nobody"), ("password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Too many tries", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using HttpClient program = new() { BaseAddress = host.Address };
        using HttpResponseMessage problem = await program.GetAsync(new Uri("/invitation?code=x", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, problem.StatusCode);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Proxy_on_this_machine_brings_https_then_cookies_are_secure_and_each_of_its_clients_has_its_own_tries()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, set: settings => settings.TriesAtOnce = settings.TriesAMinute = 1);

        using HttpResponseMessage page = await AskAsync("/sign-in", "203.0.113.7");
        Assert.Contains("; secure;", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        foreach ((string client, HttpStatusCode status) in ((string, HttpStatusCode)[])[("203.0.113.7", HttpStatusCode.NotFound), ("203.0.113.8", HttpStatusCode.NotFound), ("203.0.113.7", HttpStatusCode.TooManyRequests)])
        {
            using HttpResponseMessage answer = await AskAsync("/invitation?code=x", client);
            Assert.Equal(status, answer.StatusCode);
        }

        async Task<HttpResponseMessage> AskAsync(string path, string client)
        {
            using HttpClient proxy = new() { BaseAddress = host.Address };
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", client);
            request.Headers.Add("X-Forwarded-Proto", "https");
            return await proxy.SendAsync(request);
        }
    }

    private static IEnumerable<(string Method, string Path)> Endpoints(AccountHost host) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled)))));

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "meeting" } => "new-delhi-2023-03",
        _ => "1",
    };
}
