using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Privacy;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Mediating;

public sealed class MediationDifferencingTests
{
    private static readonly TextId Outcome = new("outcome");

    private static readonly string[] Others = ["", "observer", "secretariat", "delegate:KOR", "head:FRA"];

    // A frame for each commit, and figures at once: what is heard does not hang on the clock.
    private static readonly FeedSettings AtOnce = FeedSettings.Standard with { Gap = TimeSpan.Zero, GapForClient = TimeSpan.Zero, GapForMegabyte = TimeSpan.Zero, FiguresGap = TimeSpan.Zero };

    [Fact]
    public async Task What_one_delegation_told_the_chair_changes_no_byte_for_another_whatever_the_chair_asks_then_or_after()
    {
        (string Bytes, string Chair) open = await SentAsync(Stance.Accept);
        (string Bytes, string Chair) red = await SentAsync(Stance.Object);
        Assert.NotEqual(open.Chair, red.Chair);
        Assert.Equal(open.Bytes, red.Bytes);
    }

    // Two rooms that are alike but for a bottom line of Saudi Arabia; the same is asked in both, and then both are concluded.
    private static async Task<(string Bytes, string Chair)> SentAsync(Stance bottom)
    {
        using DataPlace place = new();
        Microsoft.Extensions.Time.Testing.FakeTimeProvider time = new(DateTimeOffset.Parse("2023-03-02T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, time, builder => builder.Services.AddSingleton(AtOnce));
        Dictionary<string, EventStream> streams = [];
        foreach (string reader in Others)
        {
            streams[reader] = await EventStream.OpenAsync(demo.Address, reader);
            await streams[reader].NextAsync();
        }

        await MediationApiTests.TakeAsync(demo.Room, "SAU", bottom, "b6", Audience.ChairAlone);
        foreach (object asked in new object[]
        {
            new { }, new { suppose = new[] { new { member = "SAU" } } }, new { pin = new[] { new { point = "9", option = "no text" } }, silence = "unknown", support = "insists" },
        })
        {
            using HttpResponseMessage answer = await demo.PostAsync(DemoHost.Text + "/mediation/questions", "chair", asked);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        MediationDesk desk = demo.Host.App.Services.GetRequiredService<MediationDesks>().Of(demo.Room);
        string chair = string.Join(' ', desk.Of(Outcome)!.Answer!.Question.Instance.Positions.Select(one => one.Words));
        List<string> sent = [];
        await CollectAsync();
        // Something that the table hears, after what it does not.
        await MediationApiTests.TakeAsync(demo.Room, "KOR", Stance.Reserve, "b6", Audience.Table);
        await ListenAsync();
        using (HttpResponseMessage concluded = await demo.PostAsync(DemoHost.Text + "/conclusion", "chair", new { }))
        {
            Assert.True(concluded.IsSuccessStatusCode);
        }

        await ListenAsync();
        await CollectAsync();
        foreach ((string reader, EventStream stream) in streams)
        {
            string[] frames = [.. stream.Heard.ToString().Split("\n\n").Where(frame => frame.StartsWith("id: ", StringComparison.Ordinal))];
            Assert.True(reader.Length == 0 || frames.Length >= 3, $"{reader} heard {frames.Length} frames.");
            sent.Add($"{reader} heard {string.Join('\n', frames)}");
            stream.Dispose();
        }

        Assert.Contains(sent, one => one.StartsWith("delegate:KOR heard ", StringComparison.Ordinal) && one.Contains("reserve", StringComparison.Ordinal));
        Assert.Contains(sent, one => one.Contains("\"isOpened\":true", StringComparison.Ordinal));
        sent.AddRange(Others.Select(reader => $"{reader} version {demo.Room.View(TestSeats.Read(reader).Audience).Version}"));

        return (string.Join('\n', sent), chair);

        async Task CollectAsync()
        {
            foreach (string reader in Others)
            {
                RoomView view = demo.Room.View(TestSeats.Read(reader).Audience);
                sent.Add(await PrivacyTests.Everything(demo, reader, view));
                // Whoever comes now: from where it goes on, and what is counted of the text.
                using EventStream late = await EventStream.OpenAsync(demo.Address, reader);
                string figures = reader.Length == 0 ? "" : (await late.FiguresAsync()).Data.ToString();
                sent.Add($"{reader} comes in: {string.Join('\n', late.Heard.ToString().Split("\n\n").Where(frame => frame.StartsWith("id: ", StringComparison.Ordinal)))} {figures}");
            }
        }

        async Task ListenAsync()
        {
            foreach ((string reader, EventStream stream) in streams.Where(one => one.Key.Length > 0))
            {
                await stream.UntilAsync(demo.Room.View(TestSeats.Read(reader).Audience).Version);
            }
        }
    }
}
