using System.Diagnostics;
using System.Globalization;

namespace Plenary.Server.Bench;

/// <summary>What the machine's cores have done, in seconds.</summary>
internal static class Cores
{
    /// <summary>All they have done; what neither a server nor its load did, others did who share the machine.</summary>
    public static double Busy()
    {
        if (!File.Exists("/proc/stat"))
        {
            return double.NaN;
        }

        double[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / 100;
    }

    /// <summary>What they have done for this process.</summary>
    public static double Own()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>What they have done for another process, and the bytes it holds.</summary>
    public static (double Memory, double Cpu) Of(Process process)
    {
        process.Refresh();
        return (process.WorkingSet64, process.TotalProcessorTime.TotalSeconds);
    }
}
