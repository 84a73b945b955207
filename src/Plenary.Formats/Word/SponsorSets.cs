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
        for (int c = 0; c < ofChange.Length; c++)
        {
            ImmutableArray<Sponsorship> sponsors = weave.Changes[c].Sponsors;
            ofChange[c] = [.. sponsors.Select(sponsor => index[sponsor.Member]).Order()];
            dates[c] = sponsors.Length == 0 ? null : sponsors.Min(sponsor => sponsor.RecordedAt);
        }
    }

    /// <summary>The members' codes, in ordinal order.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>The sponsors of a change.</summary>
    public int[] Of(int change) => ofChange[change];

    /// <summary>When a change was first recorded, or <see langword="null"/>.</summary>
    public DateTimeOffset? DateOf(int change) => dates[change];

    /// <summary>The sponsors of any of the changes.</summary>
    public int[] OfAny(ImmutableArray<int> changes)
    {
        int[] all = None;
        foreach (int change in changes)
        {
            all = Union(all, ofChange[change]);
        }

        return all;
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

        List<int> union = new(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int next = i == left.Length ? right[j] : j == right.Length ? left[i] : Math.Min(left[i], right[j]);
            union.Add(next);
            i += i < left.Length && left[i] == next ? 1 : 0;
            j += j < right.Length && right[j] == next ? 1 : 0;
        }

        return [.. union];
    }

    public static int[] Intersect(int[] left, int[] right) =>
        left.Length == 0 || right.Length == 0 ? None : ReferenceEquals(left, right) ? left : [.. left.Where(item => Array.BinarySearch(right, item) >= 0)];

    public static int[] Except(int[] left, int[] right) =>
        left.Length == 0 || right.Length == 0 ? left : [.. left.Where(item => Array.BinarySearch(right, item) < 0)];

    public static bool Same(int[] left, int[] right) => ReferenceEquals(left, right) || left.AsSpan().SequenceEqual(right);
}
