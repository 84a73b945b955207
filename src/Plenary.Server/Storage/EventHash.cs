using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Storage;

/// <summary>
/// The hash of an event: SHA-256 over the previous hash and the canonical encoding of everything the event holds. The
/// encoding is written down in <c>docs/formats/log.md</c>, so that another program can check a log: numbers are
/// big-endian, and before every text or payload stands its length in bytes, so that no two events share an encoding.
/// </summary>
public static class EventHash
{
    // Says what is hashed, so that no hash of one kind of thing can pass for another's.
    private static ReadOnlySpan<byte> Domain => "plenary-event-1"u8;

    /// <summary>Computes the hash an event must have.</summary>
    /// <param name="previous">The hash of the event before it in its stream.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="sequence">Its place there.</param>
    /// <param name="made">Its content.</param>
    public static ChainHash Compute(ChainHash previous, string stream, long sequence, NewEvent made)
    {
        int size = Domain.Length + ChainHash.Size + (6 * sizeof(int)) + (2 * sizeof(long)) + made.Payload.Length
            + Encoding.UTF8.GetMaxByteCount(stream.Length) + Encoding.UTF8.GetMaxByteCount(made.Kind.Length)
            + Encoding.UTF8.GetMaxByteCount(made.Audience.Length) + Encoding.UTF8.GetMaxByteCount(made.Actor.Length);
        byte[] rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Encoder to = new(rented);
            to.Raw(Domain);
            to.Hash(previous);
            to.Text(stream);
            to.Long(sequence);
            to.Text(made.Kind);
            to.Int(made.SchemaVersion);
            to.Text(made.Audience);
            to.Long(made.At.UtcTicks);
            to.Text(made.Actor);
            to.Int(made.Payload.Length);
            to.Raw(made.Payload.Span);
            Span<byte> hash = stackalloc byte[ChainHash.Size];
            SHA256.HashData(to.Written, hash);
            return new ChainHash(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private ref struct Encoder(Span<byte> buffer)
    {
        private readonly Span<byte> buffer = buffer;
        private int at;

        public readonly ReadOnlySpan<byte> Written => buffer[..at];

        public void Raw(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(buffer[at..]);
            at += bytes.Length;
        }

        public void Hash(ChainHash hash)
        {
            hash.CopyTo(buffer[at..]);
            at += ChainHash.Size;
        }

        public void Int(int value)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer[at..], value);
            at += sizeof(int);
        }

        public void Long(long value)
        {
            BinaryPrimitives.WriteInt64BigEndian(buffer[at..], value);
            at += sizeof(long);
        }

        public void Text(string text)
        {
            int length = Encoding.UTF8.GetBytes(text, buffer[(at + sizeof(int))..]);
            Int(length);
            at += length;
        }
    }
}
