using System.Threading.Channels;

namespace Plenary.Server.Storage;

/// <summary>
/// One thread that takes all appends that wait and has them kept in one transaction; while the disk works on it, the next
/// ones gather. Subscribers are told first, then the callers. It also knows whether the store can be written: after a fault
/// appends are refused until a probe succeeds.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly Channel<object> queue;
    private readonly ICommitStore store;
    private readonly GroupCommitLimits limits;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ITimer prober;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock subscribing = new();
    private readonly Lock turning = new();
    private volatile LogHealth health;
    private volatile Action<CommittedBatch>[] subscribers = [];

    public GroupCommit(ICommitStore store, GroupCommitLimits limits, TimeProvider time, ILogger logger)
    {
        this.store = store;
        this.limits = limits;
        this.time = time;
        this.logger = logger;
        health = new LogHealth(LogState.Writable, null, time.GetUtcNow());
        queue = Channel.CreateBounded<object>(new BoundedChannelOptions(limits.Queue) { SingleReader = true });
        prober = time.CreateTimer(_ => AskForProbe(), null, limits.ProbeInterval, limits.ProbeInterval);
        // A thread of its own: it waits for the disk, and must get on when every thread of the pool waits for it.
        new Thread(Run) { IsBackground = true, Name = "Plenary log" }.Start();
    }

    public LogHealth Health => health;

    public async ValueTask<AppendResult> AppendAsync(PendingAppend append, CancellationToken cancellation)
    {
        if (health is { State: not LogState.Writable, Reason: string reason })
        {
            return new AppendRefused(reason);
        }

        try
        {
            await queue.Writer.WriteAsync(append, cancellation);
        }
        catch (ChannelClosedException fault)
        {
            throw new ObjectDisposedException("The log is closed.", fault);
        }

        return await append.Completion;
    }

    /// <summary>Has the store probed now if it is read-only, and waits for the answer.</summary>
    public async Task<LogHealth> ProbeAsync()
    {
        Probe probe = new();
        await queue.Writer.WriteAsync(probe);
        await probe.Done.Task;
        return health;
    }

    public IDisposable Subscribe(Action<CommittedBatch> onCommitted)
    {
        lock (subscribing)
        {
            subscribers = [.. subscribers, onCommitted];
        }

        return new Subscription(this, onCommitted);
    }

    /// <summary>Notes damage that a reader met.</summary>
    public void Damaged(string reason) => Turn(LogState.Damaged, reason);

    /// <summary>Carries out what is queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await prober.DisposeAsync();
        queue.Writer.TryComplete();
        await ended.Task;
        store.Dispose();
    }

    private void Run()
    {
        List<PendingAppend> batch = [];
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            object? other = Gather(batch);
            if (batch.Count > 0)
            {
                Commit(batch);
                batch.Clear();
            }

            if (other is Probe probe)
            {
                Answer(probe);
            }
        }

        ended.SetResult();
    }

    // Takes what waits, up to the limits; stops at what is not an append and gives it back.
    private object? Gather(List<PendingAppend> batch)
    {
        int events = 0;
        long size = 0;
        while (events < limits.EventsInCommit && size < limits.BytesInCommit && queue.Reader.TryRead(out object? request))
        {
            if (request is not PendingAppend append)
            {
                return request;
            }

            batch.Add(append);
            events += append.Events.Length;
            size += append.Size;
        }

        return null;
    }

    private void Commit(List<PendingAppend> batch)
    {
        if (health is { State: not LogState.Writable, Reason: string closed })
        {
            batch.ForEach(append => append.Refuse(closed));
            return;
        }

        CommittedBatch? committed;
        try
        {
            committed = store.Commit(batch);
        }
        catch (StoreFaultException fault)
        {
            Turn(fault.State, fault.Message);
            batch.ForEach(append => append.Refuse(fault.Message));
            return;
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait for this commit, not to the thread.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.CommitFailed(fault);
            batch.ForEach(append => append.Fail(fault));
            return;
        }

        if (committed is not null)
        {
            Publish(committed);
        }

        batch.ForEach(append => append.Complete());
    }

    private void Publish(CommittedBatch committed)
    {
        foreach (Action<CommittedBatch> subscriber in subscribers)
        {
            try
            {
                subscriber(committed);
            }
#pragma warning disable CA1031 // The events are kept; one subscriber's fault is neither the log's nor the others'.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.SubscriberFailed(committed.Commit, fault);
            }
        }
    }

    private void AskForProbe()
    {
        if (health.State == LogState.ReadOnly)
        {
            // A full queue holds appends that will be refused at once; the next interval asks again.
            queue.Writer.TryWrite(new Probe());
        }
    }

    private void Answer(Probe probe)
    {
        if (health.State == LogState.ReadOnly)
        {
            try
            {
                store.Probe();
                Turn(LogState.Writable, null);
            }
            catch (StoreFaultException fault)
            {
                Turn(fault.State, fault.Message);
            }
#pragma warning disable CA1031 // The thread must live; whoever asks again gets another try.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.CommitFailed(fault);
            }
        }

        probe.Done.SetResult();
    }

    private void Turn(LogState state, string? reason)
    {
        lock (turning)
        {
            if (health.State == LogState.Damaged || (health.State == state && health.Reason == reason))
            {
                return;
            }

            health = new LogHealth(state, reason, time.GetUtcNow());
        }

        if (reason is null)
        {
            logger.WritableAgain();
        }
        else
        {
            logger.NotWritable(state, reason);
        }
    }

    private sealed class Probe
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Subscription(GroupCommit owner, Action<CommittedBatch> onCommitted) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            lock (owner.subscribing)
            {
                if (isOver)
                {
                    return;
                }

                isOver = true;
                List<Action<CommittedBatch>> left = [.. owner.subscribers];
                left.Remove(onCommitted);
                owner.subscribers = [.. left];
            }
        }
    }
}
