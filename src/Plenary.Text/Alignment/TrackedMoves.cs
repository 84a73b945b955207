using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>Ties the far ends of tracked moves of whole paragraphs to the words that went.</summary>
internal sealed class TrackedMoves(DraftOriginals originals, Vocabulary words)
{
    /// <summary>Ties every block that a tracked move put in whole.</summary>
    public void Tie(List<FinalBlock> finals)
    {
        if (originals.WithMoves.Count == 0)
        {
            return;
        }

        Dictionary<string, List<DraftToken>> gone = new(StringComparer.Ordinal);
        foreach (List<DraftToken> own in originals.WithMoves)
        {
            foreach (DraftToken token in own)
            {
                if (token.Deleted is not null && token.Base is not null && MoveOf(token, own) is { } name)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(gone, name, out _) ??= []).Add(token);
                }
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
            if (final.Whole < 0 && final.Window.IsOpen && final.Tokens.Find(static token => token.Token.Kind != TokenKind.Space)?.Move is { } name
                && final.Tokens.TrueForAll(static token => token.Inserted is not null || token.Token.Kind == TokenKind.Space)
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

    // What others struck where it stood is named for them all, and not for the move: a note or picture went all the same.
    private static string? MoveOf(DraftToken token, List<DraftToken> own) =>
        token.Move ?? (token.Token.Kind == TokenKind.Inset ? own.Find(other => other.Raw == token.Raw && other.Move is not null)?.Move : null);

    private void TieRun(List<DraftToken> source, int from, int to, FinalBlock final, int otherTo)
    {
        for (int i = to - 1; i >= from; i--)
        {
            DraftToken moved = final.Tokens[--otherTo];
            moved.Base = source[i].Base;
            originals.NoteMoved(moved);
        }
    }
}
