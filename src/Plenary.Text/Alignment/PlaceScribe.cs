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
    JoinedChanges joinedAt)
{
    /// <summary>The entry of a paragraph of the draft, or <see langword="null"/> where it is none of its own.</summary>
    public EntryRef? EntryOf(int raw)
    {
        int f = LastFrom(raw, out bool isFirst);
        if (f >= 0 && (IsWhole(f, raw) || (isFirst && !finals[f].Window.IsOpen) || Holds(finals[f], raw)))
        {
            return joinedAt.Renew(entries[f]);
        }

        // A paragraph all of whose words were taken out is still the block that they were in, and not the next one.
        int next = 0;
        return NextRemoved(views.OriginalOf(raw), raw, ref next) is { } removed ? EntryRef.Base(removed.Base!.Value.Part)
            : isFirst ? joinedAt.Renew(entries[f])
            : null;
    }

    /// <summary>Finds what stands in a stretch of a paragraph.</summary>
    /// <param name="raw">The paragraph.</param>
    /// <param name="stretch">The stretch, and what was found in it so far.</param>
    public void Find(int raw, ref FoundStretch stretch)
    {
        // The words of a paragraph all stand in one block, the last that starts no later.
        int f = LastFrom(raw, out bool isFirst);
        if (IsWhole(f, raw))
        {
            int whole = finals[f].Whole;
            AddBase(whole, 0, index.Text.Blocks[whole].Tokens.Length, 0, ref stretch);
            return;
        }

        List<DraftToken> original = views.OriginalOf(raw);
        TokenWindow window = isFirst ? finals[f].Window : TokenWindow.Open;
        AddBase(window.Block, 0, window.Head, 0, ref stretch);

        // Of a word that is taken out in part, what is left starts where the whole did, and comes first.
        int next = 0;
        DraftToken? removed = NextRemoved(original, raw, ref next);
        foreach (DraftToken token in f >= 0 ? finals[f].Tokens : [])
        {
            if (token.Raw != raw || (token.InChange < 0 && token.Base is null))
            {
                continue;
            }

            for (; removed is not null && removed.Start < token.Start; removed = NextRemoved(original, raw, ref next))
            {
                AddRemoved(removed, ref stretch);
            }

            if (token.InChange >= 0)
            {
                (int change, int part) = joinedAt.Of(token.Change);
                stretch.Add(token.Start, token.End, new TokenRef(Edit.Pending(change), part, token.InChange), change);
            }
            else if (token.Base is { } place)
            {
                stretch.Add(token.Start, token.End, place, -1);
            }
        }

        for (; removed is not null; removed = NextRemoved(original, raw, ref next))
        {
            AddRemoved(removed, ref stretch);
        }

        if (window.Tail > 0)
        {
            int count = index.Text.Blocks[window.Block].Tokens.Length;
            AddBase(window.Block, count - window.Tail, count, draft.Blocks[raw].Text.Length - index.StartsOf(window.Block)[count], ref stretch);
        }
    }

    // Paragraphs that were struck whole may stand before it in the block.
    private bool IsWhole(int f, int raw) => f >= 0 && finals[f].Whole >= 0 && views.IsWhole(raw);

    private static bool Holds(FinalBlock final, int raw)
    {
        foreach (DraftToken token in final.Tokens)
        {
            if (token.Raw == raw)
            {
                return true;
            }
        }

        return false;
    }

    // The next of the tokens of a paragraph that tracked changes take out of the base.
    private static DraftToken? NextRemoved(List<DraftToken> original, int raw, ref int next)
    {
        while (next < original.Count)
        {
            DraftToken token = original[next++];
            if (token.Raw == raw && token is { Deleted: not null, Base: not null })
            {
                return token;
            }
        }

        return null;
    }

    // Tokens of a base block, so many characters later than they stand there.
    private void AddBase(int block, int first, int end, int later, ref FoundStretch stretch)
    {
        int[] starts = first < end ? index.StartsOf(block) : [];
        for (int t = first; t < end; t++)
        {
            stretch.Add(starts[t] + later, starts[t + 1] + later, TokenRef.Base(block, t), -1);
        }
    }

    private void AddRemoved(DraftToken token, ref FoundStretch stretch) =>
        stretch.Add(token.Start, token.End, token.Base!.Value, token.Change >= 0 ? joinedAt.Of(token.Change).Change : -1);

    private int LastFrom(int raw, out bool isFirst)
    {
        int at = views.FirstRaws.BinarySearch(raw);
        isFirst = at >= 0;
        return isFirst ? at : ~at - 1;
    }
}
