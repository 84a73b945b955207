using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>Builds a draft's blocks as they are now, every token tied to the base token it is.</summary>
internal sealed class DraftViews
{
    private readonly BaseIndex index;
    private readonly Draft draft;
    private readonly Vocabulary words;
    private readonly List<(int First, int Last)> originals = [];
    private readonly DraftToken?[]?[] originalTokens;
    private bool hasMoves;
    private readonly Dictionary<int, TokenRef> originalMarks = [];
    private readonly int[] wholeOfRaw;

    public DraftViews(BaseIndex index, Draft draft)
    {
        this.index = index;
        this.draft = draft;
        words = new Vocabulary(index.Words);
        originalTokens = new DraftToken?[draft.Blocks.Length][];
        wholeOfRaw = new int[draft.Blocks.Length];
        Array.Fill(wholeOfRaw, -1);
    }

    /// <summary>Whether anything was found that no tracked change accounts for.</summary>
    public bool HasUntracked { get; private set; }

    /// <summary>How many base blocks have no counterpart in the draft as it was before its tracked changes.</summary>
    public int BlocksUnlike { get; private set; }

    /// <summary>The tokens that tracked changes take out of the base, by base token.</summary>
    public Dictionary<TokenRef, DraftToken> Removed { get; } = [];

    public List<FinalBlock> Build()
    {
        AlignOriginals();
        List<FinalBlock> finals = [];
        FinalBlock? open = null;
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            DraftBlock block = draft.Blocks[raw];
            if (open is null && wholeOfRaw[raw] >= 0 && block.MarkDeleted is null)
            {
                finals.Add(new FinalBlock(block.Shape) { Whole = wholeOfRaw[raw], FirstRaw = raw, Blocks = index.Alone(wholeOfRaw[raw]) });
                continue;
            }

            open ??= new FinalBlock(block.Shape) { FirstRaw = raw };
            int from = open.Tokens.Count;
            DraftText.AddTokens(open.Tokens, block, raw, before: false);
            for (int i = from; i < open.Tokens.Count; i++)
            {
                Tie(open.Tokens[i]);
            }

            bool last = raw + 1 == draft.Blocks.Length || draft.Blocks[raw + 1].Shape.Place != block.Shape.Place;
            if (block.MarkDeleted is null || (last && open.Tokens.Count > 0))
            {
                open.Shape = block.Shape;
                open.Mark = new DraftToken(Token.MarkOf(block.Shape), raw, block.Text.Length, block.Text.Length + 1)
                {
                    Inserted = block.MarkInserted,
                    Base = originalMarks.TryGetValue(raw, out TokenRef mark) ? mark : null,
                };
                finals.Add(open);
                open = null;
            }
            else if (last)
            {
                open = null;
            }
        }

        TieMoves(finals);
        return finals;
    }

    private void AlignOriginals()
    {
        List<string> keys = [];
        List<BlockShape> shapes = [];
        StringBuilder? key = null;
        int first = 0;
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            DraftBlock block = draft.Blocks[raw];
            bool last = raw + 1 == draft.Blocks.Length || draft.Blocks[raw + 1].Shape.Place != block.Shape.Place;
            if (key is null && block.MarkInserted is null && block.Insets.IsEmpty && !block.IsTracked)
            {
                originals.Add((raw, raw));
                keys.Add(block.Text);
                shapes.Add(block.Shape);
                continue;
            }

            if (key is null)
            {
                key = new StringBuilder();
                first = raw;
            }

            DraftText.AppendKey(key, block);
            if (block.MarkInserted is null || (last && key.Length > 0))
            {
                originals.Add((first, raw));
                keys.Add(key.ToString());
                shapes.Add(block.Shape);
                key = null;
            }
            else if (last)
            {
                key = null;
            }
        }

        List<DraftToken>?[] tokens = new List<DraftToken>?[originals.Count];
        List<int>?[] links = BlockAligner.Align(index, [.. keys], o => words.NumbersOf([.. TokensOf(o).Select(token => token.Token)]), [.. shapes]);
        Link(keys, links, TokensOf);

        List<DraftToken> TokensOf(int o)
        {
            if (tokens[o] is not { } made)
            {
                made = [];
                for (int raw = originals[o].First; raw <= originals[o].Last; raw++)
                {
                    DraftText.AddTokens(made, draft.Blocks[raw], raw, before: true);
                }

                tokens[o] = made;
            }

            return made;
        }
    }

    private void Link(List<string> keys, List<int>?[] links, Func<int, List<DraftToken>> tokensOf)
    {
        List<int>?[] draftsOf = new List<int>?[index.Text.Blocks.Length];
        for (int o = 0; o < links.Length; o++)
        {
            foreach (int block in links[o] ?? [])
            {
                (draftsOf[block] ??= []).Add(o);
            }
        }

        for (int o = 0; o < links.Length; o++)
        {
            if (links[o] is not { } blocks)
            {
                Untrack(o, tokensOf);
                continue;
            }

            if (blocks is [int block] && draftsOf[block] is { Count: 1 })
            {
                if (string.Equals(keys[o], index.Keys[block], StringComparison.Ordinal))
                {
                    Identify(o, block, tokensOf);
                }
                else
                {
                    Compare([block], [o], tokensOf);
                }
            }
            else if (blocks.Count > 1 || draftsOf[blocks[0]]![0] == o)
            {
                Compare(blocks, blocks.Count > 1 ? [o] : draftsOf[blocks[0]]!, tokensOf);
            }
        }

        for (int block = 0; block < draftsOf.Length; block++)
        {
            if (draftsOf[block] is null)
            {
                BlocksUnlike++;
                HasUntracked = true;
            }
        }
    }

    // The original is the base block, word for word. When nothing in it is tracked it stays one piece.
    private void Identify(int o, int block, Func<int, List<DraftToken>> tokensOf)
    {
        (int first, int last) = originals[o];
        originalMarks[last] = MarkOf(block);
        if (first == last && !draft.Blocks[first].IsTracked)
        {
            wholeOfRaw[first] = block;
            return;
        }

        List<DraftToken> tokens = tokensOf(o);
        for (int i = 0; i < tokens.Count; i++)
        {
            Keep(tokens[i], TokenRef.Base(block, i));
        }
    }

    private void Untrack(int o, Func<int, List<DraftToken>> tokensOf)
    {
        HasUntracked = true;
        foreach (DraftToken token in tokensOf(o))
        {
            Remember(token);
        }
    }

    private void Compare(List<int> blocks, List<int> drafts, Func<int, List<DraftToken>> tokensOf)
    {
        HasUntracked = true;
        (List<Token> left, List<TokenRef> refs) = FlatBase.Of(index, blocks);
        List<DraftToken> right = [];
        for (int i = 0; i < drafts.Count; i++)
        {
            right.AddRange(tokensOf(drafts[i]));
            int raw = originals[drafts[i]].Last;
            if (i + 1 < drafts.Count)
            {
                int length = draft.Blocks[raw].Text.Length;
                right.Add(new DraftToken(Token.MarkOf(draft.Blocks[raw].Shape), raw, length, length + 1));
            }
            else
            {
                originalMarks[raw] = MarkOf(blocks[^1]);
            }
        }

        Token[] leftTokens = [.. left];
        Token[] rightTokens = [.. right.Select(token => token.Token)];
        List<Gap> gaps = WordDiff.Compare(words.NumbersOf(leftTokens), words.NumbersOf(rightTokens));
        gaps = EditCleanup.Settle(EditCleanup.JoinConfetti(gaps, leftTokens, rightTokens), leftTokens, rightTokens);
        int at = 0;
        int otherAt = 0;
        foreach (Gap gap in gaps)
        {
            Keep(gap.From);
            at = gap.To;
            for (otherAt = gap.OtherFrom; otherAt < gap.OtherTo; otherAt++)
            {
                if (!right[otherAt].IsMark)
                {
                    Remember(right[otherAt]);
                }
            }
        }

        Keep(left.Count);

        void Keep(int to)
        {
            for (; at < to; at++, otherAt++)
            {
                if (right[otherAt].IsMark)
                {
                    originalMarks[right[otherAt].Raw] = refs[at];
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
        Remember(token);
        if (token.Deleted is not null)
        {
            Removed[to] = token;
        }
    }

    // By the place of the first character; a paragraph's room is made when its first token comes.
    private void Remember(DraftToken token)
    {
        (originalTokens[token.Raw] ??= new DraftToken?[draft.Blocks[token.Raw].Text.Length + 1])[token.Start] = token;
        hasMoves |= token.Move is not null;
    }

    // A token is still the one it was when it stands at the same characters, none of them put in or taken out.
    private void Tie(DraftToken token)
    {
        if (token.Inserted is null
            && originalTokens[token.Raw]?[token.Start] is { } original
            && original.End == token.End && original.Deleted is null && original.Token.SameAs(token.Token))
        {
            token.Base = original.Base;
        }
    }

    // A tracked move of whole paragraphs: the words at the far end are the words that went.
    private void TieMoves(List<FinalBlock> finals)
    {
        if (!hasMoves)
        {
            return;
        }

        Dictionary<string, List<DraftToken>> gone = new(StringComparer.Ordinal);
        foreach (DraftToken? token in originalTokens.Where(paragraph => paragraph is not null).SelectMany(paragraph => paragraph!))
        {
            if (token?.Move is not null && token.Deleted is not null && token.Base is not null)
            {
                if (!gone.TryGetValue(token.Move, out List<DraftToken>? list))
                {
                    gone.Add(token.Move, list = []);
                }

                list.Add(token);
            }
        }

        if (gone.Count == 0)
        {
            return;
        }

        foreach (List<DraftToken> list in gone.Values)
        {
            list.Sort((left, right) => left.Raw != right.Raw ? left.Raw.CompareTo(right.Raw) : left.Start.CompareTo(right.Start));
        }

        foreach (FinalBlock final in finals)
        {
            if (final.Tokens.FirstOrDefault(token => token.Token.Kind != TokenKind.Space)?.Move is { } name
                && final.Tokens.TrueForAll(token => token.Inserted is not null || token.Token.Kind == TokenKind.Space)
                && gone.TryGetValue(name, out List<DraftToken>? source))
            {
                int at = 0;
                foreach (Gap gap in WordDiff.Compare(words.NumbersOf([.. source.Select(t => t.Token)]), words.NumbersOf([.. final.Tokens.Select(t => t.Token)])))
                {
                    TieRun(source, at, gap.From, final, gap.OtherFrom);
                    at = gap.To;
                }

                TieRun(source, at, source.Count, final, final.Tokens.Count);
            }
        }
    }

    private static void TieRun(List<DraftToken> source, int from, int to, FinalBlock final, int otherTo)
    {
        for (int i = to - 1; i >= from; i--)
        {
            final.Tokens[--otherTo].Base = source[i].Base;
        }
    }

    private TokenRef MarkOf(int block) => TokenRef.Base(block, index.Text.Blocks[block].Tokens.Length);
}
