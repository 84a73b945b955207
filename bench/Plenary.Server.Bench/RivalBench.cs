namespace Plenary.Server.Bench;

/// <summary>The room and Hocuspocus under the same loads in the same minutes, and what of the acknowledged is left of each when its server is killed.</summary>
internal static class RivalBench
{
    private const int Kills = 5;
    private const int KillClients = 50;
    private const int KillRate = 200;

    public static async Task RunAsync(string place)
    {
        string data = Path.Combine(place, $"plenary-rival-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(data);
        try
        {
            string? folder = await HocuspocusInstall.EnsureAsync();
            await LoadsAsync(folder, data);
            Console.WriteLine();
            Console.WriteLine($"Killed {Kills} times in the midst of {KillRate} changes a second, and started again:");
            await KillPlenaryAsync(Path.Combine(data, "room"));
            await KillAsync("Hocuspocus", folder, Path.Combine(data, "killed.db"), null);
            await KillAsync("Hocuspocus, which stores at once", folder, Path.Combine(data, "killed-at-once.db"), 0);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task LoadsAsync(string? folder, string data)
    {
        await using RoomUnderLoad room = await RoomBench.OpenAsync(Path.Combine(data, "room"));
        await using Hocuspocus? rival = await StartAsync(folder, Path.Combine(data, "rival.db"), null);
        await using Hocuspocus? atOnce = await StartAsync(folder, Path.Combine(data, "rival-at-once.db"), 0);
        if (rival is not null)
        {
            await rival.MeasureAsync(100, 200, 10);
        }

        Console.WriteLine(RoomRow.Heading);
        Func<int, int, int, Task<RoomRow>>[] keepUp = [(clients, rate, seconds) => room.MeasureAsync(clients, rate, seconds), .. Of(rival), .. Of(atOnce)];
        foreach ((int clients, int rate, int seconds) in ((int, int, int)[])[(200, 50, 10), (1000, 50, 10), (200, 500, 5), (200, 1000, 5), (200, 2000, 10), (200, 3000, 5), (200, 4000, 5), (200, 4800, 5), (200, 6000, 5)])
        {
            List<Func<int, int, int, Task<RoomRow>>> still = [];
            foreach (Func<int, int, int, Task<RoomRow>> measure in keepUp)
            {
                try
                {
                    RoomRow came = await measure(clients, rate, seconds);
                    Console.WriteLine(came);
                    if (came.KeepsUp)
                    {
                        still.Add(measure);
                    }
                }
                catch (RivalFailedException fault)
                {
                    Console.WriteLine($"{fault.Message} It is left out from here on.");
                }
            }

            keepUp = [.. still];
        }

        static Func<int, int, int, Task<RoomRow>>[] Of(Hocuspocus? one) => one is null ? [] : [one.MeasureAsync];
    }

    // What cannot be started here is said, and the rest goes on without it.
    private static async Task<Hocuspocus?> StartAsync(string? folder, string database, int? debounce)
    {
        try
        {
            return folder is null ? null : await Hocuspocus.StartAsync(folder, database, debounce);
        }
        catch (RivalFailedException fault)
        {
            Console.WriteLine($"{fault.Message} It is left out.");
            return null;
        }
    }

    private static async Task KillPlenaryAsync(string data)
    {
        int seed = 100;
        foreach (TimeSpan after in Moments())
        {
            long[] acknowledged = await AcknowledgedAsync(data, seed++, after);
            long version = await KeptAsync(data);
            Say("Plenary", after, acknowledged.Length, acknowledged.Count(one => one > version));
        }
    }

    private static async Task<long[]> AcknowledgedAsync(string data, int seed, TimeSpan after)
    {
        await using RoomUnderLoad killed = await RoomUnderLoad.StartAsync(data, seed);
        return await killed.KillAsync(KillRate, after);
    }

    private static async Task<long> KeptAsync(string data)
    {
        await using RoomUnderLoad again = await RoomUnderLoad.StartAsync(data);
        return await again.VersionAsync();
    }

    private static async Task KillAsync(string who, string? folder, string database, int? debounce)
    {
        await using Hocuspocus? rival = await StartAsync(folder, database, debounce);
        foreach (TimeSpan after in rival is null ? [] : Moments())
        {
            (int acknowledged, int gone) = await rival!.KillAsync(KillClients, KillRate, after);
            Say(who, after, acknowledged, gone);
        }
    }

    // Before a store that waits ten seconds at most, and after it.
    private static IEnumerable<TimeSpan> Moments()
    {
        Random random = new(4);
        return [.. Enumerable.Range(0, Kills).Select(_ => TimeSpan.FromSeconds(3 + (12 * random.NextDouble())))];
    }

    private static void Say(string who, TimeSpan after, int acknowledged, int gone) =>
        Console.WriteLine($"{who}: after {after.TotalSeconds:n1} s {acknowledged:n0} acknowledged, {gone:n0} of them gone.");
}
