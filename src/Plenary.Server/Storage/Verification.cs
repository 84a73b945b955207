using Plenary.Server.Storage.Verifying;

namespace Plenary.Server.Storage;

/// <summary>What a check of a whole log found.</summary>
/// <param name="Events">The events that were proved.</param>
/// <param name="Streams">The streams they belong to.</param>
/// <param name="Head">The end of the log as far as it was proved.</param>
/// <param name="Break">The first break; null when all is as it was written.</param>
public sealed record Verification(long Events, int Streams, LogHead Head, LogBreak? Break)
{
    /// <summary>What was proved, in words: <c>302 events in 2 streams</c>.</summary>
    public string Extent => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Events:n0} {(Events == 1 ? "event" : "events")} in {Streams:n0} {(Streams == 1 ? "stream" : "streams")}");

    /// <summary>
    /// Proves the log in a data folder: that the database is whole, each event is what was written, each stream and the
    /// ledger are unbroken, and the end is there. Reads only; a server may have the folder open.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="expected">A head noted down earlier; the log must have come past it. Null for none.</param>
    /// <exception cref="DataFolderException">It is not a data folder that this version of Plenary can read.</exception>
    public static Verification Run(string folder, LogHead? expected = null)
    {
        DataFolder data = new(folder);
        if (!File.Exists(data.Database))
        {
            throw new DataFolderException(
                File.Exists(data.Head)
                    ? $"{folder}: its database plenary.db is gone. Restore a backup."
                    : Directory.Exists(folder) ? $"{folder}: there is no log in this folder." : $"{folder}: there is no such folder.");
        }

        // The head is read first: a server that goes on writing only moves away from it.
        (LogHead? head, string? fault) = HeadFile.Read(data.Head);
        LogProof proof = new(data.Database, isShared: true);
        Verification found = proof.Run([head, expected]);
        return found.Break is not null ? found
            : fault is not null ? found with { Break = new LogBreak(null, null, null, $"{fault}: whether the end of the log is whole cannot be told") }
            : head is null && found.Head.Commit > 0
                ? found with { Break = new LogBreak(null, null, found.Head.Commit, "the file head is gone from the data folder: whether later commits were lost cannot be told") }
            : found;
    }

    /// <summary>Proves the log in a backup, which is one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expected">A head noted down earlier; null for none.</param>
    /// <exception cref="DataFolderException">It is not a backup that this version of Plenary can read.</exception>
    public static Verification RunFile(string file, LogHead? expected = null)
    {
        return File.Exists(file)
            ? new LogProof(file, isShared: false).Run([expected])
            : throw new DataFolderException(Directory.Exists(file) ? $"{file}: this is a folder. A backup is a file." : $"{file}: there is no such file.");
    }
}
