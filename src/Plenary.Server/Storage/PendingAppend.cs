using System.Collections.Immutable;

namespace Plenary.Server.Storage;

/// <summary>An append that waits for its commit.</summary>
internal sealed class PendingAppend(string stream, long expectedSequence, ImmutableArray<NewEvent> events, string? key)
{
    private readonly TaskCompletionSource<AppendResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Stream { get; } = stream;

    public long ExpectedSequence { get; } = expectedSequence;

    public ImmutableArray<NewEvent> Events { get; } = events;

    public string? Key { get; } = key;

    public long Size { get; } = events.Sum(made => (long)made.Payload.Length);

    /// <summary>What the store made of it; told to the caller once it is durable.</summary>
    public AppendResult? Result { get; set; }

    public Task<AppendResult> Completion => completion.Task;

    public void Complete() => completion.SetResult(Result ?? throw new InvalidOperationException("The store left an append without a result."));

    public void Refuse(string reason) => completion.SetResult(new AppendRefused(reason));

    public void Fail(Exception fault) => completion.SetException(fault);
}
