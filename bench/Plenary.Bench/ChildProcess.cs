using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Plenary.Bench;

/// <summary>What one run of a program cost.</summary>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="WallSeconds">From start to exit.</param>
/// <param name="PeakBytes">Largest resident size, as last seen before the exit.</param>
internal sealed partial record ChildProcess(double CpuSeconds, double WallSeconds, long PeakBytes)
{
    /// <summary>Runs a program to its end and measures it.</summary>
    public static ChildProcess Run(string program, IEnumerable<string> arguments)
    {
        double before = ChildrenCpu();
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, Peak(process.Id));
        }

        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0
            ? new ChildProcess(ChildrenCpu() - before, watch.Elapsed.TotalSeconds, peak)
            : throw new InvalidOperationException($"{program} ended with code {process.ExitCode}.");
    }

    // The kernel keeps the high-water mark; it is read until the process is gone.
    private static long Peak(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double ChildrenCpu()
    {
        Usage usage = default;
        const int Children = -1;
        return GetUsage(Children, ref usage) != 0
            ? throw new InvalidOperationException("The system does not tell what its children used.")
            : usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, ref Usage usage);

    // struct rusage of 64-bit Linux: two timevals, then fourteen longs.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
