namespace Plenary.Text.Tests.Laws;

/// <summary>
/// What a change to the base touches, told in characters of the base (each block closed by a line feed) and not in
/// tokens: the test's own account of laws 4 and 5.
/// </summary>
internal sealed class CharacterTouch
{
    private readonly List<(int From, int To)> deleted = [];
    private readonly List<int> inserted = [];
    private readonly HashSet<int> bounds = [];
    private readonly HashSet<int> joined = [];

    public CharacterTouch(Weave weave, Change change)
    {
        foreach (Edit edit in change.Edits)
        {
            switch (edit)
            {
                case BlockEdit { After: { Change: -1, Part: >= 0 } after }:
                    bounds.Add(after.Part);
                    break;
                case MoveEdit move:
                    deleted.Add(Characters(weave, TokenRef.Base(move.Block.Part, weave.Base.Blocks[move.Block.Part].Tokens.Length)));
                    bounds.Add(move.Block.Part - 1);
                    if (move.After is { Change: -1, Part: >= 0 })
                    {
                        bounds.Add(move.After.Part);
                    }

                    break;
                case SpanEdit { Deleted.IsEmpty: true } span:
                    inserted.Add(Characters(weave, span.After).To);
                    Clauses.Add(ClauseOf(weave, span.After));
                    break;
                case SpanEdit span:
                    bool whole = change.Kind == ChangeKind.DeleteBlock;
                    deleted.Add((Characters(weave, span.Deleted[0]).From - (whole ? 1 : 0), Characters(weave, span.Deleted[^1]).To));
                    IsWhole = whole;
                    foreach (TokenRef token in span.Deleted)
                    {
                        Clauses.Add(ClauseOf(weave, token));
                        if (token.Ordinal == weave.Base.Blocks[token.Part].Tokens.Length)
                        {
                            (whole ? bounds : joined).Add(whole ? token.Part - 1 : token.Part);
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The clauses, as block and ordinal, that words are changed in.</summary>
    public HashSet<(int Block, int Clause)> Clauses { get; } = [];

    private bool IsWhole { get; }

    /// <summary>Whether both take the same character, or put something into the same place, or one into what the other takes or joins.</summary>
    public bool Meets(CharacterTouch other) =>
        deleted.Exists(one => other.deleted.Exists(two => Real(one).From < other.Real(two).To && other.Real(two).From < Real(one).To))
        || inserted.Exists(other.inserted.Contains)
        || inserted.Exists(at => other.deleted.Exists(range => range.From < at && at < range.To))
        || other.inserted.Exists(at => deleted.Exists(range => range.From < at && at < range.To))
        || joined.Overlaps(other.bounds) || other.joined.Overlaps(bounds);

    // A block that goes whole takes the place before its first character along, but not the character before that.
    private (int From, int To) Real((int From, int To) range) => IsWhole ? (range.From + 1, range.To) : range;

    private static (int From, int To) Characters(Weave weave, TokenRef token)
    {
        int at = 0;
        for (int block = 0; block < token.Part; block++)
        {
            at += weave.Base.Blocks[block].Text.Length + 1;
        }

        for (int t = 0; t < token.Ordinal; t++)
        {
            at += weave.Base.Blocks[token.Part].Tokens[t].Text.Length;
        }

        return token.Ordinal < 0 ? (at, at)
            : (at, at + (token.Ordinal < weave.Base.Blocks[token.Part].Tokens.Length ? weave.Base.Blocks[token.Part].Tokens[token.Ordinal].Text.Length : 1));
    }

    private static (int Block, int Clause) ClauseOf(Weave weave, TokenRef token)
    {
        string text = weave.Base.Blocks[token.Part].Text;
        int start = Characters(weave, TokenRef.Base(token.Part, 0)).From;
        int at = Math.Min(Math.Max(Characters(weave, token).From - start, 0), Math.Max(text.Length - 1, 0));
        int clause = 0;
        for (int i = 0; i < at; i++)
        {
            bool ends = "。、，；：？！".Contains(text[i], StringComparison.Ordinal)
                || (",;:.?!،؛؟".Contains(text[i], StringComparison.Ordinal) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])));
            clause += ends ? 1 : 0;
        }

        return (token.Part, clause);
    }
}
