namespace Plenary.Formats.Word;

/// <summary>The codes of a block of a deflated stream (RFC 1951, 3.2.5 to 3.2.7): for literals and lengths, for distances, and for the lengths of those codes.</summary>
internal sealed class InflateCodes
{
    /// <summary>How many codes there are for the lengths of codes.</summary>
    public const int OwnCount = 19;

    /// <summary>Most codes for literals and lengths.</summary>
    public const int MostLengths = 286;

    /// <summary>Most codes for distances.</summary>
    public const int MostDistances = 30;

    private const int EndOfBlock = 256;

    private static readonly uint[] LengthMeanings = MakeLengths();
    private static readonly uint[] DistanceMeanings = MakeDistances();
    private static readonly uint[] OwnMeanings = [.. Enumerable.Range(0, OwnCount).Select(symbol => (uint)symbol << 16)];

    /// <summary>The codes for literals and lengths of a block that brings none.</summary>
    public static InflateTable FixedLengths { get; } = MakeFixed(10, [.. Enumerable.Repeat((byte)8, 144), .. Enumerable.Repeat((byte)9, 112), .. Enumerable.Repeat((byte)7, 24), .. Enumerable.Repeat((byte)8, 8)], LengthMeanings);

    /// <summary>The codes for distances of a block that brings none.</summary>
    public static InflateTable FixedDistances { get; } = MakeFixed(5, [.. Enumerable.Repeat((byte)5, 32)], DistanceMeanings);

    /// <summary>In which order the lengths of the codes for lengths of codes come.</summary>
    public static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>The codes for literals and lengths that a block brought.</summary>
    public InflateTable Lengths { get; } = new(11);

    /// <summary>The codes for distances that a block brought.</summary>
    public InflateTable Distances { get; } = new(8);

    /// <summary>The codes for the lengths of those codes.</summary>
    public InflateTable Own { get; } = new(7);

    /// <summary>Takes in the codes for the lengths of codes.</summary>
    /// <returns>Whether they are plain.</returns>
    public bool FillOwn(ReadOnlySpan<byte> lengths) => Own.Fill(lengths, OwnMeanings);

    /// <summary>Takes in the codes of a block.</summary>
    /// <returns>Whether they are plain.</returns>
    public bool Fill(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> distances) =>
        lengths[EndOfBlock] != 0 && Lengths.Fill(lengths, LengthMeanings) && Distances.Fill(distances, DistanceMeanings);

    private static InflateTable MakeFixed(int first, byte[] lengths, uint[] meanings)
    {
        InflateTable table = new(first);
        table.Fill(lengths, meanings);
        return table;
    }

    private static uint[] MakeLengths()
    {
        uint[] meanings = new uint[288];
        for (int literal = 0; literal < EndOfBlock; literal++)
        {
            meanings[literal] = InflateTable.Literal | ((uint)literal << 16);
        }

        meanings[EndOfBlock] = InflateTable.Special | InflateTable.End;
        uint least = 3;
        for (int symbol = EndOfBlock + 1; symbol < MostLengths - 1; symbol++)
        {
            int more = symbol < 265 ? 0 : (symbol - 261) >> 2;
            meanings[symbol] = (least << 16) | (uint)more;
            least += 1U << more;
        }

        // The longest has a code of its own.
        meanings[MostLengths - 1] = 258U << 16;
        meanings.AsSpan(MostLengths).Fill(InflateTable.Special | InflateTable.Nothing);
        return meanings;
    }

    private static uint[] MakeDistances()
    {
        uint[] meanings = new uint[32];
        uint least = 1;
        for (int symbol = 0; symbol < MostDistances; symbol++)
        {
            int more = symbol < 4 ? 0 : (symbol >> 1) - 1;
            meanings[symbol] = (least << 16) | (uint)more;
            least += 1U << more;
        }

        meanings.AsSpan(MostDistances).Fill(InflateTable.Special | InflateTable.Nothing);
        return meanings;
    }
}
