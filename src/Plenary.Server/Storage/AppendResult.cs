using System.Collections.Immutable;

namespace Plenary.Server.Storage;

/// <summary>What became of an append: <see cref="Appended"/>, <see cref="AlreadyDone"/>, <see cref="AppendConflict"/> or <see cref="AppendRefused"/>.</summary>
public abstract record AppendResult
{
    private protected AppendResult()
    {
    }
}

/// <summary>The events are kept, durably: they survive the death of the process and of the machine.</summary>
/// <param name="FirstSequence">The sequence of the first; the others follow it without gaps.</param>
/// <param name="Hashes">The hash of each, in order.</param>
public sealed record Appended(long FirstSequence, ImmutableArray<ChainHash> Hashes) : AppendResult
{
    /// <summary>The sequence of the last: what the next append to the stream expects.</summary>
    public long LastSequence => FirstSequence + Hashes.Length - 1;
}

/// <summary>An append with this idempotency key was kept before; nothing was added. The figures are those of the earlier append.</summary>
/// <param name="FirstSequence">The sequence of its first event.</param>
/// <param name="Hashes">The hash of each of its events, in order.</param>
public sealed record AlreadyDone(long FirstSequence, ImmutableArray<ChainHash> Hashes) : AppendResult
{
    /// <summary>The sequence of its last event.</summary>
    public long LastSequence => FirstSequence + Hashes.Length - 1;
}

/// <summary>The stream has moved on (or is not as far as was thought): nothing was added.</summary>
/// <param name="Expected">What the caller thought the last sequence to be.</param>
/// <param name="Actual">What it is; 0 when the stream has no events.</param>
public sealed record AppendConflict(long Expected, long Actual) : AppendResult;

/// <summary>
/// The log cannot be written now (<see cref="LogHealth"/>): nothing is acknowledged. After the very fault that turned the log
/// read-only the events may still turn out to be on the disk; subscribers then hear of them when the log recovers, and
/// whoever tries again with the same idempotency key gets their result.
/// </summary>
/// <param name="Reason">Why, in words for the operator.</param>
public sealed record AppendRefused(string Reason) : AppendResult;
