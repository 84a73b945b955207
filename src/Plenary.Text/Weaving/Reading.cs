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
        ReadingPass pass = new(weave, taken, null);
        foreach (int place in places)
        {
            pass.Take(weave.Entries[place], weave.Entries[place].Ref);
        }

        return new TextDocument(pass.Finish());
    }

    private static TextDocument Run(Weave weave, ChangeSet taken, List<WovenBlock>? record)
    {
        ReadingPass pass = new(weave, taken, record);
        pass.TakeAll(weave.Entries.AsSpan());
        return new TextDocument(pass.Finish());
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
}
