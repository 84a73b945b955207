namespace Plenary.Text.Alignment;

/// <summary>A draft's paragraphs as they were before its tracked changes, every token tied to the base token it is.</summary>
internal sealed partial class DraftOriginals
{
    private readonly BaseIndex index;
    private readonly Draft draft;
    private readonly Vocabulary words;
    private readonly OriginalBlocks originals;
    private readonly List<DraftToken>?[] tokens;
    private readonly Dictionary<int, TokenRef> marks = [];
    private readonly int[] wholes;

    public DraftOriginals(BaseIndex index, Draft draft, Vocabulary words)
    {
        this.index = index;
        this.draft = draft;
        this.words = words;
        tokens = new List<DraftToken>?[draft.Blocks.Length];
        wholes = new int[draft.Blocks.Length];
        Array.Fill(wholes, -1);
        originals = new OriginalBlocks(draft);
        int[]?[] links = BlockAligner.Align(
            index,
            originals.Keys,
            o => originals.NumbersOf(o, words),
            originals.Shapes);
        Link(links, isNote: false);
        if (links.Length > 0 && IsNote(links.Length - 1))
        {
            if (!index.Notes.IsEmpty)
            {
                index.Notes.Correct(links, o => originals.Shapes[o].Place.Story, TiedNotes());
            }

            Link(links, isNote: true);
        }

        CountUnlike(links);
    }

    /// <summary>Whether anything was found that no tracked change accounts for.</summary>
    public bool HasUntracked { get; private set; }

    /// <summary>How many base blocks have no counterpart in the draft as it was before its tracked changes.</summary>
    public int BlocksUnlike { get; private set; }

    /// <summary>Whether any token was moved by a tracked change.</summary>
    public bool HasMoves { get; private set; }

    /// <summary>The tokens that tracked changes take out of the base.</summary>
    public RemovedTokens Removed { get; } = new();

    /// <summary>All tokens, paragraph by paragraph; those of whole base blocks are not made.</summary>
    public IEnumerable<DraftToken> Tokens => tokens.OfType<List<DraftToken>>().Distinct(ReferenceEqualityComparer.Instance).Cast<List<DraftToken>>().SelectMany(block => block);

    /// <summary>The base block that a paragraph is, word for word and untracked, or -1.</summary>
    public int WholeOf(int raw) => wholes[raw];

    /// <summary>The tokens of the block that a paragraph was of, this paragraph's among them, in order; or <see langword="null"/>.</summary>
    public List<DraftToken>? TokensOf(int raw) => tokens[raw];

    /// <summary>The base mark that a paragraph's mark is, or <see langword="null"/>.</summary>
    public TokenRef? MarkAt(int raw) =>
        marks.TryGetValue(raw, out TokenRef mark) ? mark
        : wholes[raw] >= 0 ? MarkOf(wholes[raw]) : null;

    // Notes come last.
    private bool IsNote(int o) => originals.Shapes[o].Place.Story != BlockPlace.Body.Story;

    // The notes of the draft whose references the base has too, and which notes those are.
    private Dictionary<string, string> TiedNotes()
    {
        Dictionary<string, string> tied = new(StringComparer.Ordinal);
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            if (!draft.Blocks[raw].Insets.IsEmpty)
            {
                TieNotes(raw, tied);
            }
        }

        return tied;
    }

    private void TieNotes(int raw, Dictionary<string, string> tied)
    {
        DraftInset[] references = [.. draft.Blocks[raw].Insets.Where(inset => inset.Story is not null)];
        TokenRef[] whole = references.Length > 0 && wholes[raw] >= 0 ? index.Notes.ReferencesIn(wholes[raw]) : [];
        for (int i = 0; i < references.Length; i++)
        {
            int at = references[i].At;
            TokenRef? reference = wholes[raw] < 0
                ? tokens[raw]?.Find(token => token.Raw == raw && token.Start == at)?.Base
                : whole.Length == references.Length ? whole[i] : null;
            if (reference is { } known && index.Notes.StoryOf(known) is { } story)
            {
                tied.TryAdd(references[i].Story!, story);
            }
        }
    }

    private void CountUnlike(int[]?[] links)
    {
        bool[] held = new bool[index.Text.Blocks.Length];
        foreach (int[]? blocks in links)
        {
            foreach (int block in blocks ?? [])
            {
                held[block] = true;
            }
        }

        BlocksUnlike = held.Count(one => !one);
        HasUntracked |= BlocksUnlike > 0;
    }

    private void Link(int[]?[] links, bool isNote)
    {
        int[]?[] draftsOf = new int[]?[index.Text.Blocks.Length];
        for (int o = 0; o < links.Length; o++)
        {
            foreach (int block in links[o] ?? [])
            {
                draftsOf[block] = Ordinals.With(draftsOf[block], o);
            }
        }

        for (int o = 0; o < links.Length; o++)
        {
            if (IsNote(o) != isNote)
            {
                continue;
            }

            if (links[o] is not { } blocks)
            {
                Untrack(o);
                continue;
            }

            if (blocks is [int block] && draftsOf[block] is { Length: 1 })
            {
                Identify(o, block);
            }
            else if (blocks.Length > 1 || draftsOf[blocks[0]]![0] == o)
            {
                HasUntracked = true;
                Compare(blocks, blocks.Length > 1 ? Ordinals.Of(o) : draftsOf[blocks[0]]!);
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
        if (first == last && !draft.Blocks[first].IsTracked)
        {
            wholes[first] = block;
            return;
        }

        // A tracked paragraph mark may stand within a word, which then is two tokens where the base has one.
        bool isCutAlike = first == last && draft.Blocks[first].Insets.IsEmpty && index.IsCutFromText(block);
        if (isCutAlike && StandsAlone(o) && HoldWithin(o, TrackedStretch(first, block), index.Text.Blocks[block].Tokens) is { } touched)
        {
            marks[last] = MarkOf(block);
            for (int i = 0; i < touched.Count; i++)
            {
                Keep(touched[i], TokenRef.Base(block, windows[first].Head + i));
            }

            return;
        }

        List<DraftToken> own = isCutAlike ? originals.TokensOf(o, index.Text.Blocks[block].Tokens) : originals.TokensOf(o);
        if (own.Count != index.Text.Blocks[block].Tokens.Length)
        {
            Compare(Ordinals.Of(block), Ordinals.Of(o));
            return;
        }

        marks[last] = MarkOf(block);
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
                marks[raw] = MarkOf(blocks[^1]);
            }
        }

        Token[] rightTokens = DraftToken.TokensOf(right);
        List<Gap> gaps = WordDiff.Compare(blocks is [int only] ? index.NumbersOf(only) : words.NumbersOf(leftTokens), words.NumbersOf(rightTokens));
        gaps = EditCleanup.Settle(EditCleanup.JoinConfetti(gaps, leftTokens, rightTokens), leftTokens, rightTokens);
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
                    marks[right[otherAt].Raw] = refs[at];
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
            tokens[raw] = own;
        }

        HasMoves |= own.Exists(static token => token.Move is not null);
    }

    private TokenRef MarkOf(int block) => TokenRef.Base(block, index.Text.Blocks[block].Tokens.Length);
}
