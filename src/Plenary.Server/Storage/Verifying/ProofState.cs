using System.Globalization;

namespace Plenary.Server.Storage.Verifying;

/// <summary>How far a proof has come: the ends of the streams and of the ledger.</summary>
internal sealed class ProofState(IReadOnlyList<LogHead?> expected)
{
    private readonly Dictionary<string, (long Sequence, ChainHash Hash)> ends = new(StringComparer.Ordinal);

    /// <summary>The last event that was proved, for telling where reading broke off.</summary>
    private (string Stream, long Sequence)? last;

    public long Events { get; private set; }

    public int Streams => ends.Count;

    public LogHead Head { get; private set; }

    public IReadOnlyDictionary<string, (long Sequence, ChainHash Hash)> Ends => ends;

    /// <summary>Proves the next event of the log.</summary>
    public LogBreak? Event(EventRecord read, long commit)
    {
        (long sequence, ChainHash hash) = ends.GetValueOrDefault(read.Stream);
        if (read.Sequence > sequence + 1)
        {
            return new LogBreak(read.Stream, sequence + 1, null, Text($"the event is missing: {sequence} is followed by {read.Sequence}"));
        }

        if (read.Sequence <= sequence)
        {
            return new LogBreak(read.Stream, read.Sequence, commit, Text($"the event stands after event {sequence} of its stream"));
        }

        NewEvent made = new(read.Kind, read.SchemaVersion, read.Audience, read.At, read.Actor, read.Payload);
        if (read.Previous != hash)
        {
            return new LogBreak(read.Stream, read.Sequence, commit, sequence == 0
                ? "it does not begin its stream: it says that another event came before it"
                : Text($"it does not follow event {sequence} as that stands here: it says that the event before it has another hash"));
        }

        ChainHash computed = EventHash.Compute(hash, read.Stream, read.Sequence, made);
        if (computed != read.Hash)
        {
            return new LogBreak(read.Stream, read.Sequence, commit, $"it is not what was written: its content has the hash {computed}, and {read.Hash} was kept");
        }

        ends[read.Stream] = (read.Sequence, read.Hash);
        last = (read.Stream, read.Sequence);
        Events++;
        return null;
    }

    /// <summary>Proves the next commit.</summary>
    /// <param name="head">What the ledger holds.</param>
    /// <param name="previous">What the ledger says came before.</param>
    /// <param name="computed">The hash that its events give.</param>
    /// <param name="holds">Its events, in words.</param>
    public LogBreak? Commit(LogHead head, ChainHash previous, ChainHash computed, string holds)
    {
        if (previous != Head.Hash)
        {
            return new LogBreak(null, null, head.Commit, Text($"it does not follow commit {Head.Commit} as that stands here"));
        }

        if (computed != head.Hash)
        {
            return new LogBreak(null, null, head.Commit, $"its events or idempotency keys are not those that were committed; here it holds {holds}");
        }

        foreach (LogHead? one in expected)
        {
            if (one is LogHead wanted && wanted.Commit == head.Commit && wanted.Hash != head.Hash)
            {
                return new LogBreak(null, null, head.Commit, $"it has the hash {head.Hash}, and {wanted.Hash} was noted: events up to here were replaced");
            }
        }

        Head = head;
        return null;
    }

    /// <summary>Proves that the end is there.</summary>
    public LogBreak? End()
    {
        foreach (LogHead? one in expected)
        {
            if (one is LogHead wanted && wanted.Commit > Head.Commit)
            {
                return new LogBreak(null, null, Head.Commit + 1, Text($"the end is missing: the log ends with commit {Head.Commit}, and commit {wanted.Commit} was acknowledged"));
            }
        }

        return null;
    }

    /// <summary>What is to be said when reading breaks off.</summary>
    public LogBreak Unreadable(string what) => last is var (stream, sequence)
        ? new LogBreak(null, null, Head.Commit + 1, Text($"{what}; the last event that could be proved is event {sequence} of stream {stream}"))
        : new LogBreak(null, null, null, what);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
