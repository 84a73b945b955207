using System.Runtime.InteropServices;

namespace Plenary.Formats.Word;

/// <summary>Markup as UTF-8, kept in pieces: one buffer that grows would be copied, and collected, over and over.</summary>
internal sealed class MarkupBytes
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
    public Span<byte> Room(int most)
    {
        if (piece.Length - used < most)
        {
            Close();
            piece = GC.AllocateUninitializedArray<byte>(Math.Max(most, piece.Length == 0 ? FirstSize : UsualSize));
            from = used = 0;
        }

        return piece.AsSpan(used);
    }

    /// <summary>Says how many bytes of the room were written.</summary>
    public void Advance(int count) => used += count;

    /// <summary>Writes bytes.</summary>
    public void Add(ReadOnlySpan<byte> some)
    {
        some.CopyTo(Room(some.Length));
        used += some.Length;
    }

    /// <summary>Writes what is written elsewhere, without copying it.</summary>
    public void Insert(ReadOnlyMemory<byte>[] pieces)
    {
        Close();
        foreach (ReadOnlyMemory<byte> one in pieces)
        {
            Append(one);
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

    private void Close()
    {
        if (used > from)
        {
            Append(piece.AsMemory(from, used - from));
            from = used;
        }
    }

    // What was written one after the other is one piece: what is written out is written at once.
    private void Append(ReadOnlyMemory<byte> next)
    {
        if (full.Count > 0 && MemoryMarshal.TryGetArray(full[^1], out ArraySegment<byte> last) && MemoryMarshal.TryGetArray(next, out ArraySegment<byte> more)
            && last.Array == more.Array && last.Offset + last.Count == more.Offset)
        {
            full[^1] = last.Array.AsMemory(last.Offset, last.Count + more.Count);
        }
        else
        {
            full.Add(next);
        }
    }
}
