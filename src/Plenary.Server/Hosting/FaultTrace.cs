namespace Plenary.Server.Hosting;

/// <summary>Where a fault happened, without what it says: messages of exceptions repeat what was being worked on.</summary>
internal static class FaultTrace
{
    /// <summary>The kinds of a fault and of those that caused it, each with its places in the code.</summary>
    public static string Of(Exception fault) =>
        $"{fault.GetType().Name}{Environment.NewLine}{fault.StackTrace}{(fault.InnerException is { } inner ? $"{Environment.NewLine}--- because of {Of(inner)}" : "")}";
}
