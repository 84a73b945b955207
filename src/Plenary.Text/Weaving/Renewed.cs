using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which changes are not as they were in an earlier state of a weave: what is known of all others stays known.</summary>
internal static class Renewed
{
    /// <summary>The indices of those that have come or are others now, ascending; <see langword="null"/> where so many are that nothing is gained by keeping what is known.</summary>
    /// <param name="before">The changes of the earlier state, in the same order.</param>
    /// <param name="after">The changes now.</param>
    public static List<int>? Between(ImmutableArray<Change> before, ImmutableArray<Change> after)
    {
        int most = 16 + (after.Length / 8);
        List<int> renewed = [];
        for (int change = 0; change < after.Length; change++)
        {
            if (change >= before.Length || !ReferenceEquals(before[change], after[change]))
            {
                renewed.Add(change);
                if (renewed.Count > most)
                {
                    return null;
                }
            }
        }

        return renewed;
    }
}
