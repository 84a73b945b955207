using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Plenary.Server.Bench;

/// <summary>A room of Plenary's under load: the server in a process of its own on a large meeting, readers and changers in this one.</summary>
internal sealed class RoomUnderLoad : IAsyncDisposable
{
    private const string Text = $"/m/{LargeMeeting.Meeting}/t/text";

    private static readonly SocketsHttpHandler AsSent = new() { AutomaticDecompression = DecompressionMethods.None };

    private readonly Process server;
    private readonly Uri address;
    private readonly Changers changers;

    private RoomUnderLoad(Process server, Uri address, int seed)
    {
        this.server = server;
        this.address = address;
        changers = new Changers(address, seed);
    }

    /// <summary>Starts the server on a large meeting.</summary>
    /// <param name="data">The folder it is in.</param>
    /// <param name="seed">What the changes are drawn from: whoever starts again on the same folder asks for others, as those are made.</param>
    public static async Task<RoomUnderLoad> StartAsync(string data, int seed = 7)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Plenary.Server.Bench.dll"));
        }

        start.ArgumentList.Add("room-host");
        start.ArgumentList.Add(data);
        Process server = Process.Start(start)!;
        return new RoomUnderLoad(server, new Uri((await server.StandardOutput.ReadLineAsync())!), seed);
    }

    /// <summary>What the server holds, and what the cores have done for it.</summary>
    public async Task<(double Memory, double Cpu)> AskAsync()
    {
        await server.StandardInput.WriteLineAsync("memory");
        await server.StandardInput.FlushAsync();
        string[] said = (await server.StandardOutput.ReadLineAsync())!.Split(' ');
        return (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    /// <summary>What a reader who comes new waits for: the page of the text, in words.</summary>
    public async Task<string> PageAsync(string when, int count)
    {
        using HttpClient client = Client();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        List<double> took = [];
        long size = 0;
        (_, double cpu) = await AskAsync();
        for (int at = 0; at < count; at++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Text, UriKind.Relative));
            request.Headers.Add("X-Seat", LargeMeeting.Member(at));
            Stopwatch watch = Stopwatch.StartNew();
            using HttpResponseMessage answer = await client.SendAsync(request);
            size = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        (_, double after) = await AskAsync();
        double[] ordered = [.. took.Order()];
        return $"The page of the text {when}: {At(ordered, 0.5):n1} ms in the middle, {ordered[^1]:n1} ms at most, {(after - cpu) * 1000 / count:n1} ms of the server's CPU each, {size / 1000:n0} kB as sent.";
    }

    /// <summary>Offers changes at a rate to so many readers.</summary>
    public async Task<RoomRow> MeasureAsync(int count, int rate, int seconds, bool withProposals = false)
    {
        Readers readers = await Readers.OpenAsync(address, count);
        await using Readers closing = readers;
        while (readers.Frames < count)
        {
            await Task.Delay(20);
        }

        (_, double cpu) = await AskAsync();
        (long frames, long bytes) = (readers.Frames, readers.Bytes);
        double own = Cores.Own();
        double busy = Cores.Busy();
        Stopwatch watch = Stopwatch.StartNew();
        Changers.Run run = await changers.RunAsync(rate, TimeSpan.FromSeconds(seconds), withProposals);
        double span = watch.Elapsed.TotalSeconds;
        (double memory, double cpuAfter) = await AskAsync();
        double ownAfter = Cores.Own();
        busy = Cores.Busy() - busy;
        await Task.Delay(1000);
        int lost = readers.Lost;
        (frames, bytes) = (readers.Frames - frames, readers.Bytes - bytes);
        await readers.DisposeAsync();
        double[] answered = [.. run.Done.Select(one => Stopwatch.GetElapsedTime(one.Due, one.Answered).TotalMilliseconds).Order()];
        long[] seen = [.. run.Done.SelectMany(one => readers.FirstHeard(one.Version).Select(at => at == long.MaxValue ? at : at - one.Due))];
        double[] shown = [.. seen.Select(at => at == long.MaxValue ? double.PositiveInfinity : Stopwatch.GetElapsedTime(0, at).TotalMilliseconds).Order()];
        return new RoomRow
        {
            Of = "Plenary",
            Readers = count,
            Rate = rate,
            Offered = run.Offered,
            Done = run.Done.Length,
            Seconds = span,
            Answered = (At(answered, 0.5), At(answered, 0.99)),
            Shown = (At(shown, 0.5), At(shown, 0.99)),
            Unseen = seen.Count(at => at == long.MaxValue),
            Frames = frames,
            Bytes = bytes,
            Lost = lost,
            Refused = run.Refused,
            Memory = memory,
            ServerCpu = cpuAfter - cpu,
            LoadCpu = ownAfter - own,
            Busy = busy,
            Note = withProposals ? "  every fiftieth a proposal" : "",
        };
    }

    /// <summary>Kills the server in the midst of changes; the versions of those that were acknowledged.</summary>
    public async Task<long[]> KillAsync(int rate, TimeSpan after)
    {
        Task<Changers.Run> run = changers.RunAsync(rate, after + TimeSpan.FromSeconds(1), withProposals: false);
        await Task.Delay(after);
        server.Kill();
        return [.. (await run).Done.Select(one => one.Version)];
    }

    /// <summary>The version of the record as a delegate sees it, which has every version before it.</summary>
    public async Task<long> VersionAsync()
    {
        using HttpClient client = Client();
        client.DefaultRequestHeaders.Add("X-Seat", LargeMeeting.Member(0));
        using JsonDocument answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"/api/meetings/{LargeMeeting.Meeting}", UriKind.Relative)));
        return answer.RootElement.GetProperty("version").GetInt64();
    }

    /// <summary>Ends the server, in order where it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!server.HasExited)
        {
            server.StandardInput.Close();
        }

        await server.WaitForExitAsync();
        server.Dispose();
    }

    private HttpClient Client() => new(AsSent, disposeHandler: false) { BaseAddress = address };

    private static double At(double[] ordered, double share) => ordered.Length == 0 ? double.NaN : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
