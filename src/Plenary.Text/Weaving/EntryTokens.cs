using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>The words of an entry as whoever made it wrote them, and which tokens each change puts in and takes out there.</summary>
/// <remarks>A telling of the entry then costs what its changes touch: all between stands as it was written.</remarks>
internal sealed class EntryTokens
{
    private readonly WeaveEntry entry;

    // The texts of the tokens that came with the entry, one after the other, and for every token of the entry where it stands in
    // them, or would; one more of those at the end.
    private readonly string words;
    private readonly int[] starts;

    // Those among them that have to be looked at whatever is taken: the marks, of which there is mostly one, at the end.
    private readonly int[] always;

    // The ordinals of the tokens that each of the changes touches, ascending, one change after the other; where each change's start, and one more.
    private readonly int[] touched;
    private readonly int[] touchedStarts;

    /// <summary>Finds the tokens of one entry.</summary>
    public EntryTokens(WeaveEntry entry)
    {
        this.entry = entry;
        ReadOnlySpan<WovenToken> tokens = entry.Tokens.AsSpan();
        starts = new int[tokens.Length + 1];
        touchedStarts = new int[entry.Touching.Length + 1];
        List<int> ends = [];
        for (int t = 0; t < tokens.Length; t++)
        {
            starts[t + 1] = starts[t] + (IsOwn(in tokens[t]) ? tokens[t].Token.Text.Length : 0);
            if (IsOwn(in tokens[t]) && (tokens[t].Token.Kind == TokenKind.Mark || tokens[t].Deleters.Contains(entry.Ref.Change)))
            {
                ends.Add(t);
            }

            Count(tokens[t].Inserter);
            foreach (int deleter in tokens[t].Deleters)
            {
                Count(deleter);
            }
        }

        for (int c = 1; c < touchedStarts.Length; c++)
        {
            touchedStarts[c] += touchedStarts[c - 1];
        }

        // Filled from the end: what was a change's end comes to be its start.
        touched = new int[touchedStarts[^1]];
        for (int t = tokens.Length - 1; t >= 0; t--)
        {
            Fill(tokens[t].Inserter, t);
            foreach (int deleter in tokens[t].Deleters)
            {
                Fill(deleter, t);
            }
        }

        always = [.. ends];
        words = string.Create(starts[^1], entry, static (all, of) =>
        {
            foreach (ref readonly WovenToken token in of.Tokens.AsSpan())
            {
                if (token.Inserter == of.Ref.Change)
                {
                    token.Token.Text.CopyTo(all);
                    all = all[token.Token.Text.Length..];
                }
            }
        });

        void Count(int change)
        {
            if (PlaceOf(change) is var place and >= 0)
            {
                touchedStarts[place]++;
            }
        }

        void Fill(int change, int token)
        {
            if (PlaceOf(change) is var place and >= 0)
            {
                touched[--touchedStarts[place]] = token;
            }
        }
    }

    /// <summary>Gathers the ordinals of the tokens that some changes touch, and of the marks that came with the entry, each once, ascending.</summary>
    /// <param name="changes">The changes; those that touch nothing here count for nothing.</param>
    /// <param name="found">Comes to hold the ordinals.</param>
    public void Gather(ReadOnlySpan<int> changes, List<int> found)
    {
        found.Clear();
        found.AddRange(always);
        foreach (int change in changes)
        {
            if (PlaceOf(change) is var place and >= 0)
            {
                found.AddRange(touched.AsSpan(touchedStarts[place]..touchedStarts[place + 1]));
            }
        }

        if (found.Count > always.Length)
        {
            Span<int> all = CollectionsMarshal.AsSpan(found);
            all.Sort();
            int kept = 1;
            for (int i = 1; i < all.Length; i++)
            {
                if (all[i] != all[kept - 1])
                {
                    all[kept++] = all[i];
                }
            }

            found.RemoveRange(kept, found.Count - kept);
        }
    }

    /// <summary>Whether a token came with the entry.</summary>
    public bool IsOwn(ref readonly WovenToken token) => token.Inserter == entry.Ref.Change;

    /// <summary>The words that came with the entry from one token on and before another.</summary>
    public ReadOnlySpan<char> Between(int from, int to) => words.AsSpan(starts[from]..starts[to]);

    // The place of a change among those that touch the entry, or a negative number.
    private int PlaceOf(int change) => change < 0 || change == entry.Ref.Change ? -1 : entry.Touching.AsSpan().BinarySearch(change);
}
