namespace Plenary.Server.Tests.Storage;

/// <summary>How much is tried: little for each change, much in a long run (<c>./test --long</c>).</summary>
internal static class LongRun
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1";

    /// <summary>The rounds of the crash test.</summary>
    public static int Rounds => IsLong ? 200 : 10;

    /// <summary>The iterations of a property.</summary>
    public static int Iterations(int usual) => IsLong ? 50 * usual : usual;
}
