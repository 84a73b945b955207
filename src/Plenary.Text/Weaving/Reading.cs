using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>The weave seen under a set of changes: one linear pass.</summary>
/// <remarks>
/// A token shows when it is base text or its change is taken, and no change that deletes it is taken. A block ends
/// at a mark that shows; where the mark does not, its words run on into the next block of the same place. A block
/// that is left without words and without its mark is gone.
/// </remarks>
public static class Reading
{
    /// <summary>The text when exactly <paramref name="taken"/> is taken, whole or not.</summary>
    public static TextDocument Of(Weave weave, ChangeSet taken) => Run(weave, taken, null);

    /// <summary>The base, before any change (law 1).</summary>
    public static TextDocument OfBase(Weave weave) => Of(weave, new ChangeSet());

    /// <summary>What has been agreed so far: the base with every adopted change.</summary>
    public static TextDocument OfAgreed(Weave weave) => Of(weave, weave.SetOf(weave.Adopted));

    /// <summary>
    /// One member's text: what it asks for, on what has been agreed, save where the two collide. Before anything
    /// is adopted this is exactly the text of the member's own file (law 1).
    /// </summary>
    public static TextDocument OfMember(Weave weave, string member) => Of(weave, ChangesOfMember(weave, member));

    /// <summary>The changes that <see cref="OfMember"/> takes: for a format that lets its readers make that reading themselves.</summary>
    public static ChangeSet ChangesOfMember(Weave weave, string member) => Wish.OfMember(weave, member);

    /// <summary>The text when the given changes are taken.</summary>
    /// <exception cref="ArgumentException">
    /// The changes cannot stand together: two of them collide, or one belongs to a clause whose other changes are missing (law 5).
    /// </exception>
    public static TextDocument OfChanges(Weave weave, IReadOnlyCollection<ChangeId> changes)
    {
        ChangeSet taken = weave.SetOf(changes);
        return Wholeness.Of(weave).Fault(taken) is { } fault
            ? throw new ArgumentException(fault, nameof(changes))
            : Of(weave, taken);
    }

    /// <summary>The reading, with the names of all its tokens.</summary>
    internal static WovenReading Woven(Weave weave, ChangeSet taken)
    {
        List<WovenBlock> record = [];
        TextDocument text = Run(weave, taken, record);
        return new WovenReading(text, [.. record]);
    }

    /// <summary>Only the blocks at some places of <see cref="Weave.Entries"/>, each where it stood before it was moved.</summary>
    internal static TextDocument Of(Weave weave, ChangeSet taken, IEnumerable<int> places)
    {
        Pass pass = new(weave, taken, null);
        foreach (int place in places)
        {
            pass.Take(weave.Entries[place], weave.Entries[place].Ref);
        }

        return pass.Finish();
    }

    private static TextDocument Run(Weave weave, ChangeSet taken, List<WovenBlock>? record)
    {
        Pass pass = new(weave, taken, record);
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.Source is { } source)
            {
                if (taken.Contains(entry.Ref.Change))
                {
                    WeaveEntry moved = weave.Entries[weave.PositionOf(source)];
                    if (Mover(weave, moved, taken) == entry.Ref.Change)
                    {
                        pass.Take(moved, entry.Ref);
                    }
                }
            }
            else if (entry.Moves.IsEmpty || Mover(weave, entry, taken) < 0)
            {
                pass.Take(entry, entry.Ref);
            }
        }

        return pass.Finish();
    }

    // A move written on the result of another one comes after it. Two other moves of one block collide; where both
    // are taken all the same, the one with the smaller identity wins, so that the block shows once and the order of
    // tabling does not decide.
    internal static int Mover(Weave weave, WeaveEntry entry, ChangeSet taken)
    {
        int mover = -1;
        foreach (int move in entry.Moves)
        {
            if (taken.Contains(move) && (mover < 0 || Overrides(weave.Changes[move], weave.Changes[mover])))
            {
                mover = move;
            }
        }

        return mover;
    }

    private static bool Overrides(Change move, Change other) =>
        move.Upon.Contains(other.Id) || (!other.Upon.Contains(move.Id) && move.Id < other.Id);

    private sealed class Pass(Weave weave, ChangeSet taken, List<WovenBlock>? record)
    {
        private readonly ImmutableArray<TokenRef>.Builder names = ImmutableArray.CreateBuilder<TokenRef>();
        private EntryRef first;
        private EntryRef last;
        private TokenRef? before;
        private TokenRef? cut;
        private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        private readonly ImmutableArray<Token>.Builder open = ImmutableArray.CreateBuilder<Token>();
        private WeaveEntry? from;

        public void Take(WeaveEntry entry, EntryRef at)
        {
            // Most of a text is as the base has it: there is nothing to weigh token by token.
            if (record is null && open.Count == 0 && !taken.ContainsAny(entry.Touching.AsSpan()))
            {
                if (entry.Ref.IsBase)
                {
                    from = entry;
                    blocks.Add(weave.Base.Blocks[entry.Ref.Part]);
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
            foreach (WovenToken token in entry.Tokens)
            {
                if (!token.IsVisible(taken))
                {
                    continue;
                }

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

        public TextDocument Finish()
        {
            if (from is not null && open.Count > 0)
            {
                Close(from.Id, from.Shape, null);
            }

            return new TextDocument(blocks.DrainToImmutable());
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
            blocks.Add(new Block(id, shape, open.ToImmutable()));
            record?.Add(new WovenBlock(names.ToImmutable(), mark, first, last, before, false));
            names.Clear();
            open.Clear();
        }
    }
}
