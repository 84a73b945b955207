using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Tests.Storage;

/// <summary>A place on the disk for one test, with a data folder in it.</summary>
internal sealed class DataPlace : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("plenary-server-");

    public string this[string name] => Path.Combine(root.FullName, name);

    public string Data => this["plenary-data"];

    public string Database => Path.Combine(Data, "plenary.db");

    /// <summary>What is in the data folder, hidden files included.</summary>
    public string[] Content => Directory.Exists(Data) ? [.. new DirectoryInfo(Data).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }).Select(item => item.Name).Order(StringComparer.Ordinal)] : [];

    public SqliteEventLog Open(Upcasters? upcasters = null) =>
        SqliteEventLog.Open(Data, new SqliteLogOptions { Time = TimeProvider.System, Upcasters = upcasters ?? Upcasters.None });

    /// <summary>A second data folder with the same files, of a log that is closed.</summary>
    public string CopyData(string name)
    {
        string to = this[name];
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(Data).Where(file => Path.GetFileName(file) != "lock"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        return to;
    }

    public void Dispose() => root.Delete(recursive: true);
}
