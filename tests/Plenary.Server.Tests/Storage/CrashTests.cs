using System.Diagnostics;
using System.Globalization;
using Plenary.Server.CrashWriter;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>A server that is killed under load: every acknowledged event is there afterwards, none twice.</summary>
public sealed class CrashTests
{
    private const int Writers = 8;

    [Fact]
    public async Task Writer_is_killed_at_random_moments_then_every_acknowledged_event_is_there_once_and_the_chain_holds()
    {
        int seed = Random.Shared.Next();
        try
        {
            await RunAsync(new Random(seed));
        }
        catch (Exception fault) when (fault is Xunit.Sdk.IAssertionException or LogDamagedException)
        {
            throw new InvalidOperationException($"With seed {seed}: {fault.Message}", fault);
        }
    }

    private static async Task RunAsync(Random random)
    {
        Dictionary<string, Acknowledged> acknowledged = new(StringComparer.Ordinal);
        DataPlace place = new();
        try
        {
            for (int round = 0; round < LongRun.Rounds; round++)
            {
                // A log that only grows would make the later rounds of a long run slow, and every check proves it whole.
                if (round % 20 == 19)
                {
                    place.Dispose();
                    place = new DataPlace();
                    acknowledged.Clear();
                }

                Dictionary<string, (string Stream, string Id)> lastTries = await KillOneAsync(place.Data, $"r{round}", random.Next(1, 1500), acknowledged);
                await CheckAsync(place, acknowledged, lastTries.Values, random);
            }
        }
        finally
        {
            place.Dispose();
        }
    }

    // Has the writer killed once it acknowledged so many appends: it is somewhere between the next ones then.
    private static async Task<Dictionary<string, (string Stream, string Id)>> KillOneAsync(string data, string round, int after, Dictionary<string, Acknowledged> acknowledged)
    {
        Dictionary<string, (string Stream, string Id)> tries = new(StringComparer.Ordinal);
        using Process child = CrashWriter.Start("load", data, round, Writers.ToString(CultureInfo.InvariantCulture));
        int seen = 0;
        // What it acknowledged before it died is in the pipe and counts.
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["try", string stream, string id]:
                    tries[id.Split('-')[1]] = (stream, id);
                    break;
                case ["ack", string stream, string id, string first, string count, string hash]:
                    acknowledged.Add(id, new Acknowledged(stream, long.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), hash));
                    break;
                default:
                    Assert.Fail(line);
                    break;
            }

            if (line.StartsWith("ack", StringComparison.Ordinal) && ++seen == after)
            {
                child.Kill();
            }
        }

        await child.WaitForExitAsync();
        Assert.True(seen >= after, $"the writer ended by itself after {seen} appends with code {child.ExitCode}");
        return tries;
    }

    private static async Task CheckAsync(DataPlace place, Dictionary<string, Acknowledged> acknowledged, IEnumerable<(string Stream, string Id)> lastTries, Random random)
    {
        // Opening proves the chains and the ledger.
        await using SqliteEventLog log = place.Open();
        Dictionary<string, Acknowledged> kept = new(StringComparer.Ordinal);
        Dictionary<string, int> parts = new(StringComparer.Ordinal);
        foreach (EventRecord read in await log.EverythingAsync())
        {
            using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(read.Payload);
            string id = json.RootElement.GetProperty("id").GetString()!;
            int part = json.RootElement.GetProperty("part").GetInt32();
            Assert.Equal(parts.GetValueOrDefault(id), part);
            parts[id] = part + 1;
            kept[id] = part == 0 ? new Acknowledged(read.Stream, read.Sequence, 1, read.Hash.ToString()) : kept[id] with { Count = part + 1 };
            Assert.Equal((read.Stream, kept[id].First + part), (kept[id].Stream, read.Sequence));
        }

        foreach ((string id, Acknowledged told) in acknowledged)
        {
            Assert.True(kept.TryGetValue(id, out Acknowledged? there), $"{id} was acknowledged and is gone");
            Assert.Equal(told, there);
        }

        await TryAgainAsync(log, acknowledged.OrderBy(_ => random.Next()).Take(20).Select(one => (one.Value.Stream, one.Key)), kept);
        await TryAgainAsync(log, lastTries, kept);
    }

    // Whoever got no answer tries again with the same key: what was kept is told, what was not is kept now, once.
    private static async Task TryAgainAsync(SqliteEventLog log, IEnumerable<(string Stream, string Id)> commands, Dictionary<string, Acknowledged> kept)
    {
        foreach ((string stream, string id) in commands.ToList())
        {
            int count = 1 + (int.Parse(id.Split('-')[2], CultureInfo.InvariantCulture) % 2);
            long end = (await log.StreamsAsync()).FirstOrDefault(head => head.Stream == stream)?.LastSequence ?? 0;
            AppendResult result = await log.AppendAsync(stream, end, Written.Events(id, count), id);
            if (kept.TryGetValue(id, out Acknowledged? there))
            {
                AlreadyDone done = Assert.IsType<AlreadyDone>(result);
                Assert.Equal(there, new Acknowledged(stream, done.FirstSequence, done.Hashes.Length, done.Hashes[0].ToString()));
            }
            else
            {
                Assert.Equal(end + 1, Assert.IsType<Appended>(result).FirstSequence);
                Assert.IsType<AlreadyDone>(await log.AppendAsync(stream, end, Written.Events(id, count), id));
            }
        }
    }

    private sealed record Acknowledged(string Stream, long First, int Count, string Hash);
}
