using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Writes the changes that lead from the base to a draft.</summary>
internal sealed class ChangeScribe(
    BaseIndex index,
    List<FinalBlock> finals,
    List<BlockLink> links,
    DraftViews views,
    Draft draft,
    string member,
    string? recordedBy,
    DateTimeOffset? recordedAt)
{
    private readonly List<TabledChange> changes = [];
    private readonly PlaceNames places = new(index, draft, finals, links);
    private readonly NoteSpelling notes = new(index, draft);

    // Which link a block of the draft is in, counted from 1; 0 for none.
    private readonly int[] linkOfFinal = new int[finals.Count];
    private readonly bool[] held = new bool[index.Text.Blocks.Length];
    private readonly EntryRef[] entryOfFinal = new EntryRef[finals.Count];
    private ImmutableArray<Sponsorship> sponsors;
    private Revision? sponsoredBy;

    public DraftComparison Write()
    {
        for (int i = 0; i < links.Count; i++)
        {
            foreach (int f in links[i].Finals)
            {
                linkOfFinal[f] = i + 1;
            }

            foreach (int block in links[i].Blocks)
            {
                held[block] = true;
            }
        }

        for (int block = 0; block < held.Length; block++)
        {
            if (!held[block])
            {
                DeleteBlock(block);
            }
        }

        EntryRef last = EntryRef.Top;
        for (int f = 0; f < finals.Count; f++)
        {
            if (linkOfFinal[f] == 0)
            {
                last = entryOfFinal[f] = NewBlock(f, StartsNewNote(f) ? EntryRef.Base(held.Length - 1) : PastDeleted(OutOfOrder(f) ?? last, f));
            }
            else if (links[linkOfFinal[f] - 1] is var link && link.Finals[0] == f)
            {
                last = link.IsMoved ? Move(f, link.Blocks[0], PastDeleted(last, f)) : EntryRef.Base(link.Blocks[^1]);
                EditWithin(link);
                foreach (int held in link.Finals)
                {
                    entryOfFinal[held] = EntryRef.Base(link.Blocks[^1]);
                }
            }
        }

        ImmutableArray<TabledChange> joined = BracketPairs.Join(changes, out JoinedChanges joinedAt);
        return new DraftComparison(joined, new Lazy<DraftPlaces>(() => new DraftPlaces(new PlaceScribe(index, draft, finals, views, entryOfFinal, joinedAt))), views.IsTracked, views.HasUntracked, views.BlocksUnlike)
        {
            MovedNotes = views.MovedNotes,
        };
    }

    // A new note has its place from its reference: it is anchored where every other is, whatever notes stand beside it
    // in the member's file.
    private bool StartsNewNote(int f) => IsNew(StoryOf(f)) && (f == 0 || StoryOf(f - 1) != StoryOf(f));

    // Before a note of the base that comes in the draft after a new one, or after one that was behind it: it stands where it stood.
    private EntryRef? OutOfOrder(int f)
    {
        if (f == 0 || StoryOf(f - 1) == StoryOf(f) || StoryOf(f - 1) == BlockPlace.Body.Story || index.Notes.FirstOf(StoryOf(f)) is not { } first)
        {
            return null;
        }

        return !IsNew(StoryOf(f - 1)) && !(index.Notes.FirstOf(StoryOf(f - 1)) > first) ? null
            : first == 0 ? EntryRef.Top
            : EntryRef.Base(first - 1);
    }

    private string StoryOf(int f) => places.Of(finals[f].Shape.Place).Story;

    private static bool IsNew(string story) => story.Contains('+', StringComparison.Ordinal);

    // What is put in where blocks are taken out stands after them: the old wording first, then the new. What stands
    // before a table that the base begins with is not put into it, though its first rows were taken out; and what stands
    // in a table stands with it, though what was before it was taken out.
    private EntryRef PastDeleted(EntryRef last, int f)
    {
        if (last.Change != -1)
        {
            return last;
        }

        BlockPlace own = places.Of(finals[f].Shape.Place);
        if (own.Cell is { } cell)
        {
            last = BeforeContainer(last, cell.IndexOf('+', StringComparison.Ordinal) is var added and >= 0 ? cell[..(cell.LastIndexOf('/', added) + 1)] : cell);
        }

        BlockPlace place = last == EntryRef.Top ? own : index.Text.Blocks[last.Part].Shape.Place;
        for (int next = last.Part + 1; next < held.Length && !held[next] && index.Text.Blocks[next].Shape.Place == place;)
        {
            last = EntryRef.Base(next++);
        }

        return last;
    }

    // Past the blocks taken out before the cell, row or table of the base that something new stands in.
    private EntryRef BeforeContainer(EntryRef last, string path)
    {
        for (int next = last.Part + 1; path.Length > 0 && next < held.Length && !held[next]; next++)
        {
            if (index.Text.Blocks[next].Shape.Place.Cell?.StartsWith(path, StringComparison.Ordinal) == true)
            {
                return next == 0 ? EntryRef.Top : EntryRef.Base(next - 1);
            }
        }

        return last;
    }

    private void DeleteBlock(int block)
    {
        int count = index.Text.Blocks[block].Tokens.Length;
        ImmutableArray<TokenRef> deleted = [.. index.RefsOf(block), TokenRef.Base(block, count)];
        Revision? by = views.Removed.TakeOut(block, 0, count + 1, changes.Count);
        Add(ChangeKind.DeleteBlock, new SpanEdit(TokenRef.Base(block, count), [], deleted), by);
    }

    private EntryRef NewBlock(int f, EntryRef after)
    {
        FinalBlock final = finals[f];
        final.Widen(index, draft);
        Revision? by = final.Mark?.Inserted;
        foreach (DraftToken token in final.Tokens)
        {
            by ??= token.Inserted;
        }

        ImmutableArray<Token> tokens = final.Whole >= 0 ? index.Text.Blocks[final.Whole].Tokens : Inserted(final.Tokens, 0, final.Tokens.Count);
        BlockShape shape = final.Shape with { Place = places.Of(final.Shape.Place) };
        return new EntryRef(Edit.Pending(Add(ChangeKind.NewBlock, new BlockEdit(after, shape, tokens), by)), 0);
    }

    private EntryRef Move(int f, int block, EntryRef after)
    {
        Revision? by = finals[f].Tokens.Select(token => token.Inserted).FirstOrDefault(one => one is not null);
        return new EntryRef(Edit.Pending(Add(ChangeKind.Move, new MoveEdit(EntryRef.Base(block), after), by)), 0);
    }

    private void EditWithin(BlockLink link)
    {
        if (link.Finals.Length == 1 && finals[link.Finals[0]].Whole >= 0)
        {
            return;
        }

        (Token[] leftTokens, TokenRef[] refs) = FlatBase.Of(index, link.Blocks);
        bool isOne = link.Finals.Length == 1;
        if (isOne && EditWithin(finals[link.Finals[0]], link, leftTokens, refs))
        {
            return;
        }

        foreach (int f in link.Finals)
        {
            finals[f].Widen(index, draft);
        }

        List<DraftToken> right = isOne ? finals[link.Finals[0]].Tokens : [];
        for (int i = 0; !isOne && i < link.Finals.Length; i++)
        {
            FinalBlock final = finals[link.Finals[i]];
            right.AddRange(final.Tokens);
            if (i + 1 < link.Finals.Length)
            {
                BlockShape shape = final.Shape with { Place = places.Of(final.Shape.Place) };
                right.Add(new DraftToken(Token.MarkOf(shape), final.Mark!.Raw, final.Mark.Start, final.Mark.End, final.Mark.Tracking)
                {
                    Base = final.Mark.Base is { } mark && mark.Part < link.Blocks[^1] ? mark : null,
                });
            }
        }

        using TokenRow row = new(right, notes);
        foreach (Gap gap in EditCleanup.Settle(TiedGaps.Of(refs, right, TokenWindow.Open), notes.Of(leftTokens, refs), row.Tokens))
        {
            EditGap(gap, refs, leftTokens, right);
        }
    }

    private bool EditWithin(FinalBlock final, BlockLink link, Token[] left, TokenRef[] refs)
    {
        if (link.Blocks is not [int block] || block != final.Window.Block)
        {
            return false;
        }

        using TokenRow row = new(final.Tokens);
        if (EditCleanup.Settle(TiedGaps.Of(refs, final.Tokens, final.Window), left, row.Tokens, final.Window) is not { } gaps)
        {
            return false;
        }

        foreach (Gap gap in gaps)
        {
            EditGap(gap, refs, left, final.Tokens);
        }

        return true;
    }

    private void EditGap(Gap gap, TokenRef[] refs, Token[] left, List<DraftToken> right)
    {
        if (gap is { Removed: 0, Added: 0 })
        {
            // Words tracked out and in again as they were: nobody asks for anything.
            return;
        }

        ImmutableArray<TokenRef> deleted = ImmutableArray.Create(refs, gap.From, gap.Removed);
        Revision? by = null;
        for (int j = gap.OtherFrom; j < gap.OtherTo; j++)
        {
            by ??= right[j].Inserted;
        }

        // The tokens of one block follow each other.
        for (int first = gap.From; first < gap.To;)
        {
            TokenRef token = refs[first];
            int end = first + 1;
            while (end < gap.To && refs[end].Part == token.Part)
            {
                end++;
            }

            Revision? taking = views.Removed.TakeOut(token.Part, token.Ordinal, token.Ordinal + (end - first), changes.Count);
            by ??= taking;
            first = end;
        }

        TokenRef after = gap.Removed > 0 ? refs[gap.To - 1] : gap.From > 0 ? refs[gap.From - 1] : new TokenRef(-1, refs.Length > 0 ? refs[0].Part : BlockOf(right), -1);
        bool splits = right.FindIndex(gap.OtherFrom, gap.Added, static token => token.IsMark) >= 0;
        bool merges = Array.FindIndex(left, gap.From, gap.Removed, static token => token.Kind == TokenKind.Mark) >= 0;
        ChangeKind kind = splits && !merges ? ChangeKind.Split
            : merges && !splits ? ChangeKind.Merge
            : gap.Removed == 0 ? ChangeKind.Insert
            : gap.Added == 0 ? ChangeKind.Delete
            : ChangeKind.Replace;
        Add(kind, new SpanEdit(after, Inserted(right, gap.OtherFrom, gap.OtherTo), deleted), by);
    }

    // Words put into an empty paragraph: it has no token to stand after.
    private int BlockOf(List<DraftToken> right)
    {
        foreach (DraftToken token in right)
        {
            for (int f = 0; f < finals.Count; f++)
            {
                if (finals[f].Tokens.Contains(token))
                {
                    return links[linkOfFinal[f] - 1].Blocks[0];
                }
            }
        }

        throw new InvalidOperationException("A gap without words stands nowhere.");
    }

    private ImmutableArray<Token> Inserted(List<DraftToken> tokens, int from, int to)
    {
        ImmutableArray<Token>.Builder inserted = ImmutableArray.CreateBuilder<Token>(to - from);
        for (int j = from; j < to; j++)
        {
            DraftToken token = tokens[j];
            token.Change = changes.Count;
            token.InChange = j - from;
            inserted.Add(token.Token.Kind == TokenKind.Inset && StoryOf(token) is { } story
                ? token.Token with { Key = places.OfStory(story) }
                : token.Token);
        }

        return inserted.MoveToImmutable();
    }

    // A note reference put in is known by the note it leads to, so that both are taken or left together.
    private string? StoryOf(DraftToken token) =>
        draft.Blocks[token.Raw].StoryAt(token.Start);

    private int Add(ChangeKind kind, Edit edit, Revision? by)
    {
        // Many changes in a file are by one hand at one time.
        if (sponsors.IsDefault || by != sponsoredBy)
        {
            (sponsors, sponsoredBy) = ([new Sponsorship(member, by?.Author ?? recordedBy, by?.At ?? recordedAt)], by);
        }

        changes.Add(new TabledChange(kind, [edit], sponsors));
        return changes.Count - 1;
    }
}
