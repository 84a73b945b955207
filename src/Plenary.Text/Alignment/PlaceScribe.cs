namespace Plenary.Text.Alignment;

/// <summary>Says where a draft's characters ended up, once its changes are written: of the paragraphs that are asked for, which few are.</summary>
/// <param name="index">The base.</param>
/// <param name="draft">The draft.</param>
/// <param name="finals">The draft's blocks.</param>
/// <param name="views">What was tied to the base.</param>
/// <param name="entries">For each block of the draft its entry, with pending indices as they were before brackets were joined.</param>
/// <param name="joinedAt">What became of each change when brackets were joined.</param>
internal sealed class PlaceScribe(
    BaseIndex index,
    Draft draft,
    List<FinalBlock> finals,
    DraftViews views,
    EntryRef[] entries,
    (int Change, int Part)[] joinedAt)
{
    private readonly Dictionary<int, ParagraphPlaces> known = [];

    /// <summary>Where a paragraph of the draft ended up.</summary>
    public ParagraphPlaces Of(int raw)
    {
        if (!known.TryGetValue(raw, out ParagraphPlaces? places))
        {
            known.Add(raw, places = Find(raw));
        }

        return places;
    }

    private ParagraphPlaces Find(int raw)
    {
        // The words of a paragraph all stand in one block, the last that starts no later.
        int f = LastFrom(raw);
        bool isFirst = f >= 0 && views.FirstRaws[f] == raw;
        if (isFirst && finals[f].Whole >= 0)
        {
            return new ParagraphPlaces(Joined(entries[f]), finals[f].Whole, []);
        }

        List<ParagraphPlaces.Piece> pieces = [];
        bool holds = f >= 0 && AddLeft(pieces, finals[f], raw, isFirst);
        DraftToken[] removed = [.. views.RemovedFrom(raw)];

        // A paragraph all of whose words were taken out is still the block that they were in, and not the next one.
        EntryRef? entry = holds ? Joined(entries[f])
            : removed.Length > 0 ? EntryRef.Base(removed[0].Base!.Value.Part)
            : isFirst ? Joined(entries[f])
            : null;
        return new ParagraphPlaces(entry, -1, removed.Length == 0 ? pieces : Together(pieces, removed));
    }

    // What is there now, in the order of its characters; and whether there is anything.
    private bool AddLeft(List<ParagraphPlaces.Piece> pieces, FinalBlock final, int raw, bool isFirst)
    {
        pieces.EnsureCapacity(final.Tokens.Count + final.Window.Head + final.Window.Tail);
        int outside = 0;
        if (isFirst)
        {
            foreach ((TokenRef place, int start, int end) in final.Window.Outside(index, draft.Blocks[raw].Text.Length))
            {
                if (outside++ == final.Window.Head)
                {
                    AddWithin(pieces, final, raw);
                }

                pieces.Add(new ParagraphPlaces.Piece(start, end, place, -1, false));
            }
        }

        if (outside <= final.Window.Head)
        {
            AddWithin(pieces, final, raw);
        }

        return outside > 0 || final.Tokens.Exists(token => token.Raw == raw);
    }

    private void AddWithin(List<ParagraphPlaces.Piece> pieces, FinalBlock final, int raw)
    {
        foreach (DraftToken token in final.Tokens)
        {
            if (token.Raw != raw)
            {
                continue;
            }

            if (token.InChange >= 0)
            {
                (int change, int part) = joinedAt[token.Change];
                pieces.Add(new ParagraphPlaces.Piece(token.Start, token.End, new TokenRef(Edit.Pending(change), part, token.InChange), change, false));
            }
            else if (token.Base is { } place)
            {
                pieces.Add(new ParagraphPlaces.Piece(token.Start, token.End, place, -1, false));
            }
        }
    }

    // Of a word that is taken out in part, what is left starts where the whole did, and comes first.
    private List<ParagraphPlaces.Piece> Together(List<ParagraphPlaces.Piece> pieces, DraftToken[] removed)
    {
        List<ParagraphPlaces.Piece> all = new(pieces.Count + removed.Length);
        int next = 0;
        foreach (DraftToken token in removed)
        {
            while (next < pieces.Count && pieces[next].Start <= token.Start)
            {
                all.Add(pieces[next++]);
            }

            all.Add(new ParagraphPlaces.Piece(token.Start, token.End, token.Base!.Value, token.Change >= 0 ? joinedAt[token.Change].Change : -1, true));
        }

        all.AddRange(pieces[next..]);
        return all;
    }

    private int LastFrom(int raw) => views.FirstRaws.BinarySearch(raw) is var at && at >= 0 ? at : ~at - 1;

    private EntryRef Joined(EntryRef entry) => entry.Change < -1 ? entry with { Change = Edit.Pending(joinedAt[-2 - entry.Change].Change) } : entry;
}

/// <summary>Where one paragraph of a draft ended up.</summary>
/// <param name="Entry">Its entry, or <see langword="null"/> where it is none of its own.</param>
/// <param name="Whole">The base block that it is, word for word, or -1.</param>
/// <param name="Pieces">Its tokens in the order of their characters; none for a whole base block.</param>
internal sealed record ParagraphPlaces(EntryRef? Entry, int Whole, List<ParagraphPlaces.Piece> Pieces)
{
    /// <summary>A token of the draft and what it is in the weave.</summary>
    internal readonly record struct Piece(int Start, int End, TokenRef Ref, int Change, bool IsRemoved);
}
