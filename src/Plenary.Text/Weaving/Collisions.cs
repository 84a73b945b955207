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

    private Collisions(ImmutableArray<int>[] with) => this.with = with;

    /// <summary>The collisions of every change in the weave, the withdrawn and rejected ones included. Found once for a weave.</summary>
    public static Collisions Of(Weave weave) => weave.Collisions;

    /// <summary>The changes that collide with <paramref name="change"/>, ascending.</summary>
    public ImmutableArray<int> With(int change) => with[change];

    /// <summary>How many pairs of changes collide.</summary>
    public int Pairs => with.Sum(one => one.Length) / 2;

    internal static Collisions Find(ImmutableArray<Change> changes, TextDocument baseText)
    {
        Touches touches = new(changes, baseText);
        List<int>?[] found = new List<int>?[changes.Length];
        foreach (List<int> touching in touches.Tokens.Values)
        {
            PairAll(found, touching);
        }

        foreach ((TokenRef gap, List<int> inserting) in touches.OpenGaps)
        {
            PairAll(found, inserting);
            if (touches.InnerGaps.TryGetValue(gap, out List<int>? across))
            {
                PairEach(found, inserting, across);
            }
        }

        foreach ((int block, List<int> joining) in touches.Joins)
        {
            if (touches.Parts.TryGetValue(block, out List<int>? parting))
            {
                PairEach(found, joining, parting);
            }
        }

        return new Collisions(Settle(changes, found));
    }

    private static void PairAll(List<int>?[] found, List<int> touching)
    {
        for (int i = 1; i < touching.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Pair(found, touching[i], touching[j]);
            }
        }
    }

    private static void PairEach(List<int>?[] found, List<int> left, List<int> right)
    {
        foreach (int one in left)
        {
            foreach (int other in right)
            {
                Pair(found, one, other);
            }
        }
    }

    private static void Pair(List<int>?[] found, int one, int other)
    {
        if (one != other)
        {
            (found[one] ??= []).Add(other);
            (found[other] ??= []).Add(one);
        }
    }

    private static ImmutableArray<int>[] Settle(ImmutableArray<Change> changes, List<int>?[] found)
    {
        ImmutableArray<int>[] settled = new ImmutableArray<int>[found.Length];
        for (int c = 0; c < found.Length; c++)
        {
            settled[c] = found[c] is { } others ? Settle(changes, c, others) : [];
        }

        return settled;
    }

    private static ImmutableArray<int> Settle(ImmutableArray<Change> changes, int change, List<int> others)
    {
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
