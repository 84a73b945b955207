namespace Plenary.Text.Alignment;

/// <summary>Finds what differs between base tokens and a draft's tokens that are tied to them.</summary>
internal static class TiedGaps
{
    /// <summary>The gaps between tokens that are tied to the base, as long as they stand in the base's order.</summary>
    /// <param name="refs">The base tokens.</param>
    /// <param name="right">The draft's tokens, those in the window only; the gaps count them from its start.</param>
    /// <param name="window">Which of the base tokens are the draft's in any case.</param>
    public static List<Gap> Of(TokenRef[] refs, List<DraftToken> right, TokenWindow window)
    {
        // The base tokens of a block follow each other, and mostly there is one block.
        int alone = refs.Length > 0 && refs[0].Part == refs[^1].Part ? refs[0].Part : -1;
        Dictionary<TokenRef, int>? positions = null;
        for (int i = 0; alone < 0 && i < refs.Length; i++)
        {
            (positions ??= []).Add(refs[i], i);
        }

        List<Gap> gaps = [];
        int at = window.Head;
        int end = refs.Length - window.Tail;
        int otherAt = 0;
        for (int j = 0; j < right.Count; j++)
        {
            if (right[j].Base is { } tied && PositionOf(tied) is var i && i >= at)
            {
                if (i > at || j > otherAt)
                {
                    gaps.Add(new Gap(at, i, otherAt, j));
                }

                at = i + 1;
                otherAt = j + 1;
            }
        }

        if (at < end || otherAt < right.Count)
        {
            gaps.Add(new Gap(at, end, otherAt, right.Count));
        }

        return gaps;

        int PositionOf(TokenRef tied) => alone >= 0
            ? tied.Part == alone && tied.Ordinal < refs.Length ? tied.Ordinal : -1
            : positions?.GetValueOrDefault(tied, -1) ?? -1;
    }
}
