using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>A row of the event table as an event.</summary>
internal static class SqliteEventRow
{
    /// <summary>
    /// Reads a row whose columns are, in this order: sequence, kind, schema_version, audience, at, actor, payload, hash,
    /// previous.
    /// </summary>
    public static EventRecord Read(SqliteDataReader row, string stream) => new(
        stream,
        row.GetInt64(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetString(3),
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        row.GetString(5),
        row.GetFieldValue<byte[]>(6),
        new ChainHash(row.GetFieldValue<byte[]>(7)),
        new ChainHash(row.GetFieldValue<byte[]>(8)));
}
