namespace Plenary.Server.Storage;

/// <summary>What a database does for the log. Called from one thread.</summary>
internal interface ICommitStore : IDisposable
{
    /// <summary>
    /// Decides each append (done before, conflict, or kept) and keeps those to be kept in one durable transaction. A
    /// conflict of one does not concern the others.
    /// </summary>
    /// <returns>What was committed; null when nothing was to be kept.</returns>
    /// <exception cref="StoreFaultException">It cannot be said that anything was kept.</exception>
    CommittedBatch? Commit(IReadOnlyList<PendingAppend> batch);

    /// <summary>Finds out whether it can be written again, by writing.</summary>
    /// <returns>
    /// The commit that met the fault, if it turns out to be in the database after all; null otherwise. Its callers were told
    /// that it was refused and get its result when they try again; its subscribers must hear of it now.
    /// </returns>
    /// <exception cref="StoreFaultException">It cannot.</exception>
    CommittedBatch? Probe();
}
