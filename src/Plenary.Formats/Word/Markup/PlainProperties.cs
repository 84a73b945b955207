namespace Plenary.Formats.Word;

/// <summary>Finds the end of a paragraph's properties. Most paragraphs have those of another, which are met again at a glance.</summary>
internal sealed class PlainProperties
{
    // More properties than this no paragraph has; looking further would let a file that is made to do harm take long.
    private const int Most = 1 << 14;
    private const int Slots = 32;

    // Of the shortest properties there are so many bytes; they tell one style from another.
    private const int Telling = 32;

    private readonly (byte[] Bytes, int Nodes)[] met = new (byte[], int)[Slots];

    /// <summary>Goes past the properties as they stand, up to the first end tag.</summary>
    /// <param name="cursor">Their start tag, at which it is known to be.</param>
    /// <param name="properties">The properties.</param>
    /// <returns>Whether they have an end tag.</returns>
    public bool Pass(ref PlainCursor cursor, out ReadOnlySpan<byte> properties)
    {
        ReadOnlySpan<byte> near = cursor.Rest;
        near = near[..Math.Min(near.Length, Most)];
        ref (byte[] Bytes, int Nodes) slot = ref met[(ByteHash.Of(near[..Math.Min(near.Length, Telling)]) >> 40) & (Slots - 1)];
        if (slot.Bytes is not { } same || !near.StartsWith(same))
        {
            int end = near.IndexOf("</w:pPr>"u8);
            if (end < 0)
            {
                properties = default;
                return false;
            }

            // A node for every tag, and one for every text between two of them.
            ReadOnlySpan<byte> all = near[..(end + "</w:pPr>".Length)];
            int tags = all.Count((byte)'<');
            slot = (all.ToArray(), tags + (tags - 1 - all.Count("><"u8)));
        }

        properties = near[..slot.Bytes.Length];
        cursor.Pass(slot.Bytes.Length, slot.Nodes);
        return true;
    }
}
