namespace Plenary.Negotiation.Bench;

/// <summary>Processor time that work costs this process, compiling and collecting garbage included: on a shared machine the clock on the wall measures the neighbours.</summary>
internal static class Cpu
{
    /// <summary>Seconds that the work cost.</summary>
    public static double Seconds(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>Mean milliseconds of one round of several.</summary>
    public static double Milliseconds<T>(int rounds, Func<T> work) => 1000 / (double)rounds * Seconds(() =>
    {
        for (int round = 0; round < rounds; round++)
        {
            GC.KeepAlive(work());
        }
    });
}
