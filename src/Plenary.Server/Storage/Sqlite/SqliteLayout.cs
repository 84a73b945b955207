using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>The tables of a log in SQLite, and their version.</summary>
internal static class SqliteLayout
{
    /// <summary>The version of the tables that this Plenary writes. A log of every earlier one is kept with the tests.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as Plenary's: "PLNY".</summary>
    public const int ApplicationId = 0x504C4E59;

    // event.position orders the whole log; at counts 100 ns from the year 1, UTC, as .NET does.
    private const string Tables = """
        CREATE TABLE stream (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE event (
            position INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            kind TEXT NOT NULL,
            schema_version INTEGER NOT NULL,
            audience TEXT NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            payload BLOB NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            UNIQUE (stream, sequence)
        ) STRICT;
        CREATE TABLE idempotency (
            id INTEGER PRIMARY KEY,
            number INTEGER NOT NULL,
            stream INTEGER NOT NULL,
            key TEXT NOT NULL,
            first_sequence INTEGER NOT NULL,
            events INTEGER NOT NULL,
            UNIQUE (stream, key)
        ) STRICT;
        CREATE TABLE ledger (
            number INTEGER PRIMARY KEY,
            first_position INTEGER NOT NULL,
            events INTEGER NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TABLE probe (
            id INTEGER PRIMARY KEY,
            filling BLOB NOT NULL
        ) STRICT;
        """;

    /// <summary>Makes the tables in an empty database: all or none.</summary>
    public static void Create(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, Tables, transaction);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"), transaction);
        transaction.Commit();
    }

    /// <summary>Whether nothing was ever made in the database: a start that was cut off leaves such a file.</summary>
    public static bool IsEmpty(SqliteConnection connection) => Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    /// <summary>Checks that the database is a log of this version.</summary>
    /// <exception cref="DataFolderException">It is another program's, or another version's.</exception>
    public static void RequireCurrent(SqliteConnection connection, string place)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new DataFolderException($"{place}: this is a database of another program.");
        }

        long version = Number(connection, "PRAGMA user_version");
        if (version != Version)
        {
            throw new DataFolderException(version > Version
                ? $"{place}: it was written by a later Plenary (layout {version}; this one knows {Version}). Use that one."
                : $"{place}: its layout {version} is none that Plenary ever wrote.");
        }
    }

#pragma warning disable CA2100 // Both are only given constants.
    public static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }
#pragma warning restore CA2100
}
