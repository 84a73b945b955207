using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Hosting;

/// <summary>Requests that are wrong as a whole: each is answered by what is wrong and what to do, and none is taken for a fault of Plenary.</summary>
public sealed class BadRequestTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Whoever_watches_over_the_server_asks_for_the_head_alone_then_it_is_told_the_same(string path)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage whole = await demo.GetAsync(path);
        using HttpResponseMessage head = await demo.SendAsync(HttpMethod.Head, path);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (whole.StatusCode, head.StatusCode));
        Assert.Empty(await head.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused_as_that_and_nothing_is_done()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient japan = demo.Browse("head:JPN");
        long before = demo.Room.Whole.Sequence;
        // The name of a field that goes on for ever.
        using StringContent form = new(new string('x', 100_000), Encoding.ASCII, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using HttpRequestMessage request = new(HttpMethod.Post, PageForms.At("/do/join")) { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        using HttpResponseMessage answer = await japan.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("That was no form of ours", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, demo.Room.Whole.Sequence);
    }

    [Theory]
    [InlineData(PageForms.Text + "/do/join", "application/x-www-form-urlencoded", "A form holds at most 4 MB. Nothing was done.")]
    [InlineData(DemoHost.Text + "/positions", "application/json", "A request holds at most 1048576 bytes.")]
    public async Task What_says_that_it_is_larger_than_anything_is_refused_before_it_is_read(string path, string type, string said)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using TcpClient connection = new();
        await connection.ConnectAsync(demo.Address.Host, demo.Address.Port);
        await using NetworkStream stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {demo.Address.Authority}\r\n{TestSeats.Header}: head:JPN\r\nContent-Type: {type}\r\nContent-Length: {5 << 20}\r\n\r\n"));
        using StreamReader reader = new(stream);
        string answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains(said, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/m/new-delhi-2023-03/t/outcome/nothing")]
    public async Task A_page_that_is_not_there_says_so_and_a_program_is_sent_no_page(string path)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient reader = demo.Browse("head:JPN");
        using HttpResponseMessage program = await reader.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, ""), (program.StatusCode, await program.Content.ReadAsStringAsync()));
        reader.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using HttpResponseMessage page = await reader.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("There is no such page.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404, "/openapi/v1.json lists what there is")]
    [InlineData("PATCH", "/texts/outcome/positions", 405, "This address takes GET, POST.")]
    public async Task What_the_API_cannot_take_is_a_problem_that_says_what_to_do(string method, string path, int status, string said)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpResponseMessage answer = await demo.SendAsync(new HttpMethod(method), DemoHost.Meeting + path, "head:JPN", "{}");
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(said, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("urn:plenary:rule:", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
    }
}
