using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Turns the woven tokens of a block into runs that the writer can mark: who puts each in, who takes it out.</summary>
internal sealed class TokenRuns(SponsorSets sponsors, MarkVisibility marks)
{
    // Mostly a few words are put in.
    private const int RoomForTokens = 8;

    // Used again for every block.
    private readonly List<TokenRun> runs = [];
    private readonly List<TokenRun> afterMark = [];

    /// <summary>A block where it stands in the base, or where a new block stands.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="remarks">Where comments start and end; <see langword="null"/> where the block has none.</param>
    /// <returns>Its runs, which are there until the next block is asked for.</returns>
    public List<TokenRun> AtHome(WeaveEntry entry, RemarkAnchors? remarks)
    {
        int[] movers = sponsors.OfAny(entry.Moves);
        runs.Clear();
        afterMark.Clear();
        TokenRun? ownMark = null;
        int position = 0;
        ImmutableArray<int> takenOut = [];
        int[] deleters = SponsorSets.None;
        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            (RemarkAnchors.Remarks Starts, RemarkAnchors.Remarks Ends)? at = remarks?.At(token.Ref);
            if (at is { Starts: var starts })
            {
                foreach (int comment in starts)
                {
                    runs.Add(new TokenRun(RunKind.CommentStart, comment, comment, TokenRun.NoTokens, null, SponsorSets.None, null));
                }
            }

            bool own = token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
            bool isBase = token.Inserter < 0;
            int[]? inserted = isBase ? null : sponsors.Of(token.Inserter);
            if (!token.Deleters.AsSpan().SequenceEqual(takenOut.AsSpan()))
            {
                // Words that stand together are mostly taken out together.
                takenOut = token.Deleters;
                deleters = sponsors.OfAny(takenOut);
            }

            int[] deleted = SponsorSets.Union(deleters, movers);
            DateTimeOffset? date = !isBase ? sponsors.DateOf(token.Inserter)
                : !token.Deleters.IsEmpty ? sponsors.DateOf(token.Deleters[0])
                : entry.Moves.IsEmpty ? null : sponsors.DateOf(entry.Moves[0]);
            bool move = movers.Length > 0 && isBase && SponsorSets.Same(deleted, movers);
            if (token.Token.Kind == TokenKind.Mark)
            {
                int[]? asked = inserted;
                (inserted, deleted, move) = marks.Of(token.Ref, inserted, deleted, move);
                if (own && inserted is { Length: 0 })
                {
                    // There for nobody: whoever puts it in takes it out as well, for a change must name somebody.
                    inserted = deleted = asked is { Length: > 0 } ? asked : [.. Enumerable.Range(0, sponsors.Members.Length)];
                }

                TokenRun mark = new(RunKind.Mark, 0, 0, [token.Token], inserted, deleted, date, move);
                if (own)
                {
                    ownMark = mark;
                }
                else if (inserted is null || inserted.Length > 0)
                {
                    (ownMark is null ? runs : afterMark).Add(mark);
                }
            }
            else if (isBase)
            {
                int length = token.Token.Text.Length;
                AddBase(runs, position, position + length, deleted, date, move);
                position += length;
            }
            else if (inserted!.Length > 0 && SponsorSets.Except(inserted, deleted).Length > 0)
            {
                // Who takes out words that it did not put in is told as well: a change upon a change.
                AddInserted(ownMark is null ? runs : afterMark, token.Token, inserted, SponsorSets.Union(SponsorSets.Intersect(movers, inserted), deleters), date, false);
            }

            if (at is { Ends: var ends })
            {
                foreach (int comment in ends)
                {
                    runs.Add(new TokenRun(RunKind.CommentEnd, comment, comment, TokenRun.NoTokens, null, SponsorSets.None, null));
                }
            }
        }

        // What stands after the block's own mark runs on from it: before the mark it reads the same, and a paragraph
        // must end with its mark.
        runs.AddRange(afterMark);
        if (ownMark is not null)
        {
            runs.Add(ownMark);
        }

        return runs;
    }

    /// <summary>A base block where a move would put it: as its movers have it.</summary>
    /// <returns>Its runs, which are there until the next block is asked for.</returns>
    public List<TokenRun> AtSlot(WeaveEntry source, EntryRef slot)
    {
        int[] movers = sponsors.Of(slot.Change);
        DateTimeOffset? date = sponsors.DateOf(slot.Change);
        runs.Clear();
        TokenRun? ownMark = null;
        int at = 0;
        foreach (ref readonly WovenToken token in source.Tokens.AsSpan())
        {
            bool isBase = token.Inserter < 0;
            int[] inserted = isBase ? movers : SponsorSets.Intersect(sponsors.Of(token.Inserter), movers);
            int[] deleted = token.Deleters.IsEmpty ? SponsorSets.None : sponsors.OfAny(token.Deleters, inserted);
            bool own = token.Ref.Change == source.Ref.Change && token.Ref.Part == source.Ref.Part;
            if (token.Token.Kind == TokenKind.Mark)
            {
                bool move = isBase && deleted.Length == 0;
                if (own)
                {
                    (int[]? shown, int[] gone, move) = marks.Of(new TokenRef(slot.Change, slot.Part, -1), inserted, deleted, move);
                    (shown, gone) = shown is { Length: 0 } ? (movers, movers) : (shown, gone);
                    ownMark = new TokenRun(RunKind.Mark, 0, 0, [token.Token], shown, gone, date, move);
                }
                else if (inserted.Length > 0)
                {
                    runs.Add(new TokenRun(RunKind.Mark, 0, 0, [token.Token], inserted, deleted, date, move));
                }
            }
            else if (isBase)
            {
                int length = token.Token.Text.Length;
                runs.Add(new TokenRun(RunKind.Base, at, at + length, TokenRun.NoTokens, inserted, deleted, date, true));
                at += length;
            }
            else if (SponsorSets.Except(inserted, deleted).Length > 0)
            {
                AddInserted(runs, token.Token, inserted, deleted, sponsors.DateOf(token.Inserter), false);
            }
        }

        runs.Add(ownMark ?? throw new InvalidOperationException("A block has a mark."));
        return runs;
    }

    /// <summary>Whether anything is asked of a block.</summary>
    public bool IsTouched(WeaveEntry entry)
    {
        if (!entry.Moves.IsEmpty)
        {
            return true;
        }

        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            // The mark of a paragraph of which nothing is asked may be settled by what is put in after it.
            if (token.Inserter >= 0 || !token.Deleters.IsEmpty || (token.Token.Kind == TokenKind.Mark && marks.IsSettled(token.Ref)))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddBase(List<TokenRun> runs, int from, int to, int[] deleted, DateTimeOffset? at, bool move)
    {
        if (runs.Count > 0 && runs[^1] is { Kind: RunKind.Base } last && last.To == from && SponsorSets.Same(last.Deleted, deleted) && last.IsMove == move)
        {
            last.To = to;
        }
        else
        {
            runs.Add(new TokenRun(RunKind.Base, from, to, TokenRun.NoTokens, null, deleted, at, move));
        }
    }

    private static void AddInserted(List<TokenRun> runs, Token token, int[] inserted, int[] deleted, DateTimeOffset? at, bool move)
    {
        if (runs.Count > 0 && runs[^1] is { Kind: RunKind.Inserted } last && last.At == at
            && SponsorSets.Same(last.Inserted!, inserted) && SponsorSets.Same(last.Deleted, deleted))
        {
            last.Tokens.Add(token);
        }
        else
        {
            runs.Add(new TokenRun(RunKind.Inserted, 0, 0, new List<Token>(RoomForTokens) { token }, inserted, deleted, at, move));
        }
    }
}
