namespace Plenary.Server.Storage;

/// <summary>What stands where in a data folder. Everything in it is confidential: only its owner may read it.</summary>
internal sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder as it was named, for messages.</summary>
    public string Path { get; } = path;

    /// <summary>The database; SQLite keeps two files beside it while it is open.</summary>
    public string Database { get; } = System.IO.Path.Combine(path, "plenary.db");

    /// <summary>The write-ahead log: the newest events, until SQLite moves them into the database.</summary>
    public string WriteAhead { get; } = System.IO.Path.Combine(path, "plenary.db-wal");

    /// <summary>The number and hash of the last commit, kept apart so that a lost end is noticed.</summary>
    public string Head { get; } = System.IO.Path.Combine(path, "head");

    /// <summary>Held by the server that has the folder open.</summary>
    public string Lock { get; } = System.IO.Path.Combine(path, "lock");

    /// <summary>Which process that is, for messages; the lock itself cannot be read by others.</summary>
    public string Holder { get; } = System.IO.Path.Combine(path, "holder");

    /// <summary>Who may sign in, and who has which seat.</summary>
    public string Accounts { get; } = System.IO.Path.Combine(path, "accounts.db");

    /// <summary>What cookies are encrypted with; whoever deletes it signs everybody out.</summary>
    public string Keys { get; } = System.IO.Path.Combine(path, "keys");

    /// <summary>Makes the folder if it is not there.</summary>
    /// <exception cref="DataFolderException">A file of this name stands there, or it cannot be made.</exception>
    public void Make()
    {
        if (File.Exists(Path))
        {
            throw new DataFolderException($"{Path}: this is a file. A data folder is wanted: name another place.");
        }

        try
        {
            if (!Directory.Exists(Path))
            {
                MakePrivate(Path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"{Path}: the data folder cannot be made ({fault.Message.TrimEnd('.')}).", fault);
        }
    }

    /// <summary>The names of what is in the folder apart from the lock and what a file system puts into its root.</summary>
    public IReadOnlyList<string> Content() =>
        [.. Directory.EnumerateFileSystemEntries(Path)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .Where(name => name is not "lock" and not "holder" and not "lost+found")
            .Order(StringComparer.Ordinal)];

    /// <summary>Makes a folder that only its owner may enter.</summary>
    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens or makes a file that only its owner may read and write.</summary>
    public static FileStream OpenPrivate(string file, FileMode mode, FileShare share)
    {
        FileStreamOptions options = new() { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows() && mode is FileMode.Create or FileMode.CreateNew or FileMode.OpenOrCreate)
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }
}
