namespace Plenary.Server.Mediating;

/// <summary>What mediation writes to the server's log: where a fault was met, never what was asked or answered.</summary>
internal static partial class MediationLogging
{
    [LoggerMessage(50, LogLevel.Error, "A question to mediation met a fault: {Trace}")]
    public static partial void MediationFailed(this ILogger logger, string trace);

    [LoggerMessage(51, LogLevel.Error, "The exact solver met a fault; the answer stands without its proof: {Trace}")]
    public static partial void ProofFailed(this ILogger logger, string trace);
}
