using System.Diagnostics;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>A disk without room, which a small file system in memory is: exit code 2, one line, nothing left behind.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void The_disk_fills_while_a_result_is_written_then_it_is_said_and_nothing_is_left()
    {
        using TemporaryFolder folder = new();
        using Disk disk = Disk.Of(folder.Root, "16k");
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["out.docx"]).Refusal;
        Assert.Contains(folder["out.docx"], refusal, StringComparison.Ordinal);
        Assert.Contains("the disk is full", refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void The_disk_fills_at_the_second_result_then_the_first_is_not_left_either_and_what_was_there_stays()
    {
        using TemporaryFolder folder = new();
        using Disk disk = Disk.Of(folder.Root, "140k");
        string kept = folder.Write("notes.md", "precious");
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", kept, "-o", folder["out.json"], "-o", folder["out.html"], "-o", folder["out.docx"], "--force").Refusal;
        Assert.Contains("the disk is full", refusal, StringComparison.Ordinal);
        Assert.Equal(["notes.md"], folder.Listing);
        Assert.Equal("precious", File.ReadAllText(kept));
    }

    /// <summary>A file system in memory at a folder, of a size.</summary>
    private sealed class Disk : IDisposable
    {
        private readonly string folder;

        private Disk(string folder) => this.folder = folder;

        public static Disk Of(string folder, string size)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends a small disk for a test.");
            (int code, string error) = Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
            Assert.SkipUnless(code == 0, $"A small disk cannot be had here: {error.Trim()}");
            return new Disk(folder);
        }

        public void Dispose() => Run("umount", folder);

        private static (int Code, string Error) Run(string command, params string[] arguments)
        {
            try
            {
                using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
                string error = process.StandardError.ReadToEnd();
                process.WaitForExit();
                return (process.ExitCode, error);
            }
            catch (System.ComponentModel.Win32Exception missing)
            {
                return (1, missing.Message);
            }
        }
    }
}
