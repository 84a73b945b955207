namespace Plenary.Formats.Word;

/// <summary>The checksum of a zip entry (ISO 3309), eight bytes at a time: unpacking alone does not notice a changed letter.</summary>
internal struct Crc32
{
    private static readonly uint[] Tables = MakeTables();

    private uint inverted;

    public readonly uint Value => inverted;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint[] t = Tables;
        uint crc = ~inverted;
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
