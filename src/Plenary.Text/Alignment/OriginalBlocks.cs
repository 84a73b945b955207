using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>A block of a draft as it was before its tracked changes.</summary>
/// <param name="First">The first paragraph of the draft that its words stand in.</param>
/// <param name="Last">The last one, whose mark closes it.</param>
/// <param name="Key">Its words, insets spelled out.</param>
/// <param name="Shape">Its shape.</param>
internal readonly record struct OriginalBlock(int First, int Last, string Key, BlockShape Shape);

/// <summary>The blocks of a draft as they were before its tracked changes: a mark that one put in closed nothing then.</summary>
internal sealed class OriginalBlocks
{
    private readonly Draft draft;
    private readonly List<DraftToken>?[] tokens;

    public OriginalBlocks(Draft draft)
    {
        this.draft = draft;
        All = new List<OriginalBlock>(draft.Blocks.Length);
        StringBuilder key = new();
        int first = -1;
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            DraftBlock block = draft.Blocks[raw];
            if (first < 0 && block.MarkInserted is null && block.Insets.IsEmpty && !block.IsTracked)
            {
                All.Add(new OriginalBlock(raw, raw, block.Text, block.Shape));
                continue;
            }

            if (first < 0)
            {
                key.Clear();
                first = raw;
            }

            DraftText.AppendKey(key, block);
            bool last = block.MarkInserted is not null && DraftRunning.IsLastOfPlace(draft, raw, before: true);
            if (block.MarkInserted is null || (last && key.Length > 0))
            {
                All.Add(new OriginalBlock(first, raw, key.ToString(), block.Shape));
                first = -1;
            }
            else if (last)
            {
                first = -1;
            }
        }

        tokens = new List<DraftToken>?[All.Count];
    }

    /// <summary>The blocks in order.</summary>
    public List<OriginalBlock> All { get; }

    /// <summary>Whether the words of a block were made.</summary>
    public bool HasTokensOf(int block) => tokens[block] is not null;

    /// <summary>The numbers of a block's words; where it is one paragraph without insets, no tokens are made for them.</summary>
    public int[] NumbersOf(int block, Vocabulary words)
    {
        OriginalBlock own = All[block];
        return own.First == own.Last && draft.Blocks[own.First].Insets.IsEmpty && !own.Key.Contains(Token.InsetCharacter, StringComparison.Ordinal)
            ? words.NumbersIn(own.Key)
            : words.NumbersOf(DraftToken.TokensOf(TokensOf(block)));
    }

    /// <summary>The words of a block, each paragraph of the draft cut for itself; made when asked for.</summary>
    /// <param name="block">The block.</param>
    /// <param name="cut">The tokens that the words of its one paragraph are known to be cut into, where that is known.</param>
    public List<DraftToken> TokensOf(int block, ImmutableArray<Token> cut = default)
    {
        if (tokens[block] is not { } made)
        {
            made = [];
            for (int raw = All[block].First; raw <= All[block].Last; raw++)
            {
                DraftText.AddTokens(made, draft.Blocks[raw], raw, before: true, TokenWindow.Open, cut: cut);
            }

            tokens[block] = made;
        }

        return made;
    }
}
