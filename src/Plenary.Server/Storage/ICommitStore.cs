namespace Plenary.Server.Storage;

/// <summary>What a database does for the log. Called from one thread.</summary>
internal interface ICommitStore : IDisposable
{
    /// <summary>
    /// Decides each append (done before, conflict, or kept) and keeps those to be kept in one durable transaction. A
    /// conflict of one does not concern the others.
    /// </summary>
    /// <returns>What was committed; null when nothing was to be kept.</returns>
    /// <exception cref="StoreFaultException">Nothing was kept.</exception>
    CommittedBatch? Commit(IReadOnlyList<PendingAppend> batch);

    /// <summary>Finds out whether it can be written again, by writing.</summary>
    /// <exception cref="StoreFaultException">It cannot.</exception>
    void Probe();
}
