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
    private LogHead told;

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
            told = heads!.Last;
            headFile = HeadFile.Create(folder.Head, told);
            return told;
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

            CommittedBatch? committed = new SqliteCommit(statements!, heads!, ledger, options.OnCommit).Run(batch);
            Told();
            return committed;
        }
#pragma warning disable CA1031 // Whatever it was, what matters is whether the events are there.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // What the connection still holds in memory is not to be relied on after a fault; and a fault in the very act of
            // committing does not say whether it was done: the database does.
            if (LookAgain() is { } committed)
            {
                return committed;
            }

            if (fault is SqliteException sqlite && (connection is null || SqliteFaults.IsDamage(sqlite) || SqliteFaults.IsPassing(sqlite)))
            {
                throw Refusal(sqlite);
            }

            throw;
        }
    }

    public CommittedBatch? Probe()
    {
        try
        {
            Disconnect();
            Connect();
            CommittedBatch? late = Late();
            using SqliteCommand command = connection!.CreateCommand();
            command.CommandText = "INSERT OR REPLACE INTO probe (id, filling) VALUES (1, randomblob($size))";
            command.Parameters.AddWithValue("$size", ProbeSize);
            command.ExecuteNonQuery();
            Told();
            return late;
        }
        catch (SqliteException fault)
        {
            Disconnect();
            throw Refusal(fault);
        }
    }

    public void Dispose()
    {
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

    private StoreFaultException Refusal(SqliteException fault) =>
        new(SqliteFaults.IsDamage(fault) ? LogState.Damaged : LogState.ReadOnly, SqliteFaults.Describe(fault, folder.Path), fault);

    private void Told()
    {
        if (told != heads!.Last)
        {
            told = heads.Last;
            headFile?.Write(told);
        }
    }

    private CommittedBatch? LookAgain()
    {
        Disconnect();
        try
        {
            Connect();
            CommittedBatch? late = Late();
            Told();
            return late;
        }
        catch (Exception fault) when (fault is SqliteException or DataFolderException)
        {
            Disconnect();
            return null;
        }
    }

    // There is one at most: after a fault nothing is written until a probe has looked.
    private CommittedBatch? Late() => heads!.Last == told ? null : new CommittedBatch(heads.Last.Commit, [.. statements!.EventsOf(heads.Last.Commit)]);

    private void Disconnect()
    {
        statements?.Dispose();
        connection?.Dispose();
        statements = null;
        connection = null;
        heads = null;
    }
}
