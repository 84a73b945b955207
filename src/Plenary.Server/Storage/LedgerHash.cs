using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Storage;

/// <summary>
/// The running hash over everything: one link a commit, over the stream, sequence and hash of each of its events and over
/// the idempotency keys it kept. Dropping a whole stream, or the end of one, breaks this chain although what is left of
/// the streams still holds. The encoding is written down in <c>docs/formats/log.md</c>.
/// </summary>
internal sealed class LedgerHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[256];

    private static ReadOnlySpan<byte> Domain => "plenary-commit-1"u8;

    /// <summary>Begins the link of one commit.</summary>
    public void Begin(ChainHash previous, long commit, int events, int keys)
    {
        Span<byte> bytes = stackalloc byte[Domain.Length + ChainHash.Size + sizeof(long) + sizeof(int) + sizeof(int)];
        Domain.CopyTo(bytes);
        Span<byte> rest = bytes[Domain.Length..];
        previous.CopyTo(rest);
        rest = rest[ChainHash.Size..];
        BinaryPrimitives.WriteInt64BigEndian(rest, commit);
        BinaryPrimitives.WriteInt32BigEndian(rest[8..], events);
        BinaryPrimitives.WriteInt32BigEndian(rest[12..], keys);
        hash.AppendData(bytes);
    }

    /// <summary>Adds an event of the commit, in the order in which it was written.</summary>
    public void Event(string stream, long sequence, ChainHash of)
    {
        int length = Text(stream, 0, sizeof(long) + ChainHash.Size);
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(length), sequence);
        of.CopyTo(buffer.AsSpan(length + sizeof(long)));
        hash.AppendData(buffer, 0, length + sizeof(long) + ChainHash.Size);
    }

    /// <summary>Adds an idempotency key of the commit, in the order in which it was written, after the events.</summary>
    public void Key(string stream, string key, long firstSequence, int count)
    {
        int length = Text(stream, 0, 0);
        length = Text(key, length, sizeof(long) + sizeof(int));
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(length), firstSequence);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length + sizeof(long)), count);
        hash.AppendData(buffer, 0, length + sizeof(long) + sizeof(int));
    }

    /// <summary>Ends the link.</summary>
    public ChainHash End()
    {
        Span<byte> bytes = stackalloc byte[ChainHash.Size];
        hash.GetHashAndReset(bytes);
        return new ChainHash(bytes);
    }

    public void Dispose() => hash.Dispose();

    private int Text(string text, int at, int after)
    {
        int need = at + sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length) + after;
        if (buffer.Length < need)
        {
            Array.Resize(ref buffer, need);
        }

        int length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at), length);
        return at + sizeof(int) + length;
    }
}
