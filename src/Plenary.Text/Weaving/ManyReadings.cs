using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Many readings of one weave: each costs what its changes touch, for the rest is the base's own blocks.</summary>
/// <remarks>
/// The weave is cut after every base block whose mark no change takes out and that none moves: no words run on over
/// such a mark, whatever is taken. A stretch that no taken change touches reads as it does in the base. Safe to use
/// from several threads.
/// </remarks>
public sealed class ManyReadings
{
    private readonly Weave weave;

    // The first entry of every stretch, and where its blocks start in the base; one more of both at the end.
    private readonly List<int> starts = [0];
    private readonly List<int> baseStarts = [0];
    private readonly ImmutableArray<Block> baseBlocks;

    // For every change the stretches that it touches, ascending.
    private readonly List<int>?[] stretchesOf;

    private readonly EntryTokens?[] tokensOf;

    /// <summary>Cuts a weave into stretches.</summary>
    public ManyReadings(Weave weave)
    {
        this.weave = weave;
        stretchesOf = new List<int>?[weave.Changes.Length];
        tokensOf = new EntryTokens?[weave.Entries.Length];
        ChangeSet none = new();
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(weave.Base.Blocks.Length);
        for (int place = 0; place < weave.Entries.Length; place++)
        {
            WeaveEntry entry = weave.Entries[place];
            NoteTouches(entry);
            if (EndsAlways(entry) || place == weave.Entries.Length - 1)
            {
                blocks.AddRange(Read(starts[^1], place + 1, none));
                starts.Add(place + 1);
                baseStarts.Add(blocks.Count);
            }
        }

        baseBlocks = blocks.DrainToImmutable();
    }

    /// <summary>The text when exactly <paramref name="taken"/> is taken: what <see cref="Reading.Of(Weave, ChangeSet)"/> gives.</summary>
    public TextDocument Of(ChangeSet taken)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(baseBlocks.Length + 8);
        int from = 0;
        foreach (int stretch in Touched(taken))
        {
            blocks.AddRange(baseBlocks.AsSpan(from..baseStarts[stretch]));
            blocks.AddRange(Read(starts[stretch], starts[stretch + 1], taken));
            from = baseStarts[stretch + 1];
        }

        blocks.AddRange(baseBlocks.AsSpan(from..));
        return new TextDocument(blocks.DrainToImmutable());
    }

    /// <summary>One member's text: what <see cref="Reading.OfMember"/> gives.</summary>
    public TextDocument OfMember(string member) => Of(Reading.ChangesOfMember(weave, member));

    /// <summary>Tells the blocks of <see cref="OfMember"/>, without making those that differ from the base's.</summary>
    /// <param name="member">The member.</param>
    /// <param name="listener">Who is told.</param>
    public void TellOfMember(string member, IReadingListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ChangeSet taken = Reading.ChangesOfMember(weave, member);
        ReadingPass pass = new(weave, taken, null, TokensOf, listener);
        int from = 0;
        foreach (int stretch in Touched(taken))
        {
            listener.Take(baseBlocks.AsSpan(from..baseStarts[stretch]));
            pass.TakeAll(weave.Entries.AsSpan()[starts[stretch]..starts[stretch + 1]]);
            pass.End();
            from = baseStarts[stretch + 1];
        }

        listener.Take(baseBlocks.AsSpan(from..));
    }

    // The stretches that some changes touch, ascending.
    private List<int> Touched(ChangeSet taken)
    {
        List<int> touched = [];
        foreach (int change in taken.Members())
        {
            touched.AddRange(stretchesOf[change] ?? []);
        }

        touched.Sort();
        int kept = 0;
        for (int i = 0; i < touched.Count; i++)
        {
            if (i == 0 || touched[i] != touched[kept - 1])
            {
                touched[kept++] = touched[i];
            }
        }

        touched.RemoveRange(kept, touched.Count - kept);
        return touched;
    }

    private ImmutableArray<Block> Read(int from, int to, ChangeSet taken)
    {
        ReadingPass pass = new(weave, taken, null, TokensOf);
        pass.TakeAll(weave.Entries.AsSpan()[from..to]);
        return pass.Finish();
    }

    // Found when a reading first has to weigh the entry; two threads may both find it, and find the same.
    private EntryTokens TokensOf(WeaveEntry entry)
    {
        ref EntryTokens? known = ref tokensOf[weave.PositionOf(entry.Ref)];
        return Volatile.Read(ref known) ?? Interlocked.CompareExchange(ref known, new EntryTokens(entry), null) ?? known;
    }

    private void NoteTouches(WeaveEntry entry)
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
                List<int> stretches = stretchesOf[change] ??= [];
                if (stretches.Count == 0 || stretches[^1] != starts.Count - 1)
                {
                    stretches.Add(starts.Count - 1);
                }
            }
        }
    }

    private static bool EndsAlways(WeaveEntry entry) =>
        entry.Ref.IsBase && entry.Moves.IsEmpty && entry.Tokens is [.., { Token.Kind: TokenKind.Mark, Ref.IsBase: true, Deleters.IsEmpty: true }];
}
