using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Plenary.Server.Bench;

/// <summary>A room under load: the server in a process of its own, readers and changers in this one, all on loopback.</summary>
internal static class RoomBench
{
    private const double Mega = 1_000_000;
    private const int WarmUp = 20;

    public static async Task RunAsync(string place, string? row = null)
    {
        string data = Path.Combine(place, $"plenary-room-bench-{Environment.ProcessId}");
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            await LargeMeeting.LayAsync(data);
            Console.WriteLine($"A text of {LargeMeeting.Paragraphs} paragraphs with {LargeMeeting.Proposals:n0} proposals, laid in {watch.Elapsed.TotalSeconds:n1} s.");
            watch.Restart();
            using Process server = Start(data);
            Uri address = new((await server.StandardOutput.ReadLineAsync())!);
            Console.WriteLine($"Started on it in {watch.Elapsed.TotalSeconds:n1} s, {(await AskAsync(server)).Memory / Mega:n0} MB.");
            await PageAsync(server, address, "for the first time", 1);
            await PageAsync(server, address, "again", 40);
            Console.WriteLine($"Then {WarmUp} s of 200 changes a second to 100 readers, which are not measured.");
            Console.WriteLine();
            Console.WriteLine($"{"readers",8}{"changes/s",11}{"offered",9}{"done",8}{"done/s",8}{"answered p50",14}{"p99 ms",8}{"shown p50",11}{"p99 ms",8}{"unseen",8}{"frames/s",10}{"MB/s",7}{"lost",6}{"refused",9}{"failed",8}{"MB",6}{"CPU",6}{"load's",8}{"others",8}");
            Changers changers = new(address);
            // A meeting lasts a night; what is compiled once more in the first moments of it is not what is measured.
            await MeasureAsync(server, address, changers, 100, 200, WarmUp, quiet: true);
            if (row?.Split('x') is [var readers, var rate, var seconds])
            {
                await MeasureAsync(server, address, changers, Number(readers), Number(rate), Number(seconds));
                server.StandardInput.Close();
                await server.WaitForExitAsync();
                return;
            }

            await MeasureAsync(server, address, changers, 200, 50, 10);
            await MeasureAsync(server, address, changers, 1000, 50, 10);
            await MeasureAsync(server, address, changers, 200, 50, 10, withProposals: true);
            foreach (int each in (int[])[200, 500, 1000, 2000, 3000, 4000, 4800, 6000])
            {
                if (!await MeasureAsync(server, address, changers, 200, each, 5))
                {
                    break;
                }
            }

            await PageAsync(server, address, "after the night", 1);
            await PageAsync(server, address, "again", 40);
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Process Start(string data)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Plenary.Server.Bench.dll"));
        }

        start.ArgumentList.Add("room-host");
        start.ArgumentList.Add(data);
        return Process.Start(start)!;
    }

    private static async Task<(double Memory, double Cpu)> AskAsync(Process server)
    {
        await server.StandardInput.WriteLineAsync("memory");
        await server.StandardInput.FlushAsync();
        string[] said = (await server.StandardOutput.ReadLineAsync())!.Split(' ');
        return (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    // What a reader who comes new waits for: the page of the text.
    private static async Task PageAsync(Process server, Uri address, string when, int count)
    {
        using SocketsHttpHandler handler = new() { AutomaticDecompression = DecompressionMethods.None };
        using HttpClient client = new(handler, disposeHandler: false) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        List<double> took = [];
        long size = 0;
        (_, double cpu) = await AskAsync(server);
        for (int at = 0; at < count; at++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"/m/{LargeMeeting.Meeting}/t/text", UriKind.Relative));
            request.Headers.Add("X-Seat", LargeMeeting.Member(at));
            Stopwatch watch = Stopwatch.StartNew();
            using HttpResponseMessage answer = await client.SendAsync(request);
            size = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        (_, double after) = await AskAsync(server);
        double[] ordered = [.. took.Order()];
        Console.WriteLine($"The page of the text {when}: {At(ordered, 0.5):n1} ms in the middle, {ordered[^1]:n1} ms at most, {(after - cpu) * 1000 / count:n1} ms of the server's CPU each, {size / 1000:n0} kB as sent.");
    }

    private static async Task<bool> MeasureAsync(Process server, Uri address, Changers changers, int count, int rate, int seconds, bool quiet = false, bool withProposals = false)
    {
        Readers readers = await Readers.OpenAsync(address, count);
        await using Readers closing = readers;
        while (readers.Frames < count)
        {
            await Task.Delay(20);
        }

        (_, double cpu) = await AskAsync(server);
        (long frames, long bytes) = (readers.Frames, readers.Bytes);
        double own = Own();
        double busy = Busy();
        Stopwatch watch = Stopwatch.StartNew();
        Changers.Run run = await changers.RunAsync(rate, TimeSpan.FromSeconds(seconds), withProposals);
        double span = watch.Elapsed.TotalSeconds;
        (double memory, double cpuAfter) = await AskAsync(server);
        double ownAfter = Own();
        busy = Busy() - busy;
        await Task.Delay(1000);
        int lost = readers.Lost;
        (frames, bytes) = (readers.Frames - frames, readers.Bytes - bytes);
        await readers.DisposeAsync();
        double[] answered = [.. run.Done.Select(one => Stopwatch.GetElapsedTime(one.Due, one.Answered).TotalMilliseconds).Order()];
        long[] seen = [.. run.Done.SelectMany(one => readers.FirstHeard(one.Version).Select(at => at == long.MaxValue ? at : at - one.Due))];
        double[] shown = [.. seen.Select(at => at == long.MaxValue ? double.PositiveInfinity : Stopwatch.GetElapsedTime(0, at).TotalMilliseconds).Order()];
        if (!quiet)
        {
            double serverCpu = (cpuAfter - cpu) / span;
            double loadCpu = (ownAfter - own) / span;
            Console.WriteLine(
                $"{count,8}{rate,11:n0}{run.Offered,9:n0}{run.Done.Length,8:n0}{run.Done.Length / span,8:n0}{At(answered, 0.5),14:n1}{At(answered, 0.99),8:n1}{At(shown, 0.5),11:n1}{At(shown, 0.99),8:n1}{seen.Count(at => at == long.MaxValue),8:n0}{frames / span,10:n0}{bytes / span / Mega,7:n1}{lost,6}{run.Refused,9}{run.Failed,8}{memory / Mega,6:n0}{serverCpu,6:n2}{loadCpu,8:n2}{busy / span - serverCpu - loadCpu,8:n2}{(withProposals ? "  every fiftieth a proposal" : "")}{(busy / span > 0.95 * Environment.ProcessorCount ? "  all cores busy" : "")}");
        }

        return At(shown, 0.99) < 2_000;
    }

    // All that the machine's cores have done, in seconds; what neither the server nor its load did, others did who share it.
    private static double Busy()
    {
        if (!File.Exists("/proc/stat"))
        {
            return double.NaN;
        }

        double[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / 100;
    }

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);

    private static double Own()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    private static double At(double[] ordered, double share) => ordered.Length == 0 ? double.NaN : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
