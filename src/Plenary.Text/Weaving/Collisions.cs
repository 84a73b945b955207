using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which changes cannot both be taken, because they touch the same token or the same gap (law 4).</summary>
/// <remarks>
/// A change touches the tokens it deletes, the gaps between them, and the gap it puts words into. Words that stand in
/// the place of deleted ones belong to those, not to the gap after them; a block that is taken out whole takes along
/// the gap at its start. New blocks at one place do not collide: both may be taken. A move touches the block's mark,
/// so it collides with another move and with the block's deletion. A merge touches the gap between its two blocks, so
/// it collides with what is put between them and with the move or the deletion of the second: its words would run on
/// into the wrong block. What was written on the result of another change (<see cref="Change.Upon"/>) does not collide
/// with it.
/// </remarks>
public sealed class Collisions
{
    private readonly ImmutableArray<int>[] with;

    private Collisions(ImmutableArray<Change> changes, ImmutableArray<int>[] with) => (Changes, this.with) = (changes, with);

    /// <summary>The collisions of every change in the weave, the withdrawn and rejected ones included. Found once for a weave.</summary>
    public static Collisions Of(Weave weave) => weave.Collisions;

    /// <summary>The changes that collide with <paramref name="change"/>, ascending.</summary>
    public ImmutableArray<int> With(int change) => with[change];

    /// <summary>How many pairs of changes collide.</summary>
    public int Pairs => with.Sum(one => one.Length) / 2;

    /// <summary>The changes that they were found from.</summary>
    internal ImmutableArray<Change> Changes { get; }

    internal static Collisions Find(Weave weave)
    {
        Touches touches = new(weave.Changes, weave.Base);
        for (int change = 0; change < weave.Changes.Length; change++)
        {
            touches.Add(change);
        }

        List<int>?[] found = Pairing.All(touches, weave.Changes.Length, null);
        ImmutableArray<int>[] with = new ImmutableArray<int>[found.Length];
        for (int change = 0; change < with.Length; change++)
        {
            with[change] = Settle(weave.Changes, change, found[change]);
        }

        return new Collisions(weave.Changes, with);
    }

    /// <summary>The same once some changes have come, or were written upon others than before.</summary>
    /// <param name="weave">The weave now.</param>
    /// <param name="renewed">The indices of those changes, ascending.</param>
    internal Collisions Then(Weave weave, IEnumerable<int> renewed)
    {
        int[] others = [.. renewed.Where(change => change >= with.Length || Changes[change].Upon != weave.Changes[change].Upon)];
        ImmutableArray<int>[] after = new ImmutableArray<int>[weave.Changes.Length];
        with.CopyTo(after, 0);
        if (others.Length > 0)
        {
            Touches touches = new(weave.Changes, weave.Base);
            foreach (int change in Vicinity.Of(weave, others))
            {
                touches.Add(change);
            }

            ChangeSet wanted = new(weave.Changes.Length);
            foreach (int change in others)
            {
                wanted.Add(change);
            }

            List<int>?[] found = Pairing.All(touches, weave.Changes.Length, wanted);
            foreach (int change in others)
            {
                ImmutableArray<int> before = change < with.Length ? with[change] : [];
                after[change] = Settle(weave.Changes, change, found[change]);
                foreach (int partner in before.Except(after[change]).Where(partner => !wanted.Contains(partner)))
                {
                    after[partner] = after[partner].Remove(change);
                }

                foreach (int partner in after[change].Except(before).Where(partner => !wanted.Contains(partner)))
                {
                    after[partner] = after[partner].Insert(~after[partner].BinarySearch(change), change);
                }
            }
        }

        return new Collisions(weave.Changes, after);
    }

    private static ImmutableArray<int> Settle(ImmutableArray<Change> changes, int change, List<int>? others)
    {
        if (others is null)
        {
            return [];
        }

        others.Sort();
        ImmutableArray<int>.Builder settled = ImmutableArray.CreateBuilder<int>();
        int last = -1;
        foreach (int other in others)
        {
            if (other != last && !changes[change].Upon.Contains(changes[other].Id) && !changes[other].Upon.Contains(changes[change].Id))
            {
                settled.Add(other);
            }

            last = other;
        }

        return settled.DrainToImmutable();
    }
}
