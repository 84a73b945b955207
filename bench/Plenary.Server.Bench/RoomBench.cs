using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Plenary.Server.Bench;

/// <summary>A room under load: the server in a process of its own, readers and changers in this one, all on loopback.</summary>
internal static class RoomBench
{
    private const double Mega = 1_000_000;

    public static async Task RunAsync(string place)
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
            await PageAsync(address);
            Console.WriteLine();
            Console.WriteLine($"{"readers",8}{"changes/s",11}{"done/s",9}{"answered p50",14}{"p99 ms",8}{"shown p50",11}{"p99 ms",8}{"frames/s",10}{"lost",6}{"failed",8}{"MB",6}{"CPU",6}");
            await MeasureAsync(server, address, 10, 20, 3, quiet: true);
            await MeasureAsync(server, address, 200, 50, 10);
            await MeasureAsync(server, address, 1000, 50, 10);
            foreach (int rate in (int[])[200, 500, 1000, 2000, 3000, 4000, 4800, 6000])
            {
                if (!await MeasureAsync(server, address, 200, rate, 5))
                {
                    break;
                }
            }

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

    // What a reader who comes new waits for: the text as JSON.
    private static async Task PageAsync(Uri server)
    {
        using SocketsHttpHandler handler = new() { AutomaticDecompression = DecompressionMethods.None };
        using HttpClient client = new(handler, disposeHandler: false) { BaseAddress = server };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        double best = double.MaxValue;
        long size = 0;
        for (int at = 0; at < 20; at++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            byte[] answer = await client.GetByteArrayAsync(new Uri($"/api/meetings/{LargeMeeting.Meeting}/texts/text", UriKind.Relative));
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            size = answer.Length;
        }

        Console.WriteLine($"The whole text over the API: best of 20 {best:n1} ms, {size / 1000:n0} kB as sent.");
    }

    private static async Task<bool> MeasureAsync(Process server, Uri address, int count, int rate, int seconds, bool quiet = false)
    {
        await using Readers readers = await Readers.OpenAsync(address, count);
        while (readers.Frames < count)
        {
            await Task.Delay(20);
        }

        readers.Forget();
        using Changers changers = new(address);
        (_, double cpu) = await AskAsync(server);
        long frames = readers.Frames;
        Stopwatch watch = Stopwatch.StartNew();
        await changers.RunAsync(rate, TimeSpan.FromSeconds(seconds), 400);
        double span = watch.Elapsed.TotalSeconds;
        await Task.Delay(500);
        (double memory, double cpuAfter) = await AskAsync(server);
        (long Version, long Due, long Answered)[] done = [.. changers.Done];
        double[] answered = [.. done.Select(one => Stopwatch.GetElapsedTime(one.Due, one.Answered).TotalMilliseconds).Order()];
        double[] shown = [.. done.SelectMany(one => readers.FirstHeard(one.Version).Select(at => Stopwatch.GetElapsedTime(one.Due, at).TotalMilliseconds)).Order()];
        if (!quiet)
        {
            Console.WriteLine(
                $"{count,8}{rate,11:n0}{done.Length / span,9:n0}{At(answered, 0.5),14:n1}{At(answered, 0.99),8:n1}{At(shown, 0.5),11:n1}{At(shown, 0.99),8:n1}{(readers.Frames - frames) / span,10:n0}{readers.Lost,6}{changers.Failed,8}{memory / Mega,6:n0}{(cpuAfter - cpu) / span,6:n2}");
        }

        return At(shown, 0.99) < 2_000;
    }

    private static double At(double[] ordered, double share) => ordered.Length == 0 ? double.NaN : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
