using Plenary.Formats;

namespace Plenary.Cli;

/// <summary>Files to be written whole or not at all: each beside its place first, moved there when all are done.</summary>
internal sealed class OutputFiles : IDisposable
{
    private readonly List<(string Path, string Temporary)> files = [];

    /// <summary>Refuses places where a file may not be put, before any work is done.</summary>
    /// <exception cref="DocumentFaultException">A file is there already, or the folder is not.</exception>
    public static void Check(IEnumerable<string> paths, bool replace, IEnumerable<string> inputs)
    {
        HashSet<string> sources = [.. inputs.Select(Path.GetFullPath)];
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path);
            if (sources.Contains(full))
            {
                throw new DocumentFaultException($"{path}: this is one of the files to be read. Name another file for the result.");
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
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.part");
        files.Add((full, temporary));
        try
        {
            using FileStream stream = new(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DocumentFaultException($"{path}: cannot be written ({fault.Message.TrimEnd('.')}). Nothing was left there.", fault);
        }
    }

    /// <summary>Moves all files to their places.</summary>
    public void Commit()
    {
        foreach ((string path, string temporary) in files)
        {
            File.Move(temporary, path, overwrite: true);
        }

        files.Clear();
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach ((_, string temporary) in files)
        {
            File.Delete(temporary);
        }
    }
}
