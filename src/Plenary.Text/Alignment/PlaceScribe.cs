using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>Writes down where a draft's characters ended up, once its changes are written.</summary>
/// <param name="index">The base.</param>
/// <param name="finals">The draft's blocks.</param>
/// <param name="views">What was tied to the base.</param>
/// <param name="entries">For each block of the draft its entry, with pending indices as they were before brackets were joined.</param>
/// <param name="removedBy">Which change takes out a base token, likewise.</param>
/// <param name="joinedAt">What became of each change when brackets were joined.</param>
internal sealed class PlaceScribe(
    BaseIndex index,
    List<FinalBlock> finals,
    DraftViews views,
    EntryRef[] entries,
    Dictionary<TokenRef, int> removedBy,
    (int Change, int Part)[] joinedAt)
{
    /// <summary>The places.</summary>
    public DraftPlaces Write()
    {
        Dictionary<int, List<DraftPlaces.Piece>> pieces = [];
        Dictionary<int, int> wholes = [];
        Dictionary<int, EntryRef> entryOf = [];
        for (int f = 0; f < finals.Count; f++)
        {
            EntryRef entry = Joined(entries[f]);
            if (finals[f].Whole >= 0)
            {
                wholes[finals[f].FirstRaw] = finals[f].Whole;
                entryOf.TryAdd(finals[f].FirstRaw, entry);
                continue;
            }

            int raw = -1;
            List<DraftPlaces.Piece> own = [];
            foreach (DraftToken token in finals[f].Tokens)
            {
                if (token.Raw != raw)
                {
                    raw = token.Raw;
                    entryOf.TryAdd(raw, entry);
                    own = CollectionsMarshal.GetValueRefOrAddDefault(pieces, raw, out _) ??= [];
                }

                if (token.Ref is { } put)
                {
                    (int change, int part) = joinedAt[token.Change];
                    own.Add(new DraftPlaces.Piece(token.Start, token.End, new TokenRef(Edit.Pending(change), part, put.Ordinal), change));
                }
                else if (token.Base is { } place)
                {
                    own.Add(new DraftPlaces.Piece(token.Start, token.End, place, -1));
                }
            }
        }

        foreach ((TokenRef place, DraftToken token) in views.Removed)
        {
            entryOf.TryAdd(token.Raw, EntryRef.Base(place.Part));
            (CollectionsMarshal.GetValueRefOrAddDefault(pieces, token.Raw, out _) ??= []).Add(new DraftPlaces.Piece(token.Start, token.End, place, removedBy.TryGetValue(place, out int by) ? joinedAt[by].Change : -1));
        }

        // Last: a paragraph all of whose words were taken out is still the block that they were in, and not the next one.
        for (int f = 0; f < finals.Count; f++)
        {
            entryOf.TryAdd(finals[f].FirstRaw, Joined(entries[f]));
        }

        foreach (List<DraftPlaces.Piece> list in pieces.Values)
        {
            list.Sort((left, right) => left.Start.CompareTo(right.Start));
        }

        return new DraftPlaces(index, pieces, wholes, entryOf);

        EntryRef Joined(EntryRef entry) => entry.Change < -1 ? entry with { Change = Edit.Pending(joinedAt[-2 - entry.Change].Change) } : entry;
    }
}
