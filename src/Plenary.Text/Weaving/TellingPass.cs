using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>One pass over entries of a weave that tells the blocks of a reading and makes none of them.</summary>
/// <remarks>What it tells is what <see cref="ReadingPass"/> gathers; between the words that the taken changes touch, an entry's own are told as they stand.</remarks>
/// <param name="weave">The weave.</param>
/// <param name="taken">The changes that are taken.</param>
/// <param name="tokensOf">What is known of an entry's tokens.</param>
/// <param name="listener">Who is told.</param>
internal sealed class TellingPass(Weave weave, ChangeSet taken, Func<WeaveEntry, EntryTokens> tokensOf, IReadingListener listener) : IDisposable
{
    private readonly List<int> changes = [];
    private readonly List<int> weighed = [];
    private readonly WordRoom open = new();
    private WeaveEntry? from;

    /// <summary>Takes a stretch of entries as they stand one after the other, moved blocks where they stand now, after which no words run on.</summary>
    /// <param name="stretch">The place of the first entry, and that after the last.</param>
    /// <param name="firstOfBase">For every entry the first from it on that the base has.</param>
    /// <param name="touches">The entries of the stretch that taken changes touch, ascending, with the changes, ascending.</param>
    public void TakeStretch((int Start, int End) stretch, ReadOnlySpan<int> firstOfBase, ReadOnlySpan<(int Place, int Change)> touches)
    {
        for (int place = stretch.Start; ; place++)
        {
            if (open.Length == 0)
            {
                // Where many put blocks in, most of a stretch is nothing to everybody else.
                place = Math.Min(firstOfBase[place], touches.IsEmpty ? int.MaxValue : touches[0].Place);
            }

            if (place >= stretch.End)
            {
                break;
            }

            changes.Clear();
            for (; !touches.IsEmpty && touches[0].Place == place; touches = touches[1..])
            {
                changes.Add(touches[0].Change);
            }

            WeaveEntry entry = weave.Entries[place];
            if (entry.Source is { } source)
            {
                WeaveEntry moved = weave.Entries[weave.PositionOf(source)];
                if (taken.Contains(entry.Ref.Change) && Reading.Mover(weave, moved, taken) == entry.Ref.Change)
                {
                    // What touches the block does so where it stood.
                    Take(moved, [.. taken.Members()]);
                }
            }
            else if (entry.Moves.IsEmpty || Reading.Mover(weave, entry, taken) < 0)
            {
                Take(entry, CollectionsMarshal.AsSpan(changes));
            }
        }

        if (from is not null && open.Length > 0)
        {
            Close(from.Shape);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    private void Take(WeaveEntry entry, ReadOnlySpan<int> touching)
    {
        bool isThere = entry.Ref.IsBase || taken.Contains(entry.Ref.Change);
        if (open.Length == 0 && touching.IsEmpty && entry.Ref.IsBase)
        {
            from = entry;
            listener.TakeBase(entry.Ref.Part, weave.Base.Blocks.AsSpan().Slice(entry.Ref.Part, 1));
            return;
        }

        EntryTokens tokens = tokensOf(entry);
        tokens.Gather(touching, weighed);
        if (from is not null && open.Length > 0 && from.Shape.Place != entry.Shape.Place)
        {
            // A block of which nothing is there parts nothing: a row that others put in between.
            if (!Shows(entry))
            {
                return;
            }

            Close(from.Shape);
        }

        from = entry;
        int at = 0;
        foreach (int t in weighed)
        {
            ref readonly WovenToken token = ref entry.Tokens.ItemRef(t);
            if (isThere)
            {
                open.Put(tokens.Between(at, t));
            }

            at = tokens.IsOwn(in token) ? t + 1 : t;
            if (token.IsVisible(taken))
            {
                Put(entry, in token);
            }
        }

        if (isThere)
        {
            open.Put(tokens.Between(at, entry.Tokens.Length));
        }
    }

    private bool Shows(WeaveEntry entry)
    {
        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            if (token.IsVisible(taken))
            {
                return true;
            }
        }

        return false;
    }

    private void Put(WeaveEntry entry, ref readonly WovenToken token)
    {
        if (token.Token.Kind == TokenKind.Mark)
        {
            bool own = token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
            Close(own ? entry.Shape : token.Token.Shape ?? entry.Shape);
        }
        else
        {
            open.Put(token.Token.Text);
        }
    }

    private void Close(BlockShape shape)
    {
        listener.Take(shape, open.Words);
        open.Clear();
    }
}
