using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Which tokens of an entry each change puts in and takes out, so that a reading of it costs what its changes touch there.</summary>
internal sealed class EntryTokens
{
    // The change that made the entry, or -1, and its tokens.
    private readonly int maker;
    private readonly int[] own;

    // The changes that put tokens in or take some out, ascending.
    private readonly int[] changes;
    private readonly int[][] putIn;
    private readonly int[][] takenOut;

    /// <summary>Finds the tokens of one entry.</summary>
    public EntryTokens(WeaveEntry entry)
    {
        maker = entry.Ref.Change;
        changes = [.. entry.Touching.Append(maker).Distinct().Order()];
        List<int> plain = new(entry.Tokens.Length);
        List<int>?[] inserted = new List<int>?[changes.Length];
        List<int>?[] deleted = new List<int>?[changes.Length];
        for (int t = 0; t < entry.Tokens.Length; t++)
        {
            WovenToken token = entry.Tokens[t];
            if (token.Inserter == maker)
            {
                plain.Add(t);
            }
            else
            {
                (inserted[Array.BinarySearch(changes, token.Inserter)] ??= []).Add(t);
            }

            foreach (int deleter in token.Deleters)
            {
                (deleted[Array.BinarySearch(changes, deleter)] ??= []).Add(t);
            }
        }

        own = [.. plain];
        putIn = Array.ConvertAll(inserted, static one => one?.ToArray() ?? []);
        takenOut = Array.ConvertAll(deleted, static one => one?.ToArray() ?? []);
    }

    /// <summary>Gathers the ordinals of the tokens that show when some changes are taken, ascending.</summary>
    /// <param name="taken">The changes.</param>
    /// <param name="shown">Comes to hold the ordinals.</param>
    /// <param name="hidden">Room to work in.</param>
    public void Gather(ChangeSet taken, List<int> shown, List<int> hidden)
    {
        shown.Clear();
        hidden.Clear();
        if (maker < 0 || taken.Contains(maker))
        {
            shown.AddRange(own);
        }

        for (int c = 0; c < changes.Length; c++)
        {
            if (taken.Contains(changes[c]))
            {
                Merge(shown, putIn[c]);
                Merge(hidden, takenOut[c]);
            }
        }

        if (hidden.Count > 0)
        {
            Without(shown, hidden);
        }
    }

    // Both are ascending; ordinals may be in both.
    private static void Merge(List<int> into, int[] from)
    {
        int left = into.Count - 1;
        int right = from.Length - 1;
        CollectionsMarshal.SetCount(into, into.Count + from.Length);
        Span<int> all = CollectionsMarshal.AsSpan(into);
        for (int at = all.Length - 1; right >= 0; at--)
        {
            all[at] = left >= 0 && all[left] > from[right] ? all[left--] : from[right--];
        }
    }

    private static void Without(List<int> shown, List<int> hidden)
    {
        int kept = 0;
        int next = 0;
        for (int i = 0; i < shown.Count; i++)
        {
            while (next < hidden.Count && hidden[next] < shown[i])
            {
                next++;
            }

            if (next == hidden.Count || hidden[next] != shown[i])
            {
                shown[kept++] = shown[i];
            }
        }

        shown.RemoveRange(kept, shown.Count - kept);
    }
}
