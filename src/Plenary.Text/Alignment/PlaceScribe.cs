namespace Plenary.Text.Alignment;

/// <summary>Says where a draft's characters ended up, once its changes are written: of the paragraphs that are asked for, which few are.</summary>
/// <param name="index">The base.</param>
/// <param name="draft">The draft.</param>
/// <param name="finals">The draft's blocks.</param>
/// <param name="views">What was tied to the base.</param>
/// <param name="entries">For each block of the draft its entry, with pending indices as they were before brackets were joined.</param>
/// <param name="removedBy">Which change takes out a base token, likewise.</param>
/// <param name="joinedAt">What became of each change when brackets were joined.</param>
internal sealed class PlaceScribe(
    BaseIndex index,
    Draft draft,
    List<FinalBlock> finals,
    DraftViews views,
    EntryRef[] entries,
    Dictionary<TokenRef, int> removedBy,
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
        EntryRef? entry = null;
        List<ParagraphPlaces.Piece> pieces = [];
        if (f >= 0 && finals[f].Whole >= 0 && finals[f].FirstRaw == raw)
        {
            return new ParagraphPlaces(Joined(entries[f]), finals[f].Whole, pieces);
        }

        pieces.EnsureCapacity(f >= 0 ? finals[f].Tokens.Count + finals[f].Window.Head + finals[f].Window.Tail : 0);
        foreach (DraftToken token in f >= 0 ? finals[f].Tokens : [])
        {
            if (token.Raw != raw)
            {
                continue;
            }

            entry ??= Joined(entries[f]);
            if (token.Ref is { } put)
            {
                (int change, int part) = joinedAt[token.Change];
                pieces.Add(new ParagraphPlaces.Piece(token.Start, token.End, new TokenRef(Edit.Pending(change), part, put.Ordinal), change, false));
            }
            else if (token.Base is { } place)
            {
                pieces.Add(new ParagraphPlaces.Piece(token.Start, token.End, place, -1, false));
            }
        }

        if (f >= 0 && finals[f].FirstRaw == raw)
        {
            foreach ((TokenRef place, int start, int end) in finals[f].Window.Outside(index, draft.Blocks[raw].Text.Length))
            {
                entry ??= Joined(entries[f]);
                pieces.Add(new ParagraphPlaces.Piece(start, end, place, -1, false));
            }
        }

        foreach ((TokenRef place, DraftToken token) in views.Removed)
        {
            if (token.Raw == raw)
            {
                entry ??= EntryRef.Base(place.Part);
                pieces.Add(new ParagraphPlaces.Piece(token.Start, token.End, place, removedBy.TryGetValue(place, out int by) ? joinedAt[by].Change : -1, true));
            }
        }

        // Last: a paragraph all of whose words were taken out is still the block that they were in, and not the next one.
        if (f >= 0 && finals[f].FirstRaw == raw)
        {
            entry ??= Joined(entries[f]);
        }

        // Of a word that is taken out in part, what is left starts where the whole did, and comes first.
        pieces.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.IsRemoved.CompareTo(right.IsRemoved));
        return new ParagraphPlaces(entry, -1, pieces);
    }

    private int LastFrom(int raw)
    {
        int low = 0;
        int high = finals.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = finals[middle].FirstRaw <= raw ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

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
