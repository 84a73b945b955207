using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Plenary.Server.Bench;

/// <summary>Sends changes at a rate over HTTP: positions of members on paragraphs, and every tenth a sponsor who joins or a proposal.</summary>
internal sealed class Changers(Uri server) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { BaseAddress = server };
    private readonly Random random = new(7);

    /// <summary>The changes that were acknowledged: the version after each, when it was due, when it was answered.</summary>
    public ConcurrentQueue<(long Version, long Due, long Answered)> Done { get; } = new();

    public int Failed => failed;

    private int failed;

    /// <summary>Sends at a rate for a time, whoever waits; no more than so many at once.</summary>
    public async Task RunAsync(int rate, TimeSpan span, int atOnce)
    {
        using SemaphoreSlim free = new(atOnce);
        long begun = Stopwatch.GetTimestamp();
        int count = (int)(rate * span.TotalSeconds);
        List<Task> sent = new(count);
        for (int at = 0; at < count; at++)
        {
            long due = begun + (long)(at * (double)Stopwatch.Frequency / rate);
            while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } early)
            {
                await Task.Delay(early > TimeSpan.FromMilliseconds(1) ? early : TimeSpan.FromMilliseconds(1));
            }

            await free.WaitAsync();
            (string path, string member, object body) = Change(at);
#pragma warning disable CA2025 // All of them are waited for before it goes.
            sent.Add(SendAsync(path, member, body, due, free));
#pragma warning restore CA2025
        }

        await Task.WhenAll(sent);
    }

    public void Dispose() => client.Dispose();

    private (string Path, string Member, object Body) Change(int at)
    {
        string member = LargeMeeting.Member(random.Next(LargeMeeting.Members));
        string text = $"/api/meetings/{LargeMeeting.Meeting}/texts/text";
        return at % 10 == 9
            ? (string.Create(CultureInfo.InvariantCulture, $"{text}/proposals/{1 + random.Next(LargeMeeting.Proposals)}/sponsors"), member, new { })
            : ($"{text}/positions", member, new { on = string.Create(CultureInfo.InvariantCulture, $"block:b{random.Next(LargeMeeting.Paragraphs)}"), stance = random.Next(2) == 0 ? "accept" : "reserve", reason = string.Create(CultureInfo.InvariantCulture, $"Reason {at}.") });
    }

    private async Task SendAsync(string path, string member, object body, long due, SemaphoreSlim free)
    {
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Add("X-Seat", member);
            using HttpResponseMessage answer = await client.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                using JsonDocument happened = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
                if (happened.RootElement.GetProperty("events").GetArrayLength() > 0)
                {
                    Done.Enqueue((happened.RootElement.GetProperty("version").GetInt64(), due, Stopwatch.GetTimestamp()));
                }
            }
            else if ((int)answer.StatusCode != 409)
            {
                Interlocked.Increment(ref failed);
            }
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref failed);
        }
        finally
        {
            free.Release();
        }
    }
}
