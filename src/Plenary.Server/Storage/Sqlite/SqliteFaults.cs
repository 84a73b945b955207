using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for a log (https://sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Full = 13;
    private const int InputOutput = 10;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NoMemory = 7;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether the file itself is damaged.</summary>
    public static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Whether writing may succeed again by itself once its cause is gone.</summary>
    public static bool IsPassing(SqliteException fault) => fault.SqliteErrorCode is Full or InputOutput or ReadOnly or CannotOpen or NoMemory;

    /// <summary>Says for the operator what is wrong and what helps.</summary>
    public static string Describe(SqliteException fault, string place)
    {
        string code = string.Create(CultureInfo.InvariantCulture, $"SQLite {fault.SqliteExtendedErrorCode}");
        return fault.SqliteErrorCode switch
        {
            Full => $"{place}: the disk is full ({code}). Free some space; writing goes on by itself.",
            InputOutput => $"{place}: the disk fails to read or write, or is at its limit ({code}). Look at the disk; writing goes on by itself once it works.",
            ReadOnly or CannotOpen => $"{place}: the files cannot be written ({code}). Look at who owns them and whether the disk is mounted for writing; writing goes on by itself.",
            NoMemory => $"{place}: there is no memory left ({code}). Writing goes on by itself once there is.",
            not (Corrupt or NotADatabase) => $"{place}: the database cannot be used ({code}: {fault.Message.TrimEnd('.')}).",
            _ => $"{place}: the database is damaged ({code}: {fault.Message.TrimEnd('.')}). Run `plenary verify`, and restore a backup.",
        };
    }
}
