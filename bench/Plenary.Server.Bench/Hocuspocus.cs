using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plenary.Server.Bench;

/// <summary>Hocuspocus under load: its server in a process of its own, its clients in another.</summary>
internal sealed class Hocuspocus : IAsyncDisposable
{
    private readonly string folder;
    private readonly string database;
    private readonly int? debounce;
    private readonly Process load;
    private Process server;
    private string address;

    private Hocuspocus(string folder, string database, int? debounce, Process server, string address)
    {
        this.folder = folder;
        this.database = database;
        this.debounce = debounce;
        this.server = server;
        this.address = address;
        load = Node(folder, ["load.mjs"]);
    }

    /// <summary>Starts it on an empty database and lays a text of the size of ours into it.</summary>
    /// <param name="folder">Where it is installed.</param>
    /// <param name="database">The file of its SQLite store.</param>
    /// <param name="debounce">How many milliseconds after a change it stores; none for what it comes with (2,000, at most 10,000 while changes go on).</param>
    public static async Task<Hocuspocus> StartAsync(string folder, string database, int? debounce = null)
    {
        (Process server, string address) = await ServeAsync(folder, database, debounce);
        Hocuspocus started = new(folder, database, debounce, server, address);
        await started.OrderAsync("lay");
        await started.AnswerAsync();
        return started;
    }

    /// <summary>Offers changes at a rate to so many clients, by each of them in turn.</summary>
    public async Task<RoomRow> MeasureAsync(int clients, int rate, int seconds)
    {
        await BeginAsync(clients, rate, seconds);
        double cpu = Cores.Of(server).Cpu;
        double busy = Cores.Busy();
        JsonElement came = await AnswerAsync();
        (double memory, double cpuAfter) = Cores.Of(server);
        double span = came.GetProperty("span").GetDouble();
        // The last may be shown long after the last was answered; what the cores do for it is no part of the seconds before.
        double share = span / came.GetProperty("took").GetDouble();
        return new RoomRow
        {
            Of = debounce is null ? "Hocuspocus" : "- at once",
            Readers = clients,
            Rate = rate,
            Offered = came.GetProperty("offered").GetInt32(),
            Done = came.GetProperty("done").GetInt32(),
            Seconds = span,
            Answered = Pair(came.GetProperty("answered")),
            Shown = Pair(came.GetProperty("shown")),
            Unseen = came.GetProperty("unseen").GetInt64(),
            Frames = came.GetProperty("frames").GetInt64(),
            Bytes = came.GetProperty("bytes").GetInt64(),
            Lost = came.GetProperty("lost").GetInt32(),
            Refused = came.GetProperty("refused").GetInt32(),
            Memory = memory,
            ServerCpu = (cpuAfter - cpu) * share,
            LoadCpu = came.GetProperty("cpu").GetDouble() * share,
            Busy = (Cores.Busy() - busy) * share,
        };
    }

    /// <summary>Kills the server in the midst of changes and starts it again: how many it had acknowledged, and how many of them are gone.</summary>
    public async Task<(int Acknowledged, int Gone)> KillAsync(int clients, int rate, TimeSpan after)
    {
        await BeginAsync(clients, rate, (int)Math.Ceiling(after.TotalSeconds) + 1);
        await Task.Delay(after);
        server.Kill();
        int acknowledged = (await AnswerAsync()).GetProperty("done").GetInt32();
        await server.WaitForExitAsync();
        server.Dispose();
        (server, address) = await ServeAsync(folder, database, debounce);
        await OrderAsync("missing");
        return (acknowledged, (await AnswerAsync()).GetProperty("gone").GetInt32());
    }

    /// <summary>Ends both.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(load);
        load.Dispose();
        await EndAsync(server);
        server.Dispose();
    }

    // It ends with its input; one that does not is ended.
    private static async Task EndAsync(Process process)
    {
        process.StandardInput.Close();
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
    }

    private static async Task<(Process Server, string Address)> ServeAsync(string folder, string database, int? debounce)
    {
        Process server = Node(folder, ["server.mjs", database, .. debounce is { } after ? [after.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()]);
        return await server.StandardOutput.ReadLineAsync() is { } port
            ? (server, $"ws://127.0.0.1:{port}")
            : throw new RivalFailedException("Hocuspocus did not start; what it says stands above.");
    }

    private static Process Node(string folder, string[] arguments) =>
        Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static (double Middle, double Late) Pair(JsonElement pair) => (Time(pair[0]), Time(pair[1]));

    // What did not come has no time.
    private static double Time(JsonElement time) => time.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : time.GetDouble();

    // All are connected and the first change is about to be offered when this returns.
    private async Task BeginAsync(int clients, int rate, int seconds)
    {
        await OrderAsync("measure", ("clients", clients), ("rate", rate), ("seconds", seconds));
        await AnswerAsync();
    }

    private async Task OrderAsync(string order, params (string Name, int Value)[] details)
    {
        JsonObject line = new() { ["order"] = order, ["address"] = address };
        foreach ((string name, int value) in details)
        {
            line[name] = value;
        }

        await load.StandardInput.WriteLineAsync(line.ToJsonString());
        await load.StandardInput.FlushAsync();
    }

    private async Task<JsonElement> AnswerAsync()
    {
        string line = await load.StandardOutput.ReadLineAsync() ?? throw new RivalFailedException("The load on Hocuspocus ended; what it says stands above.");
        using JsonDocument answer = JsonDocument.Parse(line);
        return answer.RootElement.TryGetProperty("fault", out JsonElement fault)
            ? throw new RivalFailedException($"The load on Hocuspocus failed: {fault.GetString()}")
            : answer.RootElement.Clone();
    }
}
