using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Cli;

/// <summary>What changed from one text to another, paragraph by paragraph.</summary>
internal sealed class TextDifference
{
    private readonly ImmutableArray<string> baseNames;
    private readonly Dictionary<BlockId, string> newNames = [];
    private readonly ImmutableArray<ParagraphDifference>.Builder found = ImmutableArray.CreateBuilder<ParagraphDifference>();

    /// <param name="from">The text as it was.</param>
    /// <param name="to">The text as it is.</param>
    /// <param name="author">In whose name the changes are recorded.</param>
    public TextDifference(SourceText from, SourceText to, string author)
    {
        DraftComparison comparison = DraftComparer.Compare(new BaseIndex(from.Text), to.Draft, author);
        Sponsorship sponsor = new(author, null, to.SavedAt);
        Weave = Weave.Of(from.Text).Table([.. comparison.Changes.Select(change => change with { Sponsors = [sponsor] })]);
        baseNames = BlockReference.All(from.Text);
        NameNew(to.Text, Reading.OfMember(Weave, author));
        Walk();
        Paragraphs = found.DrainToImmutable();
    }

    /// <summary>The changes, woven.</summary>
    public Weave Weave { get; }

    /// <summary>The paragraphs that changed, in order.</summary>
    public ImmutableArray<ParagraphDifference> Paragraphs { get; }

    /// <summary>How many words were put in.</summary>
    public int WordsInserted { get; private set; }

    /// <summary>How many words were taken out.</summary>
    public int WordsDeleted { get; private set; }

    // A new paragraph has the name that it has in its own text.
    private void NameNew(TextDocument text, TextDocument reading)
    {
        ImmutableArray<string> names = BlockReference.All(text);
        for (int i = 0; i < reading.Blocks.Length && reading.Blocks.Length == text.Blocks.Length; i++)
        {
            newNames[reading.Blocks[i].Id] = names[i];
        }
    }

    private void Walk()
    {
        string above = "";
        foreach (WeaveEntry entry in Weave.Entries)
        {
            if (entry.Source is { } source)
            {
                WeaveEntry moved = Weave.Entries.First(one => one.Ref == source);
                Add(moved, $"moved {After(above)}", ParagraphTurn.Moved);
                above = NameOf(moved);
            }
            else if (entry.Ref.Change >= 0)
            {
                Add(entry, $"new, {After(above)}", ParagraphTurn.New);
                above = NameOf(entry);
            }
            else if (entry.Moves.IsEmpty)
            {
                ParagraphTurn turn = TurnOf(entry);
                Add(entry, WordFor(turn), turn);
                above = turn == ParagraphTurn.Deleted ? above : NameOf(entry);
            }
        }
    }

    private void Add(WeaveEntry entry, string what, ParagraphTurn turn)
    {
        if (turn == ParagraphTurn.None)
        {
            return;
        }

        ImmutableArray<TextPiece>.Builder pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (WovenToken token in entry.Tokens)
        {
            bool isMark = token.Token.Kind == TokenKind.Mark;
            bool isOwnMark = isMark && token.Ref.Change == entry.Ref.Change;
            bool isInserted = token.Inserter >= 0;
            if (isOwnMark && (token.Deleters.IsEmpty || turn == ParagraphTurn.Deleted))
            {
                continue;
            }

            PieceKind kind = !token.Deleters.IsEmpty ? PieceKind.Deleted : isInserted ? PieceKind.Inserted : PieceKind.Kept;
            if (token.Token.Kind == TokenKind.Word)
            {
                WordsInserted += kind == PieceKind.Inserted ? 1 : 0;
                WordsDeleted += kind == PieceKind.Deleted ? 1 : 0;
            }

            string words = isMark ? "¶" : token.Token.Text;
            if (pieces.Count > 0 && pieces[^1].Kind == kind)
            {
                pieces[^1] = pieces[^1] with { Words = pieces[^1].Words + words };
            }
            else
            {
                pieces.Add(new TextPiece(kind, words));
            }
        }

        found.Add(new ParagraphDifference(NameOf(entry), what, turn, pieces.DrainToImmutable()));
    }

    private ParagraphTurn TurnOf(WeaveEntry entry)
    {
        ParagraphTurn turn = ParagraphTurn.None;
        foreach (WovenToken token in entry.Tokens)
        {
            bool isMark = token.Token.Kind == TokenKind.Mark;
            ParagraphTurn one = token.Deleters.Any(change => Weave.Changes[change].Kind == ChangeKind.DeleteBlock) ? ParagraphTurn.Deleted
                : isMark && token.Inserter >= 0 ? ParagraphTurn.Split
                : isMark && !token.Deleters.IsEmpty ? ParagraphTurn.Merged
                : token.Inserter >= 0 || !token.Deleters.IsEmpty ? ParagraphTurn.Changed
                : ParagraphTurn.None;
            turn = one > turn ? one : turn;
        }

        return turn;
    }

    private string NameOf(WeaveEntry entry) => entry.Ref.Change < 0 ? baseNames[entry.Ref.Part] : newNames.GetValueOrDefault(entry.Id, "new paragraph");

    private static string After(string above) => above.Length == 0 ? "to the top" : $"after {above}";

    private static string WordFor(ParagraphTurn turn) => turn switch
    {
        ParagraphTurn.Split => "split (¶)",
        ParagraphTurn.Merged => "merged with the next (¶)",
        ParagraphTurn.Deleted => "deleted",
        _ => "changed",
    };
}

/// <summary>A paragraph that changed.</summary>
/// <param name="Place">Its name.</param>
/// <param name="What">What became of it, in words.</param>
/// <param name="Turn">The same, for counting.</param>
/// <param name="Pieces">Its words, kept, put in and taken out.</param>
internal sealed record ParagraphDifference(string Place, string What, ParagraphTurn Turn, ImmutableArray<TextPiece> Pieces);

/// <summary>A run of words that share what became of them.</summary>
internal readonly record struct TextPiece(PieceKind Kind, string Words);

/// <summary>What became of words.</summary>
internal enum PieceKind
{
    Kept,
    Inserted,
    Deleted,
}

/// <summary>What became of a paragraph; the greater says more.</summary>
internal enum ParagraphTurn
{
    None,
    Changed,
    Split,
    Merged,
    Deleted,
    New,
    Moved,
}
