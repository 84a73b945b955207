using System.Buffers;

namespace Plenary.Formats;

/// <summary>Bytes that are written one after the other into an array of the shared pool: what is large for a short time is there for the next that is.</summary>
/// <param name="likely">How many bytes they likely are; more cost a copy.</param>
internal sealed class RentedBytes(int likely) : IBufferWriter<byte>, IDisposable
{
    private byte[] room = ArrayPool<byte>.Shared.Rent(likely);
    private int used;

    /// <summary>What was written, until it is given back.</summary>
    public ReadOnlyMemory<byte> Written => room.AsMemory(0, used);

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int least = Math.Max(sizeHint, 1);
        if (room.Length - used < least)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(room.Length, least) + used));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(room);
            room = larger;
        }

        return room.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(room);
        (room, used) = ([], 0);
    }
}
