using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.CrashWriter;

/// <summary>Appends until the log refuses, waits for a line, has the log probed, and appends once more.</summary>
internal static class Limit
{
    public static async Task<int> RunAsync(string folder)
    {
        await using SqliteEventLog log = SqliteEventLog.Open(folder, new SqliteLogOptions { Time = TimeProvider.System });
        AppendResult result;
        long end = 0;
        while ((result = await AppendAsync(log, end)) is Appended appended)
        {
            end = appended.LastSequence;
            Lines.Write($"ack {end}");
        }

        Lines.Write($"refused {log.Health.State} {(result as AppendRefused)?.Reason}");
        long read = 0;
        await foreach (EventRecord _ in log.ReadAsync("text"))
        {
            read++;
        }

        Lines.Write($"read {read}");
        await Console.In.ReadLineAsync();
        Lines.Write($"health {(await log.ProbeAsync()).State}");
        Lines.Write($"then {(await AppendAsync(log, end)).GetType().Name}");
        return 0;
    }

    private static ValueTask<AppendResult> AppendAsync(SqliteEventLog log, long end) =>
        log.AppendAsync("text", end, Written.Events($"{end}", 4), $"{end}");
}
