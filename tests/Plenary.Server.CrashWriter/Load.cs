using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.CrashWriter;

/// <summary>
/// Appends from several writers at once, each by turns to a stream of its own and to one they share, until it is killed.
/// Says what it is about to append and what was acknowledged.
/// </summary>
internal static class Load
{
    public static async Task<int> RunAsync(string folder, string round, int writers)
    {
        await using SqliteEventLog log = SqliteEventLog.Open(folder, new SqliteLogOptions { Time = TimeProvider.System });
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(log, round, writer))));
        return 0;
    }

    private static async Task WriteAsync(SqliteEventLog log, string round, int writer)
    {
        Dictionary<string, long> ends = [];
        foreach (StreamHead head in await log.StreamsAsync())
        {
            ends[head.Stream] = head.LastSequence;
        }

        for (int number = 0; ; number++)
        {
            string stream = number % 3 == 0 ? "shared" : $"own/{writer}";
            string id = $"{round}-{writer}-{number}";
            Lines.Write($"try {stream} {id}");
            AppendResult result;
            while ((result = await log.AppendAsync(stream, ends.GetValueOrDefault(stream), Written.Events(id, 1 + (number % 2)), id)) is AppendConflict conflict)
            {
                ends[stream] = conflict.Actual;
            }

            if (result is not Appended appended)
            {
                Lines.Write($"unexpected {result}");
                return;
            }

            ends[stream] = appended.LastSequence;
            Lines.Write($"ack {stream} {id} {appended.FirstSequence} {appended.Hashes.Length} {appended.Hashes[0]}");
        }
    }
}
