using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>
/// The log in SQLite, in one folder: for one machine. Commits are durable (write-ahead log, synchronous FULL) and gather
/// all appends that wait. Readers have connections of their own and never hold up the writer.
/// </summary>
public sealed class SqliteEventLog : IEventLog
{
    private const int PageSize = 256;

    private readonly DataFolder folder;
    private readonly FolderLock held;
    private readonly GroupCommit writer;
    private readonly Upcasters upcasters;
    private readonly string readers;

    private SqliteEventLog(DataFolder folder, FolderLock held, SqliteStore store, SqliteLogOptions options)
    {
        this.folder = folder;
        this.held = held;
        upcasters = options.Upcasters;
        readers = new SqliteConnectionStringBuilder { DataSource = folder.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
        writer = new GroupCommit(store, options.Limits, options.Time, options.Logger);
    }

    /// <inheritdoc/>
    public LogHealth Health => writer.Health;

    /// <summary>Opens the log in a folder after proving it whole, and makes the folder where there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How.</param>
    /// <exception cref="DataFolderException">Another process has it open, it is not a data folder, or it cannot be used.</exception>
    /// <exception cref="LogDamagedException">The log is not what was written; the message says where.</exception>
    public static SqliteEventLog Open(string path, SqliteLogOptions options)
    {
        DataFolder folder = new(path);
        folder.Make();
        FolderLock held = FolderLock.Take(folder);
        SqliteStore? store = null;
        try
        {
            Require(folder);
            store = new SqliteStore(folder, options);
            store.Open();
            return new SqliteEventLog(folder, held, store, options);
        }
        catch
        {
            store?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<EventRecord> ReadAsync(
        string stream, long fromSequence = 1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // Page by page: a reader that takes its time holds no transaction open, which would keep the write-ahead log growing.
        List<EventRecord> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = ReadPage(stream, fromSequence);
            foreach (EventRecord read in page)
            {
                yield return upcasters.ToCurrent(read);
            }

            fromSequence = page.Count > 0 ? page[^1].Sequence + 1 : fromSequence;
        }
        while (page.Count == PageSize);
        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        string stream, long expectedSequence, IReadOnlyList<NewEvent> events, string? idempotencyKey = null, CancellationToken cancellation = default)
    {
        PendingAppend append = new(stream, expectedSequence, AppendCheck.Check(stream, expectedSequence, events, idempotencyKey), idempotencyKey);
        foreach (NewEvent made in append.Events)
        {
            if (upcasters.CurrentVersion(made.Kind) is int current && made.SchemaVersion != current)
            {
                throw new ArgumentException($"The kind {made.Kind} is written in version {current}, not {made.SchemaVersion}.", nameof(events));
            }
        }

        return writer.AppendAsync(append, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamHead>> StreamsAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<StreamHead>>(Query(
            "SELECT s.name, e.sequence, e.hash FROM stream s JOIN event e ON e.stream = s.id AND e.sequence = (SELECT max(sequence) FROM event WHERE stream = s.id) ORDER BY s.name",
            [],
            reader => new StreamHead(reader.GetString(0), reader.GetInt64(1), new ChainHash(reader.GetFieldValue<byte[]>(2)))));
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<CommittedBatch> onCommitted) => writer.Subscribe(onCommitted);

    /// <summary>Has a log that is read-only try to write now, without waiting for its next try.</summary>
    /// <returns>How it is after that.</returns>
    public Task<LogHealth> ProbeAsync() => writer.ProbeAsync();

    /// <summary>Carries out what waits, then closes the log and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        // The readers first: the last to close moves the write-ahead log into the database, which a reader cannot do.
        using (SqliteConnection any = new(readers))
        {
            SqliteConnection.ClearPool(any);
        }

        await writer.DisposeAsync();
        held.Dispose();
    }

    private static void Require(DataFolder folder)
    {
        if (File.Exists(folder.Database))
        {
            Verification found = Verification.Run(folder.Path);
            if (found.Break is not null)
            {
                throw new LogDamagedException(folder.Path, found.Break);
            }

            return;
        }

        IReadOnlyList<string> content = folder.Content();
        if (File.Exists(folder.Head))
        {
            throw new LogDamagedException(folder.Path, new LogBreak(null, null, null, "the database plenary.db is gone, and the file head says that there was one"));
        }

        if (content.Count > 0)
        {
            throw new DataFolderException($"{folder.Path}: this folder is not empty ({content[0]}) and no data folder of Plenary. Name another one.");
        }
    }

    private List<EventRecord> ReadPage(string stream, long from) => Query(
        """
        SELECT e.sequence, e.kind, e.schema_version, e.audience, e.at, e.actor, e.payload, e.hash, e.previous
        FROM event e WHERE e.stream = (SELECT id FROM stream WHERE name = $stream) AND e.sequence >= $from
        ORDER BY e.sequence LIMIT $page
        """,
        [new SqliteParameter("$stream", stream), new SqliteParameter("$from", from), new SqliteParameter("$page", PageSize)],
        reader => SqliteEventRow.Read(reader, stream));

#pragma warning disable CA2100 // Every query is one of the constants above.
    private List<T> Query<T>(string sql, IEnumerable<SqliteParameter> parameters, Func<SqliteDataReader, T> row)
    {
        try
        {
            using SqliteConnection connection = new(readers);
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddRange(parameters);
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
        catch (SqliteException fault) when (SqliteFaults.IsDamage(fault))
        {
            string reason = SqliteFaults.Describe(fault, folder.Path);
            writer.Damaged(reason);
            throw new LogDamagedException(reason, fault);
        }
    }
}
