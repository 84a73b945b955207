using Microsoft.Data.Sqlite;

namespace Plenary.Server.Storage;

/// <summary>Copies of a log in one file.</summary>
public static class Backup
{
    /// <summary>
    /// Copies the log in a data folder into one file, as it is at this moment; a server may have it open and goes on. The
    /// file is proved before it gets its name: it is whole or not there.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="file">The file to make. Its owner alone may read it.</param>
    /// <param name="replace">Whether it may replace a file of this name.</param>
    /// <returns>What the proof of the file found.</returns>
    /// <exception cref="DataFolderException">The folder holds no log, the file may not be made, or the disk is full.</exception>
    /// <exception cref="LogDamagedException">The log is damaged: a backup of it would be worth nothing.</exception>
    public static Verification Write(string folder, string file, bool replace = false)
    {
        DataFolder data = new(folder);
        Check(data, file, replace);
        string part = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.{Environment.ProcessId}.part");
        try
        {
            // Read before the copy: a server that goes on writing only moves away from it.
            (LogHead? head, _) = HeadFile.Read(data.Head);
            // An empty file is what SQLite accepts here; made by us, nobody else may ever read it.
            DataFolder.OpenPrivate(part, FileMode.Create, FileShare.None).Dispose();
            Copy(data, part);
            using (FileStream written = new(part, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            Verification found = Verification.RunFile(part, head);
            if (found.Break is not null)
            {
                throw new LogDamagedException(folder, found.Break);
            }

            File.Move(part, file, replace);
            return found;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"{file}: the backup cannot be written ({fault.Message.TrimEnd('.')}). Nothing was left there.", fault);
        }
        finally
        {
            File.Delete(part);
            File.Delete($"{part}-journal");
        }
    }

    /// <summary>Makes a data folder of a backup. The folder may be there, but must be empty.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>What the proof of the log found.</returns>
    /// <exception cref="DataFolderException">The file is no backup, the folder is not empty or in use, or the disk is full.</exception>
    /// <exception cref="LogDamagedException">The backup is damaged.</exception>
    public static Verification Restore(string file, string folder)
    {
        Require(file, Verification.RunFile(file));
        DataFolder data = new(folder);
        data.Make();
        using FolderLock held = FolderLock.Take(data);
        if (data.Content() is [string first, ..])
        {
            throw new DataFolderException($"{folder}: the folder is not empty ({first}). A backup is restored into an empty folder only: name another, or move what is there away.");
        }

        string part = $"{data.Database}.part";
        try
        {
            using (FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.Read))
            using (FileStream to = DataFolder.OpenPrivate(part, FileMode.CreateNew, FileShare.None))
            {
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            Verification found = Require(file, Verification.RunFile(part));
            // The database gets its name last: a folder without one is no log.
            HeadFile.Create(data.Head, found.Head).Dispose();
            File.Move(part, data.Database);
            return found;
        }
        catch (Exception fault)
        {
            File.Delete(part);
            File.Delete(data.Head);
            if (fault is IOException or UnauthorizedAccessException)
            {
                throw new DataFolderException($"{folder}: the backup cannot be restored ({fault.Message.TrimEnd('.')}). The folder was left empty.", fault);
            }

            throw;
        }
    }

    private static Verification Require(string file, Verification found) =>
        found.Break is null ? found : throw new LogDamagedException(file, found.Break);

    private static void Check(DataFolder data, string file, bool replace)
    {
        if (!File.Exists(data.Database))
        {
            throw new DataFolderException($"{data.Path}: there is no log in this folder.");
        }

        if (Directory.Exists(file))
        {
            throw new DataFolderException($"{file}: a folder of this name stands there. Name a file.");
        }

        string full = Path.GetFullPath(file);
        if (Path.GetDirectoryName(full) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(data.Path)))
        {
            throw new DataFolderException($"{file}: a backup beside what it is to save is none. Name a file outside the data folder.");
        }

        if (File.Exists(file) && !replace)
        {
            throw new DataFolderException($"{file}: exists already. Name another file, or give --force to replace it.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new DataFolderException($"{file}: the folder {Path.GetDirectoryName(full)} does not exist. Make it first, or name another.");
        }
    }

    private static void Copy(DataFolder data, string part)
    {
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = data.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            if (Sqlite.SqliteLayout.IsEmpty(connection))
            {
                throw new DataFolderException($"{data.Path}: there is no log in this folder yet.");
            }

            Sqlite.SqliteLayout.RequireCurrent(connection, data.Database);
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", part);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault) when (Sqlite.SqliteFaults.IsDamage(fault))
        {
            throw new LogDamagedException(Sqlite.SqliteFaults.Describe(fault, data.Path), fault);
        }
        catch (SqliteException fault)
        {
            throw new DataFolderException($"{data.Path}: the backup cannot be written ({fault.Message.TrimEnd('.')}). Nothing was left there.", fault);
        }
    }
}
