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
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, time);
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
        using (HttpResponseMessage concluded = await demo.PostAsync(DemoHost.Text + "/conclusion", "chair", new { }))
        {
            Assert.True(concluded.IsSuccessStatusCode);
        }

        await CollectAsync();
        Assert.Contains(sent, one => one.Contains("\"isOpened\":true", StringComparison.Ordinal));
        sent.AddRange(Others.Select(reader => $"{reader} version {demo.Room.View(TestSeats.Read(reader).Audience).Version}"));

        return (string.Join('\n', sent), chair);

        async Task CollectAsync()
        {
            foreach (string reader in Others)
            {
                RoomView view = demo.Room.View(TestSeats.Read(reader).Audience);
                sent.Add(await PrivacyTests.Everything(demo, reader, view));
            }
        }
    }
}
