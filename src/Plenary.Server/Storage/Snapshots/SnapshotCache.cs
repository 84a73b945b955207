using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Storage.Snapshots;

/// <summary>
/// States of streams kept to save replaying them: the newest of each stream, one file each, in the folder <c>cache</c> of
/// the data folder. Only a cache: it may be deleted at any time, and whatever is absent, unreadable, of another version or
/// of another history is passed over in silence. Safe for use from several threads.
/// </summary>
public sealed class SnapshotCache
{
    private const int HeaderSize = 8 + sizeof(int) + sizeof(long) + ChainHash.Size + sizeof(int);

    private readonly string folder;

    /// <summary>Uses the cache of a data folder; makes nothing until the first snapshot is kept.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public SnapshotCache(string dataFolder) => folder = new DataFolder(dataFolder).Cache;

    private static ReadOnlySpan<byte> Magic => "PLSNAP1\n"u8;

    /// <summary>Finds a state to start from.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="formatVersion">The version wanted.</param>
    /// <param name="log">The log; the snapshot is given only if this log has the very event after which it was made.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The snapshot; null when there is none to be used.</returns>
    public async ValueTask<Snapshot?> FindAsync(string stream, int formatVersion, IEventLog log, CancellationToken cancellation = default)
    {
        if (Read(stream) is not { } found || found.FormatVersion != formatVersion)
        {
            return null;
        }

        await foreach (EventRecord last in log.ReadAsync(stream, found.Sequence, cancellation))
        {
            return last.Sequence == found.Sequence && last.Hash == found.LastHash ? found : null;
        }

        return null;
    }

    /// <summary>Keeps a state in place of the one kept before for its stream.</summary>
    /// <returns>False when it could not be kept, which harms nothing.</returns>
    public bool Keep(Snapshot snapshot)
    {
        string place = Place(snapshot.Stream);
        string part = $"{place}.{Guid.NewGuid():n}.part";
        try
        {
            DataFolder.MakePrivate(folder);
            byte[] name = Encoding.UTF8.GetBytes(snapshot.Stream);
            byte[] file = new byte[HeaderSize + name.Length + snapshot.Content.Length + SHA256.HashSizeInBytes];
            Magic.CopyTo(file);
            Span<byte> rest = file.AsSpan(Magic.Length);
            BinaryPrimitives.WriteInt32BigEndian(rest, snapshot.FormatVersion);
            BinaryPrimitives.WriteInt64BigEndian(rest[4..], snapshot.Sequence);
            snapshot.LastHash.CopyTo(rest[12..]);
            BinaryPrimitives.WriteInt32BigEndian(rest[(12 + ChainHash.Size)..], name.Length);
            name.CopyTo(file, HeaderSize);
            snapshot.Content.Span.CopyTo(file.AsSpan(HeaderSize + name.Length));
            SHA256.HashData(file.AsSpan(..^SHA256.HashSizeInBytes), file.AsSpan(^SHA256.HashSizeInBytes..));
            using (FileStream to = DataFolder.OpenPrivate(part, FileMode.CreateNew, FileShare.None))
            {
                to.Write(file);
            }

            File.Move(part, place, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Forget(part);
            return false;
        }
    }

    // The name of a stream may hold what the name of a file may not.
    private string Place(string stream) =>
        Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stream)).AsSpan(0, 16))}.snapshot");

    private Snapshot? Read(string stream)
    {
        try
        {
            byte[] file = File.ReadAllBytes(Place(stream));
            if (file.Length < HeaderSize + SHA256.HashSizeInBytes
                || !file.AsSpan().StartsWith(Magic)
                || !SHA256.HashData(file.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(^SHA256.HashSizeInBytes..)))
            {
                return null;
            }

            ReadOnlySpan<byte> rest = file.AsSpan(Magic.Length);
            int length = BinaryPrimitives.ReadInt32BigEndian(rest[(12 + ChainHash.Size)..]);
            return length >= 0 && HeaderSize + length + SHA256.HashSizeInBytes <= file.Length && Encoding.UTF8.GetString(file, HeaderSize, length) == stream
                ? new Snapshot(
                    stream,
                    BinaryPrimitives.ReadInt64BigEndian(rest[4..]),
                    new ChainHash(rest.Slice(12, ChainHash.Size)),
                    BinaryPrimitives.ReadInt32BigEndian(rest),
                    file.AsMemory((HeaderSize + length)..^SHA256.HashSizeInBytes))
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Forget(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
