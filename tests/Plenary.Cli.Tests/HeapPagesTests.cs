using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>Which memory is asked for in large pages: the collector's, and never anything else.</summary>
public sealed class HeapPagesTests
{
    private const long Address = 0x7f0571812340;

    // As the system lists them: bookkeeping, the regions of two older generations, that of new objects, all that is not used yet.
    private static readonly string[] Heap =
    [
        "7f056f031000-7f0571000000 ---p 00000000 00:00 0 ",
        "7f0571000000-7f0571001000 rw-p 00000000 00:00 0 ",
        "7f0571001000-7f0571400000 ---p 00000000 00:00 0 ",
        "7f0571400000-7f0571401000 rw-p 00000000 00:00 0 ",
        "7f0571401000-7f0571800000 ---p 00000000 00:00 0 ",
        "7f0571800000-7f0571821000 rw-p 00000000 00:00 0 ",
        "7f0571821000-7f1134000000 ---p 00000000 00:00 0 ",
    ];

    private const string Program = "55d0c8a00000-55d0c9700000 r-xp 00029000 fe:00 1166 /opt/plenary";
    private const string Stack = "7ffec7304000-7ffec7325000 rw-p 00000000 00:00 0                          [stack]";

    [Fact]
    public void The_heap_lies_in_one_reservation_then_its_memory_is_asked_for_from_the_older_generations_on() =>
        Assert.Equal((0x7f0571000000, 512L << 20), Find([Program, .. Heap, Stack]));

    [Fact]
    public void The_reservation_begins_with_the_region_of_new_objects_then_what_is_before_it_is_left() =>
        Assert.Equal((0x7f0571800000, 512L << 20), Find([Program, .. Heap[5..], Stack]));

    [Theory]
    [InlineData("7f0571821000-7f0580000000 r--s 00000000 fe:00 1168 /opt/a-file")]
    [InlineData("7f0571821000-7f0580000000 r-xp 00000000 00:00 0 ")]
    [InlineData("7f0571821000-7f0580000000 rw-s 00000000 00:01 7 /dev/zero (deleted)")]
    [InlineData("7f0571821000-7f1134000000 rw-p 00000000 00:00 0                          [anon:other]")]
    [InlineData("7f0571822000-7f1134000000 ---p 00000000 00:00 0 ")]
    [InlineData("7f0571821000-7f0580000000 ---p 00000000 00:00 0 ")]
    public void Something_else_lies_beyond_or_too_little_is_reserved_then_nothing_is_asked_for(string beyond) =>
        Assert.Null(Find([Program, .. Heap[..6], beyond, "7f1134021000-7f8138000000 ---p 00000000 00:00 0 ", Stack]));

    [Fact]
    public void Something_else_lies_between_the_generations_then_it_is_left()
    {
        string[] split = [.. Heap[..4], "7f0571401000-7f0571800000 r--p 00000000 fe:00 1168 /opt/a-file", .. Heap[5..]];
        Assert.Equal((0x7f0571800000, 512L << 20), Find([Program, .. split, Stack]));
    }

    [Fact]
    public void The_address_is_in_no_mapping_or_there_is_no_list_then_nothing_is_asked_for()
    {
        Assert.Null(Find([Program, .. Heap[6..], Stack]));
        Assert.Null(Find([Program, .. Heap[..5], Stack]));
        Assert.Null(Find([]));
        Assert.Null(Find(["no list", "7f05-", "-", "7f0571821000-zz rw-p"]));
    }

    [Fact]
    public void Asked_on_a_system_that_has_large_pages_then_new_objects_lie_in_memory_that_is_marked_for_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/sys/kernel/mm/transparent_hugepage"), "this system has no large pages for programs to ask for");

        // Pinned: the other tests make the collector move what is not, in and out of what was asked for.
        GCHandle one = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        long address = one.AddrOfPinnedObject();
        string? marks = null;

        // The system lists a process that is changing, as a program is not when it starts: what was listed amiss is asked again.
        for (int time = 0; time < 20 && marks?.Contains(" hg", StringComparison.Ordinal) != true; time++)
        {
            HeapPages.AskForLarge(address);
            marks = MarksOf(address);
        }

        one.Free();
        Assert.Contains(" hg", marks, StringComparison.Ordinal);
    }

    // The marks of the mapping in which an address lies, as /proc/self/smaps has them.
    private static string? MarksOf(long address)
    {
        bool here = false;
        foreach (string line in File.ReadLines("/proc/self/smaps"))
        {
            string[] bounds = line.Split(' ')[0].Split('-');
            if (bounds.Length == 2 && long.TryParse(bounds[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long from))
            {
                here = from <= address && address < long.Parse(bounds[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
            else if (here && line.StartsWith("VmFlags:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private static (long Start, long Length)? Find(string[] mappings) => HeapPages.Find(Address, Encoding.ASCII.GetBytes(string.Join('\n', mappings) + "\n"));
}
