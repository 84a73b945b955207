using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Builds a draft's blocks as they are now, every token tied to the base token it is.</summary>
internal sealed class DraftViews
{
    private readonly BaseIndex index;
    private readonly Draft draft;
    private readonly Vocabulary words;
    private readonly DraftOriginals originals;

    public DraftViews(BaseIndex index, Draft draft)
    {
        (this.index, this.draft) = (index, draft);
        words = new Vocabulary(index.Words);
        originals = new DraftOriginals(index, draft, words);
        FirstRaws = new List<int>(draft.Blocks.Length);
    }

    /// <summary>Whether anything was found that no tracked change accounts for.</summary>
    public bool HasUntracked => originals.HasUntracked;

    /// <summary>Whether anything in the draft is tracked.</summary>
    public bool IsTracked => originals.IsTracked;

    /// <summary>How many base blocks have no counterpart in the draft as it was before its tracked changes.</summary>
    public int BlocksUnlike => originals.BlocksUnlike;

    /// <summary>The notes that went from where they stood, with their paragraphs, in tracked moves.</summary>
    public ImmutableArray<string> MovedNotes { get; private set; } = [];

    /// <summary>The tokens that tracked changes take out of the base.</summary>
    public RemovedTokens Removed => originals.Removed;

    /// <summary>The tokens of the block that a paragraph was of before its tracked changes, this paragraph's among them, in order.</summary>
    public List<DraftToken> OriginalOf(int raw) => originals.TokensOf(raw) ?? [];

    /// <summary>Whether a paragraph is a base block, word for word and untracked.</summary>
    public bool IsWhole(int raw) => originals.WholeOf(raw) >= 0;

    /// <summary>The first paragraph of the draft in each of the blocks that were built, ascending.</summary>
    public List<int> FirstRaws { get; }

    /// <summary>Builds the blocks.</summary>
    public List<FinalBlock> Build()
    {
        List<FinalBlock> finals = new(draft.Blocks.Length);
        FinalBlock? open = null;
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            DraftBlock block = draft.Blocks[raw];
            if (open is null or { Tokens.Count: 0 } && block.MarkDeleted is null && originals.WholeOf(raw) is var whole and >= 0)
            {
                // What was struck whole before it leaves it as it was.
                Add(index.WholeOf(whole, block.Shape), open?.FirstRaw ?? raw);
                open = null;
                continue;
            }

            open ??= new FinalBlock(block.Shape) { FirstRaw = raw };
            AddTokens(open, block, raw);
            bool last = block.MarkDeleted is not null && DraftRunning.IsLastOfPlace(draft, raw, before: false);
            if (block.MarkDeleted is null || (last && open.Tokens.Count > 0))
            {
                open.Shape = block.Shape;
                open.Mark = new DraftToken(Token.MarkOf(block.Shape), raw, block.Text.Length, block.Text.Length + 1, Tracking.Of(null, block.MarkInserted, null, null))
                {
                    Base = originals.MarkAt(raw),
                };
                Add(open, open.FirstRaw);
                open = null;
            }
            else if (last)
            {
                open = null;
            }
        }

        new TrackedMoves(originals, words).Tie(finals);
        return finals;

        void Add(FinalBlock final, int first)
        {
            finals.Add(final);
            FirstRaws.Add(first);
        }
    }

    /// <summary>Ties the notes whose references were kept and that no link says what they are; whether there were any.</summary>
    public bool TieNotes(List<FinalBlock> finals, List<BlockLink> links)
    {
        KeptNotes kept = new(index, originals.Notes, words);
        bool isTied = kept.Tie(finals, links);
        MovedNotes = [.. kept.Moved];
        return isTied;
    }

    private void AddTokens(FinalBlock open, DraftBlock block, int raw)
    {
        TokenWindow window = originals.WindowOf(raw);
        if (!window.IsOpen)
        {
            // In a window stands one paragraph of the draft alone.
            if (DraftText.AddTokens(open.Tokens, block, raw, before: false, window, originals.TokensOf(raw)))
            {
                open.Window = window;
                return;
            }

            open.Tokens.Clear();
            originals.Widen(raw);
        }

        DraftText.AddTokens(open.Tokens, block, raw, before: false, TokenWindow.Open, originals.TokensOf(raw));
    }
}
