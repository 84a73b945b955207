using System.Globalization;
using System.Text;
using Plenary.Server.Storage;

namespace Plenary.Server.Tests.Storage;

/// <summary>Events for tests.</summary>
internal static class Made
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 19, 12, 0, 0, TimeSpan.Zero);

    public static NewEvent Event(string text, string audience = "table") =>
        new("change-tabled", 1, audience, Noon, "delegation/FJI", Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}"""));

    public static NewEvent[] Events(int count, string prefix = "event") =>
        [.. Enumerable.Range(1, count).Select(number => Event(string.Create(CultureInfo.InvariantCulture, $"{prefix} {number}")))];

    public static string Text(this EventRecord read) => Encoding.UTF8.GetString(read.Payload.Span);

    public static async Task<List<EventRecord>> AllAsync(this IEventLog log, string stream, long from = 1)
    {
        List<EventRecord> all = [];
        await foreach (EventRecord read in log.ReadAsync(stream, from))
        {
            all.Add(read);
        }

        return all;
    }

    public static async Task<List<EventRecord>> EverythingAsync(this IEventLog log)
    {
        List<EventRecord> all = [];
        foreach (StreamHead head in await log.StreamsAsync())
        {
            all.AddRange(await log.AllAsync(head.Stream));
        }

        return all;
    }
}
