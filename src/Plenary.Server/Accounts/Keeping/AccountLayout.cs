using System.Globalization;
using Microsoft.Data.Sqlite;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Accounts;

/// <summary>The tables of the accounts, and their version.</summary>
internal static class AccountLayout
{
    /// <summary>The version of the tables that this Plenary writes.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as Plenary's accounts: "PLNA".</summary>
    public const int ApplicationId = 0x504C4E41;

    // Times count 100 ns from the year 1, UTC, as in the log.
    private const string Tables = """
        CREATE TABLE account (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            password_hash TEXT,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            since INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE seat (
            account TEXT NOT NULL,
            meeting TEXT NOT NULL,
            role TEXT NOT NULL,
            delegation TEXT,
            level TEXT NOT NULL,
            office TEXT,
            at INTEGER NOT NULL,
            by_account TEXT,
            PRIMARY KEY (account, meeting)
        ) STRICT;
        CREATE TABLE invitation (
            id TEXT PRIMARY KEY,
            secret_hash TEXT NOT NULL UNIQUE,
            meeting TEXT NOT NULL,
            role TEXT NOT NULL,
            delegation TEXT,
            level TEXT NOT NULL,
            office TEXT,
            by_account TEXT,
            at INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            renews TEXT,
            used_at INTEGER,
            used_by TEXT,
            revoked_at INTEGER
        ) STRICT;
        """;

    /// <summary>Sets the connection up, makes the tables in an empty file, and checks that they are of this version.</summary>
    /// <exception cref="DataFolderException">The file is another program's, or a later version's.</exception>
    public static void Prepare(SqliteConnection connection, string place)
    {
        SqliteLayout.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;");
        if (SqliteLayout.IsEmpty(connection))
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            SqliteLayout.Execute(connection, Tables, transaction);
            SqliteLayout.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"), transaction);
            transaction.Commit();
        }

        RequireCurrent(connection, place);
    }

    /// <summary>Checks that the tables are of this version.</summary>
    /// <exception cref="DataFolderException">The file is another program's, or a later version's.</exception>
    public static void RequireCurrent(SqliteConnection connection, string place)
    {
        if (SqliteLayout.Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new DataFolderException($"{place}: these are no accounts of Plenary. Move the file away.");
        }

        long version = SqliteLayout.Number(connection, "PRAGMA user_version");
        if (version != Version)
        {
            throw new DataFolderException($"{place}: it was written by a later Plenary (layout {version}; this one knows {Version}). Use that one.");
        }
    }
}
