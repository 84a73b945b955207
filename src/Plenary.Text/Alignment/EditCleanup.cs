using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>
/// Makes the gaps of a comparison read as a person meant them, and the same for everyone who meant the same:
/// no confetti, no shared words at either end, and insertions and deletions where a person would place them.
/// </summary>
internal static class EditCleanup
{
    private const string ClauseEnds = ",;:.?!\u060C\u061B\u061F\u06D4\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF01";

    /// <summary>Joins gaps that only chance words lie between, in the list given: a shared "the" in a rewritten phrase.</summary>
    public static List<Gap> JoinConfetti(List<Gap> gaps, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right)
    {
        int count = 0;
        foreach (Gap next in CollectionsMarshal.AsSpan(gaps))
        {
            Gap gap = next;
            while (count > 0 && IsChance(gaps[count - 1], gap, left, right))
            {
                gap = new Gap(gaps[--count].From, gap.To, gaps[count].OtherFrom, gap.OtherTo);
            }

            gaps[count++] = gap;
        }

        gaps.RemoveRange(count, gaps.Count - count);
        return gaps;
    }

    /// <summary>Trims what both sides of a gap share at its ends, slides pure insertions and deletions, and joins gaps that touch, in the list given.</summary>
    public static List<Gap> Settle(List<Gap> gaps, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right) =>
        Settle(gaps, left, right, TokenWindow.Open) ?? throw new InvalidOperationException("Nothing is outside an open window.");

    /// <summary>The same where the right side is only what stands in a window, and is counted from its start.</summary>
    /// <returns>The gaps, or <see langword="null"/> where what they are is not known without what stands outside.</returns>
    public static List<Gap>? Settle(List<Gap> gaps, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right, TokenWindow window)
    {
        int count = 0;
        for (int i = 0; i < gaps.Count; i++)
        {
            Gap gap = Trim(gaps[i], left, right);
            if (gap.Removed == 0 && gap.Added == 0)
            {
                continue;
            }

            int floor = count == 0 ? 0 : gaps[count - 1].To;
            int ceiling = i + 1 < gaps.Count ? gaps[i + 1].From : left.Length;
            if (gap.Removed == 0)
            {
                int shift = BestShift(right, gap.OtherFrom, gap.OtherTo, gap.From - floor, ceiling - gap.To, out bool isAtStart, out bool isAtEnd);
                if ((isAtStart && window.Head > 0) || (isAtEnd && window.Tail > 0))
                {
                    return null;
                }

                gap = new Gap(gap.From + shift, gap.To + shift, gap.OtherFrom + shift, gap.OtherTo + shift);
            }
            else if (gap.Added == 0)
            {
                int shift = BestShift(left, gap.From, gap.To, gap.From - floor, ceiling - gap.To, out _, out _);
                gap = new Gap(gap.From + shift, gap.To + shift, gap.OtherFrom + shift, gap.OtherTo + shift);
                if (gap.OtherFrom < 0 || gap.OtherTo > right.Length)
                {
                    return null;
                }
            }

            if (count > 0 && gaps[count - 1].To == gap.From && gaps[count - 1].OtherTo == gap.OtherFrom)
            {
                gap = Trim(new Gap(gaps[--count].From, gap.To, gaps[count].OtherFrom, gap.OtherTo), left, right);
            }

            gaps[count++] = gap;
        }

        gaps.RemoveRange(count, gaps.Count - count);
        return gaps;
    }

    private static Gap Trim(Gap gap, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right)
    {
        (int from, int to, int otherFrom, int otherTo) = (gap.From, gap.To, gap.OtherFrom, gap.OtherTo);
        while (from < to && otherFrom < otherTo && left[from].SameAs(right[otherFrom]))
        {
            from++;
            otherFrom++;
        }

        while (from < to && otherFrom < otherTo && left[to - 1].SameAs(right[otherTo - 1]))
        {
            to--;
            otherTo--;
        }

        return new Gap(from, to, otherFrom, otherTo);
    }

    private static bool IsChance(Gap before, Gap after, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right)
    {
        int length = 0;
        int words = 0;
        for (int i = before.To; i < after.From; i++)
        {
            Token token = left[i];
            if (token.Kind is TokenKind.Mark or TokenKind.Inset || (token.Kind == TokenKind.Sign && ClauseEnds.Contains(token.Text[0], StringComparison.Ordinal)))
            {
                return false;
            }

            length += token.Text.Length;
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }

        int around = Math.Min(Size(before, left, right), Size(after, left, right));
        return length <= around && (words == 0 || (words == 1 && length <= 6) || length * 3 <= around);
    }

    private static int Size(Gap gap, ReadOnlySpan<Token> left, ReadOnlySpan<Token> right) =>
        Math.Max(Characters(left[gap.From..gap.To]), Characters(right[gap.OtherFrom..gap.OtherTo]));

    private static int Characters(ReadOnlySpan<Token> tokens)
    {
        int length = 0;
        foreach (Token token in tokens)
        {
            length += token.Text.Length;
        }

        return length;
    }

    // A run that equals itself shifted by one can stand in several places; all give the same text. The best place is
    // after the end of a clause, with the space before the words; the leftmost among equals.
    private static int BestShift(ReadOnlySpan<Token> side, int from, int to, int roomLeft, int roomRight, out bool isAtStart, out bool isAtEnd)
    {
        int least = 0;
        while (-least < roomLeft && from + least > 0 && side[from + least - 1].SameAs(side[to + least - 1]))
        {
            least--;
        }

        int most = 0;
        while (most < roomRight && to + most < side.Length && side[from + most].SameAs(side[to + most]))
        {
            most++;
        }

        isAtStart = from + least == 0;
        isAtEnd = to + most == side.Length;
        int best = 0;
        int bestScore = int.MinValue;
        for (int shift = least; shift <= most; shift++)
        {
            int score = Score(side, from + shift, to + shift);
            if (score > bestScore)
            {
                bestScore = score;
                best = shift;
            }
        }

        return best;
    }

    private static int Score(ReadOnlySpan<Token> side, int from, int to)
    {
        int score = 0;
        if (from == 0 || side[from - 1].Kind == TokenKind.Mark)
        {
            score += 3;
        }
        else if (side[from - 1] is { Kind: TokenKind.Sign } before && ClauseEnds.Contains(before.Text[0], StringComparison.Ordinal))
        {
            score += before.Text is "," or "\u060C" or "\uFF0C" or "\u3001" ? 2 : 3;
        }

        score += side[from].Kind == TokenKind.Space ? 2 : 0;
        score += side[to - 1].Kind == TokenKind.Space ? (side[from].Kind == TokenKind.Space ? -2 : 1) : 0;
        score += side[to - 1].Kind == TokenKind.Mark ? 4 : 0;
        return score;
    }
}
