using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Sorts the words of one entry into those that stand and those that changes in play put in, with what is asked of each.</summary>
internal sealed class EntryTouches
{
    private readonly Weave weave;
    private readonly WeaveEntry entry;
    private readonly ChangeSet adopted;
    private readonly Dictionary<TokenRef, int> positions = [];
    private readonly Dictionary<(int Change, int Edit), Stretch> runs = [];
    private readonly Dictionary<(int Change, int Edit), (int Low, int High)> rootPlaces = [];

    /// <summary>Sorts an entry.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="entry">The entry; not a slot.</param>
    /// <param name="adopted">The adopted changes.</param>
    /// <param name="inPlay">The changes in play.</param>
    /// <param name="isLeftOut">Whether a change in play is not to be drawn as an edit (a reservation).</param>
    public EntryTouches(Weave weave, WeaveEntry entry, ChangeSet adopted, ChangeSet inPlay, Func<int, bool> isLeftOut)
    {
        this.weave = weave;
        this.entry = entry;
        this.adopted = adopted;
        SortedSet<int> touching = [];
        List<int> standing = [];
        Dictionary<(int, int), List<int>> runPositions = [];
        for (int p = 0; p < entry.Tokens.Length; p++)
        {
            WovenToken token = entry.Tokens[p];
            if (Stands(token))
            {
                standing.Add(p);
            }
            else if (inPlay.Contains(token.Inserter) && !isLeftOut(token.Inserter))
            {
                touching.Add(token.Inserter);
                (int, int) key = (token.Ref.Change, token.Ref.Part);
                if (!runPositions.TryGetValue(key, out List<int>? run))
                {
                    runPositions.Add(key, run = []);
                }

                run.Add(p);
            }

            foreach (int deleter in token.Deleters)
            {
                if (inPlay.Contains(deleter) && !isLeftOut(deleter))
                {
                    touching.Add(deleter);
                }
            }
        }

        Root = new Stretch([.. standing]);
        if (touching.Count == 0)
        {
            return;
        }

        for (int p = 0; p < entry.Tokens.Length; p++)
        {
            positions.Add(entry.Tokens[p].Ref, p);
        }

        foreach (((int, int) key, List<int> run) in runPositions)
        {
            runs.Add(key, new Stretch([.. run]));
        }

        foreach (int change in touching)
        {
            for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
            {
                if (weave.Changes[change].Edits[e] is SpanEdit span)
                {
                    Place(change, e, span);
                }
            }
        }
    }

    /// <summary>The words as they stand: base, adopted, and for a proposed block its own.</summary>
    public Stretch Root { get; }

    /// <summary>Where the gap after a token is in <see cref="Root"/>, or -1 when the token is not of the words that stand.</summary>
    public int GapAfter(TokenRef after, TokenRef inserted)
    {
        bool isStart = after.IsStart && after.Entry == entry.Ref;
        for (int p = 0; p < entry.Tokens.Length; p++)
        {
            isStart |= entry.Tokens[p].Ref == after && Stands(entry.Tokens[p]);
            if (entry.Tokens[p].Ref == inserted)
            {
                return isStart ? 2 * Root.CountBefore(p) : -1;
            }
        }

        return -1;
    }

    private bool Stands(WovenToken token) =>
        token.Inserter < 0 || adopted.Contains(token.Inserter) || token.Ref.Entry == entry.Ref;

    private void Place(int change, int edit, SpanEdit span)
    {
        Stretch? run = runs.GetValueOrDefault((change, edit));
        HashSet<Stretch> hosts = [];
        List<int> taken = [];
        foreach (TokenRef deleted in span.Deleted)
        {
            if (positions.TryGetValue(deleted, out int at) && HostOf(deleted) is { } host)
            {
                taken.Add(at);
                hosts.Add(host);
            }
        }

        if (run is not null)
        {
            hosts.Add(HostOf(span.After) ?? Root);
        }

        if (hosts.Count == 0)
        {
            return;
        }

        bool tangled = hosts.Count > 1;
        Stretch within = tangled ? Root : hosts.Single();
        int low = int.MaxValue;
        int high = int.MinValue;
        foreach (int at in taken)
        {
            low = Math.Min(low, within.PlaceOf(at));
            high = Math.Max(high, within.PlaceOf(at));
        }

        if (run is not null)
        {
            int before = within.CountBefore(run.Positions[0]);
            low = Math.Min(low, 2 * before);
            high = Math.Max(high, taken.Count == 0 ? 2 * before : (2 * (before - 1)) + 1);
        }

        // What is made to another change's words touches what that change touches: neither can be shown without the other.
        if (tangled)
        {
            foreach (TokenRef deleted in span.Deleted.Add(span.After))
            {
                if (rootPlaces.TryGetValue((deleted.Change, deleted.Part), out (int Low, int High) host))
                {
                    low = Math.Min(low, host.Low);
                    high = Math.Max(high, host.High);
                }
            }
        }

        if (within == Root)
        {
            HashSet<int> clashes = [.. taken.SelectMany(at => entry.Tokens[at].Deleters).Where(adopted.Contains)];
            foreach (int clash in clashes)
            {
                (low, high) = WithAllOf(clash, low, high);
            }

            if (clashes.Count > 0)
            {
                HashSet<int> gone = [.. taken];
                tangled |= Root.Positions[(low / 2)..((high + 1) / 2)].Any(at => !gone.Contains(at) && !clashes.Contains(entry.Tokens[at].Inserter));
            }

            rootPlaces[(change, edit)] = (low, high);
        }

        within.Touches.Add(new Touch(change, edit, low, high, run, tangled));
    }

    // An edit of words that an adopted change has taken out stands against what that change put there.
    private (int Low, int High) WithAllOf(int change, int low, int high)
    {
        for (int p = 0; p < entry.Tokens.Length; p++)
        {
            if (entry.Tokens[p].Inserter == change || entry.Tokens[p].Deleters.Contains(change))
            {
                low = Math.Min(low, Root.PlaceOf(p));
                high = Math.Max(high, Root.PlaceOf(p));
            }
        }

        return (low, high);
    }

    // The words that a token belongs to; words of a change that is out of play belong to where they were put.
    private Stretch? HostOf(TokenRef token)
    {
        while (true)
        {
            if (token.Entry == entry.Ref || token.Change < 0 || adopted.Contains(token.Change))
            {
                return Root;
            }

            if (runs.TryGetValue((token.Change, token.Part), out Stretch? run))
            {
                return run;
            }

            if (weave.Changes[token.Change].Edits[token.Part] is not SpanEdit span)
            {
                return null;
            }

            token = span.After;
        }
    }
}
