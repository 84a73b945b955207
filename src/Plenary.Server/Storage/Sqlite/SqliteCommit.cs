using System.Collections.Immutable;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>One transaction: decides each append and writes what is to be kept, with its line in the ledger.</summary>
internal sealed class SqliteCommit(SqliteStatements statements, SqliteHeads heads, LedgerHash ledger, Action? onCommit)
{
    private readonly ImmutableArray<EventRecord>.Builder written = ImmutableArray.CreateBuilder<EventRecord>();
    private readonly List<(string Stream, string Key, long First, int Count)> keys = [];

    /// <summary>Runs the transaction to its end.</summary>
    /// <returns>What is durable now; null when nothing was to be kept.</returns>
    public CommittedBatch? Run(IReadOnlyList<PendingAppend> batch)
    {
        statements.Begin();
        foreach (PendingAppend append in batch)
        {
            append.Result = Decide(append);
        }

        if (written.Count == 0)
        {
            statements.Rollback();
            return null;
        }

        LogHead last = new(heads.Last.Commit + 1, Link());
        statements.InsertLedger(last, heads.LastPosition - written.Count + 1, written.Count, heads.Last.Hash);
        statements.Commit();
        onCommit?.Invoke();
        heads.Keep(last);
        return new CommittedBatch(last.Commit, written.ToImmutable());
    }

    private AppendResult Decide(PendingAppend append)
    {
        StreamEnd end = heads.Of(append.Stream);
        return append.Key is not null && end.Id > 0 && statements.FindKey(end.Id, append.Key) is var (first, count)
            ? new AlreadyDone(first, statements.Hashes(end.Id, first, count))
            : append.ExpectedSequence != end.Sequence
                ? new AppendConflict(append.ExpectedSequence, end.Sequence)
                : Write(append, end);
    }

    private Appended Write(PendingAppend append, StreamEnd end)
    {
        if (end.Id == 0)
        {
            end = end with { Id = heads.NextStream() };
            statements.InsertStream(end.Id, append.Stream);
        }

        long first = end.Sequence + 1;
        ImmutableArray<ChainHash>.Builder hashes = ImmutableArray.CreateBuilder<ChainHash>(append.Events.Length);
        foreach (NewEvent made in append.Events)
        {
            ChainHash hash = EventHash.Compute(end.Hash, append.Stream, end.Sequence + 1, made);
            EventRecord record = new(
                append.Stream, end.Sequence + 1, made.Kind, made.SchemaVersion, made.Audience, made.At.ToUniversalTime(), made.Actor, made.Payload, hash, end.Hash);
            statements.InsertEvent(heads.NextPosition(), end.Id, record);
            written.Add(record);
            hashes.Add(hash);
            end = end with { Sequence = record.Sequence, Hash = hash };
        }

        heads.Move(append.Stream, end);
        if (append.Key is not null)
        {
            statements.InsertKey(heads.Last.Commit + 1, end.Id, append.Key, first, append.Events.Length);
            keys.Add((append.Stream, append.Key, first, append.Events.Length));
        }

        return new Appended(first, hashes.MoveToImmutable());
    }

    private ChainHash Link()
    {
        ledger.Begin(heads.Last.Hash, heads.Last.Commit + 1, written.Count, keys.Count);
        foreach (EventRecord record in written)
        {
            ledger.Event(record.Stream, record.Sequence, record.Hash);
        }

        foreach ((string stream, string key, long first, int count) in keys)
        {
            ledger.Key(stream, key, first, count);
        }

        return ledger.End();
    }
}
