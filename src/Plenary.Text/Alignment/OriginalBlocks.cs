using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>The blocks of a draft as they were before its tracked changes: a mark that one put in closed nothing then.</summary>
internal sealed class OriginalBlocks
{
    private readonly Draft draft;
    private readonly (int First, int Last)[] paragraphs;
    private readonly bool[] tracked;
    private readonly Dictionary<int, List<DraftToken>> tokens = [];

    public OriginalBlocks(BaseIndex index, Draft draft)
    {
        this.draft = draft;
        Keys = new string[draft.Blocks.Length];
        paragraphs = new (int First, int Last)[draft.Blocks.Length];
        tracked = new bool[draft.Blocks.Length];
        BaseFollower follower = new(index.Keys);
        StringBuilder? key = null;
        int first = -1;
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            DraftBlock block = draft.Blocks[raw];
            bool isTracked = block.IsTracked;
            IsTracked |= isTracked;
            if (first < 0 && !isTracked && block.Insets.IsEmpty)
            {
                follower.Pass(block.Text);
                Add(raw, raw, block.Text, isTracked: false);
                continue;
            }

            key ??= new StringBuilder();
            if (first < 0)
            {
                key.Clear();
                first = raw;
            }

            DraftText.AppendKey(key, block);
            bool last = block.MarkInserted is not null && DraftRunning.IsLastOfPlace(draft, raw, before: true);
            if (block.MarkInserted is null || (last && key.Length > 0))
            {
                Add(first, raw, follower.StringOf(key), isTracked || first < raw);
                first = -1;
            }
            else if (last)
            {
                first = -1;
            }
        }

        if (Count < Keys.Length)
        {
            Keys = Keys[..Count];
        }

        void Add(int start, int last, string key, bool isTracked)
        {
            Keys[Count] = key;
            tracked[Count] = isTracked;
            paragraphs[Count++] = (start, last);
        }
    }

    /// <summary>Whether anything in the draft is tracked.</summary>
    public bool IsTracked { get; }

    /// <summary>How many blocks there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words of each, insets spelled out; one that is the base's too is mostly its string.</summary>
    public string[] Keys { get; }

    /// <summary>The shape of a block: that of the paragraph whose mark closes it.</summary>
    public BlockShape ShapeOf(int block) => draft.Blocks[paragraphs[block].Last].Shape;

    /// <summary>Whether anything in a block was tracked.</summary>
    public bool IsTrackedIn(int block) => tracked[block];

    /// <summary>The first paragraph of the draft that the words of a block stand in, and the last, whose mark closes it.</summary>
    public (int First, int Last) ParagraphsOf(int block) => paragraphs[block];

    /// <summary>Whether the words of a block were made.</summary>
    public bool HasTokensOf(int block) => tokens.ContainsKey(block);

    /// <summary>The numbers of a block's words; where it is one paragraph without insets, no tokens are made for them.</summary>
    public int[] NumbersOf(int block, Vocabulary words)
    {
        (int first, int last) = paragraphs[block];
        if (first == last && draft.Blocks[first].Insets.IsEmpty && !Keys[block].Contains(Token.InsetCharacter, StringComparison.Ordinal))
        {
            return words.NumbersIn(Keys[block]);
        }

        using TokenRow row = new(TokensOf(block));
        return words.NumbersOf(row.Tokens);
    }

    /// <summary>The words of a block, each paragraph of the draft cut for itself; made when asked for.</summary>
    /// <param name="block">The block.</param>
    /// <param name="cut">The tokens that the words of its one paragraph are known to be cut into, where that is known.</param>
    public List<DraftToken> TokensOf(int block, ImmutableArray<Token> cut = default)
    {
        if (!tokens.TryGetValue(block, out List<DraftToken>? made))
        {
            made = [];
            (int first, int last) = paragraphs[block];
            for (int raw = first; raw <= last; raw++)
            {
                DraftText.AddTokens(made, draft.Blocks[raw], raw, before: true, TokenWindow.Open, cut: cut);
            }

            tokens.Add(block, made);
        }

        return made;
    }
}
