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
    public static TextDocument Of(Weave weave, ChangeSet taken)
    {
        Pass pass = new(weave, taken);
        Dictionary<EntryRef, int>? positions = null;
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.Source is { } source)
            {
                if (taken.Contains(entry.Ref.Change))
                {
                    positions ??= Positions(weave);
                    WeaveEntry moved = weave.Entries[positions[source]];
                    if (Mover(weave, moved, taken) == entry.Ref.Change)
                    {
                        pass.Take(moved);
                    }
                }
            }
            else if (entry.Moves.IsEmpty || Mover(weave, entry, taken) < 0)
            {
                pass.Take(entry);
            }
        }

        return pass.Finish();
    }

    /// <summary>The base, before any change (law 1).</summary>
    public static TextDocument OfBase(Weave weave) => Of(weave, new ChangeSet());

    /// <summary>What has been agreed so far: the base with every adopted change.</summary>
    public static TextDocument OfAgreed(Weave weave) => Of(weave, weave.SetOf(weave.Adopted));

    /// <summary>
    /// One member's text: what it asks for, on what has been agreed, save where the two collide. Before anything
    /// is adopted this is exactly the text of the member's own file (law 1).
    /// </summary>
    public static TextDocument OfMember(Weave weave, string member)
    {
        ChangeSet taken = weave.SetOfMember(member);
        if (!weave.Adopted.IsEmpty)
        {
            Collisions collisions = Collisions.Of(weave);
            ChangeSet own = new(taken);
            foreach (int adopted in weave.SetOf(weave.Adopted).Members())
            {
                if (!own.ContainsAny(collisions.With(adopted).AsSpan()))
                {
                    taken.Add(adopted);
                }
            }
        }

        return Of(weave, taken);
    }

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

    internal static Dictionary<EntryRef, int> Positions(Weave weave)
    {
        Dictionary<EntryRef, int> positions = new(weave.Entries.Length);
        for (int i = 0; i < weave.Entries.Length; i++)
        {
            positions.Add(weave.Entries[i].Ref, i);
        }

        return positions;
    }

    // Two moves of one block collide; where both are taken all the same, the one with the smaller identity wins,
    // so that the block shows once and the order of tabling does not decide.
    private static int Mover(Weave weave, WeaveEntry entry, ChangeSet taken)
    {
        int mover = -1;
        foreach (int move in entry.Moves)
        {
            if (taken.Contains(move) && (mover < 0 || weave.Changes[move].Id < weave.Changes[mover].Id))
            {
                mover = move;
            }
        }

        return mover;
    }

    private sealed class Pass(Weave weave, ChangeSet taken)
    {
        private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        private readonly ImmutableArray<Token>.Builder open = ImmutableArray.CreateBuilder<Token>();
        private WeaveEntry? from;

        public void Take(WeaveEntry entry)
        {
            if (from is not null && open.Count > 0 && from.Shape.Place != entry.Shape.Place)
            {
                Close(from.Id, from.Shape);
            }

            from = entry;
            foreach (WovenToken token in entry.Tokens)
            {
                if (!token.IsVisible(taken))
                {
                    continue;
                }

                if (token.Token.Kind == TokenKind.Mark)
                {
                    bool own = token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
                    Close(
                        own ? entry.Id : new BlockId($"{entry.Id.Value}~{weave.Changes[token.Ref.Change].Id.Value}.{token.Ref.Ordinal}"),
                        own ? entry.Shape : token.Token.Shape ?? entry.Shape);
                }
                else
                {
                    open.Add(token.Token);
                }
            }
        }

        public TextDocument Finish()
        {
            if (from is not null && open.Count > 0)
            {
                Close(from.Id, from.Shape);
            }

            return new TextDocument(blocks.DrainToImmutable());
        }

        private void Close(BlockId id, BlockShape shape)
        {
            blocks.Add(new Block(id, shape, open.ToImmutable()));
            open.Clear();
        }
    }
}
