using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Hosting;

/// <summary>The whole server, killed while delegations table and take positions: what was acknowledged is there, once.</summary>
public sealed class ServerCrashTests
{
    private static readonly string[] Members = ["JPN", "KOR", "FRA", "DEU", "BRA", "ZAF"];

    [Fact]
    public async Task The_server_is_killed_under_load_then_all_that_was_acknowledged_is_there_once_and_the_rest_can_be_asked_again()
    {
        int seed = Random.Shared.Next();
        Random random = new(seed);
        using DataPlace place = new();
        ConcurrentDictionary<string, string> acknowledged = new(StringComparer.Ordinal);
        ConcurrentDictionary<string, (string Member, object Body)> asked = new(StringComparer.Ordinal);
        for (int round = 0; round < Math.Max(3, LongRun.Rounds / 4); round++)
        {
            await KillOneAsync(place.Data, round, random.Next(5, 120), acknowledged, asked);

            // Opening proves the chain and folds every event.
            await using DemoHost demo = await DemoHost.StartAsync(place.Data);
            CheckOnce(demo, acknowledged.Values, seed);
            foreach ((string key, (string member, object body)) in asked.OrderBy(one => acknowledged.ContainsKey(one.Key)).Take(25))
            {
                using HttpResponseMessage again = await demo.PostAsync(DemoHost.Text + "/positions", $"delegate:{member}", body, ("Idempotency-Key", key));
                JsonElement happened = await DemoHost.JsonAsync(again);
                Assert.True(again.IsSuccessStatusCode, happened.ToString());
                Assert.False(acknowledged.ContainsKey(key) && !happened.GetProperty("isRepeat").GetBoolean(), $"{key} was acknowledged and done again (seed {seed})");
                acknowledged[key] = Reason(key);
            }

            CheckOnce(demo, acknowledged.Values, seed);
            asked.Clear();
        }
    }

    private static async Task KillOneAsync(string data, int round, int after, ConcurrentDictionary<string, string> acknowledged, ConcurrentDictionary<string, (string Member, object Body)> asked)
    {
        using Process child = Storage.CrashWriter.Start("serve", data);
        Uri address = new((await child.StandardOutput.ReadLineAsync())!);
        using HttpClient client = new() { BaseAddress = address };
        int count = 0;
        await Task.WhenAll(Members.Select(async (member, writer) =>
        {
            for (int at = 0; ; at++)
            {
                string key = $"r{round}-{writer}-{at}";
                object body = new { on = "text", stance = at % 2 == 0 ? "accept" : "reserve", reason = Reason(key) };
                asked[key] = (member, body);
                try
                {
                    using HttpRequestMessage request = new(HttpMethod.Post, DemoHost.Text + "/positions") { Content = JsonContent.Create(body) };
                    request.Headers.Add(TestSeats.Header, member);
                    request.Headers.Add("Idempotency-Key", key);
                    using HttpResponseMessage answer = await client.SendAsync(request);
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    acknowledged[key] = Reason(key);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                if (Interlocked.Increment(ref count) == after)
                {
                    child.Kill();
                }
            }
        }));
        await child.WaitForExitAsync();
    }

    private static string Reason(string key) => $"Reason of {key}.";

    private static void CheckOnce(DemoHost demo, IEnumerable<string> reasons, int seed)
    {
        Dictionary<string, int> kept = demo.Room.Everything.Select(recorded => recorded.Event).OfType<PositionTaken>().Select(taken => taken.Position.Reason)
            .Where(reason => reason?.StartsWith("Reason of ", StringComparison.Ordinal) == true).GroupBy(reason => reason!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Assert.All(reasons, reason => Assert.Equal(1, kept.GetValueOrDefault(reason)));
        Assert.True(kept.Values.All(times => times == 1), $"An event is there twice (seed {seed}).");
    }
}
