using Plenary.Formats;

namespace Plenary.Cli;

/// <summary>Files to be written whole or not at all: each beside its place first, moved there when all are done.</summary>
internal sealed class OutputFiles : IDisposable
{
    // ENOSPC; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static readonly int[] DiskFull = [28, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    private readonly List<(string Path, string Temporary, string? Replaced)> files = [];

    /// <summary>Refuses places where a file may not be put, before any work is done.</summary>
    /// <exception cref="DocumentFaultException">A file is there already, or the folder is not, or two results have one place.</exception>
    public static void Check(IEnumerable<string> paths, bool replace, IEnumerable<string> inputs)
    {
        HashSet<string> sources = [.. inputs.Select(Path.GetFullPath)];
        HashSet<string> places = [];
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path);
            if (sources.Contains(full))
            {
                throw new DocumentFaultException($"{path}: this is one of the files to be read. Name another file for the result.");
            }

            if (!places.Add(full))
            {
                throw new DocumentFaultException($"{path}: named twice as the place of a result. Give each -o a name of its own.");
            }

            if (Directory.Exists(path))
            {
                throw new DocumentFaultException($"{path}: a folder of this name stands there. Name a file.");
            }

            if (File.Exists(path) && !replace)
            {
                throw new DocumentFaultException($"{path}: exists already. Name another file, or give --force to replace it.");
            }

            if (!Directory.Exists(Path.GetDirectoryName(full)))
            {
                throw new DocumentFaultException($"{path}: the folder {Path.GetDirectoryName(full)} does not exist. Make it first, or name another.");
            }
        }
    }

    /// <summary>Writes one file beside its place.</summary>
    /// <exception cref="DocumentFaultException">It cannot be written: no room, no access.</exception>
    public void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = Beside(full, "part");
        files.Add((full, temporary, null));
        Try(path, () =>
        {
            // Left by a run that was ended from outside, under a number that is given out again.
            File.Delete(temporary);
            using FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
            write(stream);
            stream.Flush(flushToDisk: true);
        });
    }

    /// <summary>Moves all files to their places; when one cannot be, those that were are taken back.</summary>
    /// <exception cref="DocumentFaultException">A file cannot be moved to its place.</exception>
    public void Commit()
    {
        int done = 0;
        try
        {
            for (; done < files.Count; done++)
            {
                (string path, string temporary, _) = files[done];
                string? replaced = File.Exists(path) ? Beside(path, "old") : null;
                Try(path, () =>
                {
                    if (replaced is not null)
                    {
                        File.Move(path, replaced, overwrite: true);
                        files[done] = (path, temporary, replaced);
                    }

                    File.Move(temporary, path, overwrite: false);
                });
            }
        }
        catch (DocumentFaultException)
        {
            for (int i = 0; i <= done; i++)
            {
                TakeBack(files[i].Path, files[i].Replaced, isMoved: i < done);
            }

            throw;
        }

        foreach ((_, _, string? replaced) in files)
        {
            if (replaced is not null)
            {
                File.Delete(replaced);
            }
        }

        files.Clear();
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach ((_, string temporary, _) in files)
        {
            File.Delete(temporary);
        }
    }

    private static void TakeBack(string path, string? replaced, bool isMoved)
    {
        if (isMoved)
        {
            File.Delete(path);
        }

        if (replaced is not null)
        {
            File.Move(replaced, path, overwrite: true);
        }
    }

    private static string Beside(string path, string ending) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.{ending}");

    private static void Try(string path, Action write)
    {
        try
        {
            write();
        }
        catch (IOException fault) when (DiskFull.Contains(fault.HResult))
        {
            throw new DocumentFaultException($"{path}: cannot be written, the disk is full. Make room, or name a place on another disk. Nothing was left there.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DocumentFaultException($"{path}: cannot be written, the folder or the file is closed to you. Name another place, or ask for access. Nothing was left there.", fault);
        }
        catch (IOException fault)
        {
            throw new DocumentFaultException($"{path}: cannot be written ({fault.Message.TrimEnd('.')}). Nothing was left there.", fault);
        }
    }
}
