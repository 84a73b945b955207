using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which changes cannot both be taken, because they touch the same token or the same gap (law 4).</summary>
/// <remarks>
/// A change touches the tokens it deletes, the gaps between them, and the gap it puts words into. Words that stand in
/// the place of deleted ones belong to those, not to the gap after them. New blocks at one place do not collide: both
/// may be taken. A move touches the block's mark, so it collides with another move and with the block's deletion only.
/// </remarks>
public sealed class Collisions
{
    private readonly ImmutableArray<int>[] with;

    private Collisions(ImmutableArray<int>[] with) => this.with = with;

    /// <summary>The collisions of every change in the weave, the withdrawn and rejected ones included.</summary>
    public static Collisions Of(Weave weave)
    {
        Dictionary<TokenRef, List<int>> tokens = [];
        Dictionary<TokenRef, List<int>> openGaps = [];
        Dictionary<TokenRef, List<int>> innerGaps = [];
        for (int c = 0; c < weave.Changes.Length; c++)
        {
            foreach (Edit edit in weave.Changes[c].Edits)
            {
                Touch(weave, c, edit, tokens, openGaps, innerGaps);
            }
        }

        HashSet<int>?[] found = new HashSet<int>?[weave.Changes.Length];
        foreach (List<int> touching in tokens.Values)
        {
            Pair(found, touching, touching);
        }

        foreach ((TokenRef gap, List<int> inserting) in openGaps)
        {
            Pair(found, inserting, inserting);
            if (innerGaps.TryGetValue(gap, out List<int>? across))
            {
                Pair(found, inserting, across);
            }
        }

        return new Collisions([.. found.Select(set => set is null ? [] : set.Order().ToImmutableArray())]);
    }

    /// <summary>The changes that collide with <paramref name="change"/>, ascending.</summary>
    public ImmutableArray<int> With(int change) => with[change];

    /// <summary>How many pairs of changes collide.</summary>
    public int Pairs => with.Sum(one => one.Length) / 2;

    private static void Touch(
        Weave weave,
        int c,
        Edit edit,
        Dictionary<TokenRef, List<int>> tokens,
        Dictionary<TokenRef, List<int>> openGaps,
        Dictionary<TokenRef, List<int>> innerGaps)
    {
        if (edit is MoveEdit move)
        {
            Of(tokens, TokenRef.Base(move.Block.Part, weave.Base.Blocks[move.Block.Part].Tokens.Length)).Add(c);
        }
        else if (edit is SpanEdit span)
        {
            if (!span.InPlace)
            {
                Of(openGaps, span.After).Add(c);
            }

            for (int i = 0; i < span.Deleted.Length; i++)
            {
                Of(tokens, span.Deleted[i]).Add(c);
                if (i < span.Deleted.Length - 1)
                {
                    Of(innerGaps, span.Deleted[i]).Add(c);
                }
            }
        }
    }

    private static void Pair(HashSet<int>?[] found, List<int> left, List<int> right)
    {
        if (left.Count == 1 && right.Count == 1 && left[0] == right[0])
        {
            return;
        }

        foreach (int one in left)
        {
            foreach (int other in right)
            {
                if (one != other)
                {
                    (found[one] ??= []).Add(other);
                    (found[other] ??= []).Add(one);
                }
            }
        }
    }

    private static List<int> Of(Dictionary<TokenRef, List<int>> lists, TokenRef key)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
