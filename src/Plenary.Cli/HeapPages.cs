using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Plenary.Cli;

/// <summary>
/// Asks Linux to give the collector its memory in pages of 2 MB. It comes in pages of 4 kB otherwise, each fetched by an
/// interruption of its own: 9,000 of them for five files, a third of the processor's time (docs/decisions/0018-large-pages.md).
/// </summary>
internal static partial class HeapPages
{
    private const long LargePage = 2 << 20;

    // As much as the largest compilations take. What is not used costs nothing.
    private const long Length = 512 << 20;

    // The collector hands out its memory in regions of this size, at multiples of it. Before the region of new objects lie those
    // of the two older generations.
    private const long Region = 4 << 20;

    private const int ReadAndWrite = 3;
    private const int InLargePages = 14;
    private const int InCrashDumps = 17;
    private const int IntoLargePages = 25;

    /// <summary>Asks, as early in the program as can be. Where the system has no such pages all stays as it is.</summary>
    public static void AskForLarge() => AskForLarge(AddressOf(new object()));

    /// <summary>The same for the memory around an object's address and beyond it.</summary>
    internal static void AskForLarge(long address)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return;
        }

        try
        {
            AskForLarge(address, File.ReadAllBytes("/proc/self/maps"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException)
        {
            // It is a matter of speed alone.
        }
    }

    /// <summary>
    /// The memory to ask for: around an object's address and beyond it, where all of it is the collector's; nothing where the list
    /// of the process's mappings (the lines of /proc/self/maps) shows anything else in it.
    /// </summary>
    internal static (long Start, long Length)? Find(long address, ReadOnlySpan<byte> mappings)
    {
        // What was reserved at once and is partly used by now: mappings of no file, one right after the other.
        long start = 0;
        long end = 0;
        foreach (Range line in mappings.Split((byte)'\n'))
        {
            if (!TryRead(mappings[line], out long from, out long to, out bool reserved))
            {
                continue;
            }

            if (reserved && from == end)
            {
                end = to;
            }
            else if (end > address)
            {
                break;
            }
            else
            {
                (start, end) = (reserved ? from : to, to);
            }
        }

        long first = Math.Max((address & -Region) - (2 * Region), (start + LargePage - 1) & -LargePage);
        return start <= address && first + Length <= end ? (first, Length) : null;
    }

    private static void AskForLarge(long address, ReadOnlySpan<byte> mappings)
    {
        if (Find(address, mappings) is not (long start, long length))
        {
            return;
        }

        // A large page lies within one mapping. The collector makes its memory usable in small steps, and each would be a mapping of
        // its own as long as what it has not come to is neither usable nor part of a dump.
        if (Protect((nint)start, (nint)length, ReadAndWrite) == 0)
        {
            _ = Advise((nint)start, (nint)length, InCrashDumps);
            _ = Advise((nint)start, (nint)length, InLargePages);

            // Where something was put already.
            for (long used = start; used <= address; used += Region)
            {
                _ = Advise((nint)used, (nint)LargePage, IntoLargePages);
            }
        }
    }

    // One line: "7f0571000000-7f0571001000 rw-p 00000000 00:00 0", and a name if it has one.
    private static bool TryRead(ReadOnlySpan<byte> line, out long from, out long to, out bool reserved)
    {
        reserved = false;
        to = 0;
        if (!Utf8Parser.TryParse(line, out from, out int digits, 'x') || !line[digits..].StartsWith("-"u8))
        {
            return false;
        }

        line = line[(digits + 1)..];
        if (!Utf8Parser.TryParse(line, out to, out digits, 'x'))
        {
            return false;
        }

        line = line[digits..].TrimEnd((byte)' ');
        reserved = (line.StartsWith(" rw-p "u8) || line.StartsWith(" ---p "u8)) && line.EndsWith(" 00:00 0"u8);
        return true;
    }

    private static unsafe long AddressOf(object one) => (long)*(nint*)Unsafe.AsPointer(ref one);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Protect(nint start, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint start, nint length, int advice);
}
