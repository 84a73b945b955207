namespace Plenary.Text.Alignment;

/// <summary>Finds what differs between base tokens and a draft's tokens that are tied to them.</summary>
internal static class TiedGaps
{
    /// <summary>The gaps between tokens that are tied to the base, as long as they stand in the base's order.</summary>
    public static List<Gap> Of(List<TokenRef> refs, List<DraftToken> right)
    {
        Dictionary<TokenRef, int> positions = new(refs.Count);
        for (int i = 0; i < refs.Count; i++)
        {
            positions.Add(refs[i], i);
        }

        List<Gap> gaps = [];
        int at = 0;
        int otherAt = 0;
        for (int j = 0; j < right.Count; j++)
        {
            if (right[j].Base is { } tied && positions.TryGetValue(tied, out int i) && i >= at)
            {
                if (i > at || j > otherAt)
                {
                    gaps.Add(new Gap(at, i, otherAt, j));
                }

                at = i + 1;
                otherAt = j + 1;
            }
        }

        if (at < refs.Count || otherAt < right.Count)
        {
            gaps.Add(new Gap(at, refs.Count, otherAt, right.Count));
        }

        return gaps;
    }
}
