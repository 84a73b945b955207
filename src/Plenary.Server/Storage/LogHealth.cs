namespace Plenary.Server.Storage;

/// <summary>How the log is.</summary>
public enum LogState
{
    /// <summary>It takes events.</summary>
    Writable,

    /// <summary>It cannot write at present (a full or failing disk): it reads on, refuses appends, and tries again by itself.</summary>
    ReadOnly,

    /// <summary>It found itself damaged: it refuses appends until the server is started anew on a sound log.</summary>
    Damaged,
}

/// <summary>The state of the log and why.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">Why it cannot be written, in words for the operator; null when it can.</param>
/// <param name="Since">When it came into this state.</param>
public sealed record LogHealth(LogState State, string? Reason, DateTimeOffset Since);
