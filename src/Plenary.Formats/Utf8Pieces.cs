using System.Buffers;
using System.Runtime.InteropServices;

namespace Plenary.Formats;

/// <summary>UTF-8 that is written, kept in pieces: one buffer that grows would be copied, and collected, over and over.</summary>
internal sealed class Utf8Pieces : IBufferWriter<byte>
{
    // Below the size from which on the collector keeps arrays apart, and collects all else with them.
    private const int FirstSize = 4 * 1024;
    private const int UsualSize = 64 * 1024;

    private readonly List<ReadOnlyMemory<byte>> full = [];
    private byte[] piece = [];
    private int from;
    private int used;

    /// <summary>Room to write into.</summary>
    /// <param name="most">How many bytes it has at least.</param>
    public Span<byte> Room(int most) => RoomIn(most).AsSpan(used);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => RoomIn(Math.Max(sizeHint, 1)).AsMemory(used);

    /// <summary>Says how many bytes of the room were written.</summary>
    public void Advance(int count) => used += count;

    /// <summary>Writes bytes.</summary>
    public void Add(ReadOnlySpan<byte> some)
    {
        some.CopyTo(Room(some.Length));
        used += some.Length;
    }

    /// <summary>Writes what is written elsewhere, without copying it.</summary>
    public void Insert(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        Close();
        foreach (ReadOnlyMemory<byte> one in pieces)
        {
            Append(full, one);
        }
    }

    /// <summary>What was written since this was last asked.</summary>
    public ReadOnlyMemory<byte>[] Take()
    {
        Close();
        ReadOnlyMemory<byte>[] taken = [.. full];
        full.Clear();
        return taken;
    }

    /// <summary>Adds a piece to others. What was written one after the other is one piece: what is written out is written at once.</summary>
    public static void Append(List<ReadOnlyMemory<byte>> pieces, ReadOnlyMemory<byte> next)
    {
        if (pieces.Count > 0 && MemoryMarshal.TryGetArray(pieces[^1], out ArraySegment<byte> last) && MemoryMarshal.TryGetArray(next, out ArraySegment<byte> more)
            && last.Array == more.Array && last.Offset + last.Count == more.Offset)
        {
            pieces[^1] = last.Array.AsMemory(last.Offset, last.Count + more.Count);
        }
        else
        {
            pieces.Add(next);
        }
    }

    private byte[] RoomIn(int most)
    {
        if (piece.Length - used < most)
        {
            Close();
            piece = GC.AllocateUninitializedArray<byte>(Math.Max(most, piece.Length == 0 ? FirstSize : UsualSize));
            from = used = 0;
        }

        return piece;
    }

    private void Close()
    {
        if (used > from)
        {
            Append(full, piece.AsMemory(from, used - from));
            from = used;
        }
    }
}
