namespace Plenary.Server.Mediating;

/// <summary>How far the work on a question has come.</summary>
public enum MediationRunState
{
    /// <summary>Packages are looked for.</summary>
    Searching,

    /// <summary>The solver proves that none is better, or raises the bound.</summary>
    Proving,

    /// <summary>All that was asked for is there.</summary>
    Done,

    /// <summary>The chair ended the work.</summary>
    EndedEarly,

    /// <summary>The question could not be answered.</summary>
    Faulted,
}
