using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>The writing side of a log in SQLite: one connection, used by one thread.</summary>
internal sealed class SqliteStore(DataFolder folder, SqliteLogOptions options) : ICommitStore
{
    private const int ProbeSize = 64 << 10;

    private readonly LedgerHash ledger = new();
    private SqliteConnection? connection;
    private SqliteStatements? statements;
    private SqliteHeads? heads;
    private HeadFile? headFile;

    /// <summary>Opens the database, and makes it where there is none.</summary>
    /// <returns>The head of the log.</returns>
    /// <exception cref="DataFolderException">It cannot be opened, or is not a log of this version.</exception>
    public LogHead Open()
    {
        try
        {
            if (!File.Exists(folder.Database))
            {
                // SQLite gives its companions the mode of the database.
                DataFolder.OpenPrivate(folder.Database, FileMode.CreateNew, FileShare.ReadWrite).Dispose();
            }

            Connect();
            LogHead head = heads!.Last;
            headFile = HeadFile.Create(folder.Head, head);
            return head;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new DataFolderException(
                fault is SqliteException sqlite ? SqliteFaults.Describe(sqlite, folder.Path) : $"{folder.Path}: the log cannot be opened ({fault.Message.TrimEnd('.')}).",
                fault);
        }
    }

    public CommittedBatch? Commit(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            if (connection is null)
            {
                Connect();
            }

            return Write(batch);
        }
        catch (SqliteException fault)
        {
            // What the connection still holds in memory is not to be relied on after a fault.
            Disconnect();
            if (SqliteFaults.IsDamage(fault) || SqliteFaults.IsPassing(fault))
            {
                throw new StoreFaultException(
                    SqliteFaults.IsDamage(fault) ? LogState.Damaged : LogState.ReadOnly, SqliteFaults.Describe(fault, folder.Path), fault);
            }

            throw;
        }
        catch
        {
            Disconnect();
            throw;
        }
    }

    public void Probe()
    {
        try
        {
            Disconnect();
            Connect();
            using SqliteCommand command = connection!.CreateCommand();
            command.CommandText = "INSERT OR REPLACE INTO probe (id, filling) VALUES (1, randomblob($size))";
            command.Parameters.AddWithValue("$size", ProbeSize);
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            Disconnect();
            throw new StoreFaultException(
                SqliteFaults.IsDamage(fault) ? LogState.Damaged : LogState.ReadOnly, SqliteFaults.Describe(fault, folder.Path), fault);
        }
    }

    public void Dispose()
    {
        if (headFile is not null && heads is not null)
        {
            headFile.Write(heads.Last);
        }

        Disconnect();
        headFile?.Dispose();
        headFile = null;
        ledger.Dispose();
    }

    private void Connect()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        SqliteLayout.Execute(
            connection,
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(options.IsDurable ? "FULL" : "OFF")}; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF;");
        options.OnWriterOpened?.Invoke(connection);
        if (SqliteLayout.IsEmpty(connection))
        {
            SqliteLayout.Create(connection);
        }

        SqliteLayout.RequireCurrent(connection, folder.Database);
        statements = new SqliteStatements(connection);
        heads = new SqliteHeads(connection, statements);
    }

    private void Disconnect()
    {
        statements?.Dispose();
        connection?.Dispose();
        statements = null;
        connection = null;
        heads = null;
    }

    private CommittedBatch? Write(IReadOnlyList<PendingAppend> batch)
    {
        ImmutableArray<EventRecord>.Builder written = ImmutableArray.CreateBuilder<EventRecord>();
        List<(string Stream, string Key, long First, int Count)> keys = [];
        statements!.Begin();
        foreach (PendingAppend append in batch)
        {
            append.Result = Decide(append, written, keys);
        }

        if (written.Count == 0)
        {
            statements.Rollback();
            heads!.Undo();
            return null;
        }

        long commit = heads!.Last.Commit + 1;
        LogHead last = new(commit, Link(commit, written, keys));
        statements.InsertLedger(last, heads.LastPosition - written.Count + 1, written.Count, heads.Last.Hash);
        statements.Commit();
        heads.Keep(last);
        headFile?.Write(last);
        return new CommittedBatch(commit, written.ToImmutable());
    }

    private AppendResult Decide(PendingAppend append, ImmutableArray<EventRecord>.Builder written, List<(string Stream, string Key, long First, int Count)> keys)
    {
        StreamEnd end = heads!.Of(append.Stream);
        if (append.Key is not null && end.Id > 0 && statements!.FindKey(end.Id, append.Key) is var (first, count))
        {
            return new AlreadyDone(first, statements.Hashes(end.Id, first, count));
        }

        if (append.ExpectedSequence != end.Sequence)
        {
            return new AppendConflict(append.ExpectedSequence, end.Sequence);
        }

        if (end.Id == 0)
        {
            end = end with { Id = heads.NextStream() };
            statements!.InsertStream(end.Id, append.Stream);
        }

        ImmutableArray<ChainHash>.Builder hashes = ImmutableArray.CreateBuilder<ChainHash>(append.Events.Length);
        long before = end.Sequence;
        foreach (NewEvent made in append.Events)
        {
            ChainHash hash = EventHash.Compute(end.Hash, append.Stream, end.Sequence + 1, made);
            EventRecord record = new(
                append.Stream, end.Sequence + 1, made.Kind, made.SchemaVersion, made.Audience, made.At.ToUniversalTime(), made.Actor, made.Payload, hash, end.Hash);
            statements!.InsertEvent(heads.NextPosition(), end.Id, record);
            written.Add(record);
            hashes.Add(hash);
            end = end with { Sequence = record.Sequence, Hash = hash };
        }

        heads.Move(append.Stream, end);
        if (append.Key is not null)
        {
            statements!.InsertKey(heads.Last.Commit + 1, end.Id, append.Key, before + 1, append.Events.Length);
            keys.Add((append.Stream, append.Key, before + 1, append.Events.Length));
        }

        return new Appended(before + 1, hashes.MoveToImmutable());
    }

    private ChainHash Link(long commit, ImmutableArray<EventRecord>.Builder written, List<(string Stream, string Key, long First, int Count)> keys)
    {
        ledger.Begin(heads!.Last.Hash, commit, written.Count, keys.Count);
        foreach (EventRecord record in written)
        {
            ledger.Event(record.Stream, record.Sequence, record.Hash);
        }

        foreach ((string stream, string key, long first, int count) in keys)
        {
            ledger.Key(stream, key, first, count);
        }

        return ledger.End();
    }
}
