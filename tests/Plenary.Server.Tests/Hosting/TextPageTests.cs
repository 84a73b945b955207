using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Hosting;

public sealed partial class TextPageTests
{
    private const string Address = "/m/new-delhi-2023-03/t/outcome";

    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task A_reader_who_takes_it_compressed_then_it_is_the_page_that_others_are_sent_plain()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        foreach (string? seat in new[] { "delegate:KOR", "delegate:JPN", "observer", "chair" })
        {
            string plain = await ReadAsync(demo, seat, null);
            string compressed = await ReadAsync(demo, seat, "br");
            Assert.Equal(Settled(plain), Settled(compressed));
            Assert.Contains("id=\"members\"", plain, StringComparison.Ordinal);
            Assert.Equal(1, Regex.Count(plain, "<main "));
            Assert.Equal(1, Regex.Count(plain, "</main>"));
        }
    }

    [Fact]
    public async Task Something_happens_then_the_next_reader_is_sent_it_whatever_was_kept_and_only_who_may_know()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        Seat japan = new(Role.Delegate, "JPN");
        string before = await ReadAsync(demo, "delegate:KOR", "br");
        NegotiatedText text = demo.Room.Whole.Texts.All[Outcome];
        PositionTarget on = PositionTarget.Of(text.Agreed.Blocks.First(block => text.Labels.LabelOf(block.Id) is not null).Id);
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, on, "JPN", Stance.Object) { Reason = "Red line." }, Audience.Of("JPN")), japan));
        Assert.Equal(Settled(before), Settled(await ReadAsync(demo, "delegate:KOR", "br")));
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, on, "JPN", Stance.Reserve) { Reason = "For now." }, Audience.Table), japan));
        // A script that was told so; a page that is opened may be of a moment ago, says as of what, and is brought the rest.
        string after = await ReadAsync(demo, "delegate:KOR", "br", isPart: true);
        Assert.Contains($"data-block=\"{on.Block!.Value.Value}\" data-said=\"{"JPN:reserve"}", after, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"data-version=\"{demo.Room.View(Audience.Of("KOR")).Version}\""), after, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(DemoHost demo, string? seat, string? encoding, bool isPart = false)
    {
        using HttpClient client = new() { BaseAddress = demo.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, Address);
        request.Headers.Add(TestSeats.Header, seat);
        if (isPart)
        {
            request.Headers.Add("X-Plenary-Part", "1");
        }

        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        if (encoding is null)
        {
            return await answer.Content.ReadAsStringAsync();
        }

        await using BrotliStream read = new(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using StreamReader reader = new(read);
        return await reader.ReadToEndAsync();
    }

    // But for the tokens, the clock and the lines that a beginning is filled up with.
    private static string Settled(string page) => Tokens().Replace(page.Replace("\n", "", StringComparison.Ordinal), "");

    [GeneratedRegex("data-token=\"[^\"]*\"|name=\"(key|__RequestVerificationToken)\" value=\"[^\"]*\"|<time.*?</time>")]
    private static partial Regex Tokens();
}
