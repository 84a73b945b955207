namespace Plenary.Server.Storage;

/// <summary>Those who hear of each commit.</summary>
internal sealed class CommitSubscribers(ILogger logger)
{
    private readonly Lock changing = new();
    private volatile Action<CommittedBatch>[] all = [];

    /// <summary>Adds one, until what is returned is disposed of.</summary>
    public IDisposable Add(Action<CommittedBatch> onCommitted)
    {
        lock (changing)
        {
            all = [.. all, onCommitted];
        }

        return new Subscription(this, onCommitted);
    }

    /// <summary>Tells all of them, in the order in which they came.</summary>
    public void Tell(CommittedBatch committed)
    {
        foreach (Action<CommittedBatch> one in all)
        {
            try
            {
                one(committed);
            }
#pragma warning disable CA1031 // The events are kept; one subscriber's fault is neither the log's nor the others'.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.SubscriberFailed(committed.Commit, fault);
            }
        }
    }

    private sealed class Subscription(CommitSubscribers owner, Action<CommittedBatch> onCommitted) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            lock (owner.changing)
            {
                if (isOver)
                {
                    return;
                }

                isOver = true;
                List<Action<CommittedBatch>> left = [.. owner.all];
                left.Remove(onCommitted);
                owner.all = [.. left];
            }
        }
    }
}
