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
    private readonly ILogger logger;
    private readonly HealthRecord health;
    private readonly CommitSubscribers subscribers;
    private readonly ITimer prober;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GroupCommit(ICommitStore store, GroupCommitLimits limits, TimeProvider time, ILogger logger)
    {
        this.store = store;
        this.limits = limits;
        this.logger = logger;
        health = new HealthRecord(time, logger);
        subscribers = new CommitSubscribers(logger);
        queue = Channel.CreateBounded<object>(new BoundedChannelOptions(limits.Queue) { SingleReader = true });
        prober = time.CreateTimer(_ => AskForProbe(), null, limits.ProbeInterval, limits.ProbeInterval);
        // A thread of its own: it waits for the disk, and must get on when every thread of the pool waits for it.
        new Thread(Run) { IsBackground = true, Name = "Plenary log" }.Start();
    }

    public LogHealth Health => health.Now;

    public async ValueTask<AppendResult> AppendAsync(PendingAppend append, CancellationToken cancellation)
    {
        if (health.Refusal is { } reason)
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
        return health.Now;
    }

    public IDisposable Subscribe(Action<CommittedBatch> onCommitted) => subscribers.Add(onCommitted);

    /// <summary>Notes damage that a reader met.</summary>
    public void Damaged(string reason) => health.Turn(LogState.Damaged, reason);

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
        if (health.Refusal is { } closed)
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
            health.Turn(fault.State, fault.Message);
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
            subscribers.Tell(committed);
        }

        batch.ForEach(append => append.Complete());
    }

    private void AskForProbe()
    {
        if (health.Now.State == LogState.ReadOnly)
        {
            // A full queue holds appends that will be refused at once; the next interval asks again.
            queue.Writer.TryWrite(new Probe());
        }
    }

    private void Answer(Probe probe)
    {
        if (health.Now.State == LogState.ReadOnly)
        {
            try
            {
                if (store.Probe() is { } late)
                {
                    subscribers.Tell(late);
                }

                health.Turn(LogState.Writable, null);
            }
            catch (StoreFaultException fault)
            {
                health.Turn(fault.State, fault.Message);
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

    private sealed class Probe
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
