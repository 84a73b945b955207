using Microsoft.Data.Sqlite;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Accounts;

/// <summary>The copy of the accounts that goes with a backup of the log, in a file beside it: the log's own file stays what it can be proved to be.</summary>
internal static class AccountBackup
{
    /// <summary>Where the accounts of a backup are.</summary>
    /// <param name="backup">The backup of the log.</param>
    public static string Beside(string backup) => backup + ".accounts";

    /// <summary>Copies the accounts as they are at this moment, without the sign-ins; a server may have them open and goes on.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="backup">The backup of the log.</param>
    /// <param name="replace">Whether a copy of that name may be replaced.</param>
    /// <returns>The file; <see langword="null"/> when the folder has no accounts.</returns>
    /// <exception cref="DataFolderException">It cannot be written; what was there is as it was.</exception>
    public static string? Write(DataFolder folder, string backup, bool replace)
    {
        string file = Beside(backup);
        if (!File.Exists(folder.Accounts))
        {
            return null;
        }

        if (File.Exists(file) && !replace)
        {
            throw new DataFolderException($"{file}: exists already. Name another file, or give --force to replace it.");
        }

        string part = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.{Environment.ProcessId}.part");
        try
        {
            DataFolder.OpenPrivate(part, FileMode.Create, FileShare.None).Dispose();
            using (SqliteConnection from = new(Place(folder.Accounts, SqliteOpenMode.ReadOnly)))
            {
                from.Open();
                using SqliteCommand command = from.CreateCommand();
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", part);
                command.ExecuteNonQuery();
            }

            using (SqliteConnection copy = new(Place(part, SqliteOpenMode.ReadWrite)))
            {
                copy.Open();
                AccountLayout.RequireCurrent(copy, folder.Accounts);
                SqliteLayout.Execute(copy, "DELETE FROM session");
            }

            using (FileStream written = new(part, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(part, file, replace);
            return file;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"{file}: the accounts cannot be copied ({fault.Message.TrimEnd('.')}).", fault);
        }
        finally
        {
            File.Delete(part);
            File.Delete($"{part}-journal");
        }
    }

    /// <summary>Puts the accounts of a backup into a data folder that has none.</summary>
    /// <param name="backup">The backup of the log.</param>
    /// <param name="folder">The data folder.</param>
    /// <returns>The file they came from; <see langword="null"/> when there is none beside the backup.</returns>
    /// <exception cref="DataFolderException">The file is not what it should be, or the folder cannot be written.</exception>
    public static string? Restore(string backup, DataFolder folder)
    {
        string file = Beside(backup);
        if (!File.Exists(file))
        {
            return null;
        }

        string part = $"{folder.Accounts}.part";
        try
        {
            using (FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.Read))
            using (FileStream to = DataFolder.OpenPrivate(part, FileMode.CreateNew, FileShare.None))
            {
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            using (SqliteConnection copy = new(Place(part, SqliteOpenMode.ReadOnly)))
            {
                copy.Open();
                AccountLayout.RequireCurrent(copy, file);
            }

            File.Move(part, folder.Accounts);
            return file;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"{file}: the log was restored, but the accounts cannot be ({fault.Message.TrimEnd('.')}). Mend the file and copy it to {folder.Accounts}, or start without accounts.", fault);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Place(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}
