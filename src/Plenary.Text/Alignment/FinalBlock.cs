namespace Plenary.Text.Alignment;

/// <summary>A block of the draft as it is with its tracked changes.</summary>
/// <param name="shape">The shape of its first paragraph.</param>
/// <param name="whole">The base block that this is, word for word, or -1.</param>
internal sealed class FinalBlock(BlockShape shape, int whole = -1)
{
    // Of a whole base block no words are made, and most blocks are that.
    private static readonly List<DraftToken> None = [];

    /// <summary>The base block that this is, word for word, or -1.</summary>
    public int Whole => whole;

    /// <summary>The shape of the paragraph that closes it.</summary>
    public BlockShape Shape { get; set; } = shape;

    /// <summary>Its words, without the mark; not filled when it is a whole base block, and only with those in the window when it has one.</summary>
    public List<DraftToken> Tokens { get; } = whole < 0 ? [] : None;

    /// <summary>Which of its words are made.</summary>
    public TokenWindow Window { get; set; } = TokenWindow.Open;

    /// <summary>The mark that closes it.</summary>
    public DraftToken? Mark { get; set; }

    /// <summary>The first draft paragraph in it; of a whole base block, which drafts share, not said.</summary>
    public int FirstRaw { get; init; }

    /// <summary>The base blocks whose words it holds, ascending.</summary>
    public int[] Blocks { get; set; } = [];

    /// <summary>Makes all its words.</summary>
    public void Widen(BaseIndex index, Draft draft)
    {
        if (!Window.IsOpen)
        {
            DraftText.Widen(Tokens, index, draft, FirstRaw, Window);
            Window = TokenWindow.Open;
        }
    }
}
