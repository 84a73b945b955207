using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>The writer's statements, prepared once.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<SqliteCommand> made = [];
#pragma warning disable CA2213 // Disposed of with all that were made.
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private readonly SqliteCommand insertStream;
    private readonly SqliteCommand insertEvent;
    private readonly SqliteCommand insertKey;
    private readonly SqliteCommand insertLedger;
    private readonly SqliteCommand findEnd;
    private readonly SqliteCommand findKey;
    private readonly SqliteCommand findHashes;
    private readonly SqliteCommand lastCommit;
    private readonly SqliteCommand findEvents;
#pragma warning restore CA2213

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Make("BEGIN IMMEDIATE");
        commit = Make("COMMIT");
        rollback = Make("ROLLBACK");
        insertStream = Make("INSERT INTO stream (id, name) VALUES ($1, $2)");
        insertEvent = Make("INSERT INTO event (position, stream, sequence, kind, schema_version, audience, at, actor, payload, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
        insertKey = Make("INSERT INTO idempotency (number, stream, key, first_sequence, events) VALUES ($1, $2, $3, $4, $5)");
        insertLedger = Make("INSERT INTO ledger (number, first_position, events, previous, hash) VALUES ($1, $2, $3, $4, $5)");
        findEnd = Make("SELECT s.id, e.sequence, e.hash FROM stream s LEFT JOIN event e ON e.stream = s.id WHERE s.name = $1 ORDER BY e.sequence DESC LIMIT 1");
        findKey = Make("SELECT first_sequence, events FROM idempotency WHERE stream = $1 AND key = $2");
        findHashes = Make("SELECT hash FROM event WHERE stream = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence");
        lastCommit = Make("SELECT number, hash FROM ledger ORDER BY number DESC LIMIT 1");
        findEvents = Make("SELECT e.sequence, e.kind, e.schema_version, e.audience, e.at, e.actor, e.payload, e.hash, e.previous, s.name FROM ledger l JOIN event e ON e.position >= l.first_position AND e.position < l.first_position + l.events JOIN stream s ON s.id = e.stream WHERE l.number = $1 ORDER BY e.position");
    }

    public void Begin() => begin.ExecuteNonQuery();

    public void Commit() => commit.ExecuteNonQuery();

    public void Rollback() => rollback.ExecuteNonQuery();

    public void InsertStream(long id, string name) => Run(insertStream, id, name);

    public void InsertEvent(long position, long stream, EventRecord record) => Run(
        insertEvent,
        position,
        stream,
        record.Sequence,
        record.Kind,
        record.SchemaVersion,
        record.Audience,
        record.At.UtcTicks,
        record.Actor,
        Bytes(record.Payload),
        record.Previous.ToArray(),
        record.Hash.ToArray());

    public void InsertKey(long number, long stream, string key, long first, int count) => Run(insertKey, number, stream, key, first, count);

    public void InsertLedger(LogHead head, long firstPosition, int count, ChainHash previous) =>
        Run(insertLedger, head.Commit, firstPosition, count, previous.ToArray(), head.Hash.ToArray());

    public StreamEnd FindEnd(string stream)
    {
        Set(findEnd, stream);
        using SqliteDataReader reader = findEnd.ExecuteReader();
        return !reader.Read() ? default
            : reader.IsDBNull(1) ? new StreamEnd(reader.GetInt64(0), 0, ChainHash.None)
            : new StreamEnd(reader.GetInt64(0), reader.GetInt64(1), new ChainHash(reader.GetFieldValue<byte[]>(2)));
    }

    public (long First, int Count)? FindKey(long stream, string key)
    {
        Set(findKey, stream, key);
        using SqliteDataReader reader = findKey.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt32(1)) : null;
    }

    public ImmutableArray<ChainHash> Hashes(long stream, long first, int count)
    {
        Set(findHashes, stream, first, first + count);
        using SqliteDataReader reader = findHashes.ExecuteReader();
        ImmutableArray<ChainHash>.Builder hashes = ImmutableArray.CreateBuilder<ChainHash>(count);
        while (reader.Read())
        {
            hashes.Add(new ChainHash(reader.GetFieldValue<byte[]>(0)));
        }

        return hashes.ToImmutable();
    }

    public LogHead LastCommit()
    {
        using SqliteDataReader reader = lastCommit.ExecuteReader();
        return reader.Read() ? new LogHead(reader.GetInt64(0), new ChainHash(reader.GetFieldValue<byte[]>(1))) : default;
    }

    /// <summary>The events of a commit, in the order in which they were written.</summary>
    public List<EventRecord> EventsOf(long commit)
    {
        Set(findEvents, commit);
        using SqliteDataReader reader = findEvents.ExecuteReader();
        List<EventRecord> events = [];
        while (reader.Read())
        {
            events.Add(SqliteEventRow.Read(reader, reader.GetString(9)));
        }

        return events;
    }

    public void Dispose() => made.ForEach(command => command.Dispose());

    // The payload is handed on as it is where it is a whole array, as it nearly always is.
    private static byte[] Bytes(ReadOnlyMemory<byte> payload) =>
        MemoryMarshal.TryGetArray(payload, out ArraySegment<byte> segment) && segment.Array is { } whole && segment.Count == whole.Length
            ? whole
            : payload.ToArray();

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Set(command, values);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Every statement is one of the constants above.
    private SqliteCommand Make(string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int at = 1; sql.Contains($"${at}", StringComparison.Ordinal); at++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        }

        if (command.Parameters.Count > 0)
        {
            command.Prepare();
        }

        made.Add(command);
        return command;
    }
}
