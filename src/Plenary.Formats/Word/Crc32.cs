using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Plenary.Formats.Word;

/// <summary>The checksum of a zip entry (ISO 3309): unpacking alone does not notice a changed letter.</summary>
/// <remarks>
/// Sixty-four bytes at a time where the processor multiplies without carry (V. Gopal and others, "Fast CRC Computation for
/// Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009), eight at a time by tables where it does not.
/// </remarks>
internal struct Crc32
{
    private static readonly uint[] Tables = MakeTables();

    private uint inverted;

    public readonly uint Value => inverted;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint[] t = Tables;
        uint crc = ~inverted;
        if (Pclmulqdq.IsSupported && Sse2.IsSupported && bytes.Length >= 64)
        {
            crc = Fold(crc, bytes);
            bytes = bytes[(bytes.Length & ~15)..];
        }

        while (bytes.Length >= 8)
        {
            uint low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            uint high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[(7 << 8) + (low & 0xFF)] ^ t[(6 << 8) + ((low >> 8) & 0xFF)] ^ t[(5 << 8) + ((low >> 16) & 0xFF)] ^ t[(4 << 8) + (low >> 24)]
                ^ t[(3 << 8) + (high & 0xFF)] ^ t[(2 << 8) + ((high >> 8) & 0xFF)] ^ t[(1 << 8) + ((high >> 16) & 0xFF)] ^ t[high >> 24];
            bytes = bytes[8..];
        }

        foreach (byte one in bytes)
        {
            crc = t[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        inverted = ~crc;
    }

    // All whole blocks of sixteen bytes, of which there are four or more.
    private static uint Fold(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<Vector128<ulong>> blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        Vector128<ulong> one = blocks[0] ^ Vector128.CreateScalar((ulong)crc);
        Vector128<ulong> two = blocks[1];
        Vector128<ulong> three = blocks[2];
        Vector128<ulong> four = blocks[3];
        blocks = blocks[4..];
        Vector128<ulong> by = Vector128.Create(0x0154442BD4UL, 0x01C6E41596UL);
        while (blocks.Length >= 4)
        {
            one = Over(one, by, blocks[0]);
            two = Over(two, by, blocks[1]);
            three = Over(three, by, blocks[2]);
            four = Over(four, by, blocks[3]);
            blocks = blocks[4..];
        }

        by = Vector128.Create(0x01751997D0UL, 0x00CCAA009EUL);
        one = Over(Over(Over(one, by, two), by, three), by, four);
        foreach (Vector128<ulong> block in blocks)
        {
            one = Over(one, by, block);
        }

        // From 128 bits to 64, and by Barrett's method to 32.
        Vector128<ulong> low = Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);
        one = Sse2.ShiftRightLogical128BitLane(one, 8) ^ Pclmulqdq.CarrylessMultiply(one, by, 0x10);
        one = Sse2.ShiftRightLogical128BitLane(one, 4) ^ Pclmulqdq.CarrylessMultiply(one & low, Vector128.CreateScalar(0x0163CD6124UL), 0x00);
        by = Vector128.Create(0x01DB710641UL, 0x01F7011641UL);
        Vector128<ulong> quotient = Pclmulqdq.CarrylessMultiply(one & low, by, 0x10);
        return (one ^ Pclmulqdq.CarrylessMultiply(quotient & low, by, 0x00)).AsUInt32().GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Over(Vector128<ulong> folded, Vector128<ulong> by, Vector128<ulong> next) =>
        Pclmulqdq.CarrylessMultiply(folded, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(folded, by, 0x11) ^ next;

    private static uint[] MakeTables()
    {
        uint[] tables = new uint[8 << 8];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }

            tables[i] = crc;
        }

        for (int i = 256; i < tables.Length; i++)
        {
            tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 0xFF];
        }

        return tables;
    }
}
