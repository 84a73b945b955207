using System.Globalization;
using Microsoft.Data.Sqlite;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Storage.Verifying;

/// <summary>Goes through the ledger, the events and the idempotency keys side by side, once.</summary>
internal sealed class LedgerWalk : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly ProofState state;
    private readonly Dictionary<long, string> names = [];
    private readonly LedgerHash ledger = new();
    private readonly List<IDisposable> opened = [];
#pragma warning disable CA2213 // Disposed of with all that were opened.
    private readonly SqliteDataReader commits;
    private readonly SqliteDataReader events;
    private readonly SqliteDataReader keys;
#pragma warning restore CA2213
    private bool hasEvent;
    private bool hasKey;

    private LedgerWalk(SqliteConnection connection, ProofState state)
    {
        this.connection = connection;
        this.state = state;
        using (SqliteDataReader streams = Open("SELECT id, name FROM stream"))
        {
            while (streams.Read())
            {
                names[streams.GetInt64(0)] = streams.GetString(1);
            }
        }

        commits = Open("SELECT number, first_position, events, previous, hash FROM ledger ORDER BY number");
        events = Open("SELECT sequence, kind, schema_version, audience, at, actor, payload, hash, previous, stream, position FROM event ORDER BY position");
        keys = Open("SELECT number, stream, key, first_sequence, events FROM idempotency ORDER BY id");
        hasEvent = events.Read();
        hasKey = keys.Read();
    }

    /// <summary>Proves everything.</summary>
    /// <returns>The first break; null for none.</returns>
    public static LogBreak? Run(SqliteConnection connection, ProofState state)
    {
        using LedgerWalk walk = new(connection, state);
        return walk.Commits() ?? state.End();
    }

    public void Dispose()
    {
        opened.Reverse();
        opened.ForEach(one => one.Dispose());
        ledger.Dispose();
    }

    private LogBreak? Commits()
    {
        long position = 1;
        while (commits.Read())
        {
            long number = commits.GetInt64(0);
            if (number != state.Head.Commit + 1)
            {
                return new LogBreak(null, null, state.Head.Commit + 1, "the commit is missing from the ledger");
            }

            int count = commits.GetInt32(2);
            if (commits.GetInt64(1) != position || count < 1)
            {
                return new LogBreak(null, null, number, "its line in the ledger is not what was written");
            }

            if (Commit(number, position, count) is { } found)
            {
                return found;
            }

            position += count;
        }

        return hasEvent ? new LogBreak(Name(events.GetInt64(9)), events.GetInt64(0), state.Head.Commit + 1, "the event belongs to no commit: it was put in, or its commit was dropped from the ledger")
            : hasKey ? new LogBreak(Name(keys.GetInt64(1)), keys.GetInt64(3), keys.GetInt64(0), $"the idempotency key {keys.GetString(2)} belongs to no commit")
            : null;
    }

    private LogBreak? Commit(long number, long position, int count)
    {
        List<(string Stream, long Sequence, ChainHash Hash)> held = new(count);
        for (int at = 0; at < count; at++)
        {
            if (!hasEvent || events.GetInt64(10) != position + at)
            {
                return Missing(number, position + at);
            }

            EventRecord read = Event();
            if (state.Event(read, number) is { } found)
            {
                return found;
            }

            held.Add((read.Stream, read.Sequence, read.Hash));
            hasEvent = events.Read();
        }

        List<(string Stream, string Key, long First, int Count)> own = [];
        for (; hasKey && keys.GetInt64(0) == number; hasKey = keys.Read())
        {
            own.Add((Name(keys.GetInt64(1)), keys.GetString(2), keys.GetInt64(3), keys.GetInt32(4)));
        }

        LogHead head = new(number, new ChainHash(commits.GetFieldValue<byte[]>(4)));
        return state.Commit(head, new ChainHash(commits.GetFieldValue<byte[]>(3)), Link(number, held, own), Words(held));
    }

    private ChainHash Link(long number, List<(string Stream, long Sequence, ChainHash Hash)> held, List<(string Stream, string Key, long First, int Count)> own)
    {
        ledger.Begin(state.Head.Hash, number, held.Count, own.Count);
        held.ForEach(one => ledger.Event(one.Stream, one.Sequence, one.Hash));
        own.ForEach(one => ledger.Key(one.Stream, one.Key, one.First, one.Count));
        return ledger.End();
    }

    // Whose event it was, what came later in its stream or its idempotency key may tell.
    private LogBreak Missing(long number, long position)
    {
        Dictionary<string, long> ends = state.Ends.ToDictionary(end => end.Key, end => end.Value.Sequence, StringComparer.Ordinal);
        for (; hasEvent; hasEvent = events.Read())
        {
            string stream = Name(events.GetInt64(9));
            long expected = ends.GetValueOrDefault(stream) + 1;
            if (events.GetInt64(0) != expected)
            {
                return new LogBreak(stream, expected, number, "the event is missing");
            }

            ends[stream] = expected;
        }

        using SqliteDataReader lost = Open(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT i.stream, 1 + coalesce((SELECT max(e.sequence) FROM event e WHERE e.stream = i.stream), 0) FROM idempotency i
            WHERE i.number >= {number} AND i.first_sequence + i.events - 1 > coalesce((SELECT max(e.sequence) FROM event e WHERE e.stream = i.stream), 0)
            ORDER BY i.id LIMIT 1
            """));
        if (lost.Read())
        {
            return new LogBreak(Name(lost.GetInt64(0)), lost.GetInt64(1), number, "the event is missing from the end of its stream");
        }

        string? emptied = names.Values.Where(name => !ends.ContainsKey(name)).Order(StringComparer.Ordinal).FirstOrDefault();
        return emptied is null
            ? new LogBreak(null, null, number, string.Create(CultureInfo.InvariantCulture, $"its event at position {position} is missing, from the end of its stream: of which, nothing tells"))
            : new LogBreak(emptied, 1, number, "the event is missing, and all that followed it in its stream");
    }

    private EventRecord Event() => SqliteEventRow.Read(events, Name(events.GetInt64(9)));

    // A stream whose name was dropped still gets one, so that its events can be told of; their hashes will not fit.
    private string Name(long stream) => names.TryGetValue(stream, out string? name) ? name : string.Create(CultureInfo.InvariantCulture, $"(stream {stream}, whose name is gone)");

    private static string Words(List<(string Stream, long Sequence, ChainHash Hash)> held) => string.Join(
        ", ",
        held.GroupBy(one => one.Stream, StringComparer.Ordinal).Take(5).Select(own => string.Create(
            CultureInfo.InvariantCulture,
            $"{own.Key} {own.Min(one => one.Sequence)}–{own.Max(one => one.Sequence)}"))) + (held.Select(one => one.Stream).Distinct().Count() > 5 ? " …" : "");

#pragma warning disable CA2100 // Every query is made here, of constants and numbers.
    private SqliteDataReader Open(string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        opened.Add(command);
        command.CommandText = sql;
#pragma warning restore CA2100
        SqliteDataReader reader = command.ExecuteReader();
        opened.Add(reader);
        return reader;
    }
}
