using Microsoft.Data.Sqlite;

namespace Plenary.Server.Tests.Storage;

/// <summary>Alters a closed log behind Plenary's back.</summary>
internal static class Tampering
{
    /// <summary>Runs SQL on the database of a data folder.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(string data, string sql)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "plenary.db"), Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
