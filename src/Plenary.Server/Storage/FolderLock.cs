using System.Globalization;
using System.Text;

namespace Plenary.Server.Storage;

/// <summary>
/// Keeps a second server out of a data folder. The operating system holds the lock and lets go of it when the process ends,
/// however it ends: a lock file that was left behind locks nobody out.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DataFolderException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(DataFolder folder)
    {
        FolderLock taken;
        try
        {
            taken = new FolderLock(DataFolder.OpenPrivate(folder.Lock, FileMode.OpenOrCreate, FileShare.None));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DataFolderException($"{folder.Path}: the data folder cannot be written ({fault.Message.TrimEnd('.')}).", fault);
        }
        catch (IOException fault)
        {
            throw new DataFolderException($"{folder.Path}: another Plenary{Holder(folder)} has this data folder open. Stop it, or name another folder.", fault);
        }

        Sign(folder);
        return taken;
    }

    public void Dispose() => file.Dispose();

    // Only for messages: a full disk must not keep the server from starting to read.
    private static void Sign(DataFolder folder)
    {
        try
        {
            using FileStream holder = DataFolder.OpenPrivate(folder.Holder, FileMode.Create, FileShare.Read);
            holder.Write(Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static string Holder(DataFolder folder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(folder.Holder), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                ? string.Create(CultureInfo.InvariantCulture, $" (process {process})")
                : "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
