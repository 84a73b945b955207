namespace Plenary.Server.Storage;

/// <summary>A database that cannot be written.</summary>
#pragma warning disable CA1032 // Thrown in one place, always with all it says.
internal sealed class StoreFaultException(LogState state, string reason, Exception inner) : Exception(reason, inner)
#pragma warning restore CA1032
{
    /// <summary>What this makes of the log.</summary>
    public LogState State { get; } = state;
}
