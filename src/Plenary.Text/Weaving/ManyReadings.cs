using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Many readings of one weave, told block by block: each costs what its changes touch, for the rest is the base's own blocks.</summary>
/// <remarks>
/// The weave is cut after every base block whose mark no change takes out and that none moves: no words run on over
/// such a mark, whatever is taken. A stretch that no taken change touches reads as it does in the base. Safe to use
/// from several threads.
/// </remarks>
public sealed class ManyReadings
{
    private readonly Weave weave;

    // The first entry of every stretch, and where its blocks start in the base; one more of both at the end. For every entry its stretch.
    private readonly List<int> starts = [0];
    private readonly List<int> baseStarts = [0];
    private readonly int[] stretchOf;

    // For every entry the first from it on that the base has, and one more at the end.
    private readonly int[] firstOfBase;

    // For every change the places of the entries that it touches, ascending.
    private readonly List<int>?[] placesOf;

    private readonly EntryTokens?[] tokensOf;

    /// <summary>Cuts a weave into stretches.</summary>
    public ManyReadings(Weave weave)
    {
        this.weave = weave;
        placesOf = new List<int>?[weave.Changes.Length];
        tokensOf = new EntryTokens?[weave.Entries.Length];
        stretchOf = new int[weave.Entries.Length];
        int blocks = 0;
        for (int place = 0; place < weave.Entries.Length; place++)
        {
            WeaveEntry entry = weave.Entries[place];
            NoteTouches(entry, place);
            stretchOf[place] = starts.Count - 1;
            blocks += entry.Ref.IsBase ? 1 : 0;
            if (EndsAlways(entry) || place == weave.Entries.Length - 1)
            {
                starts.Add(place + 1);
                baseStarts.Add(blocks);
            }
        }

        firstOfBase = new int[weave.Entries.Length + 1];
        firstOfBase[^1] = weave.Entries.Length;
        for (int place = weave.Entries.Length - 1; place >= 0; place--)
        {
            firstOfBase[place] = weave.Entries[place].Ref.IsBase ? place : firstOfBase[place + 1];
        }
    }

    /// <summary>Tells the blocks of the text when exactly <paramref name="taken"/> is taken: what <see cref="Reading.Of(Weave, ChangeSet)"/> gives.</summary>
    /// <param name="taken">The changes that are taken.</param>
    /// <param name="listener">Who is told.</param>
    public void Tell(ChangeSet taken, IReadingListener listener)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(listener);
        List<(int Place, int Change)> touches = TouchesOf(taken);
        using TellingPass pass = new(weave, taken, TokensOf, listener);
        int from = 0;
        for (int t = 0; t < touches.Count;)
        {
            int stretch = stretchOf[touches[t].Place];
            int end = t + 1;
            while (end < touches.Count && touches[end].Place < starts[stretch + 1])
            {
                end++;
            }

            TellBase(from, baseStarts[stretch], listener);
            pass.TakeStretch((starts[stretch], starts[stretch + 1]), firstOfBase, CollectionsMarshal.AsSpan(touches)[t..end]);
            from = baseStarts[stretch + 1];
            t = end;
        }

        TellBase(from, weave.Base.Blocks.Length, listener);
    }

    /// <summary>Tells one member's text: what <see cref="Reading.OfMember"/> gives.</summary>
    /// <param name="member">The member.</param>
    /// <param name="listener">Who is told.</param>
    public void TellOfMember(string member, IReadingListener listener) => Tell(Reading.ChangesOfMember(weave, member), listener);

    private void TellBase(int from, int to, IReadingListener listener)
    {
        if (from < to)
        {
            listener.TakeBase(from, weave.Base.Blocks.AsSpan()[from..to]);
        }
    }

    // The places of the entries that some changes touch, ascending, each with the changes, ascending.
    private List<(int Place, int Change)> TouchesOf(ChangeSet taken)
    {
        List<(int Place, int Change)> touches = [];
        foreach (int change in taken.Members())
        {
            foreach (int place in placesOf[change] ?? [])
            {
                touches.Add((place, change));
            }
        }

        touches.Sort(static (left, right) => left.Place != right.Place ? left.Place.CompareTo(right.Place) : left.Change.CompareTo(right.Change));
        return touches;
    }

    // Found when a reading first has to weigh the entry; two threads may both find it, and find the same.
    private EntryTokens TokensOf(WeaveEntry entry)
    {
        ref EntryTokens? known = ref tokensOf[weave.PositionOf(entry.Ref)];
        return Volatile.Read(ref known) ?? Interlocked.CompareExchange(ref known, new EntryTokens(entry), null) ?? known;
    }

    private void NoteTouches(WeaveEntry entry, int place)
    {
        Note(entry.Ref.Change);
        foreach (int change in entry.Touching)
        {
            Note(change);
        }

        foreach (int change in entry.Moves)
        {
            Note(change);
        }

        void Note(int change)
        {
            if (change >= 0)
            {
                List<int> places = placesOf[change] ??= [];
                if (places.Count == 0 || places[^1] != place)
                {
                    places.Add(place);
                }
            }
        }
    }

    private static bool EndsAlways(WeaveEntry entry) =>
        entry.Ref.IsBase && entry.Moves.IsEmpty && entry.Tokens is [.., { Token.Kind: TokenKind.Mark, Ref.IsBase: true, Deleters.IsEmpty: true }];
}
