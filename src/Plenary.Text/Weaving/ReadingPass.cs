using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>One pass over entries of a weave that gathers the blocks of a reading.</summary>
/// <param name="weave">The weave.</param>
/// <param name="taken">The changes that are taken.</param>
/// <param name="record">Comes to hold the names of the tokens of every block, where asked for.</param>
internal sealed class ReadingPass(Weave weave, ChangeSet taken, List<WovenBlock>? record)
{
    private readonly ImmutableArray<TokenRef>.Builder names = ImmutableArray.CreateBuilder<TokenRef>();
    private EntryRef first;
    private EntryRef last;
    private TokenRef? before;
    private TokenRef? cut;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Token> open = [];
    private WeaveEntry? from;

    /// <summary>Takes entries as they stand one after the other, moved blocks where they stand now.</summary>
    public void TakeAll(ReadOnlySpan<WeaveEntry> entries)
    {
        foreach (WeaveEntry entry in entries)
        {
            if (entry.Source is { } source)
            {
                if (taken.Contains(entry.Ref.Change))
                {
                    WeaveEntry moved = weave.Entries[weave.PositionOf(source)];
                    if (Reading.Mover(weave, moved, taken) == entry.Ref.Change)
                    {
                        Take(moved, entry.Ref);
                    }
                }
            }
            else if (entry.Moves.IsEmpty || Reading.Mover(weave, entry, taken) < 0)
            {
                Take(entry, entry.Ref);
            }
        }
    }

    /// <summary>Takes one entry, which stands at <paramref name="at"/>.</summary>
    public void Take(WeaveEntry entry, EntryRef at)
    {
        // Most of a text is as the base has it: there is nothing to weigh token by token.
        if (open.Count == 0 && !taken.ContainsAny(entry.Touching.AsSpan()))
        {
            if (entry.Ref.IsBase)
            {
                from = entry;
                cut = null;
                blocks.Add(weave.Base.Blocks[entry.Ref.Part]);
                record?.Add(WovenBlock.OfBase(entry.Ref.Part, weave.Base.Blocks[entry.Ref.Part].Tokens.Length, at));
                return;
            }

            if (!taken.Contains(entry.Ref.Change))
            {
                return;
            }
        }

        if (from is not null && open.Count > 0 && from.Shape.Place != entry.Shape.Place)
        {
            // A block of which nothing is there parts nothing: a row that others put in between.
            if (!IsThere(entry))
            {
                return;
            }

            Close(from.Id, from.Shape, null);
        }

        from = entry;
        cut = null;
        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            if (token.IsVisible(taken))
            {
                Take(entry, in token, at);
            }
        }
    }

    private void Take(WeaveEntry entry, ref readonly WovenToken token, EntryRef at)
    {
        if (record is not null)
        {
            Note(at);
        }

        if (token.Token.Kind == TokenKind.Mark)
        {
            bool own = token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
            Close(
                own ? entry.Id : new BlockId($"{entry.Id.Value}~{weave.Changes[token.Ref.Change].Id.Value}.{token.Ref.Ordinal}"),
                own ? entry.Shape : token.Token.Shape ?? entry.Shape,
                token.Ref);
            cut = token.Ref;
        }
        else
        {
            open.Add(token.Token);
            if (record is not null)
            {
                names.Add(token.Ref);
            }
        }
    }

    private bool IsThere(WeaveEntry entry)
    {
        foreach (WovenToken token in entry.Tokens)
        {
            if (token.IsVisible(taken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The blocks of all that was taken.</summary>
    public ImmutableArray<Block> Finish()
    {
        if (from is not null && open.Count > 0)
        {
            Close(from.Id, from.Shape, null);
        }

        return blocks.DrainToImmutable();
    }

    private void Note(EntryRef at)
    {
        last = at;
        if (open.Count > 0)
        {
            return;
        }

        first = at;
        before = cut;
        if (cut is not null)
        {
            record![^1] = record[^1] with { IsSplit = true };
        }
    }

    private void Close(BlockId id, BlockShape shape, TokenRef? mark)
    {
        blocks.Add(new Block(id, shape, [.. open]));
        record?.Add(new WovenBlock(names.ToImmutable(), mark, first, last, before));
        names.Clear();
        open.Clear();
    }
}
