namespace Plenary.Text.Alignment;

/// <summary>A block of the draft as it is with its tracked changes.</summary>
internal sealed class FinalBlock(BlockShape shape)
{
    /// <summary>The base block that this is, word for word, or -1.</summary>
    public int Whole { get; init; } = -1;

    /// <summary>The shape of the paragraph that closes it.</summary>
    public BlockShape Shape { get; set; } = shape;

    /// <summary>Its words, without the mark; not filled when it is a whole base block.</summary>
    public List<DraftToken> Tokens { get; } = [];

    /// <summary>The mark that closes it.</summary>
    public DraftToken? Mark { get; set; }

    /// <summary>The first draft paragraph in it.</summary>
    public int FirstRaw { get; init; }

    /// <summary>The base blocks whose words it holds, ascending.</summary>
    public int[] Blocks { get; set; } = [];
}
