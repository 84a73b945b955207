using Microsoft.Data.Sqlite;
using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>Reads the tables of the accounts.</summary>
internal static class AccountRows
{
    /// <summary>Everything there is.</summary>
    public static AccountState Read(SqliteConnection connection)
    {
        AccountState state = AccountState.Empty;
        foreach (SqliteDataReader row in Rows(connection, "SELECT id, name, key, password_hash, made_at FROM account"))
        {
            state = state.With(new Account(row.GetString(0), new AccountName(row.GetString(1), row.GetString(2)), Time(row, 4)!.Value)
            {
                PasswordHash = Text(row, 3),
            });
        }

        foreach (SqliteDataReader row in Rows(connection, "SELECT id, account, since FROM session"))
        {
            state = state.With(new SignInSession(row.GetString(0), row.GetString(1), Time(row, 2)!.Value));
        }

        foreach (SqliteDataReader row in Rows(connection, "SELECT role, delegation, level, office, account, meeting, at, by_account FROM seat"))
        {
            state = state.With(new HeldSeat(row.GetString(4), row.GetString(5), ReadSeat(row, 0), Time(row, 6)!.Value, Text(row, 7)));
        }

        const string invitations = "SELECT id, secret_hash, meeting, role, delegation, level, office, by_account, at, expires, renews, used_at, used_by, revoked_at FROM invitation";
        foreach (SqliteDataReader row in Rows(connection, invitations))
        {
            state = state.With(new Invitation(row.GetString(0), row.GetString(1), row.GetString(2), ReadSeat(row, 3), Text(row, 7), Time(row, 8)!.Value, Time(row, 9)!.Value)
            {
                Renews = Text(row, 10),
                UsedAt = Time(row, 11),
                UsedBy = Text(row, 12),
                RevokedAt = Time(row, 13),
            });
        }

        return state;
    }

    private static Seat ReadSeat(SqliteDataReader row, int at) =>
        new(Enum.Parse<Role>(row.GetString(at)), Text(row, at + 1), Enum.Parse<SeatLevel>(row.GetString(at + 2))) { Office = Text(row, at + 3) };

    private static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only given the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateTimeOffset? Time(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : new DateTimeOffset(row.GetInt64(at), TimeSpan.Zero);
}
