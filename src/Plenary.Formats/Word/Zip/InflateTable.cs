using System.Buffers.Binary;

namespace Plenary.Formats.Word;

/// <summary>
/// What the next bits of a deflated stream (RFC 1951) stand for: an entry for every value of the first few bits, and
/// tables of their own for longer codes that begin alike.
/// </summary>
/// <remarks>
/// An entry holds in its lowest byte how many bits to go past; above that, in four bits, how many of those are the code,
/// the others being added to the value; and from bit 16 on the value: a literal, the least of some lengths or distances,
/// or where a further table starts, whose size in bits stands in place of the code's.
/// </remarks>
/// <param name="first">How many bits are looked at first.</param>
internal sealed class InflateTable(int first)
{
    /// <summary>Of an entry: its value is a literal.</summary>
    public const uint Literal = 1U << 31;

    /// <summary>Of an entry: its value is none, but the block ends, the code means nothing, or there is a further table.</summary>
    public const uint Special = 1U << 15;

    /// <summary>Of a special entry: the block ends.</summary>
    public const uint End = 1U << 14;

    /// <summary>Of a special entry: the code means nothing.</summary>
    public const uint Nothing = 1U << 13;

    private const int Longest = 15;
    private const int Size = 1 << 12;

    private readonly int[] counts = new int[Longest + 1];
    private readonly int[] next = new int[Longest + 1];
    private readonly int[] sorted = new int[288];

    /// <summary>The entries.</summary>
    public uint[] Entries { get; } = new uint[Size];

    /// <summary>How many bits are looked at first.</summary>
    public int First => first;

    /// <summary>Fills the table.</summary>
    /// <param name="lengths">How many bits the code of each symbol has; 0 where it has none.</param>
    /// <param name="meanings">The entry of each symbol, with how many bits are added to the code in its lowest byte.</param>
    /// <returns>Whether the codes are all there can be of their lengths; of others this knows nothing.</returns>
    public bool Fill(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings)
    {
        Array.Clear(counts);
        foreach (byte length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        int room = 1;
        int places = 0;
        for (int length = 1; length <= Longest; length++)
        {
            next[length] = places;
            places += counts[length];
            room = (room << 1) - counts[length];
            if (room < 0)
            {
                return false;
            }
        }

        if (room != 0)
        {
            return false;
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0)
            {
                sorted[next[lengths[symbol]]++] = symbol;
            }
        }

        return Fill(lengths, meanings, places);
    }

    private bool Fill(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings, int places)
    {
        Span<uint> entries = Entries;
        int code = 0;
        int last = 0;
        int prefix = -1;
        int used = 1 << first;
        int further = 0;
        for (int i = 0; i < places; i++)
        {
            int length = lengths[sorted[i]];
            code <<= length - last;
            last = length;

            // Codes come with their first bit lowest.
            int turned = (int)(Reversed((uint)code) >> (32 - length));
            uint meaning = meanings[sorted[i]];
            if (length <= first)
            {
                Put(entries[..(1 << first)], turned, length, meaning);
            }
            else
            {
                if ((turned & ((1 << first) - 1)) != prefix)
                {
                    prefix = turned & ((1 << first) - 1);
                    used += further == 0 ? 0 : 1 << further;
                    further = FurtherBits(length);
                    if (used + (1 << further) > Size)
                    {
                        return false;
                    }

                    entries[prefix] = Special | ((uint)used << 16) | ((uint)further << 8) | (uint)first;
                }

                Put(entries.Slice(used, 1 << further), turned >> first, length - first, meaning);
            }

            counts[length]--;
            code++;
        }

        return true;
    }

    // As many as the longest code needs that begins with the same bits: codes follow each other in order.
    private int FurtherBits(int length)
    {
        int bits = length - first;
        int room = 1 << bits;
        while (first + bits < Longest && (room -= counts[first + bits]) > 0)
        {
            bits++;
            room <<= 1;
        }

        return bits;
    }

    private static void Put(Span<uint> table, int at, int length, uint meaning)
    {
        uint entry = meaning + ((uint)length << 8) + (uint)length;
        for (int i = at; i < table.Length; i += 1 << length)
        {
            table[i] = entry;
        }
    }

    private static uint Reversed(uint bits)
    {
        bits = ((bits >> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
        bits = ((bits >> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
        bits = ((bits >> 4) & 0x0F0F0F0F) | ((bits & 0x0F0F0F0F) << 4);
        return BinaryPrimitives.ReverseEndianness(bits);
    }
}
