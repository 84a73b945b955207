using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Writes edits of named blocks of a reading as changes to that reading, taken for a base of its own.</summary>
internal sealed class EditScribe(ReadingWords reading, ImmutableArray<Sponsorship> sponsors)
{
    private static readonly Refusal NoObject = new("A note reference or a picture cannot be put in by writing. Keep those that the paragraph has, or leave them out.");

    private readonly List<TabledChange> changes = [];
    private readonly HashSet<int> written = [];
    private readonly HashSet<int> moved = [];

    // What was put after a block last: the next one stands after it.
    private readonly Dictionary<int, EntryRef> lastAfter = [];

    /// <summary>Why the edits cannot be made, or <see langword="null"/>.</summary>
    public Refusal? Refusal { get; private set; }

    public ImmutableArray<TabledChange> Write(IReadOnlyList<WrittenEdit> edits)
    {
        foreach (WrittenEdit edit in edits)
        {
            switch (edit)
            {
                case WrittenWords words:
                    Rewrite(Once(words.Block, written), words.Text);
                    break;
                case WrittenDeletion gone:
                    Delete(Once(gone.Block, written));
                    break;
                case WrittenBlock block:
                    NewBlock(block);
                    break;
                case WrittenMove move:
                    Place(ChangeKind.Move, move.After, after => new MoveEdit(EntryRef.Base(Once(move.Block, moved)), after));
                    break;
                case WrittenBrackets brackets:
                    Bracket(Known(brackets.Block), brackets.From, brackets.To);
                    break;
                default:
                    throw new ArgumentException($"Unknown kind of edit: {edit.GetType().Name}.", nameof(edits));
            }
        }

        return BracketPairs.Join(changes, out _);
    }

    private void Rewrite(int b, string text)
    {
        Block block = reading.BlockAt(b);
        ImmutableArray<Token> right = RightOf(block, text);
        if (right.IsEmpty)
        {
            Delete(b);
            return;
        }

        Token[] left = [.. block.Tokens];
        Vocabulary words = new();
        List<Gap> gaps = WordDiff.Compare(words.NumbersOf(left), words.NumbersOf(right.AsSpan()));
        foreach (Gap gap in EditCleanup.Settle(EditCleanup.JoinConfetti(gaps, left, right.AsSpan()), left, right.AsSpan()))
        {
            ImmutableArray<Token> inserted = right[gap.OtherFrom..gap.OtherTo];
            ChangeKind kind = inserted.Any(token => token.Kind == TokenKind.Mark) ? ChangeKind.Split
                : gap.Removed == 0 ? ChangeKind.Insert
                : gap.Added == 0 ? ChangeKind.Delete
                : ChangeKind.Replace;
            int after = (gap.Removed > 0 ? gap.To : gap.From) - 1;
            Add(kind, new SpanEdit(TokenRef.Base(b, after), inserted, [.. Enumerable.Range(gap.From, gap.Removed).Select(t => TokenRef.Base(b, t))]));
        }
    }

    // The new words, with the block's own objects and, where the line is broken anew, marks.
    private ImmutableArray<Token> RightOf(Block block, string text)
    {
        bool hasLines = block.Text.Contains('\n', StringComparison.Ordinal);
        string plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        string[] paragraphs = hasLines ? [plain] : [.. plain.Split('\n').Where(part => !string.IsNullOrWhiteSpace(part))];
        ImmutableArray<Token>.Builder right = ImmutableArray.CreateBuilder<Token>();
        Queue<Token> insets = new(block.Tokens.Where(token => token.Kind == TokenKind.Inset));
        for (int p = 0; p < paragraphs.Length; p++)
        {
            if (p > 0)
            {
                right.Add(Token.MarkOf(block.Shape));
            }

            // A block of one paragraph keeps the spaces at its ends.
            foreach (Token token in Tokenizer.Tokenize(paragraphs.Length == 1 ? paragraphs[p] : paragraphs[p].Trim()))
            {
                if (token.Kind != TokenKind.Inset)
                {
                    right.Add(token);
                }
                else if (insets.TryDequeue(out Token? known))
                {
                    right.Add(known);
                }
                else
                {
                    Refusal = NoObject;
                }
            }
        }

        return right.ToImmutable();
    }

    private void Delete(int b)
    {
        int count = reading.BlockAt(b).Tokens.Length;
        Add(ChangeKind.DeleteBlock, new SpanEdit(TokenRef.Base(b, count), [], [.. Enumerable.Range(0, count + 1).Select(t => TokenRef.Base(b, t))]));
    }

    private void NewBlock(WrittenBlock block)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(block.Text.ReplaceLineEndings(" "));
        Refusal = tokens.Any(token => token.Kind == TokenKind.Inset) ? NoObject : Refusal;
        Place(ChangeKind.NewBlock, block.After, after => new BlockEdit(after, block.Shape, tokens));
    }

    private void Place(ChangeKind kind, int after, Func<EntryRef, Edit> edit)
    {
        int at = after < 0 ? -1 : Known(after);
        EntryRef place = lastAfter.TryGetValue(at, out EntryRef last) ? last : at < 0 ? EntryRef.Top : EntryRef.Base(at);
        lastAfter[at] = new EntryRef(Edit.Pending(changes.Count), 0);
        Add(kind, edit(place));
    }

    private void Bracket(int b, int from, int to)
    {
        ImmutableArray<Token> tokens = reading.BlockAt(b).Tokens;
        int first = -1;
        int last = -1;
        int at = 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            int end = at + tokens[t].Text.Length;
            if (at < to && end > from)
            {
                first = first < 0 ? t : first;
                last = t;
            }

            at = end;
        }

        if (first < 0)
        {
            throw new ArgumentException("There are no words to put in brackets.", nameof(from));
        }

        changes.Add(new TabledChange(
            ChangeKind.Bracket,
            [new SpanEdit(TokenRef.Base(b, first - 1), [Sign("[")], []), new SpanEdit(TokenRef.Base(b, last), [Sign("]")], [])],
            sponsors));
    }

    private static Token Sign(string sign) => Tokenizer.Tokenize(sign)[0];

    private int Once(int block, HashSet<int> done) => done.Add(Known(block))
        ? block
        : throw new ArgumentException($"Two edits of block {block} contradict each other.", nameof(block));

    private int Known(int block) => (uint)block < (uint)reading.Count
        ? block
        : throw new ArgumentException($"The reading has no block {block}.", nameof(block));

    private void Add(ChangeKind kind, Edit edit) => changes.Add(new TabledChange(kind, [edit], sponsors));
}
