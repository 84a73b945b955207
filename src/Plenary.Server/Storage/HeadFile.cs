using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Plenary.Server.Storage;

/// <summary>
/// The file that holds the head of the log beside the database, so that a database that lost its end (an older copy, a
/// write-ahead log left behind or damaged: SQLite takes all that for a shorter log) is noticed. It is written after each
/// commit and never before, without waiting for the disk: it may lag behind the log after a power failure, never lead it.
/// </summary>
internal sealed class HeadFile : IDisposable
{
    // One line of fixed length within one sector: a write replaces all of it or nothing.
    private const int Length = 15 + 19 + 1 + 64 + 1 + 8 + 1;

    private readonly SafeFileHandle handle;
    private readonly byte[] line = new byte[Length];

    private HeadFile(SafeFileHandle handle) => this.handle = handle;

    /// <summary>Opens the file for writing, with a head that is on the disk when this returns.</summary>
    public static HeadFile Create(string place, LogHead head)
    {
        using (FileStream made = DataFolder.OpenPrivate(place, FileMode.OpenOrCreate, FileShare.ReadWrite))
        {
            made.Write(Encoding.UTF8.GetBytes(Line(head)));
            made.SetLength(Length);
            made.Flush(flushToDisk: true);
        }

        return new HeadFile(File.OpenHandle(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
    }

    /// <summary>Writes a head over the one before. A head that cannot be written is passed over: an older one is as true.</summary>
    public void Write(LogHead head)
    {
        try
        {
            Encoding.UTF8.GetBytes(Line(head), line);
            RandomAccess.Write(handle, line, 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Reads a head file.</summary>
    /// <returns>The head; null with a fault when the file is unreadable; null without one when there is none.</returns>
    public static (LogHead? Head, string? Fault) Read(string place)
    {
        try
        {
            if (!File.Exists(place))
            {
                return (null, null);
            }

            using FileStream file = new(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(file, Encoding.UTF8);
            string text = reader.ReadToEnd();
            string[] parts = text.TrimEnd('\n').Split(' ');
            return parts is ["plenary-head", "1", string commit, string hash, _]
                && LogHead.TryParse($"{commit}:{hash}", out LogHead head)
                && Line(head) == text
                    ? (head, null)
                    : (null, $"{Path.GetFileName(place)}: it does not hold a head");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, $"{Path.GetFileName(place)}: {fault.Message.TrimEnd('.')}");
        }
    }

    public void Dispose() => handle.Dispose();

    private static string Line(LogHead head)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"plenary-head 1 {head.Commit:d19} {head.Hash} ");
        byte[] check = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return text + Convert.ToHexStringLower(check.AsSpan(0, 4)) + "\n";
    }
}
