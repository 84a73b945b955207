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
        full.AddRange(pieces);
    }

    /// <summary>What was written since this was last asked.</summary>
    public ReadOnlyMemory<byte>[] Take()
    {
        Close();
        ReadOnlyMemory<byte>[] taken = [.. full];
        full.Clear();
        return taken;
    }

    /// <summary>The same in one.</summary>
    public byte[] TakeJoined()
    {
        Close();
        byte[] joined = GC.AllocateUninitializedArray<byte>(full.Sum(one => one.Length));
        int at = 0;
        foreach (ReadOnlyMemory<byte> one in full)
        {
            one.CopyTo(joined.AsMemory(at));
            at += one.Length;
        }

        full.Clear();
        return joined;
    }

    private void Close()
    {
        if (used > from)
        {
            full.Add(piece.AsMemory(from, used - from));
            from = used;
        }
    }
}
