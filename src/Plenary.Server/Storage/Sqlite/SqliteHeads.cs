using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>The end of a stream as the writer knows it.</summary>
/// <param name="Id">The stream's number in the database; 0 for a stream that is not there yet.</param>
/// <param name="Sequence">The last sequence; 0 for none.</param>
/// <param name="Hash">The last hash.</param>
internal readonly record struct StreamEnd(long Id, long Sequence, ChainHash Hash);

/// <summary>
/// The ends of the log and of its streams, as the writer knows them without asking the database each time: it is the only
/// one who writes. What a transaction moved is known once it is durable; after a fault the writer begins with new ones.
/// </summary>
internal sealed class SqliteHeads
{
    private readonly SqliteStatements statements;
    private readonly Dictionary<string, StreamEnd> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamEnd> moved = new(StringComparer.Ordinal);
    private (long Position, long Stream) next;

    public SqliteHeads(SqliteConnection connection, SqliteStatements statements)
    {
        this.statements = statements;
        next = (SqliteLayout.Number(connection, "SELECT coalesce(max(position), 0) FROM event"), SqliteLayout.Number(connection, "SELECT coalesce(max(id), 0) FROM stream"));
        Last = statements.LastCommit();
    }

    /// <summary>The last commit.</summary>
    public LogHead Last { get; private set; }

    public long LastPosition => next.Position;

    public StreamEnd Of(string stream)
    {
        if (moved.TryGetValue(stream, out StreamEnd end) || known.TryGetValue(stream, out end))
        {
            return end;
        }

        end = statements.FindEnd(stream);
        if (end.Id > 0)
        {
            known[stream] = end;
        }

        return end;
    }

    public long NextStream() => ++next.Stream;

    public long NextPosition() => ++next.Position;

    public void Move(string stream, StreamEnd end) => moved[stream] = end;

    /// <summary>The transaction is durable.</summary>
    public void Keep(LogHead last)
    {
        foreach ((string stream, StreamEnd end) in moved)
        {
            known[stream] = end;
        }

        moved.Clear();
        Last = last;
    }
}
