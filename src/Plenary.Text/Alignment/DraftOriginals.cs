namespace Plenary.Text.Alignment;

/// <summary>A draft's paragraphs as they were before its tracked changes, every token tied to the base token it is.</summary>
internal sealed partial class DraftOriginals
{
    private readonly BaseIndex index;
    private readonly Draft draft;
    private readonly Vocabulary words;
    private readonly OriginalBlocks originals;
    private readonly OriginalParagraph?[] paragraphs;
    private readonly int[] wholes;

    public DraftOriginals(BaseIndex index, Draft draft, Vocabulary words)
    {
        this.index = index;
        this.draft = draft;
        this.words = words;
        paragraphs = new OriginalParagraph?[draft.Blocks.Length];
        wholes = new int[draft.Blocks.Length];
        Array.Fill(wholes, -1);
        originals = new OriginalBlocks(index, draft);
        BlockPairs pairs = BlockAligner.Align(index, originals, words);
        Link(pairs, isNote: false);
        if (originals.Count > 0 && IsNote(originals.Count - 1))
        {
            if (!index.Notes.IsEmpty)
            {
                TieNotes();
            }

            if (notes.Count > 0 && index.Notes.Correct(pairs.BlocksOf, o => originals.ShapeOf(o).Place.Story, notes))
            {
                pairs = BlockPairs.Of(index.Text.Blocks.Length, pairs.BlocksOf);
            }

            Link(pairs, isNote: true);
        }

        foreach (int[]? drafts in pairs.DraftsOf)
        {
            BlocksUnlike += drafts is null ? 1 : 0;
        }

        HasUntracked |= BlocksUnlike > 0;
    }

    /// <summary>Whether anything was found that no tracked change accounts for.</summary>
    public bool HasUntracked { get; private set; }

    /// <summary>How many base blocks have no counterpart in the draft as it was before its tracked changes.</summary>
    public int BlocksUnlike { get; }

    /// <summary>Whether anything in the draft is tracked.</summary>
    public bool IsTracked => originals.IsTracked;

    /// <summary>The tokens of the blocks in which tracked changes moved any.</summary>
    public List<List<DraftToken>> WithMoves { get; } = [];

    /// <summary>The tokens that tracked changes take out of the base.</summary>
    public RemovedTokens Removed { get; } = new();

    /// <summary>The base block that a paragraph is, word for word and untracked, or -1.</summary>
    public int WholeOf(int raw) => wholes[raw];

    /// <summary>The tokens of the block that a paragraph was of, this paragraph's among them, in order; or <see langword="null"/>.</summary>
    public List<DraftToken>? TokensOf(int raw) => paragraphs[raw]?.Tokens;

    /// <summary>The base mark that a paragraph's mark is, or <see langword="null"/>.</summary>
    public TokenRef? MarkAt(int raw) =>
        wholes[raw] >= 0 ? MarkOf(wholes[raw]) : paragraphs[raw]?.Mark;

    // Notes come last.
    private bool IsNote(int o) => originals.ShapeOf(o).Place.Story != BlockPlace.Body.Story;

    private void Link(BlockPairs pairs, bool isNote)
    {
        for (int o = 0; o < originals.Count; o++)
        {
            if (IsNote(o) != isNote)
            {
                continue;
            }

            if (pairs.BlocksOf[o] is not { } blocks)
            {
                Untrack(o);
                continue;
            }

            int[] drafts = pairs.DraftsOf[blocks[0]]!;
            if (blocks is [int block] && drafts.Length == 1)
            {
                Identify(o, block);
            }
            else if (blocks.Length > 1 || drafts[0] == o)
            {
                HasUntracked = true;
                Compare(blocks, blocks.Length > 1 ? Ordinals.Of(o) : drafts);
            }
        }
    }

    private void Identify(int o, int block)
    {
        if (!string.Equals(originals.Keys[o], index.Keys[block], StringComparison.Ordinal))
        {
            HasUntracked = true;
            Compare(Ordinals.Of(block), Ordinals.Of(o));
            return;
        }

        // The original is the base block, word for word. When nothing in it is tracked it stays one piece.
        (int first, int last) = originals.ParagraphsOf(o);
        if (!originals.IsTrackedIn(o))
        {
            wholes[first] = block;
            return;
        }

        // A tracked paragraph mark may stand within a word, which then is two tokens where the base has one.
        bool isCutAlike = first == last && draft.Blocks[first].Insets.IsEmpty && index.IsCutFromText(block);
        if (isCutAlike && StandsAlone(o) && HoldWithin(o, TrackedStretch(first, block), index.Text.Blocks[block].Tokens) is { } touched)
        {
            Paragraph(last).Mark = MarkOf(block);
            int head = WindowOf(first).Head;
            for (int i = 0; i < touched.Count; i++)
            {
                Keep(touched[i], TokenRef.Base(block, head + i));
            }

            return;
        }

        List<DraftToken> own = isCutAlike ? originals.TokensOf(o, index.Text.Blocks[block].Tokens) : originals.TokensOf(o);
        if (own.Count != index.Text.Blocks[block].Tokens.Length)
        {
            Compare(Ordinals.Of(block), Ordinals.Of(o));
            return;
        }

        Paragraph(last).Mark = MarkOf(block);
        Hold(o);
        for (int i = 0; i < own.Count; i++)
        {
            Keep(own[i], TokenRef.Base(block, i));
        }
    }

    private void Untrack(int o)
    {
        HasUntracked = true;
        Hold(o);
    }

    private void Compare(int[] blocks, int[] drafts)
    {
        if (blocks is [int lone] && drafts is [int original] && CompareWithin(lone, original))
        {
            return;
        }

        (Token[] leftTokens, TokenRef[] refs) = FlatBase.Of(index, blocks);
        List<DraftToken> right = drafts.Length == 1 ? originals.TokensOf(drafts[0]) : [];
        for (int i = 0; i < drafts.Length; i++)
        {
            Hold(drafts[i]);
            if (drafts.Length > 1)
            {
                right.AddRange(originals.TokensOf(drafts[i]));
            }

            int raw = originals.ParagraphsOf(drafts[i]).Last;
            if (i + 1 < drafts.Length)
            {
                int length = draft.Blocks[raw].Text.Length;
                right.Add(new DraftToken(Token.MarkOf(draft.Blocks[raw].Shape), raw, length, length + 1));
            }
            else
            {
                Paragraph(raw).Mark = MarkOf(blocks[^1]);
            }
        }

        using TokenRow row = new(right);
        List<Gap> gaps = WordDiff.Compare(blocks is [int only] ? index.NumbersOf(only) : words.NumbersOf(leftTokens), words.NumbersOf(row.Tokens));
        gaps = EditCleanup.Settle(EditCleanup.JoinConfetti(gaps, leftTokens, row.Tokens), leftTokens, row.Tokens);
        int at = 0;
        int otherAt = 0;
        foreach (Gap gap in gaps)
        {
            Keep(gap.From);
            at = gap.To;
            otherAt = gap.OtherTo;
        }

        Keep(leftTokens.Length);

        void Keep(int to)
        {
            for (; at < to; at++, otherAt++)
            {
                if (right[otherAt].IsMark)
                {
                    Paragraph(right[otherAt].Raw).Mark = refs[at];
                }
                else
                {
                    this.Keep(right[otherAt], refs[at]);
                }
            }
        }
    }

    private void Keep(DraftToken token, TokenRef to)
    {
        token.Base = to;
        if (token.Deleted is not null)
        {
            Removed.Add(token);
        }
    }

    private void Hold(int o)
    {
        List<DraftToken> own = originals.TokensOf(o);
        (int first, int last) = originals.ParagraphsOf(o);
        for (int raw = first; raw <= last; raw++)
        {
            Paragraph(raw).Tokens = own;
        }

        NoteMoves(own);
    }

    private void NoteMoves(List<DraftToken> own)
    {
        if (own.Exists(static token => token.Move is not null))
        {
            WithMoves.Add(own);
        }
    }

    private OriginalParagraph Paragraph(int raw) => paragraphs[raw] ??= new OriginalParagraph();

    private TokenRef MarkOf(int block) => TokenRef.Base(block, index.Text.Blocks[block].Tokens.Length);
}
