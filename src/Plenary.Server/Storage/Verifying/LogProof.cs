using Microsoft.Data.Sqlite;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Storage.Verifying;

/// <summary>Proves a log in SQLite: event by event, commit by commit, and then the database itself.</summary>
/// <param name="file">The database.</param>
/// <param name="isShared">Whether others may be writing to it; a file that nobody writes to is read without leaving anything beside it.</param>
internal sealed class LogProof(string file, bool isShared)
{
    /// <summary>Runs the proof.</summary>
    /// <param name="expected">Heads which the log must hold.</param>
    public Verification Run(IReadOnlyList<LogHead?> expected)
    {
        ProofState state = new(expected);
        LogBreak? found;
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder
            {
                DataSource = isShared ? file : $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1",
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            if (SqliteLayout.IsEmpty(connection))
            {
                if (!isShared)
                {
                    throw new DataFolderException($"{file}: the file is empty. It is no backup.");
                }

                // A first start that was cut off before the tables were there; with a head it is a database that was emptied.
                found = state.End();
            }
            else
            {
                SqliteLayout.RequireCurrent(connection, file);
                // One view of the log, however long this takes.
                using SqliteTransaction view = connection.BeginTransaction(deferred: true);
                found = LedgerWalk.Run(connection, state) ?? Integrity(connection);
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 5 or 6 || SqliteFaults.IsPassing(fault))
        {
            throw new DataFolderException($"{file}: the database cannot be read ({fault.Message.TrimEnd('.')}).", fault);
        }
        catch (SqliteException fault)
        {
            found = state.Unreadable($"the database {Path.GetFileName(file)} is damaged ({fault.Message.TrimEnd('.')})");
        }
        catch (Exception fault) when (fault is InvalidCastException or ArgumentException or OverflowException or InvalidOperationException)
        {
            found = state.Unreadable($"something in the database {Path.GetFileName(file)} is not of its kind ({fault.Message.TrimEnd('.')})");
        }

        return new Verification(state.Events, state.Streams, state.Head, found);
    }

    private LogBreak? Integrity(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        string said = (string)command.ExecuteScalar()!;
        return said == "ok" ? null : new LogBreak(null, null, null, $"the database {Path.GetFileName(file)} is damaged ({said.ReplaceLineEndings(" ")})");
    }
}
