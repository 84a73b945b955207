using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

/// <summary>People in front of a whole server.</summary>
public sealed class AccountServerTests
{
    private const string People = "/meetings/" + DemoRoom.Meeting + "/people";

    [Fact]
    public async Task Server_starts_for_the_first_time_then_the_printed_link_makes_an_administrator_who_invites_a_head_who_invites_a_member()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        string words = AdministratorLink.Words(host.Services, host.Address.ToString(), isAskedFor: true)!;
        string link = new Uri(words[words.IndexOf("http", StringComparison.Ordinal)..].Trim()).PathAndQuery;
        using AccountHost.Browser admin = host.Browse();

        Assert.Contains("the first member of the", await admin.ReadAsync(link), StringComparison.Ordinal);
        Assert.Equal("/", (await admin.AcceptAsync(link, "Admin")).Headers.Location!.ToString());
        string toHead = await LinkAsync(await admin.SendFormAsync(People, People + "/invite", ("seat", "head"), ("delegation", "JPN"), ("office", "Ambassador")));
        using AccountHost.Browser head = host.Browse();
        Assert.Contains("delegation of JPN, head", await head.ReadAsync(toHead), StringComparison.Ordinal);
        await head.AcceptAsync(toHead, "Head");
        string toMember = await LinkAsync(await head.SendFormAsync(People, People + "/invite", ("seat", "member"), ("delegation", "JPN"), ("office", "")));
        using AccountHost.Browser member = host.Browse();
        await member.AcceptAsync(toMember, "Member");

        Assert.Contains("Member (you)", await member.ReadAsync(People), StringComparison.Ordinal);
        Assert.DoesNotContain("Admin", await member.ReadAsync(People), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await member.GetAsync(toMember)).StatusCode);
        Assert.Null(AdministratorLink.Words(host.Services, host.Address.ToString()));
    }

    [Fact]
    public async Task Server_is_no_demonstration_and_has_no_administrator_then_it_prints_a_link_until_it_has_one()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data);
        string words = AdministratorLink.Words(host.Services, "http://0.0.0.0:5080")!;
        Assert.Contains("http://localhost:5080/invitation?code=", words, StringComparison.Ordinal);

        await host.Services.GetRequiredService<Admissions>().AcceptAsync(words[^LinkSecret.Length..], "Admin", Desk.Password, default);

        Assert.Null(AdministratorLink.Words(host.Services, "http://0.0.0.0:5080"));
    }

    [Fact]
    public async Task Somebody_signs_in_and_out_then_the_cookie_is_worth_nothing_even_if_it_was_copied()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Observer));
        await browser.SendFormAsync("/account", "/sign-out");
        using HttpResponseMessage signedIn = await browser.SendFormAsync("/sign-in?next=/account", "/sign-in", ("name", "Them"), ("password", Desk.Password), ("next", "/account"));

        string cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Equal("/account", signedIn.Headers.Location!.ToString());
        Assert.StartsWith("plenary=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        using HttpClientHandler bare = new() { UseCookies = false, AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using HttpClient thief = new(bare) { BaseAddress = host.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        await browser.SendFormAsync("/account", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Sign_in_is_not_used_for_long_then_it_has_ended_and_use_keeps_it_up()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Observer));

        for (int n = 0; n < 3; n++)
        {
            host.Time.Advance(TimeSpan.FromHours(11));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        }

        host.Time.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Server_is_started_again_then_who_was_signed_in_still_is()
    {
        using DataPlace place = new();
        CookieCollection cookies;
        await using (AccountHost host = await AccountHost.OpenAsync(place.Data))
        {
            using AccountHost.Browser browser = await host.SignedInAsync("them", new Seat(Role.Observer));
            cookies = browser.Cookies.GetCookies(host.Address);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(place.Data, "keys")));
#pragma warning disable CA1416 // Not on Windows, as asked above.
            Assert.All(Directory.GetFiles(Path.Combine(place.Data, "keys")), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
#pragma warning restore CA1416
        }

        await using AccountHost again = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser back = again.Browse();
        foreach (Cookie cookie in cookies)
        {
            back.Cookies.Add(again.Address, new Cookie(cookie.Name, cookie.Value));
        }

        Assert.Contains("them", await back.ReadAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_page_says_what_the_meeting_of_a_seat_is_called_and_leads_to_its_text()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser head = await host.SignedInAsync("Head", new Seat(Role.Delegate, "JPN", SeatLevel.Head), DemoRoom.Meeting);

        string page = await head.ReadAsync("/account");

        Assert.Contains("Foreign Ministers", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/m/{DemoRoom.Meeting}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seat_is_taken_away_then_the_next_request_is_the_publics()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser head = await host.SignedInAsync("Head", new Seat(Role.Delegate, "JPN", SeatLevel.Head), DemoRoom.Meeting);
        using AccountHost.Browser member = await host.SignedInAsync("Member", new Seat(Role.Delegate, "JPN"), DemoRoom.Meeting);
        string account = host.Services.GetRequiredService<AccountBook>().State.Accounts.Values.Single(one => one.Name.Written == "Member").Id;
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(People)).StatusCode);

        using HttpResponseMessage done = await head.SendFormAsync(People, People + "/take-away", ("account", account));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(People)).StatusCode);
    }

    [Theory]
    [InlineData("take-away")]
    [InlineData("level")]
    [InlineData("sign-out")]
    public async Task Seat_is_changed_or_its_holder_signs_out_then_the_open_event_stream_ends_at_once(string act)
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser head = await host.SignedInAsync("Head", new Seat(Role.Delegate, "JPN", SeatLevel.Head), DemoRoom.Meeting);
        using AccountHost.Browser member = await host.SignedInAsync("Member", new Seat(Role.Delegate, "JPN"), DemoRoom.Meeting);
        string account = host.Services.GetRequiredService<AccountBook>().State.Accounts.Values.Single(one => one.Name.Written == "Member").Id;
        Uri events = new($"/m/{DemoRoom.Meeting}/events", UriKind.Relative);
        using HttpResponseMessage theirs = await member.Client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
        using HttpResponseMessage others = await head.Client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (theirs.StatusCode, others.StatusCode));
#pragma warning disable CA2025 // The first is waited for below; the second ends with its answer, which is what is looked at.
        Task<string?> theirEnd = EndAsync(theirs);
        Task<string?> otherEnd = EndAsync(others);
#pragma warning restore CA2025

        using HttpResponseMessage done = act == "sign-out"
            ? await member.SendFormAsync("/account", "/sign-out")
            : await head.SendFormAsync(People, $"{People}/{act}", ("account", account), ("level", "read-only"));

        // The clock stands still: no heartbeat ends it.
        await theirEnd.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.False(otherEnd.IsCompleted);

        static async Task<string?> EndAsync(HttpResponseMessage answer)
        {
            try
            {
                return await answer.Content.ReadAsStringAsync();
            }
            catch (Exception fault) when (fault is IOException or HttpRequestException)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task Programs_invite_list_change_and_revoke_then_they_get_what_the_pages_give()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser head = await host.SignedInAsync("Head", new Seat(Role.Delegate, "JPN", SeatLevel.Head), DemoRoom.Meeting);

        using HttpResponseMessage made = await head.Client.PostAsJsonAsync(Api("invitations"), new { seat = "member", delegation = "JPN", office = "First Secretary" });
        LinkAnswer link = (await made.Content.ReadFromJsonAsync<LinkAnswer>())!;
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using AccountHost.Browser member = host.Browse();
        string path = new Uri(link.Link).PathAndQuery;
        await member.AcceptAsync(path, "Member");
        using HttpResponseMessage second = await head.Client.PostAsJsonAsync(Api("invitations"), new { seat = "read-only", delegation = "JPN" });
        LinkAnswer open = (await second.Content.ReadFromJsonAsync<LinkAnswer>())!;

        SeatAnswer[] seats = (await head.Client.GetFromJsonAsync<SeatAnswer[]>(Api("seats")))!;
        SeatAnswer theirs = Assert.Single(seats, one => one.Name == "Member");
        Assert.Equal(("member", "JPN", "First Secretary"), (theirs.Seat, theirs.Delegation, theirs.Office));
        string invitations = await head.Client.GetStringAsync(Api("invitations"));
        Assert.Equal(["open", "used"], JsonDocument.Parse(invitations).RootElement.EnumerateArray().Where(one => one.GetProperty("seat").GetString() != "head").Select(one => one.GetProperty("standing").GetString()!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(open.Link[^LinkSecret.Length..], invitations, StringComparison.Ordinal);

        await StatusAsync(HttpStatusCode.NoContent, null, () => head.Client.DeleteAsync(Api($"invitations/{open.Invitation}")));
        await StatusAsync(HttpStatusCode.Conflict, "used", () => head.Client.DeleteAsync(Api($"invitations/{link.Invitation}")));
        await StatusAsync(HttpStatusCode.NotFound, "no-invitation", () => head.Client.DeleteAsync(Api("invitations/none")));
        await StatusAsync(HttpStatusCode.NoContent, null, () => head.Client.PatchAsJsonAsync(Api($"seats/{theirs.Account}"), new { level = "read-only" }));
        await StatusAsync(HttpStatusCode.Forbidden, "permission", () => head.Client.PatchAsJsonAsync(Api($"seats/{theirs.Account}"), new { level = "head" }));
        await StatusAsync(HttpStatusCode.UnprocessableEntity, "seat", () => head.Client.PatchAsJsonAsync(Api($"seats/{theirs.Account}"), new { level = "king" }));
        await StatusAsync(HttpStatusCode.Forbidden, "permission", () => head.Client.PostAsJsonAsync(Api($"seats/{theirs.Account}/password-link"), new { }));
        await StatusAsync(HttpStatusCode.Forbidden, "own-delegation", () => head.Client.PostAsJsonAsync(Api("invitations"), new { seat = "member", delegation = "RUS" }));
        await StatusAsync(HttpStatusCode.Forbidden, "permission", () => head.Client.PostAsJsonAsync(Api("invitations"), new { seat = "head", delegation = "JPN" }));
        await StatusAsync(HttpStatusCode.UnprocessableEntity, "seat", () => head.Client.PostAsJsonAsync(Api("invitations"), new { seat = "member", delegation = "XYZ" }));
        await StatusAsync(HttpStatusCode.Forbidden, "permission", () => member.Client.PostAsJsonAsync(Api("invitations"), new { seat = "member", delegation = "XYZ" }));
        await StatusAsync(HttpStatusCode.NoContent, null, () => head.Client.DeleteAsync(Api($"seats/{theirs.Account}")));
        await StatusAsync(HttpStatusCode.NotFound, "no-seat", () => head.Client.DeleteAsync(Api($"seats/{theirs.Account}")));
        using AccountHost.Browser nobody = host.Browse();
        await StatusAsync(HttpStatusCode.Unauthorized, null, () => nobody.Client.GetAsync(Api("seats")));
    }

    [Fact]
    public async Task Demonstration_runs_then_one_click_signs_in_each_of_its_people()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);

        foreach ((string id, _, string seat) in DemoAccounts.All)
        {
#pragma warning disable CA2000 // It is disposed of at the end of its turn.
            using AccountHost.Browser browser = host.Browse();
#pragma warning restore CA2000
            using HttpResponseMessage entered = await browser.SendFormAsync("/sign-in", "/demo/sign-in", ("account", id));
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
            Assert.Contains(seat, await browser.ReadAsync("/account"), StringComparison.Ordinal);
        }

        Assert.All((string[])["chair", "secretariat", "RUS", "CHN", "JPN", "USA", "IND", "observer"], part => Assert.Contains(DemoAccounts.All, one => one.Seat.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Host", "plenary.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Demonstration_is_reached_from_elsewhere_then_it_has_no_ready_accounts(string header, string value)
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true);
        using AccountHost.Browser browser = host.Browse();
        browser.Client.DefaultRequestHeaders.Add(header, value);

        Assert.DoesNotContain("/demo/sign-in", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
        using HttpResponseMessage refused = await browser.SendFormAsync("/sign-in", "/demo/sign-in", ("account", "demo-chair"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Data_of_a_demonstration_is_served_in_earnest_then_its_people_have_no_seats_and_are_signed_out()
    {
        using DataPlace place = new();
        CookieCollection cookies;
        await using (AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true))
        {
            using AccountHost.Browser browser = host.Browse();
            await browser.SendFormAsync("/sign-in", "/demo/sign-in", ("account", "demo-chair"));
            cookies = browser.Cookies.GetCookies(host.Address);
        }

        await using AccountHost earnest = await AccountHost.OpenAsync(place.Data);
        using AccountHost.Browser back = earnest.Browse();
        foreach (Cookie cookie in cookies.Where(one => one.Name == SignInCookie.Name))
        {
            back.Cookies.Add(earnest.Address, new Cookie(cookie.Name, cookie.Value));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await back.GetAsync("/account")).StatusCode);
        using AccountHost.Browser other = earnest.Browse();
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendFormAsync("/sign-in", "/demo/sign-in", ("account", "demo-chair"))).StatusCode);
    }

    [Fact]
    public async Task People_come_and_go_then_the_log_holds_no_name_no_password_and_no_secret()
    {
        using DataPlace place = new();
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true, set: settings => settings.TriesAtOnce = 40);
        string words = AdministratorLink.Words(host.Services, host.Address.ToString(), isAskedFor: true)!;
        string secret = words.TrimEnd()[^LinkSecret.Length..];
        using AccountHost.Browser admin = host.Browse();
        await admin.AcceptAsync(InvitationEndpoints.Link(secret), "Wilhelmina", "password of Mina's");
        string link = await LinkAsync(await admin.SendFormAsync(People, People + "/invite", ("seat", "head"), ("delegation", "JPN"), ("office", "Plenipotentiary")));
        using AccountHost.Browser browser = host.Browse();
        for (int n = 0; n < 50; n++)
        {
            await browser.SendFormAsync("/sign-in", "/sign-in", ("name", "Wilhelmina"), ("password", "password of somebody"));
        }

        await browser.SendAsync("/invitation", ("code", link[^LinkSecret.Length..]), ("name", "Wilhelmina"));
        await admin.SendFormAsync("/account", "/sign-out");

        Assert.Contains(host.Lines, line => line.Contains("too many failed tries", StringComparison.Ordinal));
        string all = string.Join('\n', host.Lines);
        Assert.All((string[])["Wilhelmina", "WILHELMINA", "password of", secret, link[^LinkSecret.Length..], "Plenipotentiary"], word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Server_speaks_https_then_cookies_are_secure_and_of_this_host_alone_and_browsers_are_told_to_stay_with_it()
    {
        using DataPlace place = new();
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        await using AccountHost host = await AccountHost.OpenAsync(place.Data, isDemo: true, adjust: builder =>
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))));
        using HttpClientHandler handler = new() { AllowAutoRedirect = false, ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == certificate.Thumbprint };
        using AccountHost.Browser browser = host.Browse(handler);
        Assert.Equal("https", host.Address.Scheme);

        using HttpResponseMessage entered = await browser.SendFormAsync("/sign-in", "/demo/sign-in", ("account", "demo-chair"));

        string cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-plenary=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["max-age=63072000"], entered.Headers.GetValues("Strict-Transport-Security"));
        Assert.Contains("chair", await browser.ReadAsync("/account"), StringComparison.Ordinal);
    }

    private static Uri Api(string rest) => new($"/api/meetings/{DemoRoom.Meeting}/{rest}", UriKind.Relative);

    private static async Task<string> LinkAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            string page = await answer.Content.ReadAsStringAsync();
            System.Text.RegularExpressions.Match found = System.Text.RegularExpressions.Regex.Match(page, "value=\"(http[^\"]+/invitation.code=[^\"]+)\"");
            Assert.True(found.Success, page);
            return new Uri(found.Groups[1].Value).PathAndQuery;
        }
    }

    private static async Task StatusAsync(HttpStatusCode status, string? rule, Func<Task<HttpResponseMessage>> ask)
    {
        using HttpResponseMessage answer = await ask();
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {body}");
        if (rule is not null)
        {
            Assert.Equal(rule, JsonDocument.Parse(body).RootElement.GetProperty("rule").GetString());
        }
    }
}
