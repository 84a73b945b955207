namespace Plenary.Formats.Word;

/// <summary>Unpacks a deflated stream (RFC 1951) that lies wholly in memory and whose length is known, in one go. Anything odd it leaves to the platform.</summary>
/// <remarks>After E. Biggers, libdeflate: several codes for each look at the input, and matches copied by words past their end.</remarks>
internal sealed partial class Inflater
{
    /// <summary>How many bytes must lie behind the stream.</summary>
    public const int Behind = 32;

    /// <summary>How many bytes of room there must be behind what is unpacked: the longest match, and what is copied past its end.</summary>
    public const int Room = 258 + 64;

    [ThreadStatic]
    private static Inflater? spare;

    private readonly InflateCodes codes = new();
    private byte[] packed = [];
    private byte[] unpacked = [];
    private int at;
    private int written;
    private ulong bits;
    private int bitCount;

    /// <summary>Unpacks a stream.</summary>
    /// <param name="packed">What holds the stream, and <see cref="Behind"/> bytes more.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="packedLength">How long it is.</param>
    /// <param name="unpacked">Comes to hold what is unpacked; has <see cref="Room"/> bytes more.</param>
    /// <param name="length">How long that is.</param>
    /// <returns>Whether it is sound and as long as that; when not, what was unpacked is of no use.</returns>
    public static bool Unpack(byte[] packed, int start, int packedLength, byte[] unpacked, int length)
    {
        if (start + packedLength + Behind > packed.Length || length + Room > unpacked.Length)
        {
            return false;
        }

        Inflater inflater = spare ??= new Inflater();
        (inflater.packed, inflater.unpacked, inflater.at, inflater.written, inflater.bits, inflater.bitCount) = (packed, unpacked, start, 0, 0, 0);
        bool isSound = inflater.Unpack(length) && inflater.written == length && inflater.at - (inflater.bitCount >> 3) <= start + packedLength;
        (inflater.packed, inflater.unpacked) = ([], []);
        return isSound;
    }

    private bool Unpack(int length)
    {
        while (true)
        {
            if (!Fills())
            {
                return false;
            }

            bool isLast = Take(1) == 1;
            bool isSound = Take(2) switch
            {
                0 => CopyStored(length),
                1 => Decode(InflateCodes.FixedLengths, InflateCodes.FixedDistances, length),
                2 => ReadCodes() && Decode(codes.Lengths, codes.Distances, length),
                _ => false,
            };
            if (!isSound || isLast)
            {
                return isSound;
            }
        }
    }

    // Makes at least 56 bits ready; false past the end.
    private bool Fills()
    {
        if (at > packed.Length - sizeof(ulong))
        {
            return false;
        }

        bits |= BitConverter.ToUInt64(packed.AsSpan(at)) << bitCount;
        at += (63 - bitCount) >> 3;
        bitCount |= 56;
        return true;
    }

    private uint Take(int count)
    {
        uint taken = (uint)bits & ((1U << count) - 1);
        bits >>= count;
        bitCount -= count;
        return taken;
    }

    private bool CopyStored(int length)
    {
        int from = at - (bitCount >> 3);
        (bits, bitCount) = (0, 0);
        if (from > packed.Length - 4)
        {
            return false;
        }

        int count = BitConverter.ToUInt16(packed.AsSpan(from));
        at = from + 4 + count;
        if ((count ^ BitConverter.ToUInt16(packed.AsSpan(from + 2))) != 0xFFFF || count > length - written || at > packed.Length)
        {
            return false;
        }

        packed.AsSpan(from + 4, count).CopyTo(unpacked.AsSpan(written));
        written += count;
        return true;
    }

    private bool ReadCodes()
    {
        int lengths = (int)Take(5) + 257;
        int distances = (int)Take(5) + 1;
        int ordered = (int)Take(4) + 4;
        Span<byte> own = stackalloc byte[InflateCodes.OwnCount];
        own.Clear();
        for (int i = 0; i < ordered; i++)
        {
            if (!Fills())
            {
                return false;
            }

            own[InflateCodes.Order[i]] = (byte)Take(3);
        }

        if (lengths > InflateCodes.MostLengths || distances > InflateCodes.MostDistances || !codes.FillOwn(own))
        {
            return false;
        }

        Span<byte> all = stackalloc byte[InflateCodes.MostLengths + InflateCodes.MostDistances];
        all = all[..(lengths + distances)];
        int read = 0;
        while (read < all.Length)
        {
            if (!Fills())
            {
                return false;
            }

            uint entry = codes.Own.Entries[(int)bits & ((1 << codes.Own.First) - 1)];
            Take((int)(entry & 0xFF));
            uint symbol = entry >> 16;
            if (symbol < 16)
            {
                all[read++] = (byte)symbol;
                continue;
            }

            (byte again, int count) = symbol switch
            {
                16 => (read == 0 ? (byte)255 : all[read - 1], 3 + (int)Take(2)),
                17 => ((byte)0, 3 + (int)Take(3)),
                _ => ((byte)0, 11 + (int)Take(7)),
            };
            if (again == 255 || count > all.Length - read)
            {
                return false;
            }

            all.Slice(read, count).Fill(again);
            read += count;
        }

        return codes.Fill(all[..lengths], all[lengths..]);
    }
}
