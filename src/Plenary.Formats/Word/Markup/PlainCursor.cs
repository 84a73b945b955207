namespace Plenary.Formats.Word;

/// <summary>A place in the bytes of a part, which moves on tag by tag and counts the nodes of XML that it passes.</summary>
/// <param name="all">The bytes.</param>
internal ref struct PlainCursor(ReadOnlySpan<byte> all)
{
    private readonly ReadOnlySpan<byte> all = all;

    /// <summary>How many bytes have been passed.</summary>
    public int At { get; private set; }

    /// <summary>How many nodes those are.</summary>
    public int Nodes { get; private set; }

    /// <summary>What comes next.</summary>
    public readonly ReadOnlySpan<byte> Rest => all[At..];

    /// <summary>Goes past a tag, if it comes next.</summary>
    /// <returns>Whether it does.</returns>
    public bool Takes(ReadOnlySpan<byte> tag)
    {
        if (!Rest.StartsWith(tag))
        {
            return false;
        }

        Pass(tag.Length, 1);
        return true;
    }

    /// <summary>Goes past the tag of an element without content, if it comes next: many programs put a space before its end.</summary>
    /// <param name="start">The tag up to its name.</param>
    /// <returns>Whether it does.</returns>
    public bool TakesEmpty(ReadOnlySpan<byte> start)
    {
        if (!Rest.StartsWith(start))
        {
            return false;
        }

        ReadOnlySpan<byte> end = Rest[start.Length..];
        int length = end.StartsWith("/>"u8) ? 2 : end.StartsWith(" />"u8) ? 3 : 0;
        Pass(length > 0 ? start.Length + length : 0, length > 0 ? 1 : 0);
        return length > 0;
    }

    /// <summary>Goes past some bytes.</summary>
    public void Pass(int bytes, int nodes) => (At, Nodes) = (At + bytes, Nodes + nodes);
}
