using System.Diagnostics;
using System.Text;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Bench;

/// <summary>
/// What keeping events costs: the group commit beside one commit an event and beside not being durable at all
/// (synchronous = OFF), all in one run on one disk; and the floor, which is the disk alone.
/// </summary>
internal static class StorageBench
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1.5);

    private static readonly (string Name, bool IsDurable, int EventsInCommit)[] Ways =
    [
        ("one commit an event", true, 1),
        ("group commit", true, 1024),
        ("not durable, one an event", false, 1),
        ("not durable, grouped", false, 1024),
    ];

    public static async Task RunAsync(string place)
    {
        string root = Path.Combine(place, $"plenary-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(root);
        try
        {
            Console.WriteLine($"Disk alone: {Disk(root):n0} writes of 4 kB made durable a second.");
            Console.WriteLine();
            Console.WriteLine("Writers that each wait for their answer before the next event (events of 300 bytes):");
            Console.WriteLine($"{"",-28}{"writers",8}{"events/s",12}{"p50 ms",10}{"p99 ms",10}{"events a commit",18}{"CPU µs/event",15}");
            await MeasureAsync(root, Ways[1], 50, null, quiet: true);
            foreach (int writers in (int[])[1, 50, 200])
            {
                foreach ((string Name, bool IsDurable, int EventsInCommit) way in Ways)
                {
                    await MeasureAsync(root, way, writers, null);
                }
            }

            Console.WriteLine();
            Console.WriteLine("Events that come at a rate, whoever waits (latency from when each was due):");
            Console.WriteLine($"{"",-28}{"rate/s",8}{"events/s",12}{"p50 ms",10}{"p99 ms",10}{"events a commit",18}{"CPU µs/event",15}");
            foreach (int rate in (int[])[50, 500, 2000, 8000])
            {
                foreach ((string Name, bool IsDurable, int EventsInCommit) way in Ways)
                {
                    await MeasureAsync(root, way, 0, rate);
                }
            }

            Console.WriteLine();
            await ProofAsync(root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task MeasureAsync(string root, (string Name, bool IsDurable, int EventsInCommit) way, int writers, int? rate, bool quiet = false)
    {
        string folder = Path.Combine(root, Guid.NewGuid().ToString("n"));
        List<double> latencies = [];
        long commits = 0;
        double seconds;
        double processor;
        await using (SqliteEventLog log = SqliteEventLog.Open(folder, new SqliteLogOptions
        {
            Time = TimeProvider.System,
            IsDurable = way.IsDurable,
            Limits = GroupCommitLimits.Standard with { EventsInCommit = way.EventsInCommit },
        }))
        {
            using IDisposable counting = log.Subscribe(_ => commits++);
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            Stopwatch clock = Stopwatch.StartNew();
            List<double>[] measured = rate is int wanted
                ? [await AtRateAsync(log, wanted, clock)]
                : await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WaitingAsync(log, writer, clock))));
            seconds = clock.Elapsed.TotalSeconds;
            processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds;
            latencies.AddRange(measured.SelectMany(one => one));
        }

        Directory.Delete(folder, recursive: true);
        latencies.Sort();
        if (!quiet)
        {
            Console.WriteLine(
                $"{way.Name,-28}{rate ?? writers,8}{latencies.Count / seconds,12:n0}{latencies[latencies.Count / 2],10:n2}{latencies[(int)(latencies.Count * 0.99)],10:n2}{(double)latencies.Count / commits,18:n1}{processor / latencies.Count,15:n0}");
        }
    }

    private static async Task<List<double>> WaitingAsync(SqliteEventLog log, int writer, Stopwatch clock)
    {
        List<double> latencies = [];
        string stream = $"text/{writer}";
        for (int number = 0; clock.Elapsed < Span; number++)
        {
            TimeSpan from = clock.Elapsed;
            await AppendAsync(log, stream, number);
            latencies.Add((clock.Elapsed - from).TotalMilliseconds);
        }

        return latencies;
    }

    private static async Task<List<double>> AtRateAsync(SqliteEventLog log, int rate, Stopwatch clock)
    {
        int count = (int)(rate * Span.TotalSeconds);
        Task<double>[] appends = new Task<double>[count];
        for (int number = 0; number < count; number++)
        {
            TimeSpan due = TimeSpan.FromSeconds((double)number / rate);
            while (clock.Elapsed < due)
            {
                // Sleeping is coarser than the rate; the rest of a millisecond is given to whoever wants it.
                if (due - clock.Elapsed > TimeSpan.FromMilliseconds(2))
                {
                    await Task.Delay(1);
                }
                else
                {
                    Thread.Yield();
                }
            }

            appends[number] = OneAsync(number, due);
        }

        return [.. await Task.WhenAll(appends)];

        async Task<double> OneAsync(int number, TimeSpan due)
        {
            await AppendAsync(log, $"text/{number}", 0);
            return (clock.Elapsed - due).TotalMilliseconds;
        }
    }

    private static async Task AppendAsync(SqliteEventLog log, string stream, int number)
    {
        NewEvent made = new("change-tabled", 1, "table", DateTimeOffset.UnixEpoch, "delegation/FJI", Payload(number));
        if (await log.AppendAsync(stream, number, [made], $"command-{number}") is not Appended)
        {
            throw new InvalidOperationException("an append was not kept");
        }
    }

    private static byte[] Payload(int number) => Encoding.UTF8.GetBytes($$"""{"number":{{number}},"text":"{{new string('x', 270)}}"}""");

    private static async Task ProofAsync(string root)
    {
        const int Events = 200_000;
        string folder = Path.Combine(root, "proof");
        await using SqliteEventLog log = SqliteEventLog.Open(folder, new SqliteLogOptions { Time = TimeProvider.System });
        for (int number = 0; number < Events; number += 500)
        {
            await log.AppendAsync("text", number, [.. Enumerable.Range(number, 500).Select(one => new NewEvent("change-tabled", 1, "table", DateTimeOffset.UnixEpoch, "delegation/FJI", Payload(one)))]);
        }

        Stopwatch clock = Stopwatch.StartNew();
        Verification found = Verification.Run(folder);
        Console.WriteLine($"Proving a log: {found.Events / clock.Elapsed.TotalSeconds:n0} events/s{(found.Break is null ? "" : " BROKEN")}");
        clock.Restart();
        int read = 0;
        await foreach (EventRecord _ in log.ReadAsync("text"))
        {
            read++;
        }

        Console.WriteLine($"Reading a stream: {read / clock.Elapsed.TotalSeconds:n0} events/s");
        clock.Restart();
        Backup.Write(folder, Path.Combine(root, "backup"));
        Console.WriteLine($"Backup, proved: {Events / clock.Elapsed.TotalSeconds:n0} events/s, {new FileInfo(Path.Combine(root, "backup")).Length / Events:n0} bytes an event");
    }

    private static double Disk(string root)
    {
        string file = Path.Combine(root, "disk");
        using FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        byte[] page = new byte[4096];
        Stopwatch clock = Stopwatch.StartNew();
        int count = 0;
        for (; clock.Elapsed < TimeSpan.FromSeconds(1); count++)
        {
            stream.Position = count % 256 * page.Length;
            stream.Write(page);
            stream.Flush(flushToDisk: true);
        }

        return count / clock.Elapsed.TotalSeconds;
    }
}
