using System.Buffers;
using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Who asks for each change, as sorted indices of members: sets that are quick to join.</summary>
internal sealed class SponsorSets
{
    public static readonly int[] None = [];

    private readonly int[][] ofChange;
    private readonly DateTimeOffset?[] dates;

    public SponsorSets(Weave weave)
    {
        Members = [.. weave.Members];
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < Members.Length; i++)
        {
            index.Add(Members[i], i);
        }

        ofChange = new int[weave.Changes.Length][];
        dates = new DateTimeOffset?[weave.Changes.Length];

        // Most changes have one sponsor: they share the set that is that member alone.
        int[]?[] alone = new int[Members.Length][];
        for (int c = 0; c < ofChange.Length; c++)
        {
            ImmutableArray<Sponsorship> sponsors = weave.Changes[c].Sponsors;
            dates[c] = Earliest(sponsors);
            if (sponsors is [var one])
            {
                int member = index[one.Member];
                ofChange[c] = alone[member] ??= [member];
                continue;
            }

            int[] set = new int[sponsors.Length];
            for (int s = 0; s < set.Length; s++)
            {
                set[s] = index[sponsors[s].Member];
            }

            Array.Sort(set);
            ofChange[c] = set;
        }
    }

    /// <summary>The members' codes, in ordinal order.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>The sponsors of a change.</summary>
    public int[] Of(int change) => ofChange[change];

    /// <summary>When a change was first recorded, or <see langword="null"/>.</summary>
    public DateTimeOffset? DateOf(int change) => dates[change];

    /// <summary>A set of some members: each once, ascending.</summary>
    /// <param name="some">They, in any order; left in another.</param>
    public static int[] EachOnce(Span<int> some)
    {
        some.Sort();
        int kept = 0;
        foreach (int one in some)
        {
            if (kept == 0 || one != some[kept - 1])
            {
                some[kept++] = one;
            }
        }

        return some[..kept].ToArray();
    }

    /// <summary>The sponsors of any of the changes.</summary>
    public int[] OfAny(ImmutableArray<int> changes)
    {
        if (changes.Length < 3)
        {
            return changes.Length == 0 ? None : changes.Length == 1 ? ofChange[changes[0]] : Union(ofChange[changes[0]], ofChange[changes[1]]);
        }

        // Words that many take out: gathered at once, for a set that grows by one after the other is copied as often.
        int most = 0;
        foreach (int change in changes)
        {
            most += ofChange[change].Length;
        }

        int[] room = ArrayPool<int>.Shared.Rent(most);
        int count = 0;
        foreach (int change in changes)
        {
            ofChange[change].CopyTo(room, count);
            count += ofChange[change].Length;
        }

        int[] all = EachOnce(room.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(room);
        return all;
    }

    /// <summary>Those of a set who sponsor any of the changes.</summary>
    public int[] OfAny(ImmutableArray<int> changes, int[] among)
    {
        int[] all = None;
        foreach (int change in changes)
        {
            all = Union(all, Intersect(ofChange[change], among));
        }

        return all;
    }

    private static DateTimeOffset? Earliest(ImmutableArray<Sponsorship> sponsors)
    {
        DateTimeOffset? first = null;
        foreach (Sponsorship sponsor in sponsors)
        {
            first = sponsor.RecordedAt is { } at && !(first <= at) ? at : first;
        }

        return first;
    }

    public static int[] Union(int[] left, int[] right)
    {
        if (left.Length == 0 || ReferenceEquals(left, right))
        {
            return right;
        }

        if (right.Length == 0)
        {
            return left;
        }

        int[] union = new int[left.Length + right.Length];
        int count = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int next = i == left.Length ? right[j] : j == right.Length ? left[i] : Math.Min(left[i], right[j]);
            union[count++] = next;
            i += i < left.Length && left[i] == next ? 1 : 0;
            j += j < right.Length && right[j] == next ? 1 : 0;
        }

        return count == left.Length ? left : count == right.Length ? right : union[..count];
    }

    public static int[] Intersect(int[] left, int[] right) => ReferenceEquals(left, right) ? left : Kept(left, right, isIn: true);

    public static int[] Except(int[] left, int[] right) => left.Length == 0 || right.Length == 0 ? left : Kept(left, right, isIn: false);

    // Most sets have one member or two, and most pairs of them none in common.
    private static int[] Kept(int[] left, int[] right, bool isIn)
    {
        int count = 0;
        foreach (int item in left)
        {
            count += Array.BinarySearch(right, item) >= 0 == isIn ? 1 : 0;
        }

        if (count == 0 || count == left.Length)
        {
            return count == 0 ? None : left;
        }

        int[] kept = new int[count];
        int at = 0;
        foreach (int item in left)
        {
            if (Array.BinarySearch(right, item) >= 0 == isIn)
            {
                kept[at++] = item;
            }
        }

        return kept;
    }

    public static bool Same(int[] left, int[] right) => ReferenceEquals(left, right) || left.AsSpan().SequenceEqual(right);
}
