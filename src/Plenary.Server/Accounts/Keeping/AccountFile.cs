using System.Globalization;
using Microsoft.Data.Sqlite;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>The accounts on the disk: one SQLite database beside the log, used by one thread at a time.</summary>
/// <remarks>Apart from the log, because an account can be forgotten and the log forgets nothing.</remarks>
internal sealed class AccountFile : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string place;
    private bool isForgetful;

    private AccountFile(SqliteConnection connection, string place) => (this.connection, this.place) = (connection, place);

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="DataFolderException">It is another program's, or a later version's.</exception>
    public static AccountFile Open(DataFolder folder)
    {
        if (!File.Exists(folder.Accounts))
        {
            DataFolder.OpenPrivate(folder.Accounts, FileMode.CreateNew, FileShare.ReadWrite).Dispose();
        }

        SqliteConnection? connection = null;
        try
        {
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Accounts, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            connection.Open();
            AccountLayout.Prepare(connection, folder.Accounts);
            AccountFile file = new(connection, folder.Accounts);
            connection = null;
            return file;
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Everything in the file.</summary>
    public AccountState Read() => AccountRows.Read(connection);

    /// <summary>Writes these rows, all or none, durably.</summary>
    /// <exception cref="DataFolderException">They could not be kept.</exception>
    public void Write(IReadOnlyList<Action<AccountFile>> rows)
    {
        try
        {
            using SqliteTransaction all = connection.BeginTransaction(deferred: false);
            foreach (Action<AccountFile> row in rows)
            {
                row(this);
            }

            all.Commit();
            if (isForgetful)
            {
                // The write-ahead log still holds what was removed until it begins anew.
                isForgetful = false;
                Run("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        catch (SqliteException fault)
        {
            throw new DataFolderException($"{place}: nothing was changed, because it cannot be kept ({fault.Message.TrimEnd('.')}). Make room on the disk and try again.", fault);
        }
    }

    public void Keep(Account account) => Run(
        "INSERT OR REPLACE INTO account VALUES ($0, $1, $2, $3, $4)",
        account.Id, account.Name.Written, account.Name.Key, account.PasswordHash, Ticks(account.MadeAt));

    public void Keep(SignInSession session) => Run(
        "INSERT OR REPLACE INTO session VALUES ($0, $1, $2)", session.Id, session.Account, Ticks(session.Since));

    public void Keep(HeldSeat held) => Run(
        "INSERT OR REPLACE INTO seat VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
        held.Account, held.Meeting, held.Seat.Role.ToString(), held.Seat.Delegation, held.Seat.Level.ToString(), held.Seat.Office, Ticks(held.At), held.By);

    public void Keep(Invitation invitation) => Run(
        "INSERT OR REPLACE INTO invitation VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        invitation.Id, invitation.Secret, invitation.Meeting, invitation.Seat.Role.ToString(), invitation.Seat.Delegation, invitation.Seat.Level.ToString(), invitation.Seat.Office,
        invitation.By, Ticks(invitation.At), Ticks(invitation.Expires), invitation.Renews, Ticks(invitation.UsedAt), invitation.UsedBy, Ticks(invitation.RevokedAt));

    public void Remove(SignInSession session) => Run("DELETE FROM session WHERE id = $0", session.Id);

    public void Remove(HeldSeat held) => Run("DELETE FROM seat WHERE account = $0 AND meeting = $1", held.Account, held.Meeting);

    public void Remove(Account account)
    {
        Run("DELETE FROM account WHERE id = $0", account.Id);
        isForgetful = true;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only given the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int at = 0; at < values.Length; at++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at}"), values[at] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private static long? Ticks(DateTimeOffset? at) => at?.UtcTicks;
}
