using System.Text;

namespace Plenary.Formats.Word;

/// <summary>One object for every name that parts use, so that comparing names is comparing references. Kept from part to part.</summary>
internal sealed class MarkupNames
{
    /// <summary>The number of the prefix <c>w14</c>, which every paragraph's start tag is asked about.</summary>
    public const int W14 = 3;

    /// <summary>The number of the prefix <c>r</c>, which links have.</summary>
    public const int R = 4;

    /// <summary>The number of the prefix <c>w16du</c>, which tracked changes may have.</summary>
    public const int W16du = 5;

    // Word has some two thousand names. More come only from files that are made to fill memory.
    private const int Most = 1024;
    private const int Slots = 4096;

    private readonly MarkupName?[] table = new MarkupName?[Slots];
    private readonly List<byte[]> prefixes = [[], "xml"u8.ToArray(), "xmlns"u8.ToArray(), "w14"u8.ToArray(), "r"u8.ToArray(), "w16du"u8.ToArray()];
    private int count;

    /// <summary>How many prefixes have been met.</summary>
    public int Prefixes => prefixes.Count;

    /// <summary>Whether so many names were met that the table is not worth keeping.</summary>
    public bool IsFull => count >= Most;

    /// <summary>The name, or <see langword="null"/> where it is not a plain one.</summary>
    public MarkupName? Of(ReadOnlySpan<byte> name)
    {
        uint slot = (uint)(ByteHash.Of(name) >> 40) & (Slots - 1);
        while (table[slot] is { } known)
        {
            if (name.SequenceEqual(known.Bytes))
            {
                return known;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        if (IsFull || Make(name) is not { } made)
        {
            return null;
        }

        count++;
        return table[slot] = made;
    }

    /// <summary>The number of a prefix.</summary>
    public int PrefixOf(ReadOnlySpan<byte> prefix)
    {
        for (int i = 0; i < prefixes.Count; i++)
        {
            if (prefix.SequenceEqual(prefixes[i]))
            {
                return i;
            }
        }

        prefixes.Add(prefix.ToArray());
        return prefixes.Count - 1;
    }

    private MarkupName? Make(ReadOnlySpan<byte> name)
    {
        int colon = name.IndexOf((byte)':');
        ReadOnlySpan<byte> local = name[(colon + 1)..];
        return (colon < 0 || IsName(name[..colon])) && IsName(local)
            ? new MarkupName(name.ToArray(), Encoding.ASCII.GetString(local), colon < 0 ? 0 : PrefixOf(name[..colon]))
            : null;
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || !(char.IsAsciiLetter((char)name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (byte one in name)
        {
            if (!(char.IsAsciiLetterOrDigit((char)one) || one is (byte)'_' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return true;
    }
}
